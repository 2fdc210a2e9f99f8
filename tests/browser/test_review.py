"""The spaced review: when modules come back, what is asked, and a learner's way through it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from answers import by_key, give
from harness import ROOT
from looking import DESK, LANGUAGES, PHONE, faults, focused, sideways
from playwright.sync_api import BrowserContext, Locator, Page, expect

FOLDER = {"en": "", "fr": "fr/", "es": "es/", "ar": "ar/"}
DAY_0 = datetime(2026, 1, 5, 18, 30, tzinfo=UTC)


@pytest.fixture
def core(profile: Callable[..., BrowserContext]) -> Page:
    """A page that runs none of our scripts, on a clock of universal time."""
    page = profile(timezone_id="UTC").new_page()
    page.goto("blank.html")
    return page


def stamp(day: float, start: datetime = DAY_0) -> str:
    return (start + timedelta(days=day)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def event(type_: str, at: str, **more: Any) -> dict[str, Any]:
    base = {"id": f"{type_}-{at}-{more}", "schema": 1, "type": type_, "at": at, "module": "m1", "version": 1}
    return base | more


def passed(day: float, module: str = "m1", version: int = 1) -> dict[str, Any]:
    return event("result", stamp(day), module=module, version=version, quiz=module, attempt="a", passed=True)


def reviewed(day: float, *modules: str, attempt: str = "") -> dict[str, Any]:
    ids = list(modules) or ["m1"]
    return event("review", stamp(day), module="review", attempt=attempt or str(day), modules=ids, correct=1, total=1)


def turn(page: Page, events: list[dict[str, Any]], day: float, version: int = 1) -> tuple[str, str]:
    """The state of module m1 on a day, and the day of its next review; the order of the events must not matter."""
    given = {"events": events, "now": stamp(day), "module": {"id": "m1", "version": version}}
    one, other = page.evaluate(
        """async ({ events, now, module }) => {
            const { schedule } = await import("/assets/syllabus/core/review.js");
            return [events, [...events].reverse()].map((order) => schedule(order, new Date(now), [module])[0]);
        }""",
        given,
    )
    assert one == other
    return one["state"], one["at"][:10]


# When a module comes back.


def test_a_module_that_is_not_completed_never_comes_back(core: Page) -> None:
    started = event("answer", stamp(0), quiz="m1", attempt="a", question="q", correct=True)
    for events in ([], [started], [event("result", stamp(0), quiz="m1", passed=False)]):
        assert turn(core, events, 400) == ("open", "")


def test_a_module_comes_back_from_the_first_minute_of_the_seventh_day(core: Page) -> None:
    almost = 6 + (24 - 18.5 - 0.01) / 24
    assert turn(core, [passed(0)], almost) == ("waiting", "2026-01-12")
    assert turn(core, [passed(0)], almost + 0.02) == ("due", "2026-01-12")


def test_each_review_leads_to_the_next_and_the_third_is_the_last(core: Page) -> None:
    events = [passed(0)]
    for day, following in ((7, "2026-02-04"), (30, "2026-04-06")):
        assert turn(core, events, day)[0] == "due"
        events.append(reviewed(day))
        assert turn(core, events, day) == ("waiting", following)
    assert turn(core, events, 91)[0] == "due"
    assert turn(core, [*events, reviewed(91)], 91) == ("done", "")
    assert turn(core, [*events, reviewed(91), reviewed(99)], 500) == ("done", "")


def test_a_review_a_little_late_does_not_move_the_next_one(core: Page) -> None:
    assert turn(core, [passed(0), reviewed(12)], 12) == ("waiting", "2026-02-04")


def test_missed_reviews_are_offered_late_a_week_apart_and_none_is_lost(core: Page) -> None:
    events = [passed(0)]
    assert turn(core, events, 200)[0] == "due"
    for day in (200, 207):
        events.append(reviewed(day))
        assert turn(core, events, day + 6)[0] == "waiting"
        assert turn(core, events, day + 7)[0] == "due"
    assert turn(core, [*events, reviewed(214)], 400) == ("done", "")


def test_only_a_review_that_covered_the_module_counts(core: Page) -> None:
    assert turn(core, [passed(0), reviewed(7, "m2", "m3")], 8)[0] == "due"
    assert turn(core, [passed(0), reviewed(7, "m2", "m1")], 8)[0] == "waiting"


def test_one_review_that_two_tabs_have_finished_counts_once(core: Page) -> None:
    twice = [reviewed(7, attempt="same"), reviewed(7.01, attempt="same")]
    assert turn(core, [passed(0), *twice], 8) == ("waiting", "2026-02-04")


def test_what_was_reviewed_before_the_module_was_completed_does_not_count(core: Page) -> None:
    assert turn(core, [reviewed(-3), passed(0)], 7)[0] == "due"


def test_a_module_that_has_changed_waits_until_it_is_completed_again_and_then_starts_anew(core: Page) -> None:
    old = [passed(0), reviewed(7), reviewed(30)]
    assert turn(core, old, 91, version=2) == ("open", "")
    anew = [*old, passed(60, version=2)]
    assert turn(core, anew, 66, version=2) == ("waiting", "2026-03-13")
    assert turn(core, anew, 67, version=2)[0] == "due"


def test_passing_a_quiz_again_changes_nothing(core: Page) -> None:
    assert turn(core, [passed(0), passed(6)], 7)[0] == "due"


# Which questions are asked.


def chosen(page: Page, modules: dict[str, list[str]], wrong: tuple[str, ...] = (), seed: str = "s") -> list[str]:
    due = [{"quiz": quiz, "asks": asks} for quiz, asks in modules.items()]
    return page.evaluate(
        """async ({ due, wrong, seed }) => {
            const { choose } = await import("/assets/syllabus/core/review-questions.js");
            return choose(due, new Set(wrong), seed);
        }""",
        {"due": due, "wrong": wrong, "seed": seed},
    )


def quiz_of(names: list[str]) -> list[str]:
    return [name.split("/")[0] for name in names]


MANY = {quiz: [f"q{number}" for number in range(12)] for quiz in ("a", "b", "c")}


def test_ten_questions_are_asked_of_all_modules_in_turn(core: Page) -> None:
    names = chosen(core, MANY)
    assert quiz_of(names) == ["a", "b", "c"] * 3 + ["a"]
    assert len(set(names)) == 10


def test_the_same_review_asks_the_same_questions_and_another_asks_others(core: Page) -> None:
    assert chosen(core, MANY, seed="one") == chosen(core, MANY, seed="one")
    assert len({tuple(chosen(core, MANY, seed=str(seed))) for seed in range(20)}) > 10


def test_every_question_has_its_chance(core: Page) -> None:
    seen = {name for seed in range(60) for name in chosen(core, MANY, seed=f"review-{seed}")}
    assert len(seen) == 36


def test_what_was_missed_comes_first_without_crowding_out_another_module(core: Page) -> None:
    wrong = tuple(f"a/q{number}" for number in range(8))
    names = chosen(core, MANY, (*wrong, "b/q7"))
    assert [name in wrong for name in names if name.startswith("a/")] == [True] * 4
    assert next(name for name in names if name.startswith("b/")) == "b/q7"
    assert set(quiz_of(names)) == {"a", "b", "c"}


def test_with_fewer_questions_than_ten_all_are_asked_and_none_twice(core: Page) -> None:
    names = chosen(core, {"a": ["q1"], "b": ["q1", "q2", "q3"]})
    assert sorted(names) == ["a/q1", "b/q1", "b/q2", "b/q3"]
    assert chosen(core, {}) == []


def test_of_more_than_ten_modules_those_due_longest_are_asked(core: Page) -> None:
    names = chosen(core, {f"m{number}": ["q"] for number in range(14)})
    assert names == [f"m{number}/q" for number in range(10)]


def missed(page: Page, events: list[dict[str, Any]]) -> list[str]:
    return page.evaluate(
        """async (events) => {
            const { missed } = await import("/assets/syllabus/core/review-questions.js");
            return [...missed(events)].sort();
        }""",
        events,
    )


def gave(day: float, question: str, correct: bool, *, quiz: str = "a", attempt: str = "1") -> dict[str, Any]:
    return event("answer", stamp(day), quiz=quiz, question=question, correct=correct, attempt=attempt)


def test_a_question_was_missed_when_its_first_answer_of_the_latest_attempt_was_wrong(core: Page) -> None:
    corrected_at_once = [gave(0, "q1", False), gave(0.1, "q1", True)]
    spoilt_later = [gave(0, "q2", True), gave(0.1, "q2", False)]
    better_next_time = [gave(0, "q3", False), gave(1, "q3", True, attempt="2")]
    assert missed(core, [*corrected_at_once, *spoilt_later, *better_next_time]) == ["a/q1"]


def test_an_answer_in_a_review_counts_for_the_question_of_its_quiz(core: Page) -> None:
    in_quiz = [gave(0, "q1", False), gave(0, "q2", True)]
    in_review = [gave(8, name, name == "a/q1", quiz="review", attempt="r") for name in ("a/q1", "a/q2")]
    assert missed(core, in_quiz + in_review) == ["a/q2"]


def running(page: Page, events: list[dict[str, Any]], day: float) -> dict[str, Any] | None:
    return page.evaluate(
        """async ({ events, now }) => {
            const { runningReview } = await import("/assets/syllabus/core/review-questions.js");
            return runningReview(events, new Date(now));
        }""",
        {"events": events, "now": stamp(day)},
    )


def test_a_review_runs_until_it_is_finished_and_for_a_week_at_most(core: Page) -> None:
    begun = event("begin", stamp(0), module="review", quiz="review", attempt="r", only=["a/q1"])
    assert running(core, [begun], 6) == {"attempt": "r", "questions": ["a/q1"]}
    assert running(core, [begun], 7) is None
    assert running(core, [begun, reviewed(0.1, attempt="r")], 1) is None
    assert running(core, [begun, reviewed(0.1, attempt="other")], 1) is not None
    assert running(core, [event("begin", stamp(0), quiz="a", attempt="r", only=["q1"])], 1) is None


# A learner's way through the real site.


SEED = """([site, records]) => new Promise((resolve, reject) => {
    const request = indexedDB.open("syllabus:" + site);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
        const transaction = request.result.transaction("events", "readwrite");
        for (const record of records) transaction.objectStore("events").put(record);
        transaction.oncomplete = () => { request.result.close(); resolve(); };
    };
})"""
STORED = """(site) => new Promise((resolve, reject) => {
    const request = indexedDB.open("syllabus:" + site);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
        const all = request.result.transaction("events").objectStore("events").getAll();
        all.onsuccess = () => { request.result.close(); resolve(all.result); };
    };
})"""


def at(site, language: str, path: str = "review/") -> str:
    return f"{site.url}{site.base}{FOLDER[language]}{path}"


def site_of(page: Page) -> str:
    name = page.locator("[data-site]").first.get_attribute("data-site")
    assert name is not None
    return name


def stored(page: Page, type_: str = "") -> list[dict[str, Any]]:
    page.wait_for_timeout(200)
    return [record for record in page.evaluate(STORED, site_of(page)) if type_ in ("", record["type"])]


def completed(module: str, days_ago: float) -> dict[str, Any]:
    """The result of a quiz that was passed some days before now, in whatever version the module has."""
    return event(
        "result",
        stamp(-days_ago, datetime.now(UTC)),
        module=module,
        version=99,
        quiz=module,
        attempt="a",
        fingerprint="f",
        correct=8,
        total=8,
        passMark=80,
        passed=True,
    )


def seed(page: Page, *records: dict[str, Any]) -> None:
    """Put events into the browser, as they were left there long ago, and open the page again."""
    expect(page.locator("[data-part=panel]")).to_be_visible()
    page.evaluate(SEED, [site_of(page), list(records)])
    page.reload()
    expect(page.locator("[data-part=panel]")).to_be_visible()


def start(page: Page) -> None:
    page.locator("[data-act=start]").click()
    expect(page.locator("[data-question]").first).to_be_visible()


def answer(question: Locator, *, right: bool = True) -> None:
    """Answer a question of any type."""
    give(question.page, question.get_attribute("data-question") or "", by_key(question, right=right))
    question.locator("[data-act=check]").click()
    expect(question.locator("[data-part=result]")).to_be_visible()


def answer_all(page: Page) -> None:
    for question in page.locator("[data-question]").all():
        if not question.locator("[data-part=result]").is_visible():
            answer(question)


LINE = "[data-part=line]"
MODULES = sorted(path.stem for path in (ROOT / "docs/en/modules").glob("*.md"))


def test_whoever_has_completed_nothing_is_told_what_will_happen(site, visit):
    page = visit(at(site, "en"))
    expect(page.locator(LINE)).to_have_text(
        "There is nothing to review yet. Once you have passed the quiz of a module, its questions come back here."
    )
    expect(page.locator("[data-act=start]")).to_be_hidden()
    assert set(page.locator("[data-part=when]").all_inner_texts()) == {""}


def test_whoever_is_early_is_told_when_to_come_back(site, visit):
    page = visit(at(site, "en"))
    seed(page, completed("m02", 2), completed("m03", 0))
    day = (datetime.now() + timedelta(days=5)).strftime("%-d %B %Y")
    expect(page.locator(LINE)).to_have_text(f"Nothing is due now. Next review: {day}")
    row = page.locator(".sy-module").filter(has=page.locator("[data-syllabus-module=m02]"))
    expect(row.locator("[data-part=when]")).to_have_text(f"Next review: {day}")
    expect(page.locator("[data-act=start]")).to_be_hidden()


def test_whoever_has_done_every_review_is_told_so(site, visit):
    page = visit(at(site, "en"))
    now = datetime.now(UTC)
    done = [
        event("review", stamp(-ago, now), module="review", attempt=str(ago), modules=["m02"], correct=7, total=10)
        for ago in (190, 160, 100)
    ]
    seed(page, completed("m02", 200), *done)
    expect(page.locator(LINE)).to_have_text(
        "You have done every review of the modules you completed. Nothing more is due."
    )
    expect(page.locator("[data-part=score]")).to_contain_text("Right at the first try: 7 of 10")


def test_a_review_asks_ten_questions_of_the_modules_that_are_due(site, visit):
    page = visit(at(site, "en"))
    seed(page, completed("m02", 40), completed("m03", 8), completed("m07", 2))
    expect(page.locator(LINE)).to_have_text("A review is ready. Questions: 10")
    start(page)
    numbers = page.locator(".sy-number").all_inner_texts()
    assert numbers == [f"Question {number} of 10" for number in range(1, 11)]
    quizzes = [id_.split("-")[1] for id_ in page.locator("[data-question]").evaluate_all("all => all.map(x => x.id)")]
    assert quizzes == ["m02", "m03"] * 5
    (begun,) = stored(page, "begin")
    assert [name.split("/")[0] for name in begun["only"]] == quizzes


def test_an_answer_is_explained_at_once_and_leaves_the_quiz_of_the_module_alone(site, visit):
    page = visit(at(site, "en", "modules/m02/"))
    page.locator("[data-question] input").first.check()
    page.locator("[data-act=check]").first.click()
    (before,) = stored(page, "answer")
    page.goto(at(site, "en"))
    seed(page, completed("m02", 10))
    start(page)
    answer(page.locator("[data-question]").nth(0))
    expect(page.locator("[data-part=explanation]").first).not_to_be_empty()
    expect(page.locator("[data-part=score]")).to_have_text("Answered: 1 of 10")
    given = next(record for record in stored(page, "answer") if record["quiz"] == "review")
    assert given["question"].startswith("m02/")
    assert given["module"] == "m02"
    assert given["attempt"] != before["attempt"]
    page.goto(at(site, "en", "modules/m02/"))
    expect(page.locator("syllabus-quiz [data-part=result]:visible")).to_have_count(1)
    expect(page.locator("syllabus-module-status")).to_contain_text("Completed")


def test_a_reload_keeps_the_questions_and_the_answers(site, visit):
    page = visit(at(site, "en"))
    seed(page, completed("m02", 10), completed("m07", 9))
    start(page)
    answer(page.locator("[data-question]").nth(1))
    ids = "all => all.map(x => x.id)"
    before = page.locator("[data-question]").evaluate_all(ids)
    page.wait_for_timeout(200)
    page.reload()
    expect(page.locator("[data-question]")).to_have_count(10)
    assert page.locator("[data-question]").evaluate_all(ids) == before
    expect(page.locator("[data-part=result]:visible")).to_have_count(1)
    expect(page.locator("[data-question]").nth(1).locator("[data-part=result]")).to_be_visible()
    expect(page.locator("[data-part=score]")).to_have_text("Answered: 1 of 10")
    expect(page.locator("[data-act=start]")).to_be_hidden()


def test_the_language_can_change_in_the_middle_of_a_review(site, visit):
    page = visit(at(site, "en"))
    seed(page, completed("m02", 10))
    start(page)
    answer(page.locator("[data-question]").first)
    before = page.locator("[data-question]").evaluate_all("all => all.map(x => x.id)")
    page.wait_for_timeout(200)
    page.goto(at(site, "ar"))
    expect(page.locator("[data-question]")).to_have_count(len(before))
    assert page.locator("[data-question]").evaluate_all("all => all.map(x => x.id)") == before
    expect(page.locator("[data-question]").first.locator("[data-part=result]")).to_be_visible()
    expect(page.locator(".sy-stem").first).to_contain_text("ا")


def test_a_finished_review_is_recorded_once_counts_first_answers_and_moves_the_modules_on(site, visit):
    page = visit(at(site, "en"))
    seed(page, completed("m02", 10), completed("m03", 9))
    start(page)
    first = page.locator("[data-question]").first
    answer(first)
    first.locator("[data-act=again]").click()
    answer(first, right=False)
    answer_all(page)
    expect(page.locator("[data-part=score]")).to_contain_text("Review complete")
    (result,) = stored(page, "review")
    seen: set[str] = set()
    right = 0
    for record in sorted(stored(page, "answer"), key=lambda record: record["at"]):
        right += record["question"] not in seen and record["correct"]
        seen.add(record["question"])
    assert (result["modules"], result["correct"], result["total"]) == (["m02", "m03"], right, 10)
    expect(page.locator(LINE)).to_contain_text("Nothing is due now. Next review: ")
    last = page.locator("[data-question]").last
    last.locator("[data-act=again]").click()
    answer(last)
    assert len(stored(page, "review")) == 1
    page.reload()
    expect(page.locator("[data-part=score]")).to_contain_text(f"Right at the first try: {right} of 10")
    expect(page.locator("[data-question]")).to_have_count(0)


def test_what_was_missed_in_the_last_review_is_asked_first_in_the_next(site, visit):
    page = visit(at(site, "en"))
    questions = page.locator("[data-syllabus-module=m03][data-asks]").get_attribute("data-asks").split()
    wrong = questions[5]
    ago = stamp(-40, datetime.now(UTC))
    record = event("answer", ago, module="m03", quiz="m03", attempt="a", question=wrong, fingerprint="f")
    seed(page, record | {"response": ["x"], "correct": False}, completed("m03", 39))
    start(page)
    expect(page.locator("[data-question]").first).to_have_attribute("data-question", wrong)


def test_links_in_a_question_lead_where_they_lead_in_its_module_and_its_notes_come_along(site, visit):
    page = visit(at(site, "fr"))
    seed(page, completed("m02", 10))
    start(page)
    answer_all(page)
    links = page.locator("syllabus-review .sy-cite a")
    for address in links.evaluate_all("all => [...new Set(all.map(a => a.href))]"):
        path, _, anchor = address.partition("#")
        target = site.folder / path.removeprefix(site.url + site.base) / "index.html"
        assert f'id="{anchor}"' in target.read_text(encoding="utf-8"), address
    lost = "all => all.filter(a => !document.getElementById(a.getAttribute('aria-describedby'))).length"
    described = page.locator("syllabus-review a[aria-describedby]")
    assert described.count() > 0
    assert described.evaluate_all(lost) == 0
    ids = page.locator("[id]").evaluate_all("all => all.map(x => x.id)")
    assert len(ids) == len(set(ids))


def test_once_the_page_is_there_a_review_needs_no_network(site, visit):
    page = visit(at(site, "en"), missing=True)
    seed(page, completed("m02", 10), completed("m07", 10))
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    start(page)
    answer_all(page)
    expect(page.locator("[data-part=score]")).to_contain_text("Review complete")
    assert len(stored(page, "review")) == 1


def test_questions_that_cannot_be_loaded_are_explained_and_can_be_asked_for_again(site, visit):
    page = visit(at(site, "en"), missing=True)
    page.route("**/modules/m02/", lambda route: route.abort())
    seed(page, completed("m02", 10))
    failed = "The questions could not be loaded. Check your connection, then press the button again."
    expect(page.locator(LINE)).to_contain_text(failed)
    page.locator("[data-act=start]").click()
    expect(page.locator("syllabus-review [data-part=live]")).to_contain_text(failed)
    expect(page.locator("[data-act=start]")).to_be_focused()
    assert stored(page, "begin") == []
    page.unroute("**/modules/m02/")
    start(page)
    expect(page.locator(LINE)).to_have_text("")


def test_a_review_that_is_running_waits_for_its_questions_after_a_failure(site, visit):
    page = visit(at(site, "en"), missing=True)
    seed(page, completed("m02", 10))
    start(page)
    answer(page.locator("[data-question]").first)
    page.route("**/modules/m02/", lambda route: route.fulfill(status=503, body="later"))
    page.wait_for_timeout(200)
    page.reload()
    expect(page.locator(LINE)).to_contain_text("could not be loaded")
    page.unroute("**/modules/m02/")
    page.locator("[data-act=start]").click()
    expect(page.locator("[data-part=result]:visible")).to_have_count(1)
    assert len(stored(page, "begin")) == 1


def test_two_tabs_take_the_same_review(site, visit):
    page = visit(at(site, "en"))
    seed(page, completed("m02", 10))
    other = page.context.new_page()
    other.goto(at(site, "en"))
    start(page)
    expect(other.locator("[data-question]")).to_have_count(10)
    answer(page.locator("[data-question]").first)
    expect(other.locator("[data-question]").first.locator("[data-part=result]")).to_be_visible()
    answer_all(other)
    expect(page.locator("[data-part=score]")).to_contain_text("Review complete")
    assert len(stored(page, "review")) == 1
    assert len({record["attempt"] for record in stored(page, "answer")}) == 1


def test_erasing_all_progress_ends_the_review(site, visit):
    page = visit(at(site, "en"))
    seed(page, completed("m02", 10))
    start(page)
    page.get_by_role("button", name="Erase my progress").click()
    page.get_by_role("button", name="Erase everything").click()
    expect(page.locator("[data-part=form]")).to_be_hidden()
    expect(page.locator(LINE)).to_contain_text("There is nothing to review yet.")


def test_with_blocked_storage_the_page_says_why_it_offers_nothing(browser, site):
    context = browser.new_context()
    context.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }")
    page = context.new_page()
    page.goto(at(site, "en"))
    expect(page.locator(LINE)).to_contain_text("the site cannot know what you completed")
    expect(page.get_by_role("status").get_by_text("Your browser does not let this site save")).to_be_visible()
    expect(page.locator(".sy-module a")).to_have_count(len(MODULES))
    context.close()


def test_without_scripts_the_modules_lead_to_their_quizzes(site, visit):
    page = visit(at(site, "en"), java_script_enabled=False)
    expect(page.locator("[data-part=panel]")).to_be_hidden()
    expect(page.get_by_text("come back after about one week, one month and three months")).to_be_visible()
    links = page.locator(".sy-review .sy-module a")
    expect(links).to_have_count(len(MODULES))
    links.first.click()
    expect(page.locator("[data-question]:target")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_and_curriculum_say_so_when_a_review_is_due(site, visit, language):
    page = visit(at(site, language, ""))
    notice = page.locator("syllabus-continue [data-part=review]")
    expect(notice).to_be_hidden()
    page.goto(at(site, language))
    seed(page, completed("m02", 10), *(completed(id_, 1) for id_ in MODULES if id_ != "m02"))
    for path in ("", "curricula/foundations/"):
        page.goto(at(site, language, path))
        expect(notice).to_be_visible()
        assert faults(page) == []
    expect(page.locator("syllabus-continue [data-part=link]")).to_be_hidden()
    notice.locator("a").click()
    start(page)
    answer_all(page)
    page.wait_for_timeout(200)
    page.goto(at(site, language, ""))
    expect(page.locator("syllabus-continue")).to_be_hidden()


def test_a_module_without_a_quiz_is_neither_listed_nor_due(small_site, visit):
    page = visit(at(small_site, "en"))
    read = event("read", stamp(-30, datetime.now(UTC)), module="reading", version=99)
    seed(page, read)
    expect(page.locator(LINE)).to_contain_text("There is nothing to review yet.")
    expect(page.locator(".sy-review .sy-module")).to_have_count(1)
    page.goto(at(small_site, "en", ""))
    expect(page.locator("syllabus-continue [data-part=review]")).to_be_hidden()


def test_a_page_that_is_not_translated_still_speaks_the_language_of_the_reader(small_site, visit):
    page = visit(at(small_site, "ar"))
    seed(page, completed("intake", 10))
    expect(page.locator("[data-act=start]")).to_have_text("بدء المراجعة")
    start(page)
    expect(page.locator(".sy-stem")).to_have_text("من ينبغي أن يكون في الغرفة في اللقاء الأول؟")
    assert page.locator(".sy-review").evaluate("$root => getComputedStyle($root).direction") == "rtl"
    answer_all(page)
    assert faults(page) == []


def test_a_question_that_is_not_translated_keeps_its_own_language(small_site, visit):
    page = visit(at(small_site, "fr"))
    seed(page, completed("intake", 10))
    start(page)
    expect(page.locator(".sy-stem")).to_have_attribute("lang", "en")
    expect(page.locator(".sy-number")).to_have_text("Question 1 sur 1")
    expect(page.locator("[data-act=check]")).to_have_text("Vérifier la réponse")


def test_a_review_can_be_taken_with_the_keyboard_alone(small_site, visit):
    page = visit(at(small_site, "en"))
    seed(page, completed("intake", 10))
    page.locator("[data-act=start]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-question]")).to_be_visible()
    assert focused(page, "[data-question] input")
    expect(page.locator("syllabus-review [data-part=live]")).to_have_text(
        "The review has begun. Each answer is explained at once."
    )
    page.keyboard.press("Enter")
    expect(page.locator(".sy-message")).to_have_text("Choose an answer first, then check it.")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=score]")).to_contain_text("Review complete")
    assert focused(page, "[data-act=again]")
    spoken = page.locator("syllabus-review [data-part=live]")
    expect(spoken).to_contain_text("Nobody else hears what the client says.")
    expect(spoken).to_contain_text("Review complete · Right at the first try: 1 of 1")
    expect(spoken).to_contain_text("Nothing is due now.")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_review_is_accessible_and_fits_before_during_and_after(site, visit, language, scheme, size):
    page = visit(at(site, language), color_scheme=scheme, viewport=size)
    found = {"empty": faults(page)}
    seed(page, completed("m02", 10), completed("m03", 8), completed("m07", 3))
    found["ready"] = faults(page)
    start(page)
    found["begun"] = faults(page)
    page.locator("[data-act=check]").first.click()
    found["asked"] = faults(page)
    answer_all(page)
    found["finished"] = faults(page)
    assert {state: seen for state, seen in found.items() if seen} == {}
    assert sideways(page) == 0


def test_a_printed_review_is_a_worksheet(site, visit):
    page = visit(at(site, "en"))
    seed(page, completed("m02", 10))
    start(page)
    page.emulate_media(media="print")
    expect(page.locator(".sy-stem").first).to_be_visible()
    expect(page.locator("[data-act=check]").first).to_be_hidden()
    expect(page.locator("[data-part=panel]")).to_be_hidden()
