"""The sections of a Markdown page: a heading of the first or second level with all that stands under it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .prose import prose

# As Python-Markdown reads them: `#` needs no blank after it, and an underlined title begins its paragraph.
_HEADING = re.compile(
    r"^#{1,2}(?!#)(?P<marked>[^\n]*)$|(?:\A|(?<=\n\n))(?P<underlined>[^\n]+)\n(?:=+|-+)[ ]*$", re.MULTILINE
)
_ATTRIBUTES = re.compile(r"[ \t]\{:?(?P<inside>[^{}]*)\}[ \t#]*$")
_ID = re.compile(r"#(?P<id>[\w-]+)")


@dataclass(frozen=True)
class PageSection:
    """A section: `start` is the offset of its heading in the body; `id` is empty where its author gave none."""

    id: str
    title: str
    text: str
    start: int


@lru_cache(maxsize=256)
def split_sections(body: str) -> tuple[PageSection, ...]:
    """Split a Markdown body; the first section, without id and title, is what stands before the first heading."""
    # A line of blanks parts paragraphs too; every character keeps its place.
    bare = re.sub(r"^[ \t]+$", lambda blank: "\n" * len(blank[0]), prose(body), flags=re.MULTILINE)
    headings = list(_HEADING.finditer(bare))
    starts = [heading.start() for heading in headings]
    sections = [PageSection("", "", body[: starts[0] if starts else len(body)], 0)]
    for heading, end in zip(headings, [*starts[1:], len(body)], strict=False):
        start, stop = heading.span("marked" if heading["underlined"] is None else "underlined")
        id_, title = _read_title(body[start:stop])
        sections.append(PageSection(id_, title, body[heading.start() : end], heading.start()))
    return tuple(sections)


def _read_title(line: str) -> tuple[str, str]:
    """Part the id in a heading's `{#id}` from its words."""
    brace = max(line.rfind("{"), 1)
    attributes = _ATTRIBUTES.match(line, brace - 1)
    found = _ID.search(attributes["inside"]) if attributes else None
    words = line[: brace - 1] if attributes else line
    return (found["id"] if found else ""), words.strip(" \t#")
