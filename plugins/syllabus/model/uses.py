"""Where each authority is relied on: the sections of modules and the questions of quizzes that cite it."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from .authority import Authority
from .citation import find_citations
from .project import Project
from .quiz import answered
from .sections import section_at


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
    body = project.module_body(module, locale)
    for offset, citation in find_citations(body):
        if found := project.find(citation):
            section = section_at(body, offset)
            yield found.authority, Use(module, section.id if section else "", section.title if section else "", 0)
    quiz = project.quizzes.get(project.quiz_of(project.modules[module].data) or "")
    for number, question in enumerate(answered(quiz.data) if quiz else (), 1):
        for _, citation in find_citations(question.explanation):
            if quiz and (found := project.find(citation)):
                yield found.authority, Use(module, f"sy-{quiz.data.quiz}-{question.id}", "", number)
