"""The store: nothing is lost, nothing is deleted that was not asked for, and nothing breaks when storage is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from harness import answer, choose, fingerprint, question, stored
from playwright.sync_api import BrowserContext, Page, expect

Profile = Callable[..., BrowserContext]

WRITE = """async ({ tab, count }) => {
    const { openStore } = await import("/assets/syllabus/core/store.js");
    const { makeEvent } = await import("/assets/syllabus/core/events.js");
    const store = await openStore("harness");
    const where = { module: "m02", version: 1, quiz: "m02", attempt: tab, fingerprint: "fp", response: ["a"] };
    for (let index = 0; index < count; index += 1) {
        await store.add(makeEvent("answer", { ...where, question: `q-${tab}-${index}`, correct: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return store.events().length;
}"""

OPEN = """async () => {
    const { openStore } = await import("/assets/syllabus/core/store.js");
    window.store = await openStore("harness");
    return { mode: store.mode, events: store.events().length, setAside: store.setAside };
}"""

BLOCK = {
    "opening throws": "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }",
    "the property throws": (
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } })"
    ),
    "the property is missing": "Object.defineProperty(window, 'indexedDB', { value: undefined })",
    "opening fails later": (
        "IDBFactory.prototype.open = () => { const request = { error: new DOMException('no', 'UnknownError') };"
        " setTimeout(() => request.onerror()); return request; }"
    ),
    "opening never answers": "IDBFactory.prototype.open = () => ({})",
}

NOT_SAVED = "Your browser does not let this site save your progress."


def seed(page: Page, version: int, records: list[dict[str, Any]]) -> None:
    """Make a database of a version by hand, from a page that runs no script of ours."""
    page.goto("blank.html")
    page.evaluate(
        """({ version, records }) => new Promise((resolve, reject) => {
            const request = indexedDB.open("syllabus:harness", version);
            request.onerror = () => reject(request.error);
            request.onupgradeneeded = () => {
                request.result.createObjectStore("events", { keyPath: "id" });
                request.result.createObjectStore("places", { keyPath: "module" });
                if (version > 1) request.result.createObjectStore("novelties", { keyPath: "id" });
            };
            request.onsuccess = () => {
                const transaction = request.result.transaction("events", "readwrite");
                for (const record of records) transaction.objectStore("events").put(record);
                transaction.oncomplete = () => { request.result.close(); resolve(); };
            };
        })""",
        {"version": version, "records": records},
    )


def answered(id_: str, **more: Any) -> dict[str, Any]:
    return {
        "id": id_,
        "schema": 1,
        "type": "answer",
        "at": "2026-11-01T10:00:00.000Z",
        "module": "m02",
        "version": 1,
        "quiz": "m02",
        "attempt": "attempt-1",
        "question": "hotel-means",
        "fingerprint": fingerprint("m02", "hotel-means"),
        "response": ["deception"],
        "correct": True,
    } | more


def test_two_tabs_that_write_a_hundred_events_each_at_once_lose_none(profile: Profile) -> None:
    context = profile()
    pages = [context.new_page(), context.new_page()]
    for page in pages:
        page.goto("en/reading.html")
    # Both run before either is awaited.
    for page, tab in zip(pages, "ab", strict=True):
        page.evaluate(f"() => {{ window.done = ({WRITE})({{ tab: '{tab}', count: 100 }}); }}")
    known = [page.evaluate("window.done") for page in pages]
    assert len(stored(pages[0])) == 200
    assert len({event["id"] for event in stored(pages[0])}) == 200
    assert 200 in known


def test_every_tab_knows_what_another_tab_has_stored(profile: Profile) -> None:
    context = profile()
    first, second = context.new_page(), context.new_page()
    first.goto("en/quiz.html")
    second.goto("en/quiz.html")
    answer(first, "hotel-means", "contract")
    expect(question(second, "hotel-means").locator(".sy-result .sy-verdict")).to_have_text("Not correct")
    expect(second.get_by_text("Answered 1 of 4")).to_be_visible()
    answer(second, "purpose", "exploitation")
    expect(first.get_by_text("Answered 2 of 4")).to_be_visible()
    assert len({event["attempt"] for event in stored(first)}) == 1


def test_another_tab_does_not_disturb_a_question_that_is_being_answered(profile: Profile) -> None:
    context = profile()
    first, second = context.new_page(), context.new_page()
    first.goto("en/quiz.html")
    second.goto("en/quiz.html")
    choose(second, "hotel-means", "force")
    answer(first, "hotel-means", "contract")
    expect(second.get_by_text("Answered 1 of 4")).to_be_visible()
    expect(question(second, "hotel-means").locator("input[value=force]")).to_be_checked()
    expect(question(second, "hotel-means").get_by_role("button", name="Check answer")).to_be_visible()


@pytest.mark.parametrize("how", BLOCK)
def test_with_blocked_storage_the_quiz_works_and_says_that_nothing_is_saved(profile: Profile, how: str) -> None:
    context = profile()
    context.add_init_script(BLOCK[how])
    page = context.new_page()
    page.goto("en/quiz.html")
    expect(page.get_by_role("status").get_by_text(NOT_SAVED)).to_be_visible()
    answer(page, "hotel-means", "deception")
    expect(question(page, "hotel-means").get_by_text("Correct", exact=True)).to_be_visible()
    expect(page.get_by_text("Answered 1 of 4")).to_be_visible()


def test_in_a_sandboxed_frame_the_quiz_works_and_says_that_nothing_is_saved(page: Page) -> None:
    page.goto("frame.html")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("status").get_by_text(NOT_SAVED)).to_be_visible()
    frame.locator("[data-question=hotel-means] input[value=deception]").check()
    frame.locator("[data-question=hotel-means]").get_by_role("button", name="Check answer").click()
    expect(frame.get_by_text("Answered 1 of 4")).to_be_visible()


def test_a_full_disk_is_reported_and_the_answer_is_stored_once_there_is_room(page: Page) -> None:
    page.goto("en/quiz.html")
    page.evaluate(
        """() => {
            const add = IDBObjectStore.prototype.add;
            window.makeRoom = () => { IDBObjectStore.prototype.add = add; };
            IDBObjectStore.prototype.add = () => { throw new DOMException("full", "QuotaExceededError"); };
        }"""
    )
    answer(page, "hotel-means", "deception")
    expect(page.get_by_text("There is no space left on this device")).to_be_visible()
    expect(page.get_by_text("Answered 1 of 4")).to_be_visible()
    page.evaluate("window.makeRoom()")
    answer(page, "purpose", "exploitation")
    expect(page.get_by_text("There is no space left on this device")).to_have_count(0)
    assert {event["question"] for event in stored(page)} == {"hotel-means", "purpose"}


def test_a_database_of_a_newer_version_is_shown_and_neither_changed_nor_deleted(page: Page) -> None:
    seed(page, 7, [answered("one")])
    page.goto("en/quiz.html")
    expect(question(page, "hotel-means").get_by_role("button", name="Try again")).to_be_visible()
    expect(page.get_by_text("saved by a newer version of this site")).to_be_visible()
    answer(page, "purpose", "exploitation")
    expect(page.get_by_text("Answered 2 of 4")).to_be_visible()
    page.wait_for_timeout(200)
    kept = page.evaluate("indexedDB.databases()")
    assert [(one["name"], one["version"]) for one in kept] == [("syllabus:harness", 7)]
    assert [event["id"] for event in stored(page)] == ["one"]


def test_a_tab_of_a_newer_version_may_upgrade_while_this_one_is_open(page: Page) -> None:
    page.goto("en/quiz.html")
    answer(page, "hotel-means", "deception")
    page.wait_for_timeout(200)
    upgraded = page.evaluate(
        """() => new Promise((resolve, reject) => {
            const request = indexedDB.open("syllabus:harness", 2);
            request.onblocked = () => reject("blocked");
            request.onsuccess = () => { request.result.close(); resolve(request.result.version); };
        })"""
    )
    assert upgraded == 2
    expect(page.get_by_text("saved by a newer version of this site")).to_be_visible()


def test_a_corrupt_record_is_set_aside_and_kept(page: Page) -> None:
    seed(
        page,
        1,
        [
            answered("good"),
            answered("no-response", question="purpose", response=None),
            answered("no-date", question="purpose", at="yesterday"),
            answered("tomorrow", schema=2),
            {"id": "junk"},
            answered("alien", type="__proto__"),
        ],
    )
    page.goto("en/quiz.html")
    expect(page.get_by_text("Answered 1 of 4")).to_be_visible()
    assert page.evaluate(OPEN) == {"mode": "persistent", "events": 1, "setAside": 5}
    answer(page, "purpose", "exploitation")
    page.wait_for_timeout(200)
    assert len(stored(page)) == 7


def test_erasing_empties_every_tab_and_nothing_is_written_back(profile: Profile) -> None:
    context = profile()
    first, second = context.new_page(), context.new_page()
    first.goto("en/quiz.html")
    answer(first, "hotel-means", "deception")
    second.goto("en/quiz.html")
    expect(second.get_by_text("Answered 1 of 4")).to_be_visible()
    choose(second, "purpose", "transport")
    first.get_by_role("button", name="Erase my progress").click()
    first.get_by_role("button", name="Erase everything").click()
    for page in (first, second):
        expect(page.get_by_text("Answered 0 of 4")).to_be_visible()
        expect(page.locator("input:checked")).to_have_count(0)
    second.goto("en/home.html")
    first.wait_for_timeout(300)
    assert stored(first) == []
    assert stored(first, "places") == []


def test_erasing_works_on_a_database_of_a_newer_version(page: Page) -> None:
    seed(page, 7, [answered("one")])
    page.goto("en/quiz.html")
    page.get_by_role("button", name="Erase my progress").click()
    page.get_by_role("button", name="Erase everything").click()
    expect(page.get_by_text("Your progress has been erased.")).to_be_visible()
    assert stored(page) == []


def test_lasting_storage_is_asked_for_at_the_first_save_only(profile: Profile) -> None:
    context = profile()
    context.add_init_script(
        "window.asked = 0; if (navigator.storage) navigator.storage.persist = async () => (window.asked += 1) > 0"
    )
    page = context.new_page()
    page.goto("en/quiz.html")
    page.wait_for_timeout(200)
    assert page.evaluate("window.asked") == 0
    answer(page, "hotel-means", "deception")
    answer(page, "purpose", "exploitation")
    assert page.evaluate("window.asked") == 1
    page.reload()
    answer(page, "consent-child", "true")
    assert page.evaluate("window.asked") == 0


def test_a_tab_that_missed_messages_catches_up_when_it_is_seen_again(profile: Profile) -> None:
    context = profile()
    context.add_init_script("window.BroadcastChannel = undefined")
    first, second = context.new_page(), context.new_page()
    first.goto("en/quiz.html")
    second.goto("en/quiz.html")
    answer(second, "hotel-means", "deception")
    second.wait_for_timeout(200)
    first.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(first.get_by_text("Answered 1 of 4")).to_be_visible()
