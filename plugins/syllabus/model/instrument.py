"""An instrument (treaty, directive, soft standard) and its provisions, in our own words."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Day, Id, Model, Text

Duty = Literal["shall", "shall-qualified", "shall-consider", "shall-endeavour"]
MarkState = Literal["seen", "part", "memory"]
"""Whether the summary was compared with a text: wholly, in part, or not yet."""
Unit = Literal["article", "principle", "guideline"]


class Provision(Model):
    """One provision of an instrument."""

    id: Id
    unit: Unit = "article"
    label: Text
    """Its number as it is cited: `13(1)`, `36-38`."""
    heading: Text
    duty: Duty | None = None
    """Strength of the duty, where the text that was seen gives it."""
    summary: Text
    mark: MarkState
    source: Text | None = None
    """What was seen, in words; never an address of a mirror."""
    checked: Day | None = None
    unseen: Text | None = None
    """What of this provision was not seen, where `mark` is `part`."""
    confidence: Literal["high", "medium"]
    """`medium` carries "check before relying"; anything lower is not published."""


class Instrument(Model):
    """The front matter of an instrument's page in the source language."""

    instrument: Id
    title: Text
    cite_as: Text
    """The short name used in citations."""
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
    translates: Text | None = None
