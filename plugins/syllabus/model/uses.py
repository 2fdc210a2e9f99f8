"""Where each authority is relied on: the sections of modules and the questions of quizzes that cite it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from .authority import Authority
from .citation import find_citations
from .project import Project

_HEADING = re.compile(r"^#{2,3}\s+(?P<title>.+?)\s*\{\s*#(?P<id>[\w-]+)[^}]*\}\s*$", re.MULTILINE)


class Use(NamedTuple):
    """A place that relies on an authority: a section, or a question (then `question` is its number)."""

    module: str
    anchor: str
    title: str
    question: int


@lru_cache(maxsize=32)
def uses(project: Project, locale: str) -> Mapping[Authority, tuple[Use, ...]]:
    """Find every use of every authority in a language, in reading order."""
    found: dict[Authority, dict[Use, None]] = {}
    for module in project.modules:
        for authority, use in _uses_in(project, module, locale):
            found.setdefault(authority, {})[use] = None
    return {authority: tuple(places) for authority, places in found.items()}


def _uses_in(project: Project, module: str, locale: str) -> Iterator[tuple[Authority, Use]]:
    translation = project.module_translations.get((module, locale))
    body = translation.body if translation else project.modules[module].body
    headings = list(_HEADING.finditer(body))
    starts = [heading.start() for heading in headings]
    for offset, citation in find_citations(body):
        if found := project.find(citation):
            index = bisect_right(starts, offset) - 1
            anchor, title = (headings[index]["id"], headings[index]["title"]) if index >= 0 else ("", "")
            yield found.authority, Use(module, anchor, title, 0)
    quiz = project.quizzes.get(project.quiz_of(project.modules[module].data) or "")
    for number, question in enumerate(quiz.data.questions if quiz else (), 1):
        for _, citation in find_citations(question.explanation):
            if quiz and (found := project.find(citation)):
                yield found.authority, Use(module, f"sy-{quiz.data.quiz}-{question.id}", "", number)
