"""A strict YAML reader that keeps the place of every key and value.

PyYAML's safe loader lets duplicate keys win silently, reads `NO` and `12:30` as something else than text, expands
aliases without limit and fails on odd input with exceptions that are no `YAMLError`. This reader works on PyYAML's
node graph with the core schema of YAML 1.2.2 (chapter 10.3), keys that are always text, no aliases, no tags, and
limits on size and depth.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from ..model.diagnostic import Diagnostic
from ..model.origin import START, Loc, Mark, Origin

MAX_CHARACTERS = 2_000_000
MAX_DEPTH = 24

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]

_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_TEXT_KEYS = {
    "text",
    "feedback",
    "explanation",
    "title",
    "heading",
    "summary",
    "description",
    "true",
    "false",
}


@dataclass
class Parsed:
    """A YAML text as plain data with the place of everything in it, and what was wrong with it."""

    value: Value
    origin: Origin
    diagnostics: list[Diagnostic] = field(default_factory=list)


def parse_yaml(text: str, path: str, start: int = 0, end: int | None = None) -> Parsed:
    """Read YAML from `text[start:end]`, the file at `path`.

    Places refer to the whole `text`, so front matter is read where it stands. Nothing is raised: problems are in
    the result, whose value is None when nothing could be read.
    """
    return _Reader(text, path, start, len(text) if end is None else end).read()


class _Reader:
    def __init__(self, text: str, path: str, start: int, end: int) -> None:
        self.part = text[start:end]
        self.start = start
        self.line = text.count("\n", 0, start)
        self.keys: dict[Loc, Mark] = {}
        self.values: dict[Loc, Mark] = {}
        self.origin = Origin(path, text, self.keys, self.values)
        self.diagnostics: list[Diagnostic] = []

    def read(self) -> Parsed:
        if len(self.part) > MAX_CHARACTERS:
            self.report(
                START,
                "yaml-size",
                f"This file has more than {MAX_CHARACTERS:,} characters.",
                "Split it into smaller files.",
            )
            return self.result(None)
        try:
            if not self.is_plain():
                return self.result(None)
            node = yaml.compose(self.part, Loader=yaml.CSafeLoader)
        except yaml.YAMLError as error:
            self.report_syntax(error)
            return self.result(None)
        if node is None:
            return self.result(None)
        return self.result(self.convert(node, ()))

    def result(self, value: Value) -> Parsed:
        return Parsed(value, self.origin, self.diagnostics)

    def is_plain(self) -> bool:
        """Walk the events without recursion: refuse aliases, tags, several documents and deep nesting."""
        depth = documents = 0
        for event in yaml.parse(self.part, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.report(
                        self.mark(event),
                        "yaml-documents",
                        "A second document starts here.",
                        "Keep one document in a file: remove this `---`.",
                    )
                    return False
            elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                self.report(
                    self.mark(event),
                    "yaml-alias",
                    "Anchors (`&`) and aliases (`*`) are not read.",
                    "Write the text out, or put it in quotes if it begins with `&` or `*`.",
                )
                return False
            elif getattr(event, "tag", None):
                self.report(
                    self.mark(event),
                    "yaml-tag",
                    "A tag (`!`) is not read.",
                    "Remove it, or put the text in quotes if it begins with `!`.",
                )
                return False
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    self.report(
                        self.mark(event),
                        "yaml-depth",
                        f"This is nested more than {MAX_DEPTH} levels deep.",
                        "Check brackets and indentation.",
                    )
                    return False
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
        return True

    def convert(self, node: yaml.Node, loc: Loc) -> Value:
        self.values[loc] = self.mark(node)
        if isinstance(node, yaml.MappingNode):
            return self.convert_mapping(node, loc)
        if isinstance(node, yaml.SequenceNode):
            return [self.convert(child, (*loc, index)) for index, child in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return self.convert_scalar(node, loc)

    def convert_mapping(self, node: yaml.MappingNode, loc: Loc) -> Value:
        result: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.report(
                    self.mark(key_node),
                    "yaml-key",
                    "A key must be a single word.",
                    "Check the indentation and the colons.",
                )
                continue
            key = key_node.value
            if key in result:
                first = self.keys[(*loc, key)]
                self.report(
                    self.mark(key_node),
                    "yaml-duplicate-key",
                    f"The key `{key}` is here twice (first in line {first.line}).",
                    "Keep one of the two.",
                )
                continue
            self.keys[(*loc, key)] = self.mark(key_node)
            result[key] = self.convert(value_node, (*loc, key))
        return result

    def convert_scalar(self, node: yaml.ScalarNode, loc: Loc) -> Value:
        text: str = node.value
        if node.style in ("'", '"', "|", ">"):
            return text
        if loc and loc[-1] in _TEXT_KEYS:
            self.warn_of_lost_text(node)
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text) if len(text) < 20 else text
        if _FLOAT.fullmatch(text):
            return float(text)
        return text

    def warn_of_lost_text(self, node: yaml.ScalarNode) -> None:
        rest = self.part[node.end_mark.index :].split("\n", 1)[0]
        if rest.lstrip().startswith("#"):
            mark = self.mark(node)
            self.diagnostics.append(
                self.origin.warning(
                    mark,
                    "yaml-lost-text",
                    f"YAML takes `{rest.strip()[:30]}` for a comment, so readers will not see it.",
                    "Put the whole text in quotes.",
                )
            )

    def mark(self, node: yaml.Node | yaml.Event) -> Mark:
        begin, end = node.start_mark, node.end_mark
        assert begin is not None
        assert end is not None
        return Mark(begin.line + 1 + self.line, begin.column + 1, begin.index + self.start, end.index + self.start)

    def report(self, mark: Mark, rule: str, message: str, advice: str) -> None:
        self.diagnostics.append(self.origin.error(mark, rule, message, advice))

    def report_syntax(self, error: yaml.YAMLError) -> None:
        place = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
        if place is not None:
            mark = Mark(place.line + 1 + self.line, place.column + 1, 0, 0)
        else:
            mark = self.origin.at_offset(self.start + max(0, int(getattr(error, "position", 0) or 0)))
        message, advice = next(
            (words for pattern, words in _SYNTAX if pattern in problem),
            ("This is not valid YAML.", "Check indentation, colons and quotes just before this place."),
        )
        self.report(mark, "yaml-syntax", message, advice)


_SYNTAX: list[tuple[str, tuple[str, str]]] = [
    (
        "mapping values are not allowed",
        (
            "A colon followed by a space is not allowed inside this text.",
            "Put the whole text in double quotes, or indent the line if a key was meant.",
        ),
    ),
    (
        "could not find expected ':'",
        (
            "A key here has no colon.",
            "Write `key: value`, or indent the line if it goes on with the text above.",
        ),
    ),
    (
        "cannot start any token",
        (
            "No text may start with this character.",
            "Put the text in double quotes; indent with spaces, never tabs.",
        ),
    ),
    (
        "did not find expected key",
        (
            "The indentation or the quotes are broken before this place.",
            "Line keys up with the ones above, and double a quote mark inside quotes.",
        ),
    ),
    (
        "did not find expected '-' indicator",
        ("A list item is expected here.", "Start the line with `- `, lined up with the items above."),
    ),
    ("found unexpected end of stream", ("A quote that was opened is never closed.", "Close the quote.")),
    (
        "did not find expected ',' or",
        (
            "A bracket that was opened is not closed.",
            "Close it, or put text that begins with a bracket in quotes.",
        ),
    ),
    (
        "found undefined alias",
        ("Anchors (`&`) and aliases (`*`) are not read.", "Put the text in quotes if it begins with `*`."),
    ),
    ("control characters are not allowed", ("There is an invisible control character here.", "Delete it.")),
]


def walk(value: Value, loc: Loc = ()) -> Iterator[tuple[Loc, Value]]:
    """Yield every value of a document with the way to it, outermost first."""
    yield loc, value
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from walk(child, (*loc, key))
