"""Ways to look at a page, and the screens it is looked at on."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LANGUAGES = ("en", "fr", "es", "ar")
PHONE = {"width": 320, "height": 640}
DESK = {"width": 1440, "height": 900}


def faults(page: Page) -> list[tuple[str, str]]:
    """What axe finds, best practices included."""
    found = Axe().run(page).response["violations"]
    return [(fault["id"], node["html"][:160]) for fault in found for node in fault["nodes"]]


def sideways(page: Page) -> int:
    """By how many pixels the page can be scrolled sideways."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def focused(page: Page, selector: str) -> bool:
    """Whether the focus is on an element that matches."""
    return page.evaluate("(selector) => document.activeElement?.matches(selector) ?? false", selector)
