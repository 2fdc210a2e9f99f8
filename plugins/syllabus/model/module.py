"""A module: one lesson with its learning objectives and the date its law was checked."""

from typing import Annotated

from pydantic import Field

from .base import Day, Id, Model, Text
from .requirement import RequirementId
from .translation_record import Record


class Objective(Model):
    """A learning objective."""

    id: Id
    text: Text


class Change(Model):
    """What a new version of a module changed, in a sentence or two for those who completed the one before."""

    version: Annotated[int, Field(ge=1)]
    date: Day
    note: Text


class Module(Model):
    """The front matter of a module page in the source language."""

    module: Id
    title: Text
    description: Text
    version: Annotated[int, Field(ge=1)]
    """Raised when the law, or what must be learned, changes in substance."""
    minutes: Annotated[int, Field(ge=1, le=600)]
    """Study time including the quiz, in minutes."""
    law_as_at: Day
    review_by: Day
    reviewed_by: tuple[Text, ...] = ()
    """Qualified lawyers who have signed this version; empty until one has."""
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]
    quiz: Id | None = None
    """The module's quiz; by default the quiz whose id is the module's, if there is one."""
    covers: dict[RequirementId, Annotated[tuple[Text, ...], Field(min_length=1)]] = Field(default_factory=dict)
    """Requirements it meets, each with the sections of its page or the questions of its quiz that do."""
    changes: tuple[Change, ...] = ()
    """One for each version after the first, the newest first."""


class ChangeText(Model):
    """The translated note of a change."""

    version: Annotated[int, Field(ge=1)]
    note: Text


class ModuleTranslation(Model):
    """The front matter of a translated module page: text only, keyed by the source's ids."""

    module: Id
    title: Text
    description: Text
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]
    changes: tuple[ChangeText, ...] = ()
    """A note that is not here is shown in the source language."""
    translates: Record | None = None
    """What of the source this translation was made from."""
