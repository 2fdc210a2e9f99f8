"""Progress: the fold over events, and every element that shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from harness import Site, answer, answer_all, seed, stored, track_view, violations
from playwright.sync_api import BrowserContext, Page, expect

from syllabus.views.frame import Frame
from syllabus.words import words_for

Profile = Callable[..., BrowserContext]


def event(type_: str, at: int, **more: Any) -> dict[str, Any]:
    base = {"id": f"{type_}-{at}", "schema": 1, "type": type_, "at": f"2026-11-01T10:00:{at:02}.000Z"}
    return base | {"module": "m02", "version": 1} | more


def stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def passed(at: int, version: int = 1) -> dict[str, Any]:
    return event("result", at, version=version, quiz="m02", attempt="a", passed=True)


def states(page: Page, events: list[dict[str, Any]], version: int = 1) -> list[str]:
    """Fold events in their order and in reverse; both must agree."""
    if "reading" not in page.url:
        page.goto("en/reading.html")
    return page.evaluate(
        """async ({ events, version }) => {
            const { fold, moduleState } = await import("/assets/syllabus/core/progress.js");
            return [events, [...events].reverse()].map((order) => moduleState(fold(order), "m02", version));
        }""",
        {"events": events, "version": version},
    )


@pytest.mark.parametrize(
    ("events", "version", "state"),
    [
        ([], 1, "none"),
        ([event("answer", 1, quiz="m02", attempt="a", question="q")], 1, "started"),
        ([passed(1)], 1, "done"),
        ([passed(1)], 2, "changed"),
        ([passed(1), passed(2, version=2)], 2, "done"),
        ([passed(1, version=2)], 1, "done"),
        ([event("result", 1, passed=False), event("answer", 1, question="q")], 1, "started"),
        ([event("read", 1)], 1, "done"),
        ([event("read", 1), event("unread", 2)], 1, "none"),
        ([event("read", 1), event("unread", 2), event("read", 3)], 1, "done"),
        ([event("read", 1)], 2, "changed"),
        ([passed(1), event("unread", 2)], 1, "done"),
    ],
)
def test_the_state_of_a_module_follows_from_its_events_in_any_order(
    page: Page, events: list[dict[str, Any]], version: int, state: str
) -> None:
    assert states(page, events, version) == [state, state]


@pytest.mark.parametrize(("ago", "state"), [(364, "done"), (367, "lapsed")])
def test_where_a_pass_counts_for_a_year_a_later_pass_renews_it(page: Page, ago: int, state: str) -> None:
    page.goto("en/reading.html")
    now = datetime.now(UTC)
    days = [stamp(now - timedelta(days=day)) for day in (ago + 400, ago)]
    found = page.evaluate(
        """async ({ events }) => {
            const { fold, moduleState } = await import("/assets/syllabus/core/progress.js");
            const state = (some, months) => moduleState(fold(some), "m02", 1, months);
            return [state(events, 12), state(events.slice(0, 1), 12), state(events.slice(0, 1), 0), state([], 12)];
        }""",
        {"events": [passed(n) | {"at": day} for n, day in enumerate(days)]},
    )
    assert found == [state, "lapsed", "done", "none"]


def test_of_the_sheets_in_a_curriculum_one_is_enough_and_an_old_pass_is_not(page: Page, runtime_site: Site) -> None:
    frame = Frame("harness", words_for("en"), words_for("en"))
    runtime_site.write("en/track.html", "curriculum", frame, curriculum=track_view())
    page.goto("en/track.html")
    expect(page.get_by_text("Parts completed: 0 of 3")).to_be_visible()
    long_ago = stamp(datetime.now(UTC) - timedelta(days=370))
    whole = passed(1) | {"fingerprint": "f", "correct": 4, "total": 4, "passMark": 80}
    old = whole | {"module": "aa", "quiz": "aa", "at": long_ago}
    seed(page, old)
    page.reload()
    expect(page.get_by_role("link", name="Aa passed too long ago")).to_have_attribute("data-state", "lapsed")
    expect(page.get_by_text("Parts completed: 0 of 3")).to_be_visible()
    recent = stamp(datetime.now(UTC))
    seed(page, *(whole | {"id": id_, "module": id_, "quiz": id_, "at": recent} for id_ in ("bb", "aa", "final")))
    page.reload()
    expect(page.get_by_text("Parts completed: 2 of 3")).to_be_visible()
    expect(page.get_by_role("link", name="Final assessment completed")).to_be_visible()


def test_merging_two_records_is_a_union_whatever_the_order(page: Page) -> None:
    page.goto("en/reading.html")
    ours, theirs = [event("read", 1), passed(3)], [passed(3), event("unread", 2)]
    merged = page.evaluate(
        """async ({ ours, theirs }) => {
            const { merge } = await import("/assets/syllabus/core/progress.js");
            const ids = (events) => events.map(({ id }) => id);
            return [ids(merge(ours, theirs)), ids(merge(theirs, ours)), ids(merge(merge(ours, theirs), theirs))];
        }""",
        {"ours": ours, "theirs": theirs},
    )
    assert merged == [["read-1", "unread-2", "result-3"]] * 3


def test_without_javascript_the_curriculum_can_be_read_and_followed(profile: Profile) -> None:
    page = profile(java_script_enabled=False).new_page()
    page.goto("en/curriculum.html")
    expect(page.get_by_role("listitem").filter(has=page.get_by_role("link"))).to_have_count(3)
    expect(page.get_by_role("progressbar")).to_have_count(0)
    expect(page.get_by_text("Best read after: The definition")).to_be_visible()
    page.get_by_role("link", name="Before you begin").click()
    expect(page.get_by_role("heading", name="Before you begin")).to_be_visible()


def test_a_curriculum_counts_completed_modules_and_marks_each_link(page: Page) -> None:
    page.goto("en/curriculum.html")
    expect(page.get_by_text("Modules completed: 0 of 2")).to_be_visible()
    page.goto("en/quiz.html")
    answer(page, "purpose", "exploitation")
    page.goto("en/curriculum.html")
    expect(page.get_by_role("link", name="The definition started")).to_be_visible()
    page.goto("en/quiz.html")
    page.get_by_role("button", name="Try again").click()
    answer_all(page)
    page.goto("en/curriculum.html")
    expect(page.get_by_role("link", name="The definition completed")).to_have_attribute("data-state", "done")
    bar = page.get_by_role("progressbar", name="Modules completed: 1 of 2")
    assert bar.evaluate("($bar) => [$bar.value, $bar.max]") == [1, 2]


def test_a_module_without_a_quiz_can_be_marked_as_read_and_the_mark_taken_back(page: Page) -> None:
    page.goto("en/reading.html")
    status = page.locator("syllabus-module-status")
    status.get_by_role("button", name="Mark as read").click()
    expect(status.get_by_text(re.compile(r"^Completed: \d+ \w+ 20\d\d$"))).to_be_visible()
    expect(status.get_by_role("status").filter(has_text="Marked as read.")).to_have_count(1)
    expect(status.get_by_role("button", name="Mark as not read")).to_be_focused()
    page.wait_for_timeout(100)
    page.reload()
    expect(status.get_by_text("Completed:")).to_be_visible()
    expect(status.get_by_role("status").first).to_be_empty()
    status.get_by_role("button", name="Mark as not read").click()
    expect(status.get_by_role("button", name="Mark as read")).to_be_focused()
    expect(status.get_by_text("Completed:")).to_be_hidden()
    page.wait_for_timeout(100)
    assert [entry["type"] for entry in sorted(stored(page), key=lambda one: one["at"])] == ["read", "unread"]


@pytest.mark.parametrize(("completed", "shown"), [(1, [3, 2]), (2, [3])])
def test_whoever_completed_an_earlier_version_reads_what_has_changed_since(
    page: Page, completed: int, shown: list[int]
) -> None:
    page.goto("en/reading.html" if completed == 1 else f"en/reading-{completed}.html")
    page.get_by_role("button", name="Mark as read").click()
    page.wait_for_timeout(200)
    page.goto("en/reading-3.html")
    status = page.locator("syllabus-module-status")
    expect(status.get_by_text(f"This module has changed since you completed version {completed}.")).to_be_visible()
    notes = status.get_by_role("listitem")
    expect(notes.locator("p")).to_have_text([f"What version {number} has changed." for number in shown])
    assert violations(page) == []
    page.get_by_role("button", name="Mark as read").click()
    expect(status.get_by_text("Completed:")).to_be_visible()
    expect(notes).to_have_count(2)


def test_notes_that_were_closed_stay_closed_while_the_learner_works(page: Page) -> None:
    page.goto("en/quiz.html")
    answer_all(page)
    page.goto("en/newer.html")
    details = page.locator("syllabus-module-status details")
    expect(details).to_have_attribute("open", "")
    details.locator("summary").click()
    page.get_by_role("button", name="Start again").click()
    answer(page, "purpose", "exploitation")
    page.wait_for_timeout(200)
    expect(page.locator("syllabus-module-status")).to_have_attribute("data-state", "changed")
    expect(details).not_to_have_attribute("open", "")


@pytest.mark.parametrize("scripts", [True, False])
def test_to_others_the_notes_on_changes_are_there_to_be_opened(profile: Profile, scripts: bool) -> None:
    page = profile(java_script_enabled=scripts).new_page()
    page.goto("en/reading-3.html")
    status = page.locator("syllabus-module-status")
    expect(status.get_by_role("listitem")).to_have_count(0)
    status.get_by_text("What has changed").click()
    expect(status.get_by_role("listitem")).to_have_count(2)
    expect(status.get_by_text("Version 2 · 2 November 2026")).to_be_visible()


def test_reading_is_resumed_at_the_section_that_was_left(page: Page) -> None:
    page.goto("en/home.html")
    expect(page.locator("syllabus-continue")).to_be_hidden()
    page.goto("en/reading.html")
    page.locator("#second").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#second').scrollIntoView()")
    for _ in range(60):  # written within seconds; leaving sooner writes too, but a browser may be too busy for it
        page.wait_for_timeout(250)
        if stored(page, "places"):
            break
    assert [place["section"] for place in stored(page, "places")] == ["second"]
    page.goto("en/home.html")
    link = page.get_by_role("link", name="Continue: Before you begin")
    expect(link).to_be_visible()
    link.click()
    assert page.url.endswith("en/reading.html#second")


def test_the_place_is_written_rarely_while_scrolling(page: Page) -> None:
    page.add_init_script(
        """window.puts = 0; const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...all) { window.puts += 1; return put.apply(this, all); };"""
    )
    page.goto("en/reading.html")
    for _ in range(4):
        for name in ("first", "second", "third"):
            page.evaluate("(name) => document.getElementById(name).scrollIntoView()", name)
            page.wait_for_timeout(60)
    assert page.evaluate("window.puts") == 0
    page.wait_for_timeout(4200)
    assert page.evaluate("window.puts") == 1
    assert [place["section"] for place in stored(page, "places")] == ["third"]


def test_after_a_completed_module_the_next_one_is_offered(page: Page) -> None:
    page.goto("en/reading.html")
    page.wait_for_timeout(200)
    page.get_by_role("button", name="Mark as read").click()
    page.wait_for_timeout(200)
    page.goto("en/home.html")
    link = page.locator("syllabus-continue").get_by_role("link")
    expect(link).to_have_text(re.compile("^Next: "))
    expect(link).not_to_have_text(re.compile("Before you begin"))


def test_erasing_asks_first_says_what_goes_and_returns_the_focus(page: Page) -> None:
    page.goto("en/reading.html")
    page.get_by_role("button", name="Mark as read").click()
    opener = page.get_by_role("button", name="Erase my progress")
    opener.click()
    dialog = page.get_by_role("dialog", name="Erase your progress?")
    expect(dialog).to_contain_text("all your quiz answers and results")
    expect(dialog.get_by_role("button", name="Keep my progress")).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    assert len(stored(page)) == 1
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # on "Keep my progress"
    expect(opener).to_be_focused()
    assert len(stored(page)) == 1
    opener.click()
    page.get_by_role("button", name="Erase everything").click()
    expect(page.get_by_role("status").get_by_text("Your progress has been erased.")).to_be_visible()
    expect(opener).to_be_focused()
    expect(page.get_by_role("button", name="Mark as read")).to_be_visible()
    assert stored(page) == []


def test_a_place_does_not_come_back_when_a_tab_is_closed_after_erasing(page: Page) -> None:
    page.goto("en/reading.html")
    page.wait_for_timeout(300)
    page.get_by_role("button", name="Erase my progress").click()
    page.get_by_role("button", name="Erase everything").click()
    page.wait_for_timeout(200)
    page.goto("en/home.html")
    page.wait_for_timeout(300)
    assert stored(page, "places") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_axe_finds_nothing_on_pages_that_show_progress(profile: Profile, tag: str, width: int, scheme: str) -> None:
    page = profile(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    page.goto(f"{tag}/quiz.html")
    page.wait_for_timeout(200)
    page.goto(f"{tag}/reading.html")
    page.locator("[data-act=read]").click()
    found = {"reading": violations(page)}
    for kind in ("curriculum", "home"):
        page.goto(f"{tag}/{kind}.html")
        page.wait_for_timeout(200)
        found[kind] = violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("[data-act=ask]").click()
    found["dialog"] = violations(page)
    assert found == {"reading": [], "curriculum": [], "home": [], "dialog": []}


def test_numbers_and_dates_follow_the_language_and_its_digits_the_region(page: Page) -> None:
    page.goto("en/reading.html")
    shown = page.evaluate(
        """async () => {
            const { formatsOf } = await import("/assets/syllabus/core/words.js");
            return ["en", "fr", "ar", "not a tag", "", "ar-EG"].map((tag) => formatsOf(tag).percent(57));
        }"""
    )
    assert shown[0] == "57%"
    assert shown[1].replace("\u202f", " ").replace("\u00a0", " ") == "57 %"
    assert "57" in shown[2]
    assert all("57" in text for text in shown[:5])
    assert "٥٧" in shown[5]


def test_an_event_of_the_wrong_shape_is_refused_before_it_is_stored(page: Page) -> None:
    page.goto("en/reading.html")
    refused = page.evaluate(
        """async () => {
            const { makeEvent } = await import("/assets/syllabus/core/events.js");
            const good = { module: "m", version: 1 };
            return [good, { ...good, version: "1" }, { version: 1 }, { ...good, at: "now" }].map((fields) => {
                try { makeEvent("read", fields); return false; } catch (error) { return error instanceof TypeError; }
            });
        }"""
    )
    assert refused == [False, True, True, True]
