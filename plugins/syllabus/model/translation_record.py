"""What of the source a translation was made from, text by text: so that staleness is computed, not guessed."""

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, StringConstraints

from .base import Model

if TYPE_CHECKING:
    from .translation_unit import Part, Parts

LENGTH = 6

Digests = Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{LENGTH}}}( [0-9a-f]{{{LENGTH}}})*$")]
"""A digest of each text of a part of the source, in order, with a blank between them."""


class Record(Model):
    """The texts that were translated, by the part of the document they stand in. The commands `syllabus translations
    accept` and `import` write it."""

    head: Digests | None = None
    """The front matter: title, description, objectives."""
    opening: Digests | None = None
    """What stands before the first heading."""
    sections: dict[str, Digests] = Field(default_factory=dict)
    questions: dict[str, Digests] = Field(default_factory=dict)
    provisions: dict[str, Digests] = Field(default_factory=dict)
    terms: dict[str, Digests] = Field(default_factory=dict)
    entries: dict[str, Digests] = Field(default_factory=dict)

    def digests(self, part: "Part") -> list[str] | None:
        """List the digests of a part in order; None when nothing is recorded of it."""
        value = getattr(self, part.group)
        found = value.get(part.id) if isinstance(value, dict) else value
        return None if found is None else found.split()


def digest(text: str) -> str:
    """Hash a text to six hexadecimal digits; how its lines are broken does not count.

    Two texts in sixteen million are taken for one another, which would leave one change unnoticed.
    """
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:LENGTH]


def record_of(parts: "Parts") -> dict[str, Any]:
    """Record the texts of a source as plain data, in the order of its parts."""
    return recorded({part: [digest(text) for text in texts.values()] for part, texts in parts.items()})


def recorded(digests: Mapping["Part", list[str]]) -> dict[str, Any]:
    """Give the digests of parts as plain data, in their order."""
    record: dict[str, Any] = {}
    for part, found in digests.items():
        if part.id:
            record.setdefault(part.group, {})[part.id] = " ".join(found)
        else:
            record[part.group] = " ".join(found)
    return record
