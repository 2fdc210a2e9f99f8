"""What a citation leads to: an instrument or one of its provisions, a case, or a jurisdiction sheet or a part of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from .case import Case
from .citation import Citation
from .instrument import Instrument, Provision
from .mark import Checked
from .sheet import Sheet
from .topic import TOPICS

AuthorityKind = Literal["instrument", "case", "jurisdiction"]


class Authority(NamedTuple):
    """An authority that can be relied on; the same whatever page cites it."""

    kind: AuthorityKind
    key: str
    anchor: str = ""
    """Id of the provision, the case, or the entry or topic of a sheet; "" for the whole."""


@dataclass(frozen=True)
class Found:
    """The answer to a citation."""

    authority: Authority
    statements: tuple[Checked, ...] = ()
    """What is stated there, each with its mark; nothing when the whole of an instrument or sheet is meant."""
    exact: bool = True
    """Whether it is the very provision that was asked for."""


@dataclass(frozen=True)
class Library:
    """Everything that can be cited, by key."""

    instruments: Mapping[str, Instrument]
    cases: Mapping[str, Case]
    sheets: Mapping[str, Sheet]

    def find(self, citation: Citation) -> Found | None:
        """Find what a citation means; None when it names nothing that is here.

        A case takes any words as the place in it (`para. 286`); a sheet takes a topic or an entry.
        """
        if instrument := self.instruments.get(citation.key):
            return _in_instrument(instrument, citation)
        if case := self.cases.get(citation.key):
            return Found(Authority("case", case.id, case.id), (case,))
        if sheet := self.sheets.get(citation.key):
            return _in_sheet(sheet, citation)
        return None

    def statements(self, authority: Authority) -> tuple[Checked, ...]:
        """Give what is stated under an authority; nothing when the whole of an instrument or sheet is meant."""
        if authority.kind == "case":
            return (self.cases[authority.key],)
        if authority.kind == "jurisdiction":
            entries = self.sheets[authority.key].entries
            return tuple(entry for entry in entries if authority.anchor in (entry.id, entry.topic))
        provisions = self.instruments[authority.key].provisions
        return tuple(provision for provision in provisions if provision.id == authority.anchor)


def _in_instrument(instrument: Instrument, citation: Citation) -> Found | None:
    key = instrument.instrument
    if not citation.number:
        return None if citation.unread else Found(Authority("instrument", key))
    found = find_provision(instrument, citation)
    return found and Found(Authority("instrument", key, found[0].id), (found[0],), found[1])


def _in_sheet(sheet: Sheet, citation: Citation) -> Found | None:
    key, place = sheet.jurisdiction, citation.unread
    if not place:
        return None if citation.number else Found(Authority("jurisdiction", key))
    entries = tuple(entry for entry in sheet.entries if place in (entry.id, entry.topic))
    return Found(Authority("jurisdiction", key, place), entries) if entries else None


def places_in(sheet: Sheet) -> list[str]:
    """List what of a sheet can be cited: the topics on which it says something, and its entries."""
    topics = {entry.topic for entry in sheet.entries}
    return [*(topic for topic in TOPICS if topic in topics), *(entry.id for entry in sheet.entries)]


def find_provision(instrument: Instrument, citation: Citation) -> tuple[Provision, bool] | None:
    """Find the provision a citation means, and whether it is the very one that was asked for.

    An exact label wins; else an entry that spans the article (`18-24` for article 21); else the entry of
    the article itself when only a paragraph was asked for, which is then not exact.
    """
    provisions = [provision for provision in instrument.provisions if provision.unit == citation.unit]
    for provision in provisions:
        if citation.number in _numbers(provision):
            return provision, True
    articles = [int(number) for number in re.findall(r"\d+", re.sub(r"\([^)]*\)", "", citation.number))]
    for provision in provisions:
        span = re.fullmatch(r"(\d+)-(\d+)", provision.label)
        if span and articles and all(int(span[1]) <= article <= int(span[2]) for article in articles):
            return provision, "(" not in citation.number
    number = citation.number
    while "(" in number:
        number = number[: number.rindex("(")]
        for provision in provisions:
            if number in _numbers(provision):
                return provision, False
    return None


def _numbers(provision: Provision) -> list[str]:
    """List the numbers a provision answers to: `19, 19a, 19b` answers to the whole and to each."""
    whole = provision.label.replace(" ", "").lower()
    return [whole, *whole.split(",")]
