"""One browser for all tests; a fresh profile, and no tolerance for errors, for each of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from built_site import BuiltSite, build, serve
from find_browser import HELP, find
from harness import NOTICE_VIOLATIONS, ROOT, Site
from looking import DESK
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Launch Chromium. A missing browser is a failure: skipped tests look like passed ones."""
    path = find()
    if path is None:
        pytest.fail(HELP, pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """This repository's own site, served as a host would; SYLLABUS_SITE may name one that is built already."""
    given = os.environ.get("SYLLABUS_SITE")
    folder = Path(given) if given else tmp_path_factory.mktemp("site")
    if not given:
        build(ROOT, folder)
    server, built = serve(folder)
    yield built
    server.shutdown()


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The small site of three languages: with pages that are not translated, and a module without a quiz."""
    folder = tmp_path_factory.mktemp("small")
    build(ROOT / "tests/sites/trilingual", folder)
    server, built = serve(folder)
    yield built
    server.shutdown()


@pytest.fixture
def visit(browser: Browser, site: BuiltSite, small_site: BuiltSite) -> Iterator[Open]:
    """Open a page in a fresh profile; afterwards nothing may have failed, been refused or gone elsewhere."""
    troubles: list[str] = []
    contexts = []

    def open_page(address: str, *, missing: bool = False, **options: object) -> Page:
        options.setdefault("viewport", DESK)
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(8000)
        contexts.append(context)
        if options.get("java_script_enabled", True):
            context.add_init_script(NOTICE_VIOLATIONS)
        context.on("weberror", lambda error: troubles.append(str(error.error)))
        context.on("request", lambda request: note(request.url))
        if not missing:
            context.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page = context.new_page()
        page.goto(address)
        return page

    def note(url: str) -> None:
        if not url.startswith((site.url, small_site.url, "data:")) or "sitemap" in url:
            troubles.append(f"asked for {url}")

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []
