"""What the search has to know of each page, kept while the languages are built."""

from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from ..model.fold import fold, folded
from ..site.page_sections import PageSection, page_sections
from ..site.search import Lookup, Record
from ..views.here import Here
from ..views.lookup import LookedUp, lookup
from ..vocabulary import vocabulary
from . import i18n

KINDS = {"module": "module", "instrument": "law", "jurisdiction": "jurisdiction"}
COLLECTIONS = {"cases": "case", "glossary": "glossary"}
SEPARATOR = " › "
FIRST = 5
"""Results that a reader sees at first: of more sections that are called the same, some hide the others."""


@dataclass
class Shelf:
    """What can be found in one language."""

    lookup: list[LookedUp]
    records: list[Record] = field(default_factory=list)
    menu_names: dict[str, str] = field(default_factory=dict)
    """What the menu calls a page that has another heading, by address."""


@dataclass
class SearchShelves:
    """What can be found, by language."""

    shelves: dict[str, Shelf] = field(default_factory=dict)

    def add(
        self, page: Page, html: str, here: Here, identity: tuple[str, str], root: str, config: MkDocsConfig
    ) -> None:
        """Keep the sections of a page's text, without its quizzes; `root` is the folder of the page's language.

        A page that is shown in another language than its own is left out: it is found there.
        """
        tag = i18n.current_locale(config)
        place = _Place(root, page.url)
        if tag not in self.shelves:
            self.shelves[tag] = Shelf([entry._replace(url=place.from_root(entry.url)) for entry in lookup(here)])
        if here.locale != tag or "search" in page.meta.get("hide", ()):
            return
        kind, id_ = identity
        known = {entry.url: entry for entry in self.shelves[tag].lookup}
        menu = [str(section.title) for section in reversed(list(page.ancestors))]
        title = str(page.title or "")
        words = here.words
        law = here.project.modules[id_].data.law_as_at if kind == "module" else None
        law = here.project.sheets[id_].data.law_as_at if kind == "jurisdiction" else law
        sections = page_sections(html)
        if all(section.id for section in sections):
            # A page that begins with a heading is to be found by its own title too.
            sections.insert(0, PageSection())
        for section in sections:
            url = place.from_root(f"#{section.id}" if section.id else "")
            name = section.title or title
            path = SEPARATOR.join([*menu, title] if name != title else menu)
            entry = known.get(url)
            if not section.id and name != title:
                self.shelves[tag].menu_names[url] = title
            self.shelves[tag].records.append(
                Record(
                    url=url,
                    title=name,
                    path=path,
                    kind="tool" if section.is_tool else KINDS.get(kind) or COLLECTIONS.get(id_, "page"),
                    text=section.text,
                    place=id_ if kind == "jurisdiction" else "",
                    mark=entry.mark if entry else "",
                    date=words.t("module.law-as-at", date=words.day(law)) if law else "",
                    folded_title=fold(f"{name} {title}" if section.id else name),
                    folded_text=fold(section.text),
                )
            )


@dataclass(frozen=True)
class _Place:
    """A page's place in the folder of its language."""

    root: str
    url: str

    def from_root(self, link: str) -> str:
        """Give a link that stands on the page as it is from the folder of its language; `./` for its home page."""
        return urljoin(f"/{self.url}", link).removeprefix(f"/{self.root}") or "./"


def with_headings(shelf: Shelf) -> list[LookedUp]:
    """Give the lookup with every other title of a page or section, so that each finds itself."""
    return [*shelf.lookup, *headings(shelf)]


def headings(shelf: Shelf) -> list[LookedUp]:
    """Give the titles of pages and sections that the lookup has not.

    Of titles that are alike the first counts most, and every sheet has the same topics: these come last. What too many
    sections are called, such as a fixed part of every module, answers to the name of its page and its own together.
    """
    known = {entry.url for entry in shelf.lookup}
    records = [record for record in shelf.records if record.url not in known and fold(record.title)]
    borne = Counter(fold(record.title) for record in records)
    found = []
    for record in sorted(records, key=lambda record: record.kind == "jurisdiction" and "#" in record.url):
        names = [record.title, shelf.menu_names.get(record.url, "")]
        if borne[fold(record.title)] > FIRST:
            names.append(f"{record.path.rpartition(SEPARATOR)[2]} {record.title}")
        answers = tuple(filter(None, map(fold, names)))
        date = record.date
        found.append(LookedUp(record.kind, record.url, record.title, record.path, record.mark, date, (), answers))
    return found


def lookup_of(shelf: Shelf, tag: str) -> Lookup:
    """Give what is looked up in a language, with the names of each law written once."""
    works = list(dict.fromkeys(entry.work for entry in shelf.lookup if entry.work))
    places = {work: place for place, work in enumerate(works)}
    words = vocabulary(tag)
    return Lookup(
        works,
        [folded(group) for group in words.asked],
        [folded(group) for group in words.alike],
        [_written(entry, places.get(entry.work, -1)) for entry in with_headings(shelf)],
    )


def _written(entry: LookedUp, work: int) -> tuple[str, str, *tuple[object, ...]]:
    names = () if entry.names == (fold(entry.title),) else entry.names
    return (*entry[:7], names, work)
