"""The YAML head of a Markdown page."""

import re
from dataclasses import dataclass

from .yaml_text import Parsed, parse_yaml

_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@dataclass
class Head:
    """The front matter of a page, if any, and the offset where the body begins."""

    parsed: Parsed | None
    body_start: int


def split_page(text: str, path: str) -> Head:
    """Read the front matter of a Markdown text. A head that is never closed is a problem, not page text."""
    opening = _OPENING.match(text)
    if opening is None:
        return Head(None, 0)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        parsed = parse_yaml("", path)
        mark = parsed.origin.at()
        parsed.diagnostics.append(
            parsed.origin.error(
                mark,
                "front-matter-open",
                "The front matter that starts here is never closed.",
                "Put a line with `---` after its last key.",
            )
        )
        return Head(parsed, len(text))
    return Head(parse_yaml(text, path, opening.end(), closing.start()), closing.end())
