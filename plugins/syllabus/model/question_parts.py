"""What questions are made of: options, items, gaps, foreseen answers, criteria."""

import re
from typing import Annotated

from pydantic import BeforeValidator, Field

from .base import Id, Model, Text


class Option(Model):
    """One answer a learner may choose; the wrong ones are the distractors."""

    id: Id
    """A name that never changes; progress and translations hold on to it."""
    text: Text
    """What the learner reads, in Markdown."""
    correct: bool = False
    """Whether it is right."""
    feedback: Text | None = None
    """What the learner reads after choosing it: why it is right or wrong."""
    fixed: bool = False
    """Keeps its place when options are shuffled, as "all of the above" must."""


def _answer(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


class Answer(Model):
    """A typed answer that is foreseen: right or wrong, with what its author says to it."""

    text: Text
    """The answer; case, accents, spaces, punctuation and "art." for "Article" make no difference."""
    feedback: Text | None = None
    """What the learner reads after typing it."""


Answers = tuple[Annotated[Answer, BeforeValidator(_answer, json_schema_input_type=str | Answer)], ...]
"""Foreseen answers; one without feedback may be written as plain text."""


class TrueFalseFeedback(Model):
    """What a learner reads after choosing true or false; the keys are written with quotes or without."""

    true: Text | None = None
    """After choosing true."""
    false: Text | None = None
    """After choosing false."""


class Choice(Model):
    """What an item of a matching question may be matched with."""

    id: Id
    """A name that never changes."""
    text: Text
    """What the learner reads; short, because it stands in a list to choose from."""


class MatchItem(Model):
    """An item to be matched."""

    id: Id
    """A name that never changes."""
    text: Text
    """What the learner reads, in Markdown."""
    match: Id
    """The id of the choice that is right."""
    feedback: Text | None = None
    """What the learner reads about this item after checking."""
    reject: dict[Id, Text] = Field(default_factory=dict)
    """Feedback for a wrong choice, by its id."""


class OrderItem(Model):
    """An item to be put in order."""

    id: Id
    """A name that never changes."""
    text: Text
    """What the learner reads, in Markdown."""
    feedback: Text | None = None
    """What the learner reads about this item after checking."""


GAP = re.compile(r"\{([a-z0-9-]+)\}")
"""The place of a gap in a text."""


class Gap(Model):
    """A gap in a text: typed (`accept`) or chosen from a list (`options`)."""

    id: Id
    """The name in braces in the text."""
    accept: Answers = ()
    """What is right when it is typed; the first is shown as the answer."""
    reject: Answers = ()
    """Wrong answers that are foreseen, with feedback for each."""
    options: tuple[Option, ...] = ()
    """A list to choose from, instead of `accept`; exactly one is correct."""
    feedback: Text | None = None
    """What the learner reads about this gap after checking."""


class Criterion(Model):
    """A criterion of a rubric."""

    id: Id
    """A name that never changes."""
    text: Text
    """What the learner ticks when the own answer has it."""
