"""The register of cases: decisions of courts, each with its holding in our own words and its mark."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from .base import Day, Id, Model, Text
from .mark import Checked
from .official import OfficialText
from .translation_record import Record

Court = Literal[
    "ecthr", "cjeu", "uk", "ireland", "france", "us", "australia", "canada", "iacthr", "ecowas"
]  # fmt: skip
COURTS: tuple[Court, ...] = get_args(Court)
"""The courts, in the order they are shown; a State stands for its courts."""


class Case(Checked):
    """A decision."""

    name: Text
    court: Court
    citation: Text
    decided: Day | None = None
    """The day of the decision, where it is known; of the last one where there are several."""
    holding: Text
    official: tuple[OfficialText, ...] = ()


class CaseRegister(Model):
    """The front matter of the page of cases."""

    collection: Literal["cases"]
    title: Text
    description: Text | None = None
    entries: Annotated[tuple[Case, ...], Field(min_length=1)]


class CaseText(Model):
    """The translated texts of a case; what is not here is shown in the source language."""

    id: Id
    name: Text | None = None
    citation: Text | None = None
    holding: Text
    source: Text | None = None
    unseen: Text | None = None


class CaseRegisterTranslation(Model):
    """The front matter of a translated page of cases."""

    collection: Literal["cases"]
    title: Text
    description: Text | None = None
    entries: tuple[CaseText, ...]
    translates: Record | None = None
