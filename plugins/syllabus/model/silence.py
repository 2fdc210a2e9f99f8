"""Comments with which an author says that a block needs no citation: `<!-- no-citation: the reason -->`.

They speak to the check and to the next author, so the host leaves them out of the page.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from .prose import comments, without_code

_WORDS = re.compile(r"\s*no[-_ ]?citations?\b[\s:]*")


@dataclass(frozen=True)
class Silence:
    """A comment that asks for no citation; `start` and `end` are offsets in the text."""

    start: int
    end: int
    reason: str


@lru_cache(maxsize=256)
def find_silences(text: str) -> tuple[Silence, ...]:
    """Find the silences of a Markdown text, in order; code is passed over."""
    if "<!--" not in text:
        return ()
    found = []
    for start, end in comments(without_code(text)):
        inside = text[start + len("<!--") : end - len("-->")]
        if words := _WORDS.match(inside):
            found.append(Silence(start, end, " ".join(inside[words.end() :].split())))
    return tuple(found)


def without_silences(text: str) -> str:
    """Leave the silences out of a text: it is as it was before they were written."""
    parts, done = [], 0
    for silence in find_silences(text):
        line = text.rfind("\n", 0, silence.start) + 1
        next_line = text.find("\n", silence.end) + 1 or len(text)
        before, after = text[done : silence.start], text[silence.end : next_line]
        if not text[line : silence.start].strip() and not after.strip():
            parts.append(text[done:line])
            done = next_line
        elif not after.strip():
            parts.append(before.rstrip(" "))
            done = silence.end
        else:
            parts.append(before)
            done = silence.end + (len(after) - len(after.lstrip(" ")) if before[-1:] in ("", " ", "\n") else 0)
    return "".join([*parts, text[done:]])
