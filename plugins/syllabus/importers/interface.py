"""Writes translated words of the interface into a file of words."""

from collections.abc import Mapping
from itertools import takewhile
from typing import Any

from ..model.diagnostic import Diagnostic
from ..model.near import did_you_mean
from ..model.parity import kept
from .messages import Message


def interface_yaml(texts: Mapping[str, str], old: str = "") -> str:
    """Give the words by key, such as `quiz.check`, as YAML: nested, every text in double quotes.

    The comments with which the file begins, `old`, stay.
    """
    nested: dict[str, Any] = {}
    for key, text in texts.items():
        *way, last = key.split(".")
        place = nested
        for step in way:
            place = place.setdefault(step, {})
        place[last] = text
    comments = takewhile(lambda line: line.startswith("#"), old.splitlines(keepends=True))
    return "".join([*comments, *_lines(nested, 0)])


def check_interface(messages: Mapping[str, Message], source: Mapping[str, str]) -> list[Diagnostic]:
    """List what is wrong with translated words: keys that there are not, and placeholders that differ."""
    found = []
    for key, message in messages.items():
        if key not in source:
            why = f"The interface has no text `{key}`, so this translation is left out."
            found.append(message.warning("po-unknown", why, f"{did_you_mean(key, list(source))}Export it again."))
        elif kept(source[key]).gaps != kept(message.text).gaps:
            why = f"What stands in braces is not that of the source: {source[key]!r}."
            found.append(message.error("po-text", why, "Keep each name in braces as it is."))
    return found


def _lines(value: Mapping[str, Any], depth: int) -> list[str]:
    lines = []
    for key, child in value.items():
        margin = "  " * depth
        if isinstance(child, Mapping):
            lines += [f"{margin}{key}:\n", *_lines(child, depth + 1)]
        else:
            text = str(child).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            lines.append(f'{margin}{key}: "{text}"\n')
    return lines
