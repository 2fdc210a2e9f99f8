"""A citation as links a reader can follow."""

from typing import TypedDict

from ..model.authority import Found
from ..model.citation import Citation
from .authority import authority_name, full_name, weakest_mark
from .here import Here
from .phrase import Phrase, Phrases, filled


class CitationView(TypedDict):
    """One authority in a bracket. `number` is set apart, because "13(1)" must read left to right in any language."""

    prefix: str
    before: Phrases
    number: str
    after: Phrases
    suffix: str
    url: str
    note: str
    """Id of the note that says what is there; "" when there is none."""
    doubt: str


def citation_view(here: Here, citation: Citation) -> CitationView:
    """Make a citation's link and label; one that leads nowhere keeps its text without a link."""
    found = here.project.find(citation)
    if found is None:
        return _view(citation, [Phrase(citation.key, here.words)], suffix=citation.suffix or citation.unread)
    before, number, after = _label(here, citation, found)
    mark = weakest_mark(found.statements)
    # A case is cited by its name; the words after it say where in the judgment.
    suffix = citation.suffix or (citation.unread if found.authority.kind == "case" else "")
    return {
        **_view(citation, before, suffix=suffix),
        "number": number,
        "after": after,
        "url": here.authority_url(found.authority),
        "note": here.note(found.authority) if found.statements else "",
        "doubt": here.words.t(f"citation.{mark}") if mark in ("part", "memory") else "",
    }


def _label(here: Here, citation: Citation, found: Found) -> tuple[Phrases, str, Phrases]:
    name = authority_name(here, found.authority)
    if found.authority.kind == "jurisdiction":
        return full_name(name, here.words), "", []
    whole = name.place if found.authority.kind == "case" else name.source
    if not citation.number:
        return whole, "", []
    # The number as it was asked for, which may be a paragraph of the provision that was found.
    number = Phrase(citation.number, here.words)
    provision = filled(here.words, f"unit.{citation.unit}", number=[number])
    label = filled(here.words, "citation.label", instrument=whole, provision=provision)
    place = next(index for index, phrase in enumerate(label) if phrase is number)
    return label[:place], number.text, label[place + 1 :]


def _view(citation: Citation, before: Phrases, suffix: str) -> CitationView:
    return {
        "prefix": citation.prefix,
        "before": before,
        "number": "",
        "after": [],
        "suffix": suffix,
        "url": "",
        "note": "",
        "doubt": "",
    }
