"""The titles of pages that do not take them from their own head alone."""

from ..words import words_for
from .here import Here
from .phrase import Phrase


def made_title(here: Here, identity: tuple[str, str], locale: str) -> Phrase | None:
    """Title a page whose text is in `locale`, and name the title's language; None where its head or text has it."""
    kind, id_ = identity
    if kind == "jurisdiction":
        name = here.words.country(id_)
        return (
            Phrase(name, here.words) if name else Phrase(here.project.sheet_text(id_, locale).title, words_for(locale))
        )
    if kind == "collection" and id_ != "glossary":
        return Phrase(here.words.t(f"collection.{id_}"), here.words)
    if kind == "instrument":
        return Phrase(here.project.instrument_text(id_, locale).cite_as, words_for(locale))
    return None
