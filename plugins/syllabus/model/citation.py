"""Citations in Pandoc's form, `[see @cets-197, art. 13(1); @un-tip-protocol, art. 7]`.

Format: Pandoc User's Guide, "Citation syntax" (bracketed citations only; keys are our ids).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .instrument import Instrument, Provision, Unit

GROUP = re.compile(r"(?<![\]!])\[(?P<body>(?:[^\[\]]*?[\s;])?@[a-z0-9][^\[\]]*)\](?![(\[])")
ITEM = re.compile(
    r"^\s*(?P<prefix>(?:[^@]*\s)?)@(?P<key>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*,\s*(?P<rest>.*?))?\s*$", re.DOTALL
)
LOCATOR = re.compile(
    r"^(?P<unit>art|arts|article|articles|principle|guideline)\b\.?\s*"
    r"(?P<number>\d+[a-z]?(?:\([0-9a-z]+\))*(?:\s*-\s*(?:\d+[a-z]?)?(?:\([0-9a-z]+\))*)?(?:,\s*\d+[a-z]?\b)*)"
    r"(?:\s*,\s*(?P<suffix>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
FENCE = re.compile(r"^(?P<mark>`{3,}|~{3,}).*?^(?P=mark)", re.MULTILINE | re.DOTALL)
CODE_SPAN = re.compile(r"(?P<ticks>`+).+?(?P=ticks)", re.DOTALL)
UNITS: dict[str, Unit] = {"principle": "principle", "guideline": "guideline"}


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
    citations = []
    for part in body.split(";"):
        item = ITEM.match(part)
        if item is None:
            return None
        prefix = " ".join(item["prefix"].split())
        rest = " ".join((item["rest"] or "").split())
        locator = LOCATOR.match(rest)
        if not rest:
            citations.append(Citation(item["key"], prefix=prefix))
        elif locator is None:
            citations.append(Citation(item["key"], prefix=prefix, unread=rest))
        else:
            citations.append(
                Citation(
                    item["key"],
                    UNITS.get(locator["unit"].lower(), "article"),
                    re.sub(r"\s", "", locator["number"]),
                    prefix,
                    locator["suffix"] or "",
                )
            )
    return citations


def find_citations(text: str) -> Iterator[tuple[int, Citation]]:
    """Yield every citation in a Markdown text with its offset; code is passed over."""
    bare = CODE_SPAN.sub(_blank, FENCE.sub(_blank, text))
    for group in GROUP.finditer(bare):
        for citation in parse_group(group["body"]) or ():
            yield bare.index(f"@{citation.key}", group.start()), citation


def find_provision(instrument: Instrument, citation: Citation) -> Found | None:
    """Find the provision a citation means.

    An exact label wins; else an entry that spans the article (`18-24` for article 21); else the entry of
    the article itself when only a paragraph was asked for, which is then not exact.
    """
    provisions = [provision for provision in instrument.provisions if provision.unit == citation.unit]
    for provision in provisions:
        if citation.number in _numbers(provision):
            return Found(provision, exact=True)
    main = re.match(r"\d+", citation.number)
    for provision in provisions:
        span = re.fullmatch(r"(\d+)-(\d+)", provision.label)
        if span and main and int(span[1]) <= int(main[0]) <= int(span[2]):
            return Found(provision, exact="(" not in citation.number)
    number = citation.number
    while "(" in number:
        number = number[: number.rindex("(")]
        for provision in provisions:
            if provision.label == number:
                return Found(provision, exact=False)
    return None


def _numbers(provision: Provision) -> list[str]:
    """List the numbers a provision answers to: `19, 19a, 19b` answers to the whole and to each."""
    whole = provision.label.replace(" ", "")
    return [whole, *whole.split(",")]


def _blank(match: re.Match[str]) -> str:
    """Replace by spaces, so that offsets stay true."""
    return re.sub(r"[^\n]", " ", match[0])
