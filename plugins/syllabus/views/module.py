"""A module's page: what it teaches, how current it is, and what it rests on."""

from typing import TypedDict

from ..model.module import Module
from ..model.quiz import answered
from ..words import Words, words_for
from .authorities import AuthorityGroup, MarkCount, authorities_of, count_marks
from .here import Here


class ObjectiveView(TypedDict):
    """A learning objective."""

    id: str
    text: str


class ChangeView(TypedDict):
    """What a version changed; `content` is the language of the note."""

    version: int
    date: str
    date_iso: str
    note: str
    content: Words


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
    changes: list[ChangeView]


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
        "changes": _changes(here, module),
    }


def _changes(here: Here, module: Module) -> list[ChangeView]:
    """List the changes as the author does, newest first; a note that is not translated stays in its language."""
    translation = here.project.module_translations.get((module.module, here.locale))
    notes = {change.version: change.note for change in translation.data.changes} if translation else {}
    source = words_for(here.project.settings.source_locale)
    return [
        {
            "version": change.version,
            "date": here.words.day(change.date),
            "date_iso": change.date.isoformat(),
            "note": notes.get(change.version, change.note),
            "content": here.frame.content if change.version in notes else source,
        }
        for change in module.changes
    ]
