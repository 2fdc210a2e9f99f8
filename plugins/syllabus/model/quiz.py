"""A quiz: its questions and how they are taken; and a translation of its texts."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field

from .accepted import Accepted
from .base import Id, Model, Percent
from .fingerprint import fingerprint
from .origin import Loc
from .question import AnyQuestion, Question, Scenario
from .question_text import QuestionText
from .translation_record import Record

Mode = Literal["practice", "assessment"]


class Pool(Model):
    """Questions of another quiz, of which an attempt draws some."""

    quiz: Id
    """The quiz whose questions they are."""
    questions: tuple[Id, ...] = ()
    """Ids of its questions and scenarios to draw from; all by default."""
    draw: Annotated[int, Field(ge=1)]
    """How many of them an attempt draws. A scenario is drawn as one."""


class Quiz(Model):
    """A quiz file in the source language. It asks its own `questions`, or draws those of other quizzes by `pools`."""

    quiz: Id
    """The id of the quiz: the name of its file. By default a module shows the quiz that bears its id."""
    pass_mark: Percent = 80
    """Share of points to reach, in per cent."""
    modes: Annotated[tuple[Mode, ...], Field(min_length=1)] = ("practice",)
    """How it may be taken; the first is offered first. Practice gives feedback at once, assessment at the end."""
    minutes: Annotated[int, Field(ge=1, le=600)] | None = None
    """Time frame of an assessment. It informs, and ends nothing."""
    shuffle: tuple[Literal["questions", "options"], ...] = ()
    """What an attempt shuffles."""
    draw: Annotated[int, Field(ge=1)] | None = None
    """How many of the questions an attempt draws, covering every objective; all of them by default. A scenario is drawn
    as one."""
    accept_warnings: Accepted = Field(default_factory=dict)
    """Warnings about this quiz, or about any of its questions, that you accept: the id of each with your reason."""
    questions: tuple[Question, ...] = ()
    """The questions and scenarios, in order."""
    pools: tuple[Pool, ...] = ()
    """For a final assessment, instead of `questions`: what is drawn from other quizzes, in order. Nothing is written or
    translated twice, and the result is shown by module."""


def located(quiz: Quiz) -> Iterator[tuple[Loc, AnyQuestion]]:
    """Yield the questions that are answered, those of scenarios among them, in order, each with its place."""
    for index, question in enumerate(quiz.questions):
        if isinstance(question, Scenario):
            for inner, part in enumerate(question.questions):
                yield ("questions", index, "questions", inner), part
        else:
            yield ("questions", index), question


def answered(quiz: Quiz) -> list[AnyQuestion]:
    """List the questions that are answered, those of scenarios among them, in order."""
    return [question for _, question in located(quiz)]


def standing_alone(quiz: Quiz) -> list[str]:
    """List the ids of the questions that can be asked without a story, which is what a review asks."""
    return [question.id for question in quiz.questions if not isinstance(question, Scenario)]


class QuizTranslation(Model):
    """A translated quiz file: text only, keyed by the source's ids; the questions of a scenario stand beside it."""

    quiz: Id
    translates: Record | None = None
    questions: dict[Id, QuestionText]


def question_fingerprint(question: AnyQuestion) -> str:
    """Hash what decides whether an old answer still counts: type, what can be answered (in any order) and key."""
    return fingerprint([question.type, *sorted(question.option_ids), "=", *sorted(question.key)])


def quiz_fingerprint(questions: Iterable[AnyQuestion]) -> str:
    """Hash the questions of a quiz, in any order."""
    return fingerprint(sorted(f"{question.id} {question_fingerprint(question)}" for question in questions))
