"""Where each provision is relied on: the sections of modules and the questions of quizzes that cite it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from .citation import find_citations
from .project import Project

_HEADING = re.compile(r"^#{2,3}\s+(?P<title>.+?)\s*\{\s*#(?P<id>[\w-]+)[^}]*\}\s*$", re.MULTILINE)


class Use(NamedTuple):
    """A place that relies on a provision: a section, or a question (then `question` is its number)."""

    module: str
    anchor: str
    title: str
    question: int


@lru_cache(maxsize=32)
def uses(project: Project, locale: str) -> Mapping[tuple[str, str], tuple[Use, ...]]:
    """Find every use of every provision in a language, keyed by (instrument, provision), in reading order."""
    found: dict[tuple[str, str], dict[Use, None]] = {}
    for module in project.modules:
        for key, use in _uses_in(project, module, locale):
            found.setdefault(key, {})[use] = None
    return {key: tuple(places) for key, places in found.items()}


def _uses_in(project: Project, module: str, locale: str) -> Iterator[tuple[tuple[str, str], Use]]:
    translation = project.module_translations.get((module, locale))
    body = translation.body if translation else project.modules[module].body
    headings = list(_HEADING.finditer(body))
    starts = [heading.start() for heading in headings]
    for offset, citation in find_citations(body):
        if found := project.find(citation):
            index = bisect_right(starts, offset) - 1
            anchor, title = (headings[index]["id"], headings[index]["title"]) if index >= 0 else ("", "")
            yield (citation.key, found.provision.id), Use(module, anchor, title, 0)
    quiz = project.quizzes.get(project.quiz_of(project.modules[module].data) or "")
    for number, question in enumerate(quiz.data.questions if quiz else (), 1):
        for _, citation in find_citations(question.explanation):
            if quiz and (found := project.find(citation)):
                anchor = f"sy-{quiz.data.quiz}-{question.id}"
                yield (citation.key, found.provision.id), Use(module, anchor, "", number)
