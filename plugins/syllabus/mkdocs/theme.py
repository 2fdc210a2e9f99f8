"""Where our templates and browser files are, and how they join the site's theme."""

import json
import re
from importlib.resources import files
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FunctionLoader
from mkdocs.config.defaults import MkDocsConfig

from ..words import words_for

_MATERIAL_WORDS = re.compile(r"partials/languages/(?P<tag>[A-Za-z0-9-]+)\.html")


def theme_dir() -> Path:
    """Find the folder of our templates: inside the wheel, or `overrides/` beside an editable install."""
    package = Path(str(files("syllabus")))
    shipped = package / "theme"
    return shipped if shipped.is_dir() else package.parents[1] / "overrides"


def add_theme(config: MkDocsConfig) -> None:
    """Put our templates after the site's own and before Material's, once."""
    ours = str(theme_dir())
    if not any(Path(known).resolve() == Path(ours).resolve() for known in config.theme.dirs):
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, ours)


def know_language(environment: Environment) -> None:
    """Give Material a page's language where it has no words of its own for it; the words are then English."""
    if isinstance(environment.loader, ChoiceLoader) or environment.loader is None:
        return
    environment.loader = ChoiceLoader([environment.loader, FunctionLoader(_material_words)])


def _material_words(template: str) -> str | None:
    found = _MATERIAL_WORDS.fullmatch(template)
    if found is None:
        return None
    words = json.dumps({"language": found["tag"], "direction": words_for(found["tag"]).dir})
    return "{% macro t(key) %}{{ " + words + "[key] }}{% endmacro %}"


def make_environment(config: MkDocsConfig) -> Environment:
    """Make the Jinja environment for the parts of a page that are rendered with its Markdown."""
    environment = config.theme.get_env()
    environment.autoescape = True
    environment.trim_blocks = environment.lstrip_blocks = True
    return environment


def readable_json(value: object, *, sort_keys: bool = False, indent: int | None = None) -> str:
    """Write the JSON of `tojson` in the letters of its language: escaped, Arabic takes three times the space.

    The two line separators stay escaped, since a script that holds them would end a line there.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=sort_keys, indent=indent)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
