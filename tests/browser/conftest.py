"""One browser for all tests; a fresh profile, and no tolerance for errors, for each of them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from harness import NOTICE_VIOLATIONS, Site
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = (
    "The browser tests need Chromium: install it (Debian: apt install chromium; or: playwright install chromium), "
    "or give its path in SYLLABUS_CHROMIUM."
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Launch Chromium. A missing browser is a failure: skipped tests look like passed ones."""
    path = os.environ.get("SYLLABUS_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        try:
            running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        except Error as error:
            pytest.fail(f"{ADVICE} ({error.message.splitlines()[0]})", pytrace=False)
        yield running
        running.close()


@pytest.fixture(scope="session")
def runtime_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The partials of quiz and progress, rendered and served under the strict policy."""
    with Site(Path(tmp_path_factory.mktemp("runtime"))) as served:
        yield served


@pytest.fixture
def profile(browser: Browser, runtime_site: Site) -> Iterator[Callable[..., BrowserContext]]:
    """Make browser profiles; afterwards nothing may have been refused by the policy or thrown."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def make(**options: object) -> BrowserContext:
        context = browser.new_context(base_url=runtime_site.url, **options)  # type: ignore[arg-type]
        context.set_default_timeout(8000)
        context.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        context.on("weberror", lambda error: troubles.append(str(error.error)))
        context.on("dialog", lambda dialog: (troubles.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        if options.get("java_script_enabled", True):
            context.add_init_script(NOTICE_VIOLATIONS)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.fixture
def page(profile: Callable[..., BrowserContext]) -> Page:
    """A tab of a fresh profile."""
    return profile().new_page()
