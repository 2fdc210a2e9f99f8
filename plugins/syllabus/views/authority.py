"""An authority by name: what a citation, a note or a table calls it."""

from collections.abc import Sequence
from typing import NamedTuple

from ..model.authority import Authority
from ..model.case import Case
from ..model.instrument import Provision
from ..model.mark import Checked
from ..model.worded import Worded
from ..words import Words
from .here import Here
from .marks import provision_label
from .phrase import Phrase, Phrases, filled, said


class AuthorityName(NamedTuple):
    """What an authority is called."""

    source: Phrases
    """The instrument, the court or the jurisdiction."""
    place: Phrases
    """The provision, the case, or the topic or law of a sheet; empty for the whole."""
    heading: Phrases


def authority_name(here: Here, authority: Authority) -> AuthorityName:
    """Name an authority in the language of `here`."""
    library, words = here.project.library, here.words
    if authority.kind == "case":
        case = here.project.case_text(library.cases[authority.key], here.locale)
        court = [Phrase(words.t(f"court.{case.data.court}"), words)]
        return AuthorityName(court, said(case, "name"), said(case, "citation"))
    statement = next((one for one in statements_of(here, authority) if one.data.id == authority.anchor), None)
    if authority.kind == "jurisdiction":
        name = here.sheet_name(library.sheets[authority.key])
        if statement:
            return AuthorityName(name, said(statement, "law"), [])
        topic = [Phrase(words.t(f"topic.{authority.anchor}"), words)] if authority.anchor else []
        return AuthorityName(name, topic, [])
    short = here.instrument_name(authority.key)
    if statement is None or not isinstance(statement.data, Provision):
        return AuthorityName(short, [], [])
    label = [Phrase(provision_label(statement.data, words), words)]
    return AuthorityName(short, label, said(statement, "heading"))


def statements_of(here: Here, authority: Authority) -> tuple[Worded[Checked], ...]:
    """Give what is stated under an authority, in the language of `here` where it is translated."""
    statements = here.project.library.statements(authority)
    return tuple(here.project.worded(authority, statement, here.locale) for statement in statements)


def weakest_mark(statements: Sequence[Checked]) -> str:
    """Give the mark of the statement that was checked least; "" when nothing is stated."""
    marks = {statement.mark for statement in statements}
    return next((mark for mark in ("memory", "part", "seen") if mark in marks), "")


def summary_of(statement: Worded[Checked]) -> Phrases:
    """Give what a statement says, in Markdown."""
    return said(statement, "holding" if isinstance(statement.data, Case) else "summary")


def full_name(name: AuthorityName, words: Words) -> Phrases:
    """Write a name in one piece: "CETS 197, art. 13"."""
    if not name.place:
        return name.source
    return filled(words, "citation.label", instrument=name.source, provision=name.place)
