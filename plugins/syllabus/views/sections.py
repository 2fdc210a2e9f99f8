"""Every page of the site with its sections, as plain links that a reader searches with the browser alone."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypedDict

from ..model.case import COURTS
from ..model.lexicon import lexicon
from ..model.plain_text import plain_text
from ..model.project import Page
from ..model.sections import split_sections
from ..model.topic import TOPICS
from ..words import Words, words_for
from .glossary import sort_key
from .here import Here
from .marks import provision_label
from .phrase import Phrase, Phrases, said
from .titles import made_title

GROUPS = ("curricula", "law", "jurisdictions", "cases", "glossary", "others")
"""The kinds of pages, in the order they are listed."""
_GROUP_OF = {"curriculum": "curricula", "module": "curricula", "instrument": "law", "jurisdiction": "jurisdictions"}
_OURS = ("overview", "sections")
_FIRST = re.compile(r"#(?!#)")


class LinkView(TypedDict):
    """A page or a section with what is in it; `content` is the language of its title."""

    title: str
    url: str
    content: Words
    sections: list["LinkView"]


class GroupView(TypedDict):
    """The pages of a kind, all translated or none."""

    id: str
    title: str
    pages: list[LinkView]


class SectionsView(TypedDict):
    """Data for `sections.html`."""

    groups: list[GroupView]


def sections_view(here: Here) -> SectionsView:
    """List the pages of the page's language, kind by kind, then those of the source language that are not translated.

    The language is the page's even where its own text is not translated, since its links stay in that language.
    """
    own, source = here.words.tag, here.project.settings.source_locale
    pages = [page for page in here.project.pages if here.publishes(page.path) and _identity(here, page) != _OURS]
    translated = [page for page in pages if page.locale == own]
    paths = {page.path for page in translated}
    others = [page for page in pages if page.locale == source and page.path not in paths]
    return {"groups": [*_groups(here, translated), *_groups(here, others, translated=False)]}


def _groups(here: Here, pages: list[Page], translated: bool = True) -> Iterator[GroupView]:
    for group, members in groupby(sorted(pages, key=lambda page: _place(here, page)), lambda page: _group(here, page)):
        title = here.words.t(f"sections.{group}")
        yield {
            "id": group if translated else f"untranslated-{group}",
            "title": title if translated else here.words.t("sections.untranslated", kind=title),
            "pages": [_page(here, page) for page in members],
        }


def _identity(here: Here, page: Page) -> tuple[str, str]:
    return here.project.identity(page.path, page.locale) or ("page", "")


def _group(here: Here, page: Page) -> str:
    kind, id_ = _identity(here, page)
    return id_ if kind == "collection" and id_ in GROUPS else _GROUP_OF.get(kind, "others")


def _place(here: Here, page: Page) -> tuple[int, bool, str]:
    """Order pages by kind, curricula before modules and jurisdictions by name; the rest stays as the site has it."""
    kind, _ = _identity(here, page)
    name = sort_key(_title(here, page)[0]) if kind == "jurisdiction" else ""
    return GROUPS.index(_group(here, page)), kind != "curriculum", name


def _title(here: Here, page: Page) -> Phrase:
    if made := made_title(here, _identity(here, page), page.locale):
        return made
    heading = next((section.title for section in split_sections(page.body) if section.title), page.path)
    return Phrase(page.title or plain_text(heading), words_for(page.locale))


def _page(here: Here, page: Page) -> LinkView:
    title, content = _title(here, page)
    return {
        "title": title,
        "url": here.link(page.path),
        "content": content,
        "sections": [*_headings(here, page), *_made(here, page)],
    }


def _link(here: Here, page: Page, anchor: str, title: str, content: Words) -> LinkView:
    return {"title": title, "url": here.link(f"{page.path}#{anchor}"), "content": content, "sections": []}


def _headings(here: Here, page: Page) -> Iterator[LinkView]:
    """List the sections of a page's text; its first heading is the page's title, and may not be shown in the text."""
    overlay = here.project.module_overlays.get(_identity(here, page)[1]) if page.composed else None
    for section in split_sections(page.body):
        if section.id and not _FIRST.match(section.text):
            # Where a bar has not translated its own text, a translated page shows that text as it is.
            place = page.origin.at_offset(page.body_start + section.start).path
            locale = overlay.locale if overlay and place == overlay.origin.path else page.locale
            yield _link(here, page, section.id, plain_text(section.title), words_for(locale))


def _made(here: Here, page: Page) -> Iterator[LinkView]:
    """List what is made for a page from its head."""
    kind, id_ = _identity(here, page)
    if kind == "instrument":
        yield from _provisions(here, page, id_)
    elif kind == "jurisdiction":
        entries = [here.project.entry_text(id_, entry, page.locale) for entry in here.project.sheets[id_].data.entries]
        laws = [(entry.data.topic, entry.data.id, said(entry, "law")) for entry in entries]
        yield from _parts(here, page, "topic", TOPICS, laws)
    elif (kind, id_) == ("collection", "cases") and here.project.cases:
        cases = [here.project.case_text(case, page.locale) for case in here.project.cases.data.entries]
        names = [(case.data.court, case.data.id, said(case, "name")) for case in cases]
        yield from _parts(here, page, "court", COURTS, names)
    elif (kind, id_) == ("collection", "glossary"):
        for entry in sorted(
            lexicon(here.project, page.locale).entries.values(), key=lambda entry: sort_key(entry.term)
        ):
            term = " ".join([entry.term, *(f"({short})" for short in entry.text.abbreviations)])
            yield _link(here, page, entry.source.id, term, words_for(page.locale))


def _provisions(here: Here, page: Page, key: str) -> Iterator[LinkView]:
    for provision in here.project.instruments[key].data.provisions:
        for heading, words in said(here.project.provision_text(key, provision, page.locale), "heading"):
            yield _link(here, page, provision.id, f"{provision_label(provision, words)} {heading}", words)


def _parts(
    here: Here, page: Page, word: str, parts: Sequence[str], entries: Sequence[tuple[str, str, Phrases]]
) -> Iterator[LinkView]:
    """List the topics or courts that something stands under, with what does: (part, id, title) each."""
    for part in parts:
        inside = [_link(here, page, id_, *name) for of, id_, names in entries if of == part for name in names]
        if inside:
            yield {**_link(here, page, part, here.words.t(f"{word}.{part}"), here.words), "sections": inside}
