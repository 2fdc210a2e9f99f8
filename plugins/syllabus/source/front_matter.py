"""The YAML head of a Markdown page."""

import re
from dataclasses import dataclass

from ..model.origin import Origin
from .yaml_text import Parsed, parse_yaml

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LATE = re.compile(r"\s+---[ \t]*\n[A-Za-z_]+:")
"""Front matter under a blank line, which the host would publish as text."""


@dataclass
class Head:
    """The front matter of a page, if any, and the offset where the body begins."""

    parsed: Parsed | None
    body_start: int


def split_page(text: str, path: str) -> Head:
    """Read the front matter of a Markdown text. A head that is never closed is a problem, not page text."""
    opening = _OPENING.match(text)
    if opening is None and not _LATE.match(text):
        return Head(None, 0)
    if opening is None:
        origin = Origin(path, text)
        mark = origin.at_offset(text.index("---"))
        late = origin.error(
            mark,
            "front-matter-start",
            "Front matter must start in the first line of the file.",
            "Remove the blank lines or spaces before this `---`.",
        )
        return Head(Parsed(None, origin, [late]), len(text))
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        origin = Origin(path, text)
        never_closed = origin.error(
            origin.at(),
            "front-matter-open",
            "The front matter that starts here is never closed.",
            "Put a line with `---` after its last key.",
        )
        return Head(Parsed(None, origin, [never_closed]), len(text))
    parsed = parse_yaml(text, path, opening.end(), closing.start())
    if closing.end() == len(text):
        # The host wants a whole line here, else it publishes the front matter as text.
        unfinished = parsed.origin.error(
            parsed.origin.at_offset(closing.start()),
            "front-matter-open",
            "The line that closes the front matter is the very end of the file.",
            "Add an empty line after it.",
        )
        parsed.diagnostics.append(unfinished)
    return Head(parsed, closing.end())
