"""No title is borne by more parts of the site than a search shows first: five (warning).

Whoever asks for a title by its words finds the parts that bear it, and no more than the first of them. A fixed part of
many pages is what it is: a heading with the same id wherever it stands, or one that half of all modules have. The
topics of jurisdiction sheets are made, and fixed too.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ..model.diagnostic import Diagnostic
from ..model.fold import fold
from ..model.lexicon import lexicon
from ..model.origin import Mark, Origin
from ..model.plain_text import plain_text
from ..model.project import Project
from ..model.sections import split_sections

RULE = "title-hidden"
FIRST = 5
"""Results that a reader sees at first."""
FIXED = 0.5
"""A heading that this part of all modules have is a fixed part of them."""

_HEADS_PAGE = re.compile(r"#(?!#)")


class _Title(NamedTuple):
    words: str
    origin: Origin
    mark: Mark
    id: str = ""
    module: str = ""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield each title that too many parts bear, at the first of them."""
    for locale in project.settings.locales:
        borne: dict[str, list[_Title]] = {}
        for title in chain(_pages(project, locale), _terms(project, locale), _listed(project, locale)):
            borne.setdefault(fold(title.words), []).append(title)
        modules = {page.path for page in project.pages if page.locale == locale and _is_module(project, page.path)}
        for words, titles in borne.items():
            loose = _loose(titles, len(modules))
            if words and len(loose) > FIRST:
                yield _report(loose)


def _report(titles: list[_Title]) -> Diagnostic:
    first = titles[0]
    others = list(dict.fromkeys(f"`{title.origin.path}`" for title in titles[1:]))
    return first.origin.warning(
        first.mark,
        RULE,
        f"The title “{first.words}” stands in {len(titles)} places, and a search shows {FIRST} results first, so that "
        f"these hide each other. The others are in {', '.join(others)}.",
        "Say in each title what is special there; or, where it heads the same part of every page, give it the same "
        "id on all of them: `## Title {#name}`.",
    )


def _loose(titles: list[_Title], modules: int) -> list[_Title]:
    """Leave out the headings of fixed parts."""
    ids = Counter(title.id for title in titles if title.id)
    loose = [title for title in titles if ids[title.id] < 2]
    with_it = {title.module for title in titles if title.module}
    if modules and len(with_it) >= modules * FIXED:
        loose = [title for title in loose if not title.module]
    return loose


def _is_module(project: Project, path: str) -> bool:
    identity = project.identity(path, project.settings.source_locale)
    return identity is not None and identity[0] == "module"


def _pages(project: Project, locale: str) -> Iterator[_Title]:
    """Give the titles of pages and of the sections in them."""
    for page in project.pages:
        if page.locale != locale:
            continue
        module = page.path if _is_module(project, page.path) else ""
        if page.title:
            yield _Title(page.title, page.origin, page.origin.at("title"))
        for section in split_sections(page.body, 3):
            heads_page = _HEADS_PAGE.match(section.text)
            # The heading of a page says its title again, or in its place.
            if section.title and not (heads_page and page.title):
                mark = page.origin.at_offset(page.body_start + section.start)
                words = plain_text(section.title)
                yield _Title(words, page.origin, mark, *(("", "") if heads_page else (section.id, module)))


def _terms(project: Project, locale: str) -> Iterator[_Title]:
    entries = lexicon(project, locale).entries
    for number, term in enumerate(project.glossary.data.terms if project.glossary else ()):
        if project.glossary and term.id in entries:
            yield _Title(entries[term.id].term, project.glossary.origin, project.glossary.origin.at("terms", number))


def _listed(project: Project, locale: str) -> Iterator[_Title]:
    """Give the names of cases and national laws, which stand once for all languages."""
    if locale != project.settings.source_locale:
        return
    for number, case in enumerate(project.cases.data.entries if project.cases else ()):
        if project.cases:
            yield _Title(case.name, project.cases.origin, project.cases.origin.at("entries", number, "name"))
    for sheet in project.sheets.values():
        for number, entry in enumerate(sheet.data.entries):
            yield _Title(entry.law, sheet.origin, sheet.origin.at("entries", number, "law"))
