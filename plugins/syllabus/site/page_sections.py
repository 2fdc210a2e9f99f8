"""The sections of a rendered page, as its search finds them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = ("h1", "h2", "h3")
_INLINE = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"} | {
    "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"
}  # fmt: skip
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_SILENT = {"button", "label", "option", "script", "select", "style", "summary", "svg", "template", "textarea"}
TOOL = "sy-handout"
"""The class of a sheet that readers print or copy."""


@dataclass
class PageSection:
    """A part of a page that can be linked to: `id` is empty for what stands before the first heading."""

    id: str = ""
    title: str = ""
    text: str = ""
    is_tool: bool = False


@dataclass
class _Reader(HTMLParser):
    """Collects the text of each section; what is marked `data-search-exclude`, and every control, is passed over."""

    sections: list[PageSection] = field(default_factory=lambda: [PageSection()])
    heading: str = ""
    is_tool: bool = False
    silent: list[str] = field(default_factory=list)
    """The elements that are open inside one that is passed over, that one first."""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _VOID:
            self._write(" ")
            return
        classes = (given.get("class") or "").split()
        if self.silent or tag in _SILENT or "data-search-exclude" in given or "headerlink" in classes:
            self.silent.append(tag)
            return
        if tag not in _INLINE:
            self._write(" ")
        id_ = given.get("id") or ""
        if id_ and tag in _HEADINGS:
            self.heading = tag
            # The heading of a page is the page.
            self.sections.append(PageSection("" if tag == "h1" else id_, is_tool=self.is_tool))
        elif tag == "section":
            self.is_tool = TOOL in classes

    def handle_endtag(self, tag: str) -> None:
        if self.silent:
            if tag in self.silent:
                del self.silent[len(self.silent) - 1 - self.silent[::-1].index(tag) :]
            return
        if tag == self.heading:
            self.heading = ""
        if tag == "section":
            self.is_tool = False
        if tag not in _INLINE:
            self._write(" ")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self._write(data)

    def _write(self, text: str) -> None:
        section = self.sections[-1]
        if self.heading:
            section.title += text
        else:
            section.text += text


def page_sections(html: str) -> list[PageSection]:
    """Part a page's text at its headings (levels 1 to 3) that can be linked to."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    sections = []
    for section in reader.sections:
        title, text = " ".join(section.title.split()), " ".join(section.text.split())
        if section.id or text:
            sections.append(PageSection(section.id, title, text, section.is_tool))
    return sections
