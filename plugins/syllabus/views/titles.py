"""The titles of pages that do not take them from their own head alone."""

from ..words import Words, words_for
from .here import Here


def made_title(here: Here, identity: tuple[str, str], locale: str) -> tuple[str, Words] | None:
    """Title a page whose text is in `locale`, and name the title's language; None where its head or text has it."""
    kind, id_ = identity
    if kind == "jurisdiction":
        name = here.words.country(id_)
        return (name, here.words) if name else (here.project.sheets[id_].data.title, words_for(locale))
    if kind == "collection" and id_ != "glossary":
        return here.words.t(f"collection.{id_}"), here.words
    if kind == "instrument":
        return here.project.instrument_text(id_, locale).cite_as, words_for(locale)
    return None
