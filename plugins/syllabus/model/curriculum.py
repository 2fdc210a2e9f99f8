"""A curriculum: which modules, in which order, and what must come before what."""

from typing import Annotated

from pydantic import Field

from .base import Id, Model, Text


class Entry(Model):
    """A module's place in a curriculum."""

    module: Id
    optional: bool = False
    after: tuple[Id, ...] = ()
    """Prerequisites: modules of this curriculum to be completed first."""


class Curriculum(Model):
    """A curriculum file: ids and rules, no prose. Completed when every module not optional is completed."""

    curriculum: Id
    version: Annotated[int, Field(ge=1)]
    modules: Annotated[tuple[Entry, ...], Field(min_length=1)]


class CurriculumPage(Model):
    """The front matter of a curriculum's page, in any language."""

    curriculum: Id
    title: Text
    description: Text | None = None
    translates: Text | None = None
