"""A curriculum: which modules, in which order, and what must come before what."""

from typing import Annotated

from pydantic import Field

from .base import Id, Model, Text
from .translation_record import Record


class Entry(Model):
    """A module's place in a curriculum."""

    module: Id
    optional: bool = False
    after: tuple[Id, ...] = ()
    """Prerequisites: modules of this curriculum to be completed first."""


class SheetChoice(Model):
    """Jurisdiction sheets with a quiz, of which one has to be passed."""

    any_of: tuple[Id, ...] = ()
    """Ids of jurisdictions; by default all that have a quiz."""
    valid_months: Annotated[int, Field(ge=1, le=120)] | None = None
    """For how many months a pass counts, because national law changes; for ever by default."""


class Curriculum(Model):
    """A curriculum file: ids and rules, no prose. Completed when every module not optional is completed, one of the
    jurisdiction sheets is passed where it has any, and its assessment is passed where it has one."""

    curriculum: Id
    version: Annotated[int, Field(ge=1)]
    after: tuple[Id, ...] = ()
    """Curricula to be completed first."""
    modules: Annotated[tuple[Entry, ...], Field(min_length=1)]
    sheet: SheetChoice | None = None
    """Makes a jurisdiction sheet, with its quiz, a part of the curriculum."""
    assessment: Id | None = None
    """The quiz that is taken at the end."""


class CurriculumPage(Model):
    """The front matter of a curriculum's page, in any language."""

    curriculum: Id
    title: Text
    description: Text | None = None
    translates: Record | None = None
