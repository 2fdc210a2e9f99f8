"""The sections of a Markdown page: a heading with all that stands under it."""

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from .citation import find_citations
from .project import Project
from .prose import prose
from .question import AnyQuestion

_ATTRIBUTES = re.compile(r"[ \t]\{:?(?P<inside>[^{}]*)\}[ \t#]*$")
_ID = re.compile(r"#(?P<id>[\w-]+)")


class Section(NamedTuple):
    """A section: `start` is the offset of its heading in the body; `id` is empty where its author gave none."""

    id: str
    title: str
    text: str
    start: int


@lru_cache(maxsize=1024)
def split_sections(body: str, deepest: int = 2) -> tuple[Section, ...]:
    """Split a Markdown body at its headings down to a level.

    The first section, without id and title, is what stands before the first heading.
    """
    # A line of blanks parts paragraphs too; every character keeps its place.
    bare = re.sub(r"^[ \t]+$", lambda blank: "\n" * len(blank[0]), prose(body), flags=re.MULTILINE)
    headings = list(_heading(deepest).finditer(bare))
    starts = [heading.start() for heading in headings]
    sections = [Section("", "", body[: starts[0] if starts else len(body)], 0)]
    for heading, end in zip(headings, [*starts[1:], len(body)], strict=False):
        start, stop = heading.span("marked" if heading["underlined"] is None else "underlined")
        id_, title = _read_title(body[start:stop])
        sections.append(Section(id_, title, body[heading.start() : end], heading.start()))
    return tuple(sections)


def named_sections(body: str) -> tuple[Section, ...]:
    """List the sections and the sections in them that can be linked to: those whose author gave an id."""
    return tuple(section for section in split_sections(body, 3) if section.id)


def section_at(body: str, offset: int) -> Section | None:
    """Find the section with an id that an offset lies in."""
    known = named_sections(body)
    index = bisect_right([section.start for section in known], offset) - 1
    return known[index] if index >= 0 else None


def section_for(project: Project, module: str, locale: str, question: AnyQuestion) -> Section | None:
    """Find the section to read again after a question: the one it names, else the first that cites its authority."""
    body = project.module_body(module, locale)
    if question.section:
        return next((section for section in named_sections(body) if section.id == question.section), None)
    wanted = {project.find(citation) for _, citation in find_citations(question.explanation)} - {None}
    authorities = {found.authority for found in wanted if found}
    for offset, citation in find_citations(body):
        found = project.find(citation)
        if found and found.authority in authorities and (section := section_at(body, offset)):
            return section
    return None


@cache
def _heading(deepest: int) -> re.Pattern[str]:
    # As Python-Markdown reads them: `#` needs no blank after it, and an underlined title begins its paragraph.
    return re.compile(
        rf"^#{{1,{deepest}}}(?!#)(?P<marked>[^\n]*)$|(?:\A|(?<=\n\n))(?P<underlined>[^\n]+)\n(?:=+|-+)[ ]*$",
        re.MULTILINE,
    )


def _read_title(line: str) -> tuple[str, str]:
    """Part the id in a heading's `{#id}` from its words."""
    brace = max(line.rfind("{"), 1)
    attributes = _ATTRIBUTES.match(line, brace - 1)
    found = _ID.search(attributes["inside"]) if attributes else None
    words = line[: brace - 1] if attributes else line
    return (found["id"] if found else ""), words.strip(" \t#")
