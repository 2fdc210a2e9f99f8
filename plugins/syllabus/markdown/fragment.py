"""Markdown that stands in YAML: rendered with citations, then cleaned of everything that could run."""

import re
from dataclasses import replace

import nh3
from jinja2 import Environment
from markdown import Markdown
from markupsafe import Markup, escape

from ..model.lexicon import lexicon
from ..views.here import Here
from ..words import Words
from .citation import CitationProcessor, NumberProcessor
from .term import TermProcessor

TAGS = {
    "a", "abbr", "b", "bdi", "blockquote", "br", "code", "del", "em", "i", "li", "ol", "p", "pre", "small", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"aria-describedby", "class", "href", "title"},
    "abbr": {"title"},
    "bdi": {"dir"},
    "ol": {"start"},
    "small": {"class"},
    "span": {"class", "lang", "dir"},
    "td": {"align"},
    "th": {"align"},
}
_MARKUP = re.compile(r"[*_`\[\]<>&\\|~!#\n]|^\s*(?:[-+=:]|\d+[.)])|://|www\.|\(\d")
"""What could mean something to Markdown or HTML; most feedback in a quiz has none of it."""
_ONE_PARAGRAPH = re.compile(r"<p>((?:(?!</?p>).)*)</p>", re.DOTALL)


class Fragment:
    """Renders short authored texts for one page."""

    def __init__(self, here: Here, environment: Environment, *, terms: bool = False) -> None:
        """Prepare to render texts of a page; with `terms`, they lead to the glossary as the page's own text does."""
        self.here, self.environment = here, environment
        self.others: dict[str, Fragment] = {}
        self.lexicon = lexicon(here.project, here.locale) if terms and here.links_terms else None
        extension_configs = {"tables": {"use_align_attribute": True}}
        self.md = Markdown(extensions=["sane_lists", "tables"], extension_configs=extension_configs)
        self.md.inlinePatterns.register(CitationProcessor(self.md, lambda: here, environment), "syllabus-citation", 175)
        self.md.inlinePatterns.register(NumberProcessor(self.md, lambda: here), "syllabus-number", 60)
        if self.lexicon:
            self.md.treeprocessors.register(TermProcessor(self.md, lambda: here, environment), "syllabus-term", 15)

    def within(self, content: Words | None) -> "Fragment":
        """Give what renders texts in a language; in another than the page's, what they cite is named in theirs.

        They lead to no terms, since those of the page are in its language.
        """
        if content is None or content.tag == self.here.locale:
            return self
        if content.tag not in self.others:
            here = replace(self.here, frame=replace(self.here.frame, content=content))
            self.others[content.tag] = Fragment(here, self.environment)
        return self.others[content.tag]

    def block(self, text: str, content: Words | None = None) -> Markup:
        """Render paragraphs, lists and tables; `content` is the language of the text, by default the page's."""
        if (other := self.within(content)) is not self:
            return other.block(text)
        html = nh3.clean(
            self.md.reset().convert(text),
            tags=TAGS,
            attributes=ATTRIBUTES,
            url_schemes={"http", "https", "mailto"},
            link_rel=None,
        )
        return Markup(html)

    def inline(self, text: str, content: Words | None = None) -> Markup:
        """Render running text: as `block`, without the paragraph around a single one."""
        if (other := self.within(content)) is not self:
            return other.inline(text)
        if not _MARKUP.search(text) and not self._names_term(text):
            return escape(text.strip())
        html = self.block(text)
        whole = _ONE_PARAGRAPH.fullmatch(html.strip())
        return Markup(whole[1]) if whole else html

    def _names_term(self, text: str) -> bool:
        return bool(self.lexicon and self.lexicon.pattern and self.lexicon.pattern.search(text))
