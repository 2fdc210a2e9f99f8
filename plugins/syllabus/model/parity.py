"""What of a text must be the same in every language: its citations, its numbers, its links and its gaps."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .citation import GROUP, NEXT_GROUP, find_citations
from .diagnostic import quoted
from .question_parts import GAP

_LINK = re.compile(r"\]\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s[^()]*)?\)")
_MACHINE = re.compile(r"<[^<>]*>|\{:?[ \t]*[#.][^{}]*\}|^[ \t]*attrs:.*$|\[\^[^\]]*\]", re.MULTILINE)
_THOUSANDS = re.compile(r"(?<=\d)[ ,.'’\u00a0\u202f\u066c](?=\d{3}(?!\d))")
_DIGITS = re.compile(r"\d+")


class Kept(NamedTuple):
    """What a text has that no translation may change."""

    citations: Counter[str]
    numbers: frozenset[str]
    targets: Counter[str]
    gaps: Counter[str]


def kept(text: str) -> Kept:
    """Read from a text what its translations must have; digits of every script count alike."""
    targets = [match["target"] for match in _LINK.finditer(text)]
    bare = _LINK.sub("]", _MACHINE.sub(" ", without_citations(text)))
    return Kept(
        Counter(_citations(text)),
        frozenset(_numbers(bare)),
        Counter(targets),
        Counter(GAP.findall(text)),
    )


def differ(missing: Iterable[str], extra: Iterable[str]) -> str:
    """Say in words what a text lacks and what it has too much; "" when that is nothing."""
    found = [("missing", sorted(missing)), ("only here", sorted(extra))]
    return "; ".join(f"{name}: {', '.join(map(quoted, items))}" for name, items in found if items)


def without_citations(text: str) -> str:
    """Leave the citations out of a text."""
    parts, done, group = [], 0, None
    while group := (group and NEXT_GROUP.match(text, done)) or GROUP.search(text, done):
        parts.append(text[done : group.start()])
        done = group.end()
    return "".join([*parts, text[done:]])


def _citations(text: str) -> Iterator[str]:
    for _, citation in find_citations(text):
        place = (citation.number and f"{citation.unit} {citation.number}") or citation.unread
        yield f"{citation.key}, {place}" if place else citation.key


def _numbers(text: str) -> Iterator[str]:
    """Yield the whole numbers of a text, in Western digits; 24,000 and 24 000 are one."""
    for number in _DIGITS.findall(_THOUSANDS.sub("", text)):
        yield str(int(number))
