"""A quiz: questions with their options, key and feedback; and a translation of its texts."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Id, Model, Percent, Text
from .fingerprint import fingerprint

TRUE_FALSE = ("true", "false")


class Option(Model):
    """One answer a learner may choose; the wrong ones are the distractors."""

    id: Id
    text: Text
    correct: bool = False
    feedback: Text | None = None


class _Question(Model):
    id: Id
    objective: Id
    text: Text
    """The stem, in Markdown."""
    explanation: Text


class ChoiceQuestion(_Question):
    """A question with authored options."""

    type: Literal["single", "multiple"]
    options: Annotated[tuple[Option, ...], Field(min_length=2)]

    @property
    def key(self) -> tuple[str, ...]:
        """The ids of the correct options."""
        return tuple(option.id for option in self.options if option.correct)

    @property
    def option_ids(self) -> tuple[str, ...]:
        """The ids of all options, in the authored order."""
        return tuple(option.id for option in self.options)


class TrueFalseFeedback(Model):
    """What a learner reads after choosing true or false."""

    true: Text | None = None
    false: Text | None = None


class TrueFalseQuestion(_Question):
    """A statement that is either true or false."""

    type: Literal["true-false"]
    correct: bool
    feedback: TrueFalseFeedback = TrueFalseFeedback()

    @property
    def key(self) -> tuple[str, ...]:
        """The id of the right answer."""
        return ("true",) if self.correct else ("false",)

    @property
    def option_ids(self) -> tuple[str, ...]:
        """`true` and `false`."""
        return TRUE_FALSE


Question = Annotated[ChoiceQuestion | TrueFalseQuestion, Field(discriminator="type")]


class Quiz(Model):
    """A quiz file in the source language."""

    quiz: Id
    pass_mark: Percent = 80
    """Share of questions to answer correctly, in per cent."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class OptionText(Model):
    """The translated text of an option."""

    text: Text
    feedback: Text | None = None


class QuestionText(Model):
    """The translated texts of a question."""

    text: Text
    options: dict[Id, OptionText] = Field(default_factory=dict)
    feedback: TrueFalseFeedback = TrueFalseFeedback()
    explanation: Text


class QuizTranslation(Model):
    """A translated quiz file: text only, keyed by the source's ids."""

    quiz: Id
    translates: Text | None = None
    questions: dict[Id, QuestionText]


def question_fingerprint(question: ChoiceQuestion | TrueFalseQuestion) -> str:
    """Hash what decides whether an old answer still counts: type, option ids (in any order) and key."""
    return fingerprint([question.type, *sorted(question.option_ids), "=", *sorted(question.key)])


def quiz_fingerprint(quiz: Quiz) -> str:
    """Hash the questions of a quiz, in any order."""
    return fingerprint(sorted(f"{question.id} {question_fingerprint(question)}" for question in quiz.questions))
