"""What the search looks up by name or number before it reads texts: provisions, national law, cases and terms."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.authority import Authority
from ..model.fold import folded
from ..model.law_numbers import law_numbers
from ..model.lexicon import lexicon
from ..model.mark import Checked
from ..model.worded import Worded
from ..words import words_for
from .authority import authority_name, full_name
from .here import Here
from .marks import mark_text
from .phrase import plain


class LookedUp(NamedTuple):
    """An entry of the lookup, in the order in which `lookup.json` writes it."""

    kind: str
    url: str
    title: str
    detail: str
    mark: str
    date: str
    numbers: tuple[str, ...]
    """Written numbers that it answers to: `13(1)`, `25965/04`."""
    names: tuple[str, ...]
    """Folded names that it answers to."""
    work: tuple[str, ...] = ()
    """Folded names of the law that it is or belongs to."""


def lookup(here: Here) -> Iterator[LookedUp]:
    """Yield everything of the law that has a name or a number, in the language of `here`; the most important first."""
    yield from _provisions(here)
    yield from _cases(here)
    yield from _national_law(here)
    yield from _terms(here)


def _provisions(here: Here) -> Iterator[LookedUp]:
    for key, document in here.project.instruments.items():
        work = folded([key, *_titles(here, key)])
        whole = Authority("instrument", key)
        text = here.project.instrument_text(key, here.locale)
        title = plain(authority_name(here, whole).source)
        yield LookedUp("law", here.authority_url(whole), title, text.title, "", "", (), (), work)
        for provision in document.data.provisions:
            authority = Authority("instrument", key, provision.id)
            name = authority_name(here, authority)
            statement = here.project.provision_text(key, provision, here.locale)
            label = provision.label.replace(" ", "").lower()
            numbers = (*label.split(","), *(number for number in law_numbers(label) if number != label))
            title = plain(full_name(name, here.words))
            place, heading = plain(name.place), plain(name.heading)
            names = folded([heading, f"{place} {heading}"])
            found = _statement(here, "law", authority, title, heading, statement, numbers, names)
            yield found._replace(work=work)


def _titles(here: Here, key: str) -> Iterator[str]:
    """Give every name of an instrument, in any language: lawyers mix them."""
    source = here.project.instruments[key].data
    yield from (source.cite_as, source.title, *source.also)
    for (id_, _), text in here.project.instrument_translations.items():
        if id_ == key:
            yield from (text.data.cite_as, text.data.title)


def _cases(here: Here) -> Iterator[LookedUp]:
    for case in here.project.cases.data.entries if here.project.cases else ():
        statement = here.project.case_text(case, here.locale)
        text = statement.data
        # Lawyers know a case by its name in either language.
        names = folded([text.name, text.citation, case.name, case.citation])
        numbers = law_numbers(case.citation)
        authority = Authority("case", case.id, case.id)
        yield _statement(here, "case", authority, text.name, text.citation, statement, numbers, names)


def _national_law(here: Here) -> Iterator[LookedUp]:
    for key, document in here.project.sheets.items():
        sheet = document.data
        title, own = plain(here.sheet_name(sheet)), here.project.sheet_text(key, here.locale).title
        work = folded([sheet.title, own, title, words_for("en").country(key), key])
        day = here.words.t("module.law-as-at", date=here.words.day(sheet.law_as_at))
        yield LookedUp("jurisdiction", here.sheet_url(key), title, own, "", day, (), (), work)
        for entry in sheet.entries:
            topic = here.words.t(f"topic.{entry.topic}")
            statement = here.project.entry_text(key, entry, here.locale)
            law = statement.data.law
            names = folded([law, entry.law, f"{title} {topic}", f"{sheet.title} {entry.topic}"])
            authority = Authority("jurisdiction", key, entry.id)
            numbers = law_numbers(entry.law)
            found = _statement(here, "jurisdiction", authority, law, f"{title} › {topic}", statement, numbers, names)
            yield found._replace(date=day, work=work)


def _terms(here: Here) -> Iterator[LookedUp]:
    source = lexicon(here.project, here.project.settings.source_locale).entries
    for id_, entry in lexicon(here.project, here.locale).entries.items():
        english = source[id_]
        also = entry.equivalent.also if entry.equivalent else ()
        written = [entry.term, *entry.text.forms, *entry.text.abbreviations, *also]
        written += [english.term, *english.text.forms, *english.text.abbreviations]
        written += [name for one in entry.source.equivalents for name in (one.term, *one.also)]
        detail = ", ".join(entry.text.abbreviations)
        yield LookedUp("glossary", here.term_url(id_), entry.term, detail, "", "", (), folded(written))


def _statement(
    here: Here,
    kind: str,
    authority: Authority,
    title: str,
    detail: str,
    statement: Worded[Checked],
    numbers: Iterable[str],
    names: tuple[str, ...],
) -> LookedUp:
    url, mark = here.authority_url(authority), plain(mark_text(statement, here.words))
    return LookedUp(kind, url, title, detail, mark, "", tuple(dict.fromkeys(numbers)), names)
