"""Where a piece of content was written: a path and the place of each value in the text."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
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
    path: str = ""
    """The file, where it is not the origin's own."""


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

    def at_text(self, needle: str, *loc: str | int, skip: int = 0) -> Mark:
        """Find `needle` inside the value at `loc`, as it stands in the file (folded text included).

        `skip` is the number of times it stands there before the one that is meant.
        """
        mark = self.at(*loc)
        index = self.text.find(needle, mark.start, mark.end)
        for _ in range(skip):
            index = self.text.find(needle, index + 1, mark.end) if index >= 0 else index
        return mark if index < 0 else self.at_offset(index, len(needle))

    def at_offset(self, index: int, length: int = 0) -> Mark:
        """Turn an offset in the file's text into a place."""
        line = bisect_right(self._lines, index)
        return Mark(line, index - self._lines[line - 1] + 1, index, index + length)

    def span(self, *loc: str | int) -> tuple[str, range]:
        """Give the file and the lines of a value, without the blank lines that YAML counts to it."""
        mark = self.at(*loc)
        end = mark.start + len(self.text[mark.start : mark.end].rstrip())
        return self.path, range(mark.line, self.at_offset(end).line + 1)

    @cached_property
    def _lines(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def error(self, mark: Mark, rule: str, message: str, advice: str) -> Diagnostic:
        """Make an error at a place in this file."""
        return Diagnostic(mark.path or self.path, mark.line, mark.column, rule, message, advice)

    def warning(self, mark: Mark, rule: str, message: str, advice: str) -> Diagnostic:
        """Make a warning at a place in this file."""
        return Diagnostic(mark.path or self.path, mark.line, mark.column, rule, message, advice, Severity.WARNING)
