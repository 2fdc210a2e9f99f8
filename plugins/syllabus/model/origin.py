"""Where a piece of content was written: a path and the place of each value in the text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .diagnostic import Diagnostic, Severity

Loc = tuple[str | int, ...]
"""The way to a value in a document, such as `("questions", 0, "text")`."""


class Mark(NamedTuple):
    """A span of the file: `line` and `column` count from 1, `start` and `end` are offsets in its text."""

    line: int
    column: int
    start: int
    end: int


START = Mark(1, 1, 0, 0)


@dataclass(frozen=True)
class Origin:
    """The file a document was read from, with the place of each key and value."""

    path: str
    text: str = ""
    keys: Mapping[Loc, Mark] = field(default_factory=dict)
    values: Mapping[Loc, Mark] = field(default_factory=dict)

    def at(self, *loc: str | int) -> Mark:
        """Find the value at `loc`, or the nearest value around it that exists."""
        while loc:
            if mark := self.values.get(loc):
                return mark
            loc = loc[:-1]
        return self.values.get((), START)

    def at_key(self, *loc: str | int) -> Mark:
        """Find the key at `loc`; a value without a key (a list item) is found itself."""
        return self.keys.get(loc) or self.at(*loc)

    def at_text(self, needle: str, *loc: str | int) -> Mark:
        """Find `needle` inside the value at `loc`, as it stands in the file (folded text included)."""
        mark = self.at(*loc)
        index = self.text.find(needle, mark.start, mark.end)
        return mark if index < 0 else self.at_offset(index, len(needle))

    def at_offset(self, index: int, length: int = 0) -> Mark:
        """Turn an offset in the file's text into a place."""
        line = self.text.count("\n", 0, index) + 1
        column = index - (self.text.rfind("\n", 0, index) + 1) + 1
        return Mark(line, column, index, index + length)

    def error(self, mark: Mark, rule: str, message: str, advice: str) -> Diagnostic:
        """Make an error at a place in this file."""
        return Diagnostic(self.path, mark.line, mark.column, rule, message, advice)

    def warning(self, mark: Mark, rule: str, message: str, advice: str) -> Diagnostic:
        """Make a warning at a place in this file."""
        return Diagnostic(self.path, mark.line, mark.column, rule, message, advice, Severity.WARNING)
