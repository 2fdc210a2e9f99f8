"""The blocks of a Markdown text: its paragraphs, list items and table rows, each with its section and its box.

It reads line by line what authors write, in time proportional to the text; it is no Markdown converter.
"""

import re
from dataclasses import dataclass, field
from typing import Literal

from .prose import prose
from .silence import find_silences

BlockKind = Literal["paragraph", "item", "row"]

_HEADING = re.compile(r"#{1,6}")
_UNDERLINE = re.compile(r"=+|-+")
_RULE = re.compile(r"(?:- *){3,}|(?:_ *){3,}|(?:\* *){3,}")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_BOX = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]*(?P<kind>[\w-]*)[^\"]*(?:\"(?P<title>.*)\")?")
_NO_TEXT = re.compile(r"///|\*?\[[^]^][^]]*\]:[ \t]|</?[A-Za-z][^<>]*>$")
"""Directives, definitions of links and abbreviations, lone tags."""
_TAB = 4
_SECTION_LEVELS = 3


@dataclass(frozen=True)
class Box:
    """A box, `!!! example "Title"`."""

    kind: str
    title: str


@dataclass(frozen=True)
class Block:
    """A piece of running text."""

    kind: BlockKind
    start: int
    """Offset of its text in the whole text."""
    text: str
    """As it is written, with code and comments blanked out."""
    section: int
    """How many headings of the levels 1 to 3 stand before it."""
    heading: str
    """The heading of its section, or the last lower one in it."""
    box: Box | None
    lead: int | None
    """Index of the block that introduces it: the paragraph before its list or table, or the item it is part of."""
    table: int | None
    """Where its table begins, for a row."""

    @property
    def end(self) -> int:
        """Offset of the end of its text."""
        return self.start + len(self.text)


def find_blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a Markdown text, in order. A silence on lines of its own interrupts nothing."""
    reader = _Reader(prose(text))
    silences = iter(find_silences(text))
    silence = next(silences, None)
    offset = 0
    for line in reader.text.split("\n"):
        while silence and silence.end <= offset:
            silence = next(silences, None)
        if line.strip() or not silence or silence.start > offset + len(line):
            reader.read(line, offset)
        offset += len(line) + 1
    reader.close()
    return tuple(reader.blocks)


@dataclass
class _Reader:
    text: str
    blocks: list[Block] = field(default_factory=list)
    section: int = 0
    heading: str = ""
    boxes: list[tuple[int, Box]] = field(default_factory=list)
    """The open boxes, with the indentation of their content."""
    items: list[tuple[int, int, int | None]] = field(default_factory=list)
    """The open list items: indentation, index and lead."""
    before: int | None = None
    """The paragraph directly before, which can introduce a list or a table."""
    table: tuple[int, int | None] | None = None
    """The open table: where it begins, and its lead."""
    kind: BlockKind = "paragraph"
    """Of the block that is being read; so are the following ones."""
    start: int = -1
    end: int = 0
    lines: int = 0
    lead: int | None = None

    def read(self, line: str, offset: int) -> None:
        """Take one line."""
        words = line.strip()
        first = offset + len(line) - len(line.lstrip())
        last = offset + len(line)
        if not words:
            self.close()
            self.table = None
            return
        indent = len(line[: first - offset].expandtabs(_TAB))
        self.leave_boxes(indent)
        if self.table is not None:
            self.open("row", first, self.table[1])
            self.end = last
            self.close()
        elif self.start >= 0 and self.lines == 1 and self.begins_table(words):
            self.table = (self.start, self.introduction())
            self.start = -1
        elif self.start >= 0 and self.lines == 1 and self.kind == "paragraph" and _UNDERLINE.fullmatch(words):
            title = self.text[self.start : self.end]
            self.start = -1
            self.begin_section(1, title)
        elif self.start < 0 and indent >= self.code_indent():
            self.before = None
        elif heading := _HEADING.match(words):
            self.close()
            self.begin_section(len(heading[0]), words)
        elif box := _BOX.match(words):
            self.close()
            self.boxes.append((indent + _TAB, Box(box["kind"], box["title"] or "")))
            self.items, self.before = [], None
        elif _RULE.fullmatch(words) or _NO_TEXT.match(words):
            self.close()
            self.items, self.before = [], None
        elif item := _ITEM.match(words):
            self.close()
            self.open("item", first + item.end(), self.lead_of_item(indent))
            self.items.append((indent, len(self.blocks), self.lead))
            self.end = last
        elif self.start >= 0:
            self.lines += 1
            self.end = last
        else:
            while self.items and indent <= self.items[-1][0]:
                self.items.pop()
            self.open("paragraph", first, self.items[-1][1] if self.items else None)
            self.end = last

    def leave_boxes(self, indent: int) -> None:
        while self.boxes and indent < self.boxes[-1][0]:
            self.close()
            self.boxes.pop()
            self.items, self.before, self.table = [], None, None

    def begins_table(self, words: str) -> bool:
        return {"-", "|"} <= set(words) <= set("-:| \t") and "|" in self.text[self.start : self.end]

    def code_indent(self) -> int:
        base = self.items[-1][0] + _TAB if self.items else self.boxes[-1][0] if self.boxes else 0
        return base + _TAB

    def begin_section(self, level: int, title: str) -> None:
        self.section += level <= _SECTION_LEVELS
        self.heading = title.strip("# ").partition("{")[0].strip()
        self.items, self.before, self.table = [], None, None

    def lead_of_item(self, indent: int) -> int | None:
        if not self.items or indent > self.items[-1][0]:
            return self.introduction()
        lead = None
        while self.items and indent <= self.items[-1][0]:
            _, _, lead = self.items.pop()
        return lead

    def introduction(self) -> int | None:
        """Give the paragraph directly before, or else the item around."""
        return self.before if self.before is not None or not self.items else self.items[-1][1]

    def open(self, kind: BlockKind, start: int, lead: int | None) -> None:
        self.kind, self.start, self.lead, self.lines = kind, start, lead, 1

    def close(self) -> None:
        """End the block that is being read."""
        if self.start < 0:
            return
        box = self.boxes[-1][1] if self.boxes else None
        table = self.table[0] if self.table else None
        text = self.text[self.start : self.end]
        self.before = len(self.blocks) if self.kind == "paragraph" else None
        self.blocks.append(Block(self.kind, self.start, text, self.section, self.heading, box, self.lead, table))
        self.start = -1
