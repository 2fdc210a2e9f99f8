"""The plugin's options in `mkdocs.yml`."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class SyllabusConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options of the plugin `syllabus`."""

    quizzes_dir = c.Type(str, default="quizzes")
    """Folder of the quiz files, relative to `mkdocs.yml`."""
    curricula_dir = c.Type(str, default="curricula")
    """Folder of the curriculum files, relative to `mkdocs.yml`."""
    locales_dir = c.Type(str, default="locales")
    """Folder of the site's own words of the interface, a file a language (`sw.yml`), relative to `mkdocs.yml`."""
    overlay = c.Optional(c.Dir(exists=True))
    """Folder of the sections and questions of national law that are laid over the modules, relative to `mkdocs.yml`."""
    overlay_name = c.Optional(c.Type(str))
    """What readers call the overlay; by default the name of its folder, which may be a country's code (`ie`)."""
    official_hosts = c.ListOfItems(c.Type(str), default=[])
    """Hosts of official texts beside those the package knows, such as the gazette of your country."""
    site_id = c.Optional(c.Type(str))
    """Name under which a learner's browser keeps progress; by default made from `site_url`, else `site_name`.
    Keep it when the site moves, or learners lose sight of their progress."""
