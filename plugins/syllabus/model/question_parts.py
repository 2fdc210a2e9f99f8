"""What questions are made of: options, items, gaps, foreseen answers, criteria."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from .base import Id, Model, Text


class Option(Model):
    """One answer a learner may choose; the wrong ones are the distractors."""

    id: Id
    text: Text
    correct: bool = False
    feedback: Text | None = None
    fixed: bool = False
    """Keeps its place when options are shuffled, as "all of the above" must."""


def _answer(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


class Answer(Model):
    """A typed answer that is foreseen: right or wrong, with what its author says to it."""

    text: Text
    feedback: Text | None = None


Answers = tuple[Annotated[Answer, BeforeValidator(_answer)], ...]
"""Foreseen answers; one without feedback may be written as plain text."""


class TrueFalseFeedback(Model):
    """What a learner reads after choosing true or false."""

    true: Text | None = None
    false: Text | None = None


class Choice(Model):
    """What an item of a matching question may be matched with."""

    id: Id
    text: Text


class MatchItem(Model):
    """An item to be matched."""

    id: Id
    text: Text
    match: Id
    """The id of the choice that is right."""
    feedback: Text | None = None
    reject: dict[Id, Text] = Field(default_factory=dict)
    """Feedback for a wrong choice, by its id."""


class OrderItem(Model):
    """An item to be put in order."""

    id: Id
    text: Text
    feedback: Text | None = None


class Gap(Model):
    """A gap in a text: typed (`accept`) or chosen from a list (`options`)."""

    id: Id
    accept: Answers = ()
    reject: Answers = ()
    options: tuple[Option, ...] = ()
    feedback: Text | None = None


class Criterion(Model):
    """A criterion of a rubric."""

    id: Id
    text: Text
