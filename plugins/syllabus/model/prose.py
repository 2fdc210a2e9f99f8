"""What of a Markdown text is written for readers: not its code, not its comments.

Everything here takes time in proportion to the text, whatever the text is.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator

Span = tuple[int, int]

_FENCE = re.compile(r"^[ \t]*(?P<mark>`{3,}|~{3,})(?P<rest>[^\n]*)", re.MULTILINE)
_TICKS = re.compile(r"`+")
_PARAGRAPH_END = re.compile(r"\n[ \t]*(?=\n)")


def prose(text: str) -> str:
    """Blank out code and comments; every other character keeps its place."""
    return _blank(without_code(text), comments)


def without_code(text: str) -> str:
    """Blank out code alone; every other character keeps its place."""
    return _blank(_blank(text, fenced), _code_spans)


def _blank(text: str, find: Callable[[str], Iterator[Span]]) -> str:
    parts, done = [], 0
    for start, end in find(text):
        parts += [text[done:start], re.sub(r"[^\n]", " ", text[start:end])]
        done = end
    return "".join([*parts, text[done:]])


def fenced(text: str) -> Iterator[Span]:
    """Yield fenced blocks; a fence that is never closed opens nothing."""
    if "```" not in text and "~~~" not in text:
        return
    fences = list(_FENCE.finditer(text))
    closing: dict[str, list[int]] = defaultdict(list)
    for index, fence in enumerate(fences):
        if not fence["rest"].strip(" \t"):
            closing[fence["mark"]].append(index)
    index = 0
    while index < len(fences):
        ends = closing[fences[index]["mark"]]
        place = bisect_left(ends, index + 1)
        if place < len(ends):
            yield fences[index].start(), fences[ends[place]].end()
            index = ends[place]
        index += 1


def _code_spans(text: str) -> Iterator[Span]:
    """Yield code spans; each ends in its own paragraph, and a lone backtick opens nothing."""
    if "`" not in text:
        return
    ends = [*(match.start() for match in _PARAGRAPH_END.finditer(text)), len(text)]
    runs = list(_TICKS.finditer(text))
    alike: dict[Span, list[int]] = defaultdict(list)
    """The runs of one length in one paragraph."""
    places = [(bisect_left(ends, run.start()), len(run[0])) for run in runs]
    for number, where in enumerate(places):
        alike[where].append(number)
    index = 0
    while index < len(runs):
        others = alike[places[index]]
        place = bisect_left(others, index + 1)
        if place < len(others):
            yield runs[index].start(), runs[others[place]].end()
            index = others[place]
        index += 1


def comments(text: str) -> Iterator[Span]:
    """Yield the comments of a text without code; one that is never closed is none."""
    done = 0
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start)) >= 0:
        done = end + 3
        yield start, done
