"""Whether each title finds itself: every page, section, provision, case and term, asked by its own name.

What is asked comes from the site's page of all sections, which is not made by the search. A title that more sections
bear than a reader sees at first ("Legal aid" in every jurisdiction) is asked with the title of its page in front.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

import search_browser
from playwright.sync_api import Browser

from syllabus.model.fold import fold

FIRST = 5
"""Results that a reader sees at first."""
PROVISIONS = "law"
"""The group in which a section is named by a number that says nothing without its page."""


class Title(NamedTuple):
    """A title, and the address that it should find; `query` is what is asked."""

    group: str
    query: str
    url: str


@dataclass
class _Reader(HTMLParser):
    """Collects the links of the list of all sections: (group, titles of the page and below, address)."""

    group: str = ""
    depth: int = 0
    address: str = ""
    titles: list[str] = field(default_factory=list)
    found: list[tuple[str, list[str], str]] = field(default_factory=list)
    foreign: bool = False
    in_list: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.in_list |= "sy-sections" in (given.get("class") or "")
        if not self.in_list:
            return
        if tag == "h2":
            self.group = given.get("id") or ""
        elif tag == "ul":
            self.depth += 1
        elif tag == "a" and self.depth:
            self.address = given.get("href") or ""
            self.foreign = "lang" in given
            self.titles = [*self.titles[: self.depth - 1], ""]

    def handle_endtag(self, tag: str) -> None:
        if tag == "ul" and self.in_list:
            self.depth -= 1
        elif tag == "article":
            self.in_list = False
        elif tag == "a" and self.address:
            if not self.foreign and not self.group.startswith("untranslated"):
                self.found.append((self.group, list(self.titles), self.address))
            self.address = ""

    def handle_data(self, data: str) -> None:
        if self.address:
            self.titles[-1] += data


def titles_of(site: Path, folder: str) -> list[Title]:
    """Read the titles of a language from its list of all sections."""
    pages = [path for path in (site / folder).rglob("index.html") if "sy-sections" in path.read_text(encoding="utf-8")]
    pages = [
        page for page in pages if folder or page.relative_to(site).parts[0] not in search_browser.languages_of(site)
    ]
    if not pages:
        raise SystemExit(f"{site / folder} has no page of all sections, from which the titles are read.")
    reader = _Reader()
    reader.feed(pages[0].read_text(encoding="utf-8"))
    root = f"/{pages[0].parent.relative_to(site / folder).as_posix()}/"
    return list(_asked(reader.found, root))


def _asked(found: list[tuple[str, list[str], str]], root: str) -> Iterator[Title]:
    borne = Counter(fold(titles[-1]) for _, titles, _ in found)
    for group, titles, address in found:
        page, title = titles[0].strip(), titles[-1].strip()
        with_page = len(titles) > 1 and (group == PROVISIONS or borne[fold(title)] > FIRST)
        yield Title(group, f"{page} {title}" if with_page else title, urljoin(root, address).removeprefix("/"))


def lost_titles(browser: Browser, address: str, site: Path) -> dict[str, tuple[int, list[tuple[Title, list[str]]]]]:
    """Ask every title in its language: how many there are, and those that are not first, with what is."""
    lost = {}
    for tag, folder in search_browser.languages_of(site).items():
        titles = titles_of(site, folder)
        where = {"tag": tag, "folder": folder, "worker": ""}
        answers = search_browser.ask(browser, address, "ours", where, [title.query for title in titles])
        pairs = zip(titles, answers, strict=True)
        lost[tag] = len(titles), [(title, answer) for title, answer in pairs if title.url not in answer[:FIRST]]
    return lost
