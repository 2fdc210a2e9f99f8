"""A jurisdiction sheet: national law, topic by topic, each entry with its mark."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Day, Id, Model, Text
from .mark import Checked
from .official import OfficialText
from .topic import Topic
from .translation_record import Record


class SheetEntry(Checked):
    """What a sheet says on one topic under one law."""

    topic: Topic
    law: Text
    """The law and its place in it, as it is cited at home."""
    summary: Text
    text_as_of: Text | None = None
    """The date or edition of the text that was seen, in words."""
    official: tuple[OfficialText, ...] = ()


class Sheet(Model):
    """The front matter of a jurisdiction sheet."""

    jurisdiction: Id
    title: Text
    scope: Text | None = None
    """Which part of the jurisdiction is meant, where it is not the whole."""
    version: Annotated[int, Field(ge=1)] = 1
    """Raised when the law changes in substance: who passed the quiz of an earlier version is told so."""
    law_as_at: Day
    review_by: Day
    reviewed_by: tuple[Text, ...] = ()
    """Qualified lawyers who have signed this sheet; empty until one has."""
    entries: Annotated[tuple[SheetEntry, ...], Field(min_length=1)]


class SheetEntryText(Model):
    """The translated texts of an entry; what is not here is shown in the source language."""

    id: Id
    law: Text | None = None
    summary: Text
    source: Text | None = None
    unseen: Text | None = None
    text_as_of: Text | None = None


class SheetTranslation(Model):
    """The front matter of a translated jurisdiction sheet."""

    jurisdiction: Id
    title: Text
    scope: Text | None = None
    entries: tuple[SheetEntryText, ...]
    translates: Record | None = None


class OverviewPage(Model):
    """The front matter of a page that shows what other pages say, side by side."""

    overview: Literal["comparison", "authorities", "duties", "practice", "review", "sections", "translations"]
    title: Text
    description: Text | None = None
    translates: Record | None = None
