"""A module's page: what it teaches, how current it is, and what it rests on."""

from typing import TypedDict

from ..model.module import Module
from ..model.quiz import answered
from .authorities import AuthorityGroup, MarkCount, authorities_of, count_marks
from .here import Here


class ObjectiveView(TypedDict):
    """A learning objective."""

    id: str
    text: str


class ModuleView(TypedDict):
    """Data for `module-head.html` and `module-foot.html`."""

    id: str
    version: int
    minutes: int
    title: str
    description: str
    law_as_at: str
    law_as_at_iso: str
    review_by: str
    overdue: bool
    reviewed_by: list[str]
    objectives: list[ObjectiveView]
    has_quiz: bool
    quiz_total: int
    marks: MarkCount
    authorities: list[AuthorityGroup]


def module_view(here: Here, module: Module) -> ModuleView:
    """Make the data of a module's page."""
    text = here.project.module_text(module.module, here.locale)
    quiz = here.project.quizzes.get(here.project.quiz_of(module) or "")
    authorities = authorities_of(here, module)
    return {
        "id": module.module,
        "version": module.version,
        "minutes": module.minutes,
        "title": text.title,
        "description": text.description,
        "law_as_at": here.words.day(module.law_as_at),
        "law_as_at_iso": module.law_as_at.isoformat(),
        "review_by": here.words.day(module.review_by),
        "overdue": module.review_by < here.today,
        "reviewed_by": list(module.reviewed_by),
        "objectives": [{"id": objective.id, "text": objective.text} for objective in text.objectives],
        "has_quiz": quiz is not None,
        "quiz_total": len(answered(quiz.data)) if quiz else 0,
        "marks": count_marks(authorities),
        "authorities": authorities,
    }
