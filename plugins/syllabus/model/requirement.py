"""The requirements that the curriculum must meet: what it covers is claimed by sections and questions, and checked."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Id, Model, Text

REQUIREMENT_PATTERN = r"^S[0-9]{2,3}$"
RequirementId = Annotated[str, Field(pattern=REQUIREMENT_PATTERN)]


class Requirement(Model):
    """Something the curriculum must teach."""

    id: RequirementId
    """`S` and a number."""
    text: Text
    """What must be taught, in a few words."""
    modules: tuple[Id, ...] = ()
    """The modules that must claim it, each by a section or a question."""
    met_by: Text | None = None
    """What meets it, where that is not a module."""


class RequirementRegister(Model):
    """The front matter of the page of requirements."""

    collection: Literal["requirements"]
    title: Text
    """The page's title."""
    description: Text | None = None
    """One sentence for search results."""
    entries: Annotated[tuple[Requirement, ...], Field(min_length=1)]
    """The requirements."""
