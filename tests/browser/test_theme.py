"""The page frame in a real browser, on this repository's own site and on the small one of three languages."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from built_site import KINDS, BuiltSite
from looking import DESK, LANGUAGES, PHONE, faults, focused, sideways
from playwright.sync_api import expect


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_every_kind_of_page_is_accessible_and_fits(site, visit, language, kind, scheme, size):
    page = visit(site.page(language, kind), color_scheme=scheme, viewport=size)
    assert faults(page) == []
    assert sideways(page) == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawer_and_menus_are_accessible_while_open(site, visit, language, scheme):
    page = visit(site.page(language, "module"), color_scheme=scheme, viewport=PHONE)
    page.locator("[data-sy-drawer]").click()
    expect(page.locator("[data-sy-nav]")).to_have_css("transform", "none")
    assert faults(page) == []
    page.keyboard.press("Escape")
    for menu in ("sy-languages", "sy-scheme"):
        page.locator(f"[aria-controls={menu}]").click()
        expect(page.locator(f"#{menu}")).to_be_visible()
        assert faults(page) == []
        assert sideways(page) == 0
        page.keyboard.press("Escape")
        expect(page.locator(f"#{menu}")).to_be_hidden()
        assert focused(page, f"[aria-controls={menu}]")


def test_the_header_can_be_walked_with_the_keyboard_in_the_order_that_is_seen(site, visit):
    page = visit(site.page("en", "module"))
    path = [".sy-skip", ".sy-brand", "[data-sy-search]", "[aria-controls=sy-languages]", "[aria-controls=sy-scheme]"]
    for step in path:
        page.keyboard.press("Tab")
        assert focused(page, step), step
    page.keyboard.press("Tab")
    assert focused(page, ".sy-nav *")


def test_the_skip_link_leads_past_the_contents(site, visit):
    page = visit(site.page("en", "module"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert focused(page, "#sy-content")
    page.keyboard.press("Tab")
    assert focused(page, ".sy-content *")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_drawer_keeps_focus_while_open_and_gives_it_back(site, visit, language):
    page = visit(site.page(language, "module"), viewport=PHONE)
    button = page.locator("[data-sy-drawer]")
    expect(page.locator("[data-sy-nav]")).to_be_hidden()
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".sy-nav [data-sy-close]")).to_be_focused()
    for _ in range(page.locator(".sy-nav :is(a, summary, button)").count() + 3):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('.sy-nav')")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    assert focused(page, "[data-sy-drawer]")
    expect(page.locator("[data-sy-nav]")).to_be_hidden()


def test_on_a_desk_the_contents_are_no_drawer(site, visit):
    page = visit(site.page("en", "module"))
    expect(page.locator("[data-sy-nav]")).to_be_visible()
    expect(page.locator(".sy-nav__top")).to_be_hidden()
    expect(page.locator("[data-sy-drawer]")).to_be_hidden()


def test_no_closed_drawer_link_takes_focus(site, visit):
    page = visit(site.page("en", "page"), viewport=PHONE)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not focused(page, ".sy-nav *")


def test_another_language_opens_at_the_section_or_question_where_one_reads(site, visit):
    start = f"{site.url}{site.base}modules/m02/"
    page = visit(start)
    for place in (".sy-question:nth-child(3)", "article h2[id]:nth-of-type(4)"):
        page.goto(start)
        id_ = page.locator(place).first.get_attribute("id")
        page.locator(place).first.evaluate("$target => $target.scrollIntoView()")
        # Playwright's own click would scroll first.
        page.locator("#sy-languages a[hreflang=ar]").evaluate("$link => $link.click()")
        page.wait_for_url(f"**/ar/modules/m02/#{id_}")
        expect(page.locator(f"[id='{id_}']")).to_be_in_viewport()
    page.goto(start)
    page.locator("[aria-controls=sy-languages]").click()
    page.locator("#sy-languages a[hreflang=fr]").click()
    page.wait_for_url("**/fr/modules/m02/")


def test_languages_say_which_is_current_and_which_are_not_translated(site, visit):
    page = visit(site.page("en", "module"))
    page.locator("[aria-controls=sy-languages]").click()
    expect(page.locator("#sy-languages a[aria-current]")).to_have_count(1)
    for link in page.locator("#sy-languages a").all():
        assert link.get_attribute("hreflang") == link.locator("span").get_attribute("lang")
    bare = site.pages("en", "page")[0]
    page.goto(bare)
    translated = page.locator("link[hreflang]:not([hreflang=x-default])").count() or 1
    page.locator("[aria-controls=sy-languages]").click()
    expect(page.locator("#sy-languages small")).to_have_count(len(LANGUAGES) - translated)


def test_a_menu_closes_when_focus_or_the_pointer_goes_elsewhere(site, visit):
    page = visit(site.page("en", "module"))
    button, panel = page.locator("[aria-controls=sy-languages]"), page.locator("#sy-languages")
    button.click()
    page.locator("h1").click()
    expect(panel).to_be_hidden()
    button.click()
    page.locator(".sy-brand").focus()
    expect(panel).to_be_hidden()


def test_single_keys_do_nothing(site, visit):
    page = visit(site.page("en", "module"))
    before = page.url
    page.locator("h1").click()
    for key in ("s", "f", "/", "n", "p", ",", "."):
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert page.url == before
    expect(page.locator("dialog.sy-search")).to_be_hidden()


def test_a_choice_of_dark_survives_the_next_page_and_can_be_taken_back(site, visit):
    page = visit(site.page("en", "home"), color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("[aria-controls=sy-scheme]").click()
    page.locator("#sy-scheme [value=dark]").check()
    page.goto(site.page("en", "module"))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.locator("[aria-controls=sy-scheme]").click()
    page.locator("#sy-scheme [value=system]").check()
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == light


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_everything_can_be_read_and_reached(site, visit, language):
    page = visit(site.page(language, "module"), viewport=PHONE, java_script_enabled=False)
    expect(page.locator(".sy-article h1")).to_be_visible()
    expect(page.locator(".sy-nav")).to_be_visible()
    expect(page.locator(".sy-nav [aria-current=page]")).to_be_visible()
    expect(page.locator(".sy-footer__languages a")).to_have_count(len(LANGUAGES))
    contents, search = page.locator(".sy-tool--nojs").all()
    expect(contents).to_be_visible()
    # The browser's own search works on the page of all sections.
    expect(search).to_be_visible()
    search.click()
    expect(page.locator(".sy-sections a").first).to_be_visible()
    page.go_back()
    expect(page.locator(".sy-header button:visible")).to_have_count(0)


def test_pages_without_a_translation_say_so_and_name_their_source(small_site, visit):
    addresses = [found for kind in KINDS for found in small_site.pages("ar", kind, fallback=True)]
    assert len(addresses) > 1
    for address in addresses:
        page = visit(address)
        expect(page.locator("html")).to_have_attribute("lang", "ar")
        expect(page.locator(".sy-callout--fallback")).to_be_visible()
        expect(page.locator(".sy-prose")).to_have_attribute("lang", "en")
        expect(page.locator(".sy-prose")).to_have_attribute("dir", "ltr")
        assert "/ar/" not in (page.locator("link[rel=canonical]").get_attribute("href") or "")
        assert page.locator("link[hreflang]").count() == 0


def test_alternate_addresses_are_absolute_and_have_a_default(site, visit):
    page = visit(site.page("en", "home"))
    found = page.locator("link[hreflang]").all()
    links = {link.get_attribute("hreflang"): link.get_attribute("href") for link in found}
    assert {"en", "x-default"} <= links.keys()
    assert all(urlsplit(address or "").scheme for address in links.values())
    assert page.locator("link[rel=alternate]").count() == 0, "Material would ask for a sitemap at each of these"


def test_a_table_that_does_not_fit_can_be_focused_and_has_a_name(site, visit):
    page = visit(next(a for a in site.pages("en", "module") + site.pages("en", "page") if "<table" in source(site, a)))
    boxes = page.locator(".sy-scroll")
    page.set_viewport_size(PHONE)
    wide = page.locator(".sy-scroll[role=region]")
    expect(wide.first).to_have_attribute("tabindex", "0")
    assert wide.first.get_attribute("aria-label")
    fitting = page.locator(".sy-scroll:not([role])")
    assert boxes.count() == wide.count() + fitting.count()
    for box in fitting.all():
        assert box.get_attribute("tabindex") is None


def source(site: BuiltSite, address: str) -> str:
    path = urlsplit(address).path.removeprefix(site.base)
    return (site.folder / path / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_missing_page_speaks_every_language_at_any_depth(site, visit, size, scheme):
    page = visit(f"{site.url}{site.base}no/such/page/", missing=True, viewport=size, color_scheme=scheme)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert faults(page) == []
    assert sideways(page) == 0
    for language in LANGUAGES:
        link = page.locator(f"section[lang={language}] a")
        expect(link).to_be_visible()
        assert page.request.get(site.url + (link.get_attribute("href") or "")).ok


def test_focus_is_not_hidden_under_the_header(site, visit):
    page = visit(site.page("en", "module"))
    link = page.locator(".sy-prose h2[id]").nth(2)
    page.goto(f"{page.url}#{link.get_attribute('id')}")
    page.wait_for_timeout(200)
    bar = page.locator(".sy-header").bounding_box()
    box = link.bounding_box()
    assert bar
    assert box
    assert box["y"] >= bar["y"] + bar["height"]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_controls_of_the_frame_are_large_enough_to_hit(site, visit, size):
    page = visit(site.page("en", "module"), viewport=size)
    for control in page.locator(".sy-header :is(a, button):visible, .sy-pager a:visible, .sy-toc a:visible").all():
        box = control.bounding_box()
        assert box
        assert min(box["height"], box["width"]) >= 24
    for tool in page.locator(".sy-header button:visible").all():
        box = tool.bounding_box()
        assert box
        assert min(box["height"], box["width"]) >= 44
