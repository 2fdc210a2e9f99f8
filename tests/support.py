"""What tests of the content share."""

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
