"""Citations in Pandoc's form, `[see @cets-197, art. 13(1); @un-tip-protocol, art. 7]`.

Format: Pandoc User's Guide, "Citation syntax" (bracketed citations only; keys are our ids).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .instrument import Unit
from .prose import prose

_BRACKET = r"\[(?!\^)(?P<body>[^\[\]@]*@[^\[\]]*)\](?!\(|\[[^\[\]@]*\])"
GROUP = re.compile(rf"(?<![\\\]]){_BRACKET}")
"""Not escaped, no footnote, and no part of a link."""
NEXT_GROUP = re.compile(_BRACKET)
"""A bracket that follows another citation directly."""
# Capitals and underscores are no part of our ids, but an author may write them: then the check can say so.
KEY = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*")
LOCATOR = re.compile(
    r"^(?P<unit>(?:arts?|articles?|ss?|sections?|regs?|regulations?|chs?|chapters?|principles?|guidelines?)\b\.?|§§?)\s*"
    r"(?P<number>\d+[a-z]?(?:\s?\([0-9a-z]{1,4}\))*"
    r"(?:\s?[-–]\s?(?:\d+[a-z]?(?:\s?\([0-9a-z]{1,4}\))*|(?:\([0-9a-z]{1,4}\))+))?(?:,\s?\d+[a-z]?\b)*)"
    r"(?:\s?[,;]\s?(?P<suffix>.*))?$",
    re.IGNORECASE,
)

_UNITS: dict[str, Unit] = {
    "a": "article",
    "s": "section",
    "§": "paragraph",
    "r": "regulation",
    "c": "chapter",
    "p": "principle",
    "g": "guideline",
}


@dataclass(frozen=True)
class Citation:
    """One authority cited: `number` is empty when the whole instrument is meant."""

    key: str
    unit: Unit = "article"
    number: str = ""
    prefix: str = ""
    suffix: str = ""
    unread: str = ""
    """A locator that is no provision's, as written: a page of a judgment, a topic of a sheet, or a mistake."""


def parse_group(body: str) -> list[Citation] | None:
    """Parse the text between the brackets; None when it is no citation at all."""
    placed = _parse(body)
    return None if placed is None else [citation for _, citation in placed]


@lru_cache(maxsize=4096)
def find_citations(text: str) -> tuple[tuple[int, Citation], ...]:
    """Find every citation in a Markdown text with the offset of its `@`; code and comments are passed over.

    Rules, views and the table of authorities all ask for the same texts, so the answers are kept.
    """
    return tuple(_find(text))


def _find(text: str) -> Iterator[tuple[int, Citation]]:
    if "@" not in text:
        return
    bare, group = prose(text), None
    end = 0
    while group := (group and NEXT_GROUP.match(bare, end)) or GROUP.search(bare, end):
        end = group.end()
        for offset, citation in _parse(group["body"]) or ():
            yield group.start("body") + offset, citation


def _parse(body: str) -> list[tuple[int, Citation]] | None:
    citations = []
    begin = 0
    # A semicolon parts citations only where another `@` follows; else it belongs to the words around it.
    ends = [match.start() for match in re.finditer(r";(?=[^;@]*@)", body) if "@" in body[: match.start()]]
    for end in [*ends, len(body)]:
        at = body.find("@", begin, end)
        key = KEY.match(body, at + 1, end) if at >= 0 else None
        # A letter before the `@` makes it an address.
        if key is None or body[begin:at][-1:].isalnum():
            return None
        prefix = " ".join(body[begin:at].split())
        rest = " ".join(body[key.end() : end].split())
        citations.append((at, _citation(key[0], prefix, rest)))
        begin = end + 1
    return citations


def _citation(key: str, prefix: str, rest: str) -> Citation:
    place = rest[1:].lstrip() if rest.startswith((",", ";")) else rest
    locator = LOCATOR.match(place)
    if not place:
        return Citation(key, prefix=prefix)
    if locator is None:
        return Citation(key, prefix=prefix, unread=place)
    number = re.sub(r"\s", "", locator["number"]).replace("–", "-").lower()
    return Citation(key, _unit(locator["unit"]), number, prefix, locator["suffix"] or "")


def _unit(word: str) -> Unit:
    return _UNITS[word[0].lower()]
