"""The template context `syllabus` of one page in MkDocs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypedDict
from urllib.parse import urljoin

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from ..views.frame import Frame
from ..views.structured import Node
from ..words import words_for
from . import i18n


class LanguageView(TypedDict):
    """A language of the site, and this page in it."""

    tag: str
    dir: str
    name: str
    url: str
    canonical: str
    current: bool
    translated: bool


class CurriculumLink(TypedDict):
    """A curriculum to link to."""

    id: str
    title: str
    url: str


@dataclass(frozen=True)
class PageFrame(Frame):
    """Everything that a page's template may ask for."""

    url: str = ""
    """The page's own address, relative to the site's root."""
    root_url: str = ""
    """The address of the folder of the page's language, relative to the site's root."""
    kind: str = "page"
    view: Mapping[str, object] = field(default_factory=dict)
    has_quiz: bool = False
    """Whether the page needs the runtime of quizzes."""
    has_review: bool = False
    """Whether the page needs the runtime of the review."""
    home_url: str = ""
    sections_url: str = ""
    """The page of all sections, or "" where the site has none."""
    lag: str = ""
    """How a translated page is behind its source, as `translation_lag.py` names it; "" where it is not."""
    notes: Markup = field(default_factory=Markup)
    """What the cited authorities and the terms of the page say."""
    languages: list[LanguageView] = field(default_factory=list)
    curricula: list[CurriculumLink] = field(default_factory=list)
    structured: Node = field(default_factory=dict)
    """What the page is, as JSON-LD; empty where the text is another page's or of no kind that programs know."""

    @property
    def language_root(self) -> str:
        """The folder of the page's language, from the page, as MkDocs writes a base address."""
        return get_relative_url(self.root_url or ".", self.url or ".").rstrip("/") or "."

    def assets(self, path: str) -> str:
        """Give the address of one of our browser files."""
        return get_relative_url(f"assets/syllabus/{path}", self.url)


def language_views(file: File, config: MkDocsConfig) -> list[LanguageView]:
    """List the site's languages with the address of a page in each, in the order of the configuration."""
    current, others = i18n.current_locale(config), i18n.alternates(file)
    views: list[LanguageView] = []
    for tag in i18n.locales(config):
        words = words_for(tag)
        there = file if tag == current else others.get(tag)
        url = there.url if there else _home(tag, config)
        views.append(
            {
                "tag": tag,
                "dir": words.dir,
                "name": words.name,
                "url": get_relative_url(url, file.url),
                "canonical": urljoin(config.site_url, url) if config.site_url else "",
                "current": tag == current,
                "translated": there is not None and i18n.text_locale(there, config) == tag,
            }
        )
    return views


def _home(tag: str, config: MkDocsConfig) -> str:
    folder = "" if tag == i18n.locales(config)[0] else f"{tag}/"
    return folder if config.use_directory_urls else f"{folder}index.html"
