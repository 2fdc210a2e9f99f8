"""Terms of the glossary, linked where a page uses them first."""

from collections.abc import Callable
from xml.etree import ElementTree

from jinja2 import Environment
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..model.lexicon import Lexicon, lexicon
from ..views.here import Here

PASSED_OVER = {"a", "abbr", "code", "h1", "h2", "h3", "h4", "h5", "h6", "pre"}


class TermProcessor(Treeprocessor):
    """Turns the first use of each term in a page into a link to the glossary."""

    def __init__(self, md: Markdown, here: Callable[[], Here | None], environment: Environment) -> None:
        super().__init__(md)
        self.here = here
        self.environment = environment

    def run(self, root: ElementTree.Element) -> None:
        """Link the terms in a text."""
        here = self.here()
        if here is None or not here.links_terms:
            return
        words = lexicon(here.project, here.locale)
        if words.pattern:
            self._walk(root, here, words)

    def _walk(self, element: ElementTree.Element, here: Here, words: Lexicon) -> None:
        if element.text and not isinstance(element.text, AtomicString):
            element.text = self._linked(element.text, here, words)
        for child in element:
            # What has a language of its own is in another one than the glossary's.
            if child.tag not in PASSED_OVER and "lang" not in child.attrib:
                self._walk(child, here, words)
            if child.tail and not isinstance(child.tail, AtomicString):
                child.tail = self._linked(child.tail, here, words)

    def _linked(self, text: str, here: Here, words: Lexicon) -> str:
        assert words.pattern is not None
        parts, done = [], 0
        for match in words.pattern.finditer(text):
            form = match["form"]
            id_ = words.term_of(form)
            if here.has_note(id_):
                continue
            short = form in words.abbreviations
            html = self.environment.get_template("partials/syllabus/term.html").render(
                url=here.term_url(id_),
                note=here.note(id_),
                written=form,
                expansion=words.entries[id_].term if short else "",
            )
            # Stashed, as citations are: the link is final.
            parts += [text[done : match.start("form")], self.md.htmlStash.store(html.strip())]
            done = match.end()
        return "".join([*parts, text[done:]])
