"""Notes beside citations and terms: by pointer, keyboard and touch, and what is left without a script."""

import pytest
from looking import faults
from playwright.sync_api import expect

MODULE = "/modules/m03/"
LINK = ".sy-prose .sy-cite a[aria-describedby]"


def test_a_note_opens_under_the_pointer_stays_while_it_is_read_and_closes_after(visit, site):
    page = visit(site.url + MODULE)
    page.locator(LINK).first.hover()
    note = page.locator(".sy-note:visible")
    expect(note).to_contain_text("CETS 197")
    expect(note).to_contain_text("Seen:")
    note.hover()
    page.wait_for_timeout(500)
    expect(note).to_be_visible()
    page.mouse.move(5, 5)
    expect(note).to_be_hidden()


def test_a_note_opens_with_the_focus_and_closes_with_escape_and_with_the_next_link(visit, site):
    page = visit(site.url + MODULE)
    page.locator(LINK).first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    first = page.locator(".sy-note:visible")
    expect(first).to_have_count(1)
    name = first.get_attribute("id")
    page.keyboard.press("Escape")
    expect(page.locator(".sy-note:visible")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(page.locator(".sy-note:visible")).to_have_count(1)
    assert page.locator(".sy-note:visible").get_attribute("id") != name


def test_the_first_tap_opens_the_note_and_the_second_follows_the_link(visit, site):
    page = visit(site.url + MODULE, has_touch=True, is_mobile=True, viewport={"width": 320, "height": 640})
    link = page.locator(LINK).first
    link.scroll_into_view_if_needed()
    link.tap()
    note = page.locator(".sy-note:visible")
    expect(note).to_contain_text("Tap again")
    assert page.url == site.url + MODULE
    box = note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    page.touchscreen.tap(310, 100)
    expect(note).to_be_hidden()
    link.tap()
    link.tap()
    page.wait_for_url("**/law/instruments/**")


@pytest.mark.parametrize("address", [MODULE, "/ar/modules/m03/"])
def test_an_open_note_has_no_violation(visit, site, address):
    page = visit(site.url + address)
    page.locator(LINK).first.hover()
    expect(page.locator(".sy-note:visible")).to_have_count(1)
    assert faults(page) == []


def test_every_note_that_is_named_is_there_once(visit, site):
    page = visit(site.url + MODULE)
    links = page.locator("[aria-describedby^=sy-note]").all()
    named = {link.get_attribute("aria-describedby") for link in links}
    there = [note.get_attribute("id") for note in page.locator(".sy-note").all()]
    assert named
    assert sorted(named) == sorted(there)


def test_without_scripts_a_citation_is_a_plain_link(visit, site):
    page = visit(site.url + MODULE, java_script_enabled=False)
    page.locator(LINK).first.click()
    assert "/law/instruments/" in page.url
