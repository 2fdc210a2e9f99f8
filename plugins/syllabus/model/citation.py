"""Citations in Pandoc's form, `[see @cets-197, art. 13(1); @un-tip-protocol, art. 7]`.

Format: Pandoc User's Guide, "Citation syntax" (bracketed citations only; keys are our ids).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .instrument import Instrument, Provision, Unit
from .prose import prose

_BRACKET = r"\[(?!\^)(?P<body>[^\[\]@]*@[^\[\]]*)\](?!\(|\[[^\[\]@]*\])"
GROUP = re.compile(rf"(?<![\\\]]){_BRACKET}")
"""Not escaped, no footnote, and no part of a link."""
NEXT_GROUP = re.compile(_BRACKET)
"""A bracket that follows another citation directly."""
# Capitals and underscores are no part of our ids, but an author may write them: then the check can say so.
KEY = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*")
LOCATOR = re.compile(
    r"^(?P<unit>arts?|articles?|principles?|guidelines?)\b\.?\s*"
    r"(?P<number>\d+[a-z]?(?:\s?\([0-9a-z]{1,4}\))*"
    r"(?:\s?[-–]\s?(?:\d+[a-z]?(?:\s?\([0-9a-z]{1,4}\))*|(?:\([0-9a-z]{1,4}\))+))?(?:,\s?\d+[a-z]?\b)*)"
    r"(?:\s?[,;]\s?(?P<suffix>.*))?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Citation:
    """One authority cited: `number` is empty when the whole instrument is meant."""

    key: str
    unit: Unit = "article"
    number: str = ""
    prefix: str = ""
    suffix: str = ""
    unread: str = ""
    """A locator that could not be understood, as written."""


@dataclass(frozen=True)
class Found:
    """The answer to a citation: the provision, and whether it is the very one that was asked for."""

    provision: Provision
    exact: bool


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


def find_provision(instrument: Instrument, citation: Citation) -> Found | None:
    """Find the provision a citation means.

    An exact label wins; else an entry that spans the article (`18-24` for article 21); else the entry of
    the article itself when only a paragraph was asked for, which is then not exact.
    """
    provisions = [provision for provision in instrument.provisions if provision.unit == citation.unit]
    for provision in provisions:
        if citation.number in _numbers(provision):
            return Found(provision, exact=True)
    articles = [int(number) for number in re.findall(r"\d+", re.sub(r"\([^)]*\)", "", citation.number))]
    for provision in provisions:
        span = re.fullmatch(r"(\d+)-(\d+)", provision.label)
        if span and articles and all(int(span[1]) <= article <= int(span[2]) for article in articles):
            return Found(provision, exact="(" not in citation.number)
    number = citation.number
    while "(" in number:
        number = number[: number.rindex("(")]
        for provision in provisions:
            if number in _numbers(provision):
                return Found(provision, exact=False)
    return None


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
    first = word[0].lower()
    return "principle" if first == "p" else "guideline" if first == "g" else "article"


def _numbers(provision: Provision) -> list[str]:
    """List the numbers a provision answers to: `19, 19a, 19b` answers to the whole and to each."""
    whole = provision.label.replace(" ", "").lower()
    return [whole, *whole.split(",")]
