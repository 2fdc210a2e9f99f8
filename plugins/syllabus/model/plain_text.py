"""The words of a short Markdown text, to be measured and compared."""

import re

from .citation import GROUP

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_MARKS = re.compile(r"[*_`]+")


def plain_text(markdown: str) -> str:
    """Give what a reader sees, without citations, addresses and marks of emphasis, on one line."""
    text = _LINK.sub(r"\1", GROUP.sub("", markdown))
    return " ".join(_MARKS.sub("", text).split())
