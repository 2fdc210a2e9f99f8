"""The sections of a module's text, by the ids its author gave them."""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from .citation import find_citations
from .project import Project
from .question import AnyQuestion

_HEADING = re.compile(r"^#{2,3}\s+(?P<title>.+?)\s*\{\s*#(?P<id>[\w-]+)[^}]*\}\s*$", re.MULTILINE)


class Section(NamedTuple):
    """A section: where its heading begins in the text, its id and its title."""

    start: int
    id: str
    title: str


@lru_cache(maxsize=1024)
def sections(body: str) -> tuple[Section, ...]:
    """List the sections of a Markdown text whose headings bear an id."""
    return tuple(Section(match.start(), match["id"], match["title"]) for match in _HEADING.finditer(body))


def section_at(body: str, offset: int) -> Section | None:
    """Find the section that an offset lies in."""
    known = sections(body)
    index = bisect_right([section.start for section in known], offset) - 1
    return known[index] if index >= 0 else None


def section_for(project: Project, module: str, locale: str, question: AnyQuestion) -> Section | None:
    """Find the section to read again after a question: the one it names, else the first that cites its authority."""
    body = project.module_body(module, locale)
    if question.section:
        return next((section for section in sections(body) if section.id == question.section), None)
    wanted = {project.find(citation) for _, citation in find_citations(question.explanation)} - {None}
    authorities = {found.authority for found in wanted if found}
    for offset, citation in find_citations(body):
        found = project.find(citation)
        if found and found.authority in authorities and (section := section_at(body, offset)):
            return section
    return None
