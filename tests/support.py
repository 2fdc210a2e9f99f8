"""What tests of the content share."""

import gzip
import json
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from syllabus.model.settings import Settings

TODAY = date(2026, 11, 21)
"""The day of every test: no result depends on the clock."""


def settings_of(folder: Path, *locales: str, today: date = TODAY) -> Settings:
    """Describe the content tree in `folder`: one language in `docs/`, or a folder a language; and `overlay/`."""
    return Settings(
        root=folder,
        docs=folder / "docs",
        quizzes=folder / "quizzes",
        curricula=folder / "curricula",
        locales=locales or ("en",),
        folders=bool(locales),
        today=today,
        overlay=overlay if (overlay := folder / "overlay").is_dir() else None,
        overlay_name="overlay",
    )


class _Blocks(HTMLParser):
    """Collects the text of each JSON-LD block, ended where a browser would end it."""

    def __init__(self) -> None:
        super().__init__()
        self.open = False
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open = tag == "script" and dict(attrs).get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.append(data)

    def handle_endtag(self, _: str) -> None:
        self.open = False


def blocks(html: str) -> list[str]:
    """Give the text of every block of structured data in a page."""
    found = _Blocks()
    found.feed(html)
    return found.texts


def structured(html: str) -> dict[str, Any] | None:
    """Read the structured data of a page, which has one block of it or none."""
    texts = blocks(html)
    assert len(texts) <= 1
    return json.loads(texts[0]) if texts else None


def fragments(site: Path, tag: str) -> list[dict[str, Any]]:
    """Read what the search of a built site can show in a language, as Pagefind stores it."""
    files = sorted((site / "search" / tag / "fragment").iterdir())
    # Pagefind's own mark stands before the JSON.
    return [json.loads(b"{" + gzip.decompress(path.read_bytes()).partition(b"{")[2]) for path in files]


def lookup_of(site: Path, tag: str) -> list[list[Any]]:
    """Read what the search of a built site looks up by name or number."""
    return json.loads((site / "search" / tag / "lookup.json").read_text(encoding="utf-8"))["entries"]


class _Spoken(HTMLParser):
    """Collects each run of text with the language of the element that it stands in."""

    VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = [("", "")]
        self.texts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append((tag, dict(attrs).get("lang") or self.open[-1][1]))

    def handle_endtag(self, tag: str) -> None:
        if (place := next((place for place in range(len(self.open) - 1, 0, -1) if self.open[place][0] == tag), 0)) > 0:
            del self.open[place:]

    def handle_data(self, data: str) -> None:
        if data.strip() and not {"script", "style", "title"} & {tag for tag, _ in self.open}:
            self.texts.append((" ".join(data.split()), self.open[-1][1]))


def spoken(html: str) -> list[tuple[str, str]]:
    """Give every text of a page with the language that its `lang` says, or "" where nothing says any."""
    found = _Spoken()
    found.feed(html)
    return found.texts
