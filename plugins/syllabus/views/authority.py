"""An authority by name: what a citation, a note or a table calls it."""

from collections.abc import Sequence
from typing import NamedTuple

from ..model.authority import Authority
from ..model.case import Case
from ..model.instrument import Provision
from ..model.mark import Checked
from ..words import Words
from .here import Here
from .marks import provision_label


class AuthorityName(NamedTuple):
    """What an authority is called."""

    source: str
    """The instrument, the court or the jurisdiction."""
    place: str
    """The provision, the case, or the topic or law of a sheet; "" for the whole."""
    heading: str


def authority_name(here: Here, authority: Authority) -> AuthorityName:
    """Name an authority in the language of `here`."""
    library, words = here.project.library, here.words
    if authority.kind == "case":
        case = library.cases[authority.key]
        return AuthorityName(words.t(f"court.{case.court}"), case.name, case.citation)
    if authority.kind == "jurisdiction":
        sheet = library.sheets[authority.key]
        name = words.country(sheet.jurisdiction) or sheet.title
        entry = next((entry for entry in sheet.entries if entry.id == authority.anchor), None)
        topic = words.t(f"topic.{authority.anchor}") if authority.anchor and not entry else ""
        return AuthorityName(name, entry.law if entry else topic, "")
    short = here.project.instrument_text(authority.key, here.locale).cite_as
    statement = next((item for item in statements_of(here, authority) if isinstance(item, Provision)), None)
    if statement is None:
        return AuthorityName(short, "", "")
    return AuthorityName(short, provision_label(statement, words), statement.heading)


def statements_of(here: Here, authority: Authority) -> tuple[Checked, ...]:
    """Give what is stated under an authority, in the language of `here` where it is translated."""
    statements = here.project.library.statements(authority)
    return tuple(
        here.project.provision_text(authority.key, item, here.locale) if isinstance(item, Provision) else item
        for item in statements
    )


def weakest_mark(statements: Sequence[Checked]) -> str:
    """Give the mark of the statement that was checked least; "" when nothing is stated."""
    marks = {statement.mark for statement in statements}
    return next((mark for mark in ("memory", "part", "seen") if mark in marks), "")


def summary_of(statement: Checked) -> str:
    """Give what a statement says, in Markdown."""
    return statement.holding if isinstance(statement, Case) else str(getattr(statement, "summary", ""))


def full_name(name: AuthorityName, words: Words) -> str:
    """Write a name in one piece: "CETS 197, art. 13"."""
    if not name.place:
        return name.source
    return words.t("citation.label", instrument=name.source, provision=name.place)
