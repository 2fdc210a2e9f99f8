"""What every authored model shares: it is frozen, strict and refuses keys it does not know."""

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
"""An authored identity: lower-case letters, digits and hyphens. The same in every language, for ever."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Words for a reader; never empty."""


def _day(value: object) -> object:
    """Read a day from text in the one form that cannot be misread; numbers and times are no days."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise PydanticCustomError("date_unknown", "no such day") from error
    return value


Day = Annotated[date, BeforeValidator(_day)]
"""A calendar day, written `2026-11-21`."""

Percent = Annotated[int, Field(ge=1, le=100)]


class Model(BaseModel):
    """Base of the authored models."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")
