"""The glossary's page: every term with its definition and its equivalents."""

import unicodedata
from typing import TypedDict

from markupsafe import Markup

from ..model.glossary import Equivalent
from ..model.lexicon import Entry, lexicon
from ..words import Words, words_for
from .here import Here
from .phrase import Phrase, Phrases, Render


class EquivalentView(TypedDict):
    """A term in another language."""

    words: Words
    """The language: its tag, direction and own name."""
    term: str
    also: list[str]
    mark: str
    mark_text: Phrases
    check_before_relying: bool


class TermView(TypedDict):
    """A term."""

    id: str
    term: str
    also: list[str]
    abbreviations: list[str]
    content: Words
    """The language of definition and note."""
    definition: Markup
    note: Markup
    own: EquivalentView | None
    """The mark of the term itself, where it is an equivalent of the source's."""
    equivalents: list[EquivalentView]


class GlossaryView(TypedDict):
    """Data for `glossary.html`."""

    terms: list[TermView]


def glossary_view(here: Here, markdown: Render) -> GlossaryView:
    """Make the glossary in the language of `here`, in alphabetical order."""
    entries = lexicon(here.project, here.locale).entries.values()
    return {
        "terms": [_term(here, entry, markdown) for entry in sorted(entries, key=lambda entry: sort_key(entry.term))]
    }


def sort_key(name: str) -> str:
    """Sort as a reader looks words up: accents and case do not count."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def _term(here: Here, entry: Entry, markdown: Render) -> TermView:
    source = words_for(here.project.settings.source_locale)
    content = here.frame.content if entry.translated else source
    others = [_equivalent(here, item) for item in entry.source.equivalents if item.locale != here.locale]
    if entry.equivalent:
        # The source language is where the term comes from; it needs no mark.
        others.insert(
            0,
            {
                "words": source,
                "term": entry.source.term,
                "also": [],
                "mark": "",
                "mark_text": [],
                "check_before_relying": False,
            },
        )
    return {
        "id": entry.source.id,
        "term": entry.term,
        "also": list(entry.equivalent.also) if entry.equivalent else [],
        "abbreviations": list(entry.text.abbreviations),
        "content": content,
        "definition": markdown(entry.text.definition, content),
        "note": markdown(entry.text.note, content) if entry.text.note else Markup(),
        "own": _equivalent(here, entry.equivalent) if entry.equivalent else None,
        "equivalents": others,
    }


def _equivalent(here: Here, item: Equivalent) -> EquivalentView:
    return {
        "words": words_for(item.locale),
        "term": item.term,
        "also": list(item.also),
        "mark": item.mark,
        "mark_text": [Phrase(here.words.t(f"glossary.{item.mark}"), here.words)],
        "check_before_relying": item.confidence == "medium",
    }
