"""The languages of a site: the only file that knows mkdocs-static-i18n (pinned to 1.3)."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File


def _plugin(config: MkDocsConfig) -> Any:
    return config.plugins.get("i18n")


def locales(config: MkDocsConfig) -> tuple[str, ...]:
    """List the languages that are built, the default (source) language first."""
    plugin = _plugin(config)
    if plugin is None:
        return (_theme_language(config),)
    tags = [language.locale for language in plugin.config.languages if language.build]
    default = next((language.locale for language in plugin.config.languages if language.default), tags[0])
    return (default, *(tag for tag in tags if tag != default))


def has_folders(config: MkDocsConfig) -> bool:
    """Tell whether each language has its own folder in the docs folder."""
    plugin = _plugin(config)
    return plugin is not None and plugin.config.docs_structure == "folder"


def current_locale(config: MkDocsConfig) -> str:
    """Give the language of the build that runs now."""
    plugin = _plugin(config)
    return str(plugin.current_language or locales(config)[0]) if plugin else locales(config)[0]


def is_nested(config: MkDocsConfig) -> bool:
    """Tell whether this build runs inside another, as every language after the first does."""
    plugin = _plugin(config)
    return plugin is not None and bool(plugin.building)


def text_locale(file: File, config: MkDocsConfig) -> str:
    """Give the language a page's text is written in; on a fallback page it is not the build's."""
    return str(getattr(file, "locale", None) or current_locale(config))


def inner_path(file: File) -> str:
    """Give a page's path inside its language's folder, the same in every language."""
    return str(getattr(file, "norm_src_uri", file.src_uri))


def alternates(file: File) -> dict[str, File]:
    """Give, for each language, the file served for this page there: its own or the fallback."""
    return dict(getattr(file, "alternates", {}))


def _theme_language(config: MkDocsConfig) -> str:
    language = config.theme["language"] if "language" in config.theme else None
    return str(language or "en")
