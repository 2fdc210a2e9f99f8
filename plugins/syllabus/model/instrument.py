"""An instrument (treaty, directive, soft standard) and its provisions, in our own words."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Day, Id, Model, Text
from .mark import Checked
from .topic import DutyTopic
from .translation_record import Record

Duty = Literal["shall", "shall-qualified", "shall-consider", "shall-endeavour"]
Unit = Literal["article", "section", "paragraph", "regulation", "chapter", "principle", "guideline"]
"""What an instrument calls its provisions; `paragraph` is the sign §."""


class Provision(Checked):
    """One provision of an instrument."""

    unit: Unit = "article"
    label: Text
    """Its number as it is cited: `13(1)`, `36-38`."""
    heading: Text
    duty: Duty | None = None
    """Strength of the duty, where the text that was seen gives it."""
    topics: tuple[DutyTopic, ...] = ()
    """Where it stands in the duty map; the same in every language."""
    summary: Text


class Instrument(Model):
    """The front matter of an instrument's page in the source language."""

    instrument: Id
    title: Text
    cite_as: Text
    """The short name used in citations."""
    also: tuple[Text, ...] = ()
    """Other names by which people look for it, in any language: they are found by the search and shown nowhere."""
    kind: Literal["treaty", "eu-law", "soft-law"]
    adopted: Day
    in_force: Day | None = None
    official_url: Text
    official_url_seen: bool
    provisions: Annotated[tuple[Provision, ...], Field(min_length=1)]


class ProvisionText(Model):
    """The translated texts of a provision."""

    id: Id
    heading: Text
    summary: Text
    source: Text | None = None
    unseen: Text | None = None


class InstrumentTranslation(Model):
    """The front matter of a translated instrument page."""

    instrument: Id
    title: Text
    cite_as: Text
    provisions: tuple[ProvisionText, ...]
    translates: Record | None = None
