"""Settings of MkDocs and Material that a private, strict site needs, whatever `mkdocs.yml` forgot."""

from typing import Any, cast
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from ..words import words_for
from . import i18n

LEAKING_FEATURES = {"search.highlight", "search.share", "navigation.tracking", "navigation.instant"}
"""They write what a person reads or looks for into the address, or do not work with several languages."""


def harden(config: MkDocsConfig) -> None:
    """Adjust the configuration in place; may run any number of times."""
    # Material would load its fonts from another host.
    config.theme["font"] = False
    features = config.theme["features"] if "features" in config.theme else []
    config.theme["features"] = [name for name in features if name not in LEAKING_FEATURES]
    # One scope for all pages makes Material's inline scripts the same everywhere, so that few hashes allow them.
    extra = cast(dict[str, Any], config.extra)
    extra.setdefault("scope", urlsplit(config.site_url or "/").path or "/")
    extra.setdefault("generator", False)
    extensions = cast(dict[str, Any], config.mdx_configs)
    # A `style` attribute would break the content security policy.
    extensions.setdefault("tables", {})["use_align_attribute"] = True
    words = words_for(i18n.current_locale(config))
    if "toc" in extensions:
        extensions["toc"]["permalink_title"] = words.t("page.permalink")
    if "footnotes" in config.markdown_extensions:
        footnotes = extensions.setdefault("footnotes", {})
        footnotes["BACKLINK_TITLE"] = words.t("page.footnote-back", number="{}")
