"""The words of one language that lead to the glossary."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from .glossary import Equivalent, Term, TermText
from .project import Project

PREFIXES = {"ar": "[وف]?[بكل]?"}
"""Short words that a language writes together with the next one: "and", "with", "for"."""


@dataclass(frozen=True)
class Entry:
    """A term in one language."""

    source: Term
    term: str
    text: Term | TermText
    """Definition and note in the language, or in the source language where they are not translated."""
    translated: bool
    equivalent: Equivalent | None
    """Where the term comes from in this language; None in the source language."""


@dataclass(frozen=True)
class Lexicon:
    """The glossary of one language."""

    entries: Mapping[str, Entry]
    forms: Mapping[str, str]
    """Written form, folded, to the id of its term."""
    abbreviations: frozenset[str]
    pattern: re.Pattern[str] | None
    """Finds any form as a whole word, as its group `form`; None when there are none."""

    def term_of(self, written: str) -> str:
        """Give the id of the term that a form found by `pattern` means."""
        return self.forms.get(written) or self.forms[_fold(written)]


@lru_cache(maxsize=32)
def lexicon(project: Project, locale: str) -> Lexicon:
    """Make the lexicon of a language: terms, their forms and their abbreviations."""
    entries = {entry.source.id: entry for entry in _entries(project, locale)}
    forms: dict[str, str] = {}
    short: set[str] = set()
    for id_, entry in entries.items():
        for word in entry.text.abbreviations:
            # An abbreviation is matched as it is written: THE is not THB, and a word may look like one.
            forms.setdefault(word, id_)
            short.add(word)
        if entry.text.link:
            also = entry.equivalent.also if entry.equivalent else ()
            for word in (entry.term, *also, *entry.text.forms):
                forms.setdefault(_fold(word), id_)
    return Lexicon(entries, forms, frozenset(short), _pattern(forms, short, PREFIXES.get(locale.split("-")[0], "")))


def _entries(project: Project, locale: str) -> Iterator[Entry]:
    if project.glossary is None:
        return
    translation = project.glossary_translations.get(("glossary", locale))
    texts = {text.id: text for text in translation.data.terms} if translation else {}
    for term in project.glossary.data.terms:
        if locale == project.settings.source_locale:
            yield Entry(term, term.term, term, True, None)
            continue
        equivalent = next((item for item in term.equivalents if item.locale == locale), None)
        if equivalent:
            text = texts.get(term.id)
            yield Entry(term, equivalent.term, text or term, text is not None, equivalent)


def _fold(word: str) -> str:
    return " ".join(word.casefold().split())


def _pattern(forms: Mapping[str, str], short: set[str], prefix: str) -> re.Pattern[str] | None:
    if not forms:
        return None
    # The longest first, so that "victim of trafficking" is not found as less.
    words = sorted((form for form in forms if form not in short), key=len, reverse=True)
    long = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
    exact = "|".join(re.escape(word) for word in sorted(short, key=len, reverse=True))
    parts = [part for part in (long and f"(?i:{long})", exact) if part]
    return re.compile(rf"(?<![\w-]){prefix}(?P<form>{'|'.join(parts)})(?![\w-])")
