"""Citations in running text, and provision numbers in right-to-left text."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

from jinja2 import Environment
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from ..model.citation import GROUP, parse_group
from ..views.citation import citation_view
from ..views.here import Here


class CitationProcessor(InlineProcessor):
    """Turns `[@cets-197, art. 13(1)]` into links to the provisions."""

    def __init__(self, md: Markdown, here: Callable[[], Here | None], environment: Environment) -> None:
        super().__init__(GROUP.pattern, md)
        self.here = here
        self.environment = environment
        self.rendered: dict[str, str] = {}
        """What the brackets of the page `rendered_for` became: a page cites the same provisions again and again."""
        self.rendered_for: Here | None = None

    def handleMatch(  # type: ignore[override]  # noqa: N802 (the name is Python-Markdown's)
        self, match: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        """Render a bracket of citations; leave any other bracket to Markdown."""
        del data
        here, citations = self.here(), parse_group(match["body"])
        if here is None or citations is None:
            return None, None, None
        if self.rendered_for is not here:
            self.rendered, self.rendered_for = {}, here
        if match["body"] not in self.rendered:
            template = self.environment.get_template("partials/syllabus/citation.html")
            views = [citation_view(here, citation) for citation in citations]
            self.rendered[match["body"]] = template.render(
                citations=views, words=here.words, content=here.frame.content
            ).strip()
        # Stashed as it is: the links are final, and the host must not resolve them a second time.
        return self.md.htmlStash.store(self.rendered[match["body"]]), match.start(0), match.end(0)


class NumberProcessor(InlineProcessor):
    """Keeps a number such as 13(1) in one piece in right-to-left text, where its brackets would turn round."""

    def __init__(self, md: Markdown, here: Callable[[], Here | None]) -> None:
        super().__init__(r"(?<![\w(])\d+[a-z]?(?:\([0-9a-z]+\))+", md)
        self.here = here

    def handleMatch(  # type: ignore[override]  # noqa: N802 (the name is Python-Markdown's)
        self, match: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | None, int | None, int | None]:
        """Isolate the number when the page reads from right to left."""
        del data
        here = self.here()
        if here is None or here.words.dir != "rtl":
            return None, None, None
        element = ElementTree.Element("bdi", {"dir": "ltr"})
        element.text = match[0]
        return element, match.start(0), match.end(0)
