"""What a quiz belongs to, a module or a jurisdiction sheet: the objectives that it tests, and what to read again."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from ..model.module import Module
from ..model.question import AnyQuestion
from ..model.quiz import Quiz
from ..model.sections import section_for
from ..model.sheet import Sheet
from ..model.topic import TOPICS
from .here import Here
from .phrase import plain
from .question import SectionView


class Lesson(NamedTuple):
    """What a quiz belongs to; without a title where it stands by itself."""

    id: str
    """What its results count for."""
    version: int
    title: str
    objectives: Mapping[str, str]
    section: Callable[[AnyQuestion], SectionView | None]


def lesson_of(here: Here, quiz: Quiz) -> Lesson:
    """Find what a quiz belongs to."""
    if document := here.project.module_of(quiz.quiz):
        return _module(here, document.data)
    # Never the id of a module, which would be completed. No id has two hyphens.
    id_ = f"{quiz.quiz}--quiz" if quiz.quiz in here.project.modules else quiz.quiz
    if sheet := here.project.sheets.get(quiz.quiz):
        return _sheet(here, id_, sheet.data)
    return Lesson(id_, 1, "", {}, lambda _: None)


def _module(here: Here, module: Module) -> Lesson:
    def section(question: AnyQuestion) -> SectionView | None:
        found = section_for(here.project, id_, here.locale, question)
        return {"url": here.module_url(id_, f"#{found.id}"), "title": found.title} if found else None

    id_ = module.module
    objectives = {objective.id: objective.text for objective in here.project.objectives(id_, here.locale)}
    return Lesson(id_, module.version, here.project.module_text(id_, here.locale).title, objectives, section)


def _sheet(here: Here, id_: str, sheet: Sheet) -> Lesson:
    def section(question: AnyQuestion) -> SectionView | None:
        title = topics.get(question.objective)
        return {"url": here.sheet_url(sheet.jurisdiction, f"#{question.objective}"), "title": title} if title else None

    topics: dict[str, str] = {topic: here.words.t(f"topic.{topic}") for topic in TOPICS}
    return Lesson(id_, sheet.version, plain(here.sheet_name(sheet)), topics, section)
