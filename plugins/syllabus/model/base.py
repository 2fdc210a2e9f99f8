"""What every authored model shares: it is frozen, strict and refuses keys it does not know."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, Strict, StringConstraints

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
"""An authored identity: lower-case letters, digits and hyphens. The same in every language, for ever."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Words for a reader; never empty."""

Day = Annotated[date, Strict(False)]
"""A calendar day, written `2026-11-21`."""

Percent = Annotated[int, Field(ge=1, le=100)]


class Model(BaseModel):
    """Base of the authored models."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")
