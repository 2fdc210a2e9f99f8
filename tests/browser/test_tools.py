"""Tools in the text: copied as text, printed alone, and plain without a script."""

from pathlib import Path

import pytest
from built_site import build, serve
from looking import faults
from playwright.sync_api import expect

MODULE = """---
title: A page with a tool
---

## First contact {#first}

Before the tool.

/// tool | First-call sheet
    attrs: {id: first-call}

For every first call. Write no client facts into this page.

- [ ] Is it safe to talk?
- [ ] Which number is safe?
///

After the tool.
"""


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    root = tmp_path_factory.mktemp("tools")
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text(MODULE, encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: Tools\ntheme: {name: material}\nplugins: [search, syllabus]\nmarkdown_extensions: [attr_list]\n",
        encoding="utf-8",
    )
    build(root, Path(root / "out"))
    server, built = serve(root / "out")
    yield built.url
    server.shutdown()


@pytest.fixture
def page(browser, tools):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    opened.goto(tools)
    yield opened
    context.close()


def test_a_tool_is_copied_as_text_without_its_buttons(page):
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.split("\n")[0] == "First-call sheet"
    assert "☐ Which number is safe?" in text
    assert "Copy as text" not in text
    assert "Before the tool" not in text
    expect(page.get_by_role("button", name="Copy as text")).to_be_focused()


def test_a_browser_that_refuses_leaves_the_text_selected_and_says_so(page):
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_text("It is selected")).to_be_visible()
    assert "Is it safe to talk?" in page.evaluate("String(getSelection())")


def test_a_tool_is_printed_alone(page):
    page.evaluate("() => { window.print = () => {}; }")
    page.get_by_role("button", name="Print this sheet").click()
    page.emulate_media(media="print")
    expect(page.get_by_text("Is it safe to talk?")).to_be_visible()
    expect(page.get_by_text("Before the tool.")).to_be_hidden()
    expect(page.get_by_role("button", name="Print this sheet")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_text("Before the tool.")).to_be_visible()


def test_a_tool_has_no_violation(page):
    assert faults(page) == []


def test_without_scripts_the_buttons_are_not_there(browser, tools):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(tools)
    expect(page.get_by_role("heading", name="First-call sheet")).to_be_visible()
    expect(page.get_by_role("button", name="Copy as text")).to_have_count(0)
    context.close()
