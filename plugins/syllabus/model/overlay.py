"""A national overlay: the sections and questions that a bar lays over a core module and its quiz."""

import json
from typing import Annotated, Any, Literal

from pydantic import Field

from .base import Day, Id, Model, Text
from .fingerprint import fingerprint
from .question import Question, Scenario
from .question_text import QuestionText
from .quiz import Quiz
from .silence import without_silences
from .translation_record import Record

Laid = Literal["replaced", "added"]
"""What national text does to the core."""

Replaced = dict[Id, Text | None]
"""What is replaced, each with the fingerprint of the core text it was made from."""


class SectionAddition(Model):
    """A section that the core does not have; without `after` it comes last."""

    section: Id
    """Its id: a heading of the page ends in it, `## Title {#id}`."""
    after: Id | None = None
    """Id of the section it follows."""


class QuestionAddition(Model):
    """A question that the core does not have; without `after` it comes last."""

    question: Id
    after: Id | None = None
    """Id of the question it follows."""


class ModuleOverlay(Model):
    """The front matter of a page laid over a module, in the source language."""

    overlay: Id
    """The module it is laid over."""
    core_version: Annotated[int, Field(ge=1)]
    """The version of the module it was made from."""
    law_as_at: Day | None = None
    """In place of the module's."""
    review_by: Day | None = None
    """In place of the module's."""
    reviewed_by: tuple[Text, ...] = ()
    """Qualified lawyers who have signed the module as it reads with this overlay."""
    replaces: Replaced = Field(default_factory=dict)
    """Ids of the sections it replaces, each with the fingerprint of the core text it was made from;
    the check tells which."""
    adds: tuple[SectionAddition, ...] = ()
    """Sections that the core does not have."""

    @property
    def added(self) -> list[tuple[str, str | None]]:
        """Each section added, with the section it follows."""
        return [(item.section, item.after) for item in self.adds]


class ModuleOverlayTranslation(Model):
    """The front matter of an overlay's page in another language."""

    overlay: Id
    translates: Record | None = None
    """What of the source this translation was made from."""


class QuizOverlay(Model):
    """A file of questions laid over a quiz, in the source language."""

    overlay: Id
    """The quiz it is laid over."""
    replaces: Replaced = Field(default_factory=dict)
    """Ids of the questions it replaces, each with the fingerprint of the core text it was made from;
    the check tells which."""
    adds: tuple[QuestionAddition, ...] = ()
    """Questions that the core does not have."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    """The questions in full, as in a quiz; each is listed under `replaces` or `adds`."""

    @property
    def added(self) -> list[tuple[str, str | None]]:
        """Each question added, with the question it follows."""
        return [(item.question, item.after) for item in self.adds]

    @property
    def quiz(self) -> Quiz:
        """The questions as a quiz of their own."""
        return Quiz(quiz=self.overlay, questions=self.questions)

    @property
    def laid(self) -> dict[str, Laid]:
        """What is done with each question that is national, those of scenarios among them."""
        return {
            id_: "replaced" if question.id in self.replaces else "added"
            for question in self.questions
            for id_ in ids_of(question)
        }


class QuizOverlayTranslation(Model):
    """The translated texts of an overlay's questions."""

    overlay: Id
    translates: Record | None = None
    questions: dict[Id, QuestionText]


def section_fingerprint(text: str) -> str:
    """Hash the text of a section, by which an overlay knows what it was made from."""
    return fingerprint([without_silences(text)])


def text_fingerprint(question: Question) -> str:
    """Hash all of a question or scenario, its words as well as its key; not the warnings that its author accepts."""
    accepted: dict[str, Any] = {"accept_warnings": True, "questions": {"__all__": {"accept_warnings"}}}
    return fingerprint([json.dumps(question.model_dump(exclude_defaults=True, exclude=accepted), sort_keys=True)])


def ids_of(question: Question) -> tuple[str, ...]:
    """List the ids of a question and, in a scenario, of the questions in it."""
    inner = question.questions if isinstance(question, Scenario) else ()
    return (question.id, *(part.id for part in inner))
