"""The dialog of the search: opened, typed into, walked through and left, with an index as the build makes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from harness import NOTICE_VIOLATIONS
from looking import DESK, PHONE, faults, focused, sideways
from playwright.sync_api import Browser, Page, expect
from search_site import SearchSite

Open = Callable[..., Page]
INPUT = ".sy-search input"
LINK = ".sy-search ol a"


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchSite]:
    with SearchSite(Path(tmp_path_factory.mktemp("search"))) as site:
        yield site


@pytest.fixture
def visit(browser: Browser, searched: SearchSite) -> Iterator[Open]:
    """Open a page in a fresh profile; afterwards nothing may have failed, been refused or gone elsewhere."""
    troubles: list[str] = []
    contexts = []

    def open_page(path: str = "modules/m02/", *, missing: bool = False, **options: object) -> Page:
        options.setdefault("viewport", DESK)
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(8000)
        contexts.append(context)
        context.add_init_script(NOTICE_VIOLATIONS)
        context.on("dialog", lambda dialog: (troubles.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        # Pagefind complains loudly where its files are missing.
        if not missing:
            context.on("weberror", lambda error: troubles.append(str(error.error)))
            context.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        context.on(
            "request",
            lambda request: None if request.url.startswith((searched.url, "data:")) else troubles.append(request.url),
        )
        page = context.new_page()
        page.goto(searched.url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []


def ask(page: Page, query: str) -> None:
    """Open the search and paste a query."""
    if not page.locator("#sy-search").is_visible():
        page.locator("[data-sy-search]").click()
    page.locator(INPUT).fill("")
    page.keyboard.insert_text(query)


def titles(page: Page) -> list[str]:
    return page.locator(LINK).all_inner_texts()


def test_nothing_of_the_search_is_loaded_before_it_is_opened(visit, searched):
    searched.asked.clear()
    page = visit()
    page.locator("#box").click()
    page.wait_for_timeout(300)
    assert not [path for path in searched.asked if "search" in path]
    ask(page, "victim")
    expect(page.locator(LINK).first).to_be_visible()
    assert [path for path in searched.asked if path.endswith("syllabus/search.js")]
    assert not [path for path in searched.asked if "quiz.js" in path]


def test_the_button_opens_it_and_escape_gives_the_focus_back(visit):
    page = visit()
    page.locator("[data-sy-search]").focus()
    page.keyboard.press("Enter")
    assert focused(page, INPUT)
    page.keyboard.insert_text("victim")
    expect(page.locator(LINK).first).to_be_visible()
    page.keyboard.press("Escape")
    # The first press may empty the box, as in any search field.
    if page.locator("#sy-search").is_visible():
        page.keyboard.press("Escape")
    expect(page.locator("#sy-search")).to_be_hidden()
    assert focused(page, "[data-sy-search]")


@pytest.mark.parametrize("keys", ["Control+k", "Meta+k"])
def test_a_shortcut_opens_it_from_anywhere_and_leaves_the_box_as_it_was(visit, keys):
    page = visit()
    page.locator("#box").fill("half a word")
    page.keyboard.press(keys)
    assert focused(page, INPUT)
    page.locator("[data-sy-close]").click()
    expect(page.locator("#sy-search")).to_be_hidden()
    assert focused(page, "#box")
    expect(page.locator("#box")).to_have_value("half a word")


def test_the_shortcut_is_the_same_key_in_other_scripts(visit):
    page = visit()
    event = "new KeyboardEvent('keydown', {{ key: '{}', code: '{}', ctrlKey: true, bubbles: true }})"
    page.evaluate(f"document.body.dispatchEvent({event.format('t', 'KeyK')})")
    expect(page.locator("#sy-search")).to_be_hidden()
    page.evaluate(f"document.body.dispatchEvent({event.format('ن', 'KeyK')})")
    expect(page.locator("#sy-search")).to_be_visible()


def test_single_keys_open_nothing(visit):
    page = visit()
    for key in ("k", "s", "f", "/"):
        page.keyboard.press(key)
    expect(page.locator("#sy-search")).to_be_hidden()


def test_a_press_beside_it_closes_it(visit):
    page = visit()
    page.locator("[data-sy-search]").click()
    page.mouse.click(5, 890)
    expect(page.locator("#sy-search")).to_be_hidden()


def test_pasted_text_is_searched_and_the_number_of_results_is_said_once(visit):
    page = visit()
    page.locator("[data-sy-search]").click()
    page.evaluate(
        """() => {
            window.spoken = [];
            new MutationObserver(() => window.spoken.push(document.querySelector("[data-part=live]").textContent))
                .observe(document.querySelector("[data-part=live]"), { childList: true });
        }"""
    )
    page.keyboard.type("victim", delay=40)
    expect(page.locator("[data-part=count]")).to_have_text("Results: 5")
    page.wait_for_timeout(1200)
    assert [text for text in page.evaluate("window.spoken") if text] == ["Results: 5"]


def test_what_is_looked_up_comes_first_and_no_section_twice(visit, searched):
    page = visit()
    ask(page, "art 13 CETS 197")
    expect(page.locator(LINK).first).to_have_text("CETS 197, art. 13")
    expect(page.locator(".sy-search__mark").first).to_have_text("Seen: text")
    ask(page, "recovery")
    expect(page.locator(LINK)).to_have_count(1)
    assert page.locator(LINK).get_attribute("href") == f"{searched.url}law/cets/#art-13"


def test_arrows_and_tab_lead_through_the_results_and_back(visit):
    page = visit()
    ask(page, "victim")
    expect(page.locator(LINK)).to_have_count(5)
    page.keyboard.press("ArrowDown")
    assert focused(page, ".sy-search ol li:first-child a")
    page.keyboard.press("ArrowDown")
    assert focused(page, ".sy-search ol li:nth-child(2) a")
    page.keyboard.press("Tab")
    assert focused(page, ".sy-search ol li:nth-child(3) a")
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    assert focused(page, INPUT)
    for stop in ("[type=submit]", "[data-part=kind]", "[data-part=language]", "[data-part=place]"):
        page.keyboard.press("Tab")
        assert focused(page, stop), stop


def test_enter_leads_to_the_first_result_even_before_it_is_there(visit):
    page = visit()
    ask(page, "definition")
    expect(page.locator(LINK).first).to_have_text("The definition")
    ask(page, "reflection")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Article 13")).to_be_focused()


def test_a_link_leads_to_its_section_and_takes_no_query_along(visit, searched):
    page = visit()
    searched.asked.clear()
    ask(page, "secretclientname claim")
    expect(page.locator(LINK).first).to_have_text("Scope")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/modules/m02/#scope")
    expect(page.locator("#sy-search")).to_be_hidden()
    assert urlsplit(page.url).query == ""
    assert not [path for path in searched.asked if "secret" in unquote(path)]
    assert "secret" not in page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])")


def test_filters_narrow_the_results(visit):
    page = visit()
    ask(page, "victim")
    expect(page.locator(LINK)).to_have_count(5)
    page.locator("[data-part=kind]").select_option("law")
    expect(page.locator(LINK)).to_have_count(1)
    page.locator("[data-part=kind]").select_option("")
    assert page.locator("[data-part=place] option").all_inner_texts()[1:] == ["France", "Germany"]
    page.locator("[data-part=place]").select_option("de")
    expect(page.locator(LINK)).to_have_count(1)
    expect(page.locator(LINK)).to_have_text("Germany")


def test_more_results_are_shown_when_asked_for(visit):
    page = visit()
    ask(page, "assistance")
    expect(page.locator("[data-part=count]")).to_have_text("Results: 24")
    expect(page.locator(LINK)).to_have_count(10)
    page.locator("[data-act=more]").click()
    expect(page.locator(LINK)).to_have_count(20)
    assert focused(page, ".sy-search ol li:nth-child(11) a")
    page.locator("[data-act=more]").click()
    expect(page.locator(LINK)).to_have_count(24)
    expect(page.locator("[data-act=more]")).to_be_hidden()


def test_a_match_is_marked_where_it_stands_and_markup_stays_text(visit):
    page = visit()
    ask(page, "victim")
    expect(page.locator(LINK)).to_have_count(5)
    poisoned = page.locator(".sy-search ol li", has_text="<img src=x")
    expect(poisoned.locator("mark")).to_have_text(["Victims", "victim"])
    assert page.locator(".sy-search img, .sy-search ol b").count() == 0
    long = page.locator(".sy-search ol li", has=page.get_by_role("link", name="Scope"))
    expect(long.locator("mark")).to_have_text(["victim"])
    assert len((long.locator("p").last.inner_text()).split()) < 40


def test_nothing_found_is_said(visit):
    page = visit()
    ask(page, "qqqqq")
    expect(page.locator("[data-part=live]")).to_have_text("Nothing was found. Try fewer or other words.")
    expect(page.locator(LINK)).to_have_count(0)


def test_an_empty_box_lists_where_modules_were_left(visit):
    page = visit()
    page.evaluate(
        """async () => {
            const opening = indexedDB.open("syllabus:test");
            await new Promise((done) => { opening.onsuccess = done; opening.onerror = done; });
            opening.result?.close();
        }"""
    )
    page.locator("[data-sy-search]").click()
    expect(page.locator("[data-part=recent]")).to_be_hidden()
    page.evaluate(
        """async () => new Promise((done, fail) => {
            const opening = indexedDB.open("syllabus:test");
            opening.onsuccess = () => {
                const change = opening.result.transaction("places", "readwrite");
                change.objectStore("places").put({ module: "m02", section: "scope", at: "2026-11-21T10:00:00.000Z" });
                change.oncomplete = done;
                change.onerror = fail;
            };
        })"""
    )
    page.reload()
    page.locator("[data-sy-search]").click()
    link = page.locator("[data-part=recent] a")
    expect(link).to_have_text("The definition")
    assert (link.get_attribute("href") or "").endswith("modules/m02/#scope")
    page.keyboard.press("ArrowDown")
    assert focused(page, "[data-part=recent] a")
    page.locator(INPUT).fill("victim")
    expect(page.locator("[data-part=recent]")).to_be_hidden()


def test_little_found_offers_what_is_found_in_the_language_of_the_site(visit, searched):
    page = visit("ar/modules/m02/")
    ask(page, "recovery")
    also = page.locator("[data-act=also]")
    expect(also).to_contain_text("1")
    expect(page.locator("[data-part=live]")).to_contain_text("English")
    also.click()
    expect(page.locator(LINK)).to_have_count(1)
    item = page.locator(".sy-search ol li")
    assert (item.get_attribute("lang"), item.get_attribute("dir")) == ("en", "ltr")
    assert page.locator(LINK).get_attribute("href") == f"{searched.url}law/cets/#art-13"


def test_names_alone_do_not_hide_that_the_texts_are_in_another_language(visit):
    page = visit("ar/modules/m02/")
    ask(page, "CETS 197")
    expect(page.locator(LINK)).to_have_count(3)
    expect(page.locator("[data-act=also]")).to_be_visible()


def test_another_language_can_be_searched_and_its_results_say_which_it_is(visit, searched):
    page = visit()
    ask(page, "ضحايا")
    expect(page.locator(LINK)).to_have_count(0)
    page.locator("[data-part=language]").select_option("ar")
    link = page.locator(LINK).first
    assert link.get_attribute("href") == f"{searched.url}ar/modules/m02/#victims"
    item = page.locator(".sy-search ol li").first
    assert (item.get_attribute("lang"), item.get_attribute("dir")) == ("ar", "rtl")
    page.locator("[data-part=language]").select_option("en")
    expect(page.locator(LINK)).to_have_count(0)


def test_a_term_says_that_it_is_one_and_a_page_without_a_path_what_it_is(visit):
    page = visit()
    ask(page, "human trafficking")
    expect(page.locator(".sy-search__path").first).to_have_text("Glossary · THB")
    ask(page, "the definition")
    expect(page.locator(".sy-search__path").first).to_have_text("Modules")


def test_the_hint_makes_room_for_results(visit):
    page = visit(viewport=PHONE)
    page.locator("[data-sy-search]").click()
    expect(page.locator("#sy-search-hint")).to_be_visible()
    page.keyboard.insert_text("victim")
    expect(page.locator("#sy-search-hint")).to_be_hidden()
    expect(page.locator(INPUT)).to_have_accessible_description(re.compile("Results appear as you type"))
    expect(page.locator(LINK).first).to_be_in_viewport()
    first = page.locator(LINK).first.bounding_box()
    assert first
    assert first["y"] < PHONE["height"] / 2


@pytest.mark.parametrize("typed", ["ضحايا", "الضحايا", "للضحايا", "الضَّحايا"])
def test_arabic_is_found_in_any_form_and_leads_into_its_folder(visit, searched, typed):
    page = visit("ar/modules/m02/")
    ask(page, typed)
    expect(page.locator(LINK).first).to_have_attribute("href", f"{searched.url}ar/modules/m02/#victims")


def test_without_an_index_a_sentence_says_so_and_leads_to_the_list_of_sections(visit):
    page = visit("no-index/", missing=True)
    ask(page, "victim")
    expect(page.locator("[data-part=failed]")).to_be_visible()
    expect(page.locator("[data-part=failed] a")).to_have_attribute("href", "../sections/")
    expect(page.locator("[data-part=live]")).to_contain_text("could not be loaded")
    assert faults(page) == []


def test_where_the_search_itself_does_not_load_a_sentence_says_so_and_the_next_opening_tries_again(visit):
    page = visit(missing=True)
    page.route("**/syllabus/search.js", lambda route: route.abort())
    page.locator("[data-sy-search]").click()
    expect(page.locator("[data-part=failed]")).to_be_visible()
    page.keyboard.press("Escape")
    page.unroute("**/syllabus/search.js")
    ask(page, "victim")
    expect(page.locator(LINK).first).to_be_visible()
    expect(page.locator("[data-part=failed]")).to_be_hidden()


def test_without_the_worker_names_and_numbers_are_still_found(visit):
    page = visit(missing=True)
    page.route("**/pagefind-worker.js", lambda route: route.abort())
    ask(page, "germany")
    expect(page.locator(LINK).first).to_have_text("Germany")
    expect(page.locator("[data-part=failed]")).to_be_visible()


@pytest.mark.parametrize("path", ["modules/m02/", "ar/modules/m02/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_it_is_accessible_and_fits_with_results_and_without(visit, path, scheme, size):
    page = visit(path, color_scheme=scheme, viewport=size)
    page.locator("[data-sy-search]").click()
    page.wait_for_timeout(300)
    assert faults(page) == []
    page.keyboard.insert_text("ضحايا" if path.startswith("ar") else "victim")
    expect(page.locator(LINK).first).to_be_visible()
    page.wait_for_timeout(900)
    assert faults(page) == []
    assert sideways(page) == 0
    box = page.locator("#sy-search").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    inner = page.locator(".sy-search__box")
    assert inner.evaluate("(box) => box.scrollWidth - box.clientWidth") == 0


def test_later_keys_are_answered_at_once(visit):
    page = visit()
    ask(page, "victi")
    expect(page.locator(LINK)).to_have_count(5)
    milliseconds = page.evaluate(
        """async () => {
            const list = document.querySelector(".sy-search ol");
            const input = document.querySelector(".sy-search input");
            const changed = new Promise((done) => new MutationObserver(done).observe(list, { childList: true }));
            const start = performance.now();
            input.value = "victim";
            input.dispatchEvent(new InputEvent("input", { bubbles: true }));
            await changed;
            return performance.now() - start;
        }"""
    )
    print(f"answered in {milliseconds:.0f} ms")
    assert milliseconds < 300
