"""The last step, over the finished tree of all languages: the page for lost addresses and the header files."""

from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from ..exporters.law_json import law_json
from ..model.project import Project
from ..model.translation_status import total
from ..site.bundle import bundle_assets
from ..site.headers import write_headers
from ..site.search import SearchError, write_search
from ..site.sitemap import write_sitemaps
from ..views.translations import badge_path, translation_rows
from ..words import words_for
from . import i18n
from .pages import Pages
from .search import lookup_of

SCRIPTS = ["main.js", "quiz.js", "review.js", "search.js", "theme/main.js"]
SHEETS = ["css/syllabus.css", "css/quiz.css"]
"""What the templates ask for; everything else under `assets/syllabus` is a part of these."""


def finish_site(config: MkDocsConfig, pages: Pages) -> None:
    """Write `404.html`, the search, the sitemaps and the header files into the built site; join scripts and styles."""
    project, site_id, search = pages.project, pages.site, pages.search
    root = Path(config.site_dir)
    base = urlsplit(config.site_url or "/").path or "/"
    (root / "404.html").write_text(_lost_page(config, site_id, base.rstrip("/") + "/"), encoding="utf-8")
    bundle_assets(root / "assets" / "syllabus", SCRIPTS, SHEETS)
    if project.instruments or project.sheets:
        (root / "law.json").write_text(law_json(project), encoding="utf-8")
    if ("translations", project.settings.source_locale) in project.overviews:
        _write_badges(root, config, project)
    for tag, shelf in search.shelves.items():
        try:
            write_search(root, tag, shelf.records, lookup_of(shelf, tag))
        except SearchError as error:
            raise PluginError(str(error)) from error
    # Material's own index, where a site still asks for it, has no reader.
    (root / "search" / "search_index.json").unlink(missing_ok=True)
    write_sitemaps(root, config.site_url or "", pages.addresses)
    write_headers(root)


def _write_badges(root: Path, config: MkDocsConfig, project: Project) -> None:
    """Write for each language a picture of how much is translated, to show on other pages."""
    rows = translation_rows(project)
    template = config.theme.get_env().get_template("syllabus/translation-badge.svg")
    for locale in project.settings.locales[1:]:
        words, amount = words_for(locale), total(rows, locale).percent
        badge = root / badge_path(locale)
        badge.parent.mkdir(parents=True, exist_ok=True)
        badge.write_text(
            template.render(name=words.name, percent=words.percent(amount), amount=amount), encoding="utf-8"
        )


def _lost_page(config: MkDocsConfig, site_id: str, base: str) -> str:
    """Render one page that answers in every language, at any depth: its links are absolute."""
    source, *others = i18n.locales(config)
    languages = [
        {
            "tag": tag,
            "dir": words.dir,
            "name": words.name,
            "t": words.t,
            "url": base if tag == source else f"{base}{tag}/",
        }
        for tag in (source, *others)
        for words in [words_for(tag)]
    ]
    words = words_for(source)
    syllabus = {
        "site": site_id,
        "languages": languages,
        "t": words.t,
        "assets": lambda path: f"{base}assets/syllabus/{path}",
    }
    environment = config.theme.get_env()
    environment.filters["url"] = lambda path: base + path
    return environment.get_template("syllabus/404.html").render(config=config, syllabus=syllabus)
