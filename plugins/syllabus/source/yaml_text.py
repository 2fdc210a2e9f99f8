"""A strict YAML reader that keeps the place of every key and value.

PyYAML's safe loader lets duplicate keys win silently, reads `NO` and `12:30` as something else than text, expands
aliases without limit and fails on odd input with exceptions that are no `YAMLError`. This reader works on PyYAML's
node graph with the core schema of YAML 1.2.2 (chapter 10.3), keys that are always text, no aliases, no tags, and
limits on size and depth.
"""

import re
from dataclasses import dataclass, field

import yaml

from ..model.diagnostic import Diagnostic, quoted
from ..model.origin import START, Loc, Mark, Origin
from .yaml_errors import CONTROL_CHARACTER, SYNTAX, UNKNOWN

MAX_CHARACTERS = 2_000_000
MAX_DEPTH = 24

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]

_INTEGER = re.compile(r"[-+]?[0-9]+")
# YAML 1.2 does not end a line at these signs; libyaml does, and so would count other lines than an editor.
_NO_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
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
    "note",
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
        self.part = _NO_LINE_ENDS.sub(" ", text[start:end])
        self.start = start
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
                        "Remove this line, so that the file is one document.",
                    )
                    return False
            elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                self.report(
                    self.mark(event),
                    "yaml-alias",
                    "A text may not start with `&` or `*`, which YAML reads as an anchor or an alias.",
                    "Put the whole text in double quotes.",
                )
                return False
            elif getattr(event, "tag", None):
                self.report(
                    self.mark(event),
                    "yaml-tag",
                    "A text may not start with `!`, which YAML reads as a tag.",
                    "Put the whole text in double quotes.",
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
            if not key:
                self.report(
                    self.mark(key_node),
                    "yaml-key",
                    "There is no key before this colon.",
                    "Write the key, or put the text in quotes if it begins with a colon.",
                )
                continue
            if key in result:
                first = self.keys[(*loc, key)]
                self.report(
                    self.mark(key_node),
                    "yaml-duplicate-key",
                    f"The key {quoted(key)} is here twice (first in line {first.line}).",
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
        end = self.part.find("\n", node.end_mark.index)
        rest = self.part[node.end_mark.index : end if end >= 0 else None]
        if rest.lstrip().startswith("#"):
            mark = self.origin.at_offset(self.start + node.end_mark.index + rest.index("#"))
            self.diagnostics.append(
                self.origin.warning(
                    mark,
                    "yaml-lost-text",
                    f"{quoted(rest, 30)} counts as a comment, so readers will not see it.",
                    "Put the whole text in quotes if it belongs to the text, or the comment on a line of its own.",
                )
            )

    def mark(self, node: yaml.Node | yaml.Event) -> Mark:
        begin, end = node.start_mark, node.end_mark
        assert begin is not None
        assert end is not None
        return self.origin.at_offset(begin.index + self.start, end.index - begin.index)

    def report(self, mark: Mark, rule: str, message: str, advice: str) -> None:
        self.diagnostics.append(self.origin.error(mark, rule, message, advice))

    def report_syntax(self, error: yaml.YAMLError) -> None:
        if isinstance(error, yaml.reader.ReaderError):
            # libyaml counts bytes here.
            before = self.part.encode()[: error.position].decode(errors="ignore")
            self.report(self.origin.at_offset(self.start + len(before)), "yaml-syntax", *CONTROL_CHARACTER)
            return
        problem, context = str(getattr(error, "problem", "")), str(getattr(error, "context", ""))
        words = next((words for words in SYNTAX if words.problem in problem and words.context in context), UNKNOWN)
        place = getattr(error, "problem_mark", None)
        if words.at_context:
            place = getattr(error, "context_mark", None) or place
        index = place.index if place else 0
        self.report(self.origin.at_offset(self.start + index), "yaml-syntax", words.message, words.advice)
