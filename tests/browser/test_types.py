"""Every type of question: by keyboard, by ear, by touch, on paper, without a script, from right to left."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import Any

import pytest
from answers import IDS, KEYS, MIXED, PARTIAL, RIGHT, check, give, start
from harness import LANGUAGES, ROOT, listen, question, spoken, stored, violations
from looking import PHONE, sideways
from playwright.sync_api import BrowserContext, Locator, Page, expect
from reader import Reader

Profile = Callable[..., BrowserContext]
SPOKEN = ROOT / "tests" / "golden" / "spoken"

each = pytest.mark.parametrize("id_", IDS)


def press(page: Page | Reader, keys: list[str]) -> None:
    for key in keys:
        typed = key.removeprefix("type:")
        if typed == key:
            (page if isinstance(page, Reader) else page.keyboard).press(key)
        else:
            (page if isinstance(page, Reader) else page.keyboard).type(typed)


def lines(place: Locator) -> list[str]:
    """The lines of words at a place."""
    return [line for line in place.inner_text().split("\n") if line]


def responses(page: Page) -> dict[str, list[str]]:
    """The last response to each question in the database."""
    page.wait_for_timeout(150)
    answers = sorted((e for e in stored(page) if e["type"] == "answer"), key=lambda event: event["at"])
    return {event["question"]: event["response"] for event in answers}


def marks(page: Page, id_: str) -> dict[str, str]:
    """What is marked as right or wrong in a question."""
    return page.eval_on_selector_all(
        f"[data-question='{id_}'] [data-mark]",
        "(all) => Object.fromEntries(all.map(($at) => [$at.dataset.option, $at.dataset.mark]))",
    )


def graded(page: Page, id_: str, response: list[str]) -> dict[str, Any]:
    return page.evaluate(
        """async ([id, response]) => {
            const { grade } = await import("/assets/syllabus/core/grade.js");
            const { type, key } = document.querySelector(`[data-question='${id}']`).dataset;
            return grade(type, JSON.parse(key), response);
        }""",
        [id_, response],
    )


# Answering.


@each
def test_a_question_can_be_answered_with_the_keyboard_alone(page: Page, id_: str) -> None:
    page.goto("en/types.html")
    start(page, id_)
    press(page, KEYS[id_])
    words = "Points covered: 3 of 3" if id_ == "reflection" else "Correct"
    expect(question(page, id_).locator(".sy-result [data-part=verdict]")).to_have_text(words)
    expect(question(page, id_).get_by_role("button", name="Try again")).to_be_focused()


@each
def test_what_is_shown_is_what_the_pure_module_grades(page: Page, id_: str) -> None:
    page.goto("en/types.html")
    for response in (MIXED[id_], RIGHT[id_]):
        give(page, id_, response)
        if id_ == "multiple" and response is RIGHT[id_]:
            question(page, id_).locator("input[value=fraud]").uncheck()
        verdict = check(page, id_)
        assert sorted(responses(page)[id_]) == sorted(response)
        got = graded(page, id_, response)
        if id_ == "reflection":
            words = f"Points covered: {len(response)} of 3"
        else:
            words = "Correct" if got["correct"] else "Partly correct" if got["credit"] else "Not correct"
            assert marks(page, id_) == {part: "good" if fits else "bad" for part, fits in got["parts"].items()}
        if id_ != "multiple" or got["correct"]:
            expect(verdict).to_have_text(words)
        assert got["correct"] == (response is RIGHT[id_])
        question(page, id_).get_by_role("button", name="Try again").click()


@each
def test_an_answer_that_is_not_whole_is_asked_for_and_not_graded(page: Page, id_: str) -> None:
    page.goto("en/types.html")
    one = question(page, id_)
    if id_ == "reflection":
        expect(one.get_by_role("button", name="Done")).to_be_hidden()
        return
    give(page, id_, PARTIAL[id_])
    one.locator("[data-act=check]").click()
    expect(one.locator("[data-part=message]")).not_to_be_empty()
    expect(one.locator("[data-part=result]")).to_be_hidden()
    asked = page.evaluate("document.activeElement.closest('[data-question]').dataset.question")
    assert asked == id_
    message = one.locator("[data-part=message]").inner_text()
    expect(page.locator(":focus")).to_have_accessible_description(message)
    assert stored(page) == []


@pytest.mark.parametrize(
    ("id_", "missing"), [("matching", "flat"), ("blanks", "role"), ("reasons", "reason=means"), ("short", None)]
)
def test_the_focus_goes_to_what_is_missing(page: Page, id_: str, missing: str | None) -> None:
    page.goto("en/types.html")
    give(page, id_, PARTIAL[id_])
    question(page, id_).locator("[data-act=check]").click()
    at = page.evaluate(
        "(({ dataset, type, value }) => dataset.entry ?? (type === 'radio' ? value : null))(document.activeElement)"
    )
    assert at == missing


@pytest.mark.parametrize("id_", ["blanks", "short"])
def test_a_gap_with_nothing_but_blanks_in_it_is_empty(page: Page, id_: str) -> None:
    page.goto("en/types.html")
    give(page, id_, RIGHT[id_])
    question(page, id_).locator("input").last.fill("   ")
    question(page, id_).locator("input").last.press("Enter")
    expect(question(page, id_).locator("[data-part=message]")).not_to_be_empty()
    assert stored(page) == []


@each
def test_after_a_reload_the_answer_is_shown_again(page: Page, id_: str) -> None:
    page.goto("en/types.html")
    give(page, id_, MIXED[id_])
    words = check(page, id_).inner_text()
    before = question(page, id_).locator(".sy-group").first.inner_text()
    page.wait_for_timeout(150)
    page.reload()
    expect(question(page, id_).locator(".sy-result [data-part=verdict]")).to_have_text(words)
    shown = question(page, id_)
    assert shown.locator(".sy-group").first.inner_text() == before
    for entry in MIXED[id_] if id_ in ("matching", "blanks") else ():
        gap, _, value = entry.partition("=")
        expect(shown.locator(f"[data-entry={gap}]")).to_have_value(value)
        expect(shown.locator(f"[data-entry={gap}]")).to_be_disabled()
    expect(shown.locator("button:visible")).to_have_count(1)


@each
def test_try_again_keeps_the_answer_and_start_again_does_not(page: Page, id_: str) -> None:
    page.goto("en/types.html")
    for other in IDS:
        give(page, other, RIGHT[other])
        check(page, other)
    one = question(page, id_)
    one.get_by_role("button", name="Try again").click()
    expect(one.locator("[data-part=result]")).to_be_hidden()
    assert marks(page, id_) == {}
    check(page, id_)
    page.wait_for_timeout(50)
    assert sorted(responses(page)[id_]) == sorted(RIGHT[id_])
    page.get_by_role("button", name="Start again").click()
    expect(one.locator("input:checked")).to_have_count(0)
    assert set(
        one.locator("input[type=text], select, textarea").evaluate_all("(all) => all.map(($at) => $at.value)")
    ) <= {""}
    if id_ == "ordering":
        first = one.locator(".sy-item").evaluate_all("(all) => all.map(($item) => $item.dataset.option)")
        assert first == PARTIAL["ordering"]
    expect(one.locator("[data-part=result]")).to_be_hidden()


def test_an_answer_follows_the_learner_into_another_language(page: Page) -> None:
    page.goto("en/types.html")
    for id_ in IDS:
        give(page, id_, RIGHT[id_])
        check(page, id_)
    page.wait_for_timeout(150)
    for language in ("ar", "fr"):
        page.goto(f"{language}/types.html")
        tones = page.locator(".sy-result [data-part=verdict]")
        expect(tones.first).to_be_visible()
        assert set(tones.evaluate_all("(all) => all.map(($at) => $at.dataset.tone)")) == {"good"}


# Feedback.


def test_a_matched_item_says_whether_it_is_right_what_would_be_and_why_this_is_not(page: Page) -> None:
    page.goto("en/types.html")
    give(page, "matching", ["threat=act", "flat=none", "wages=purpose"])
    check(page, "matching")
    item = question(page, "matching").locator(".sy-item")
    assert lines(item.nth(0).locator(".sy-feedback")) == [
        "Not correct",
        "Answer: B",
        "A threat is how it was done, not what was done.",
    ]
    assert lines(item.nth(1).locator(".sy-feedback")) == [
        "Not correct",
        "Answer: A",
        "Housing is an act.",
    ]
    assert lines(item.nth(2).locator(".sy-feedback")) == ["Correct", "It shows what it was for."]


def test_an_item_in_the_wrong_place_says_where_its_place_is(page: Page) -> None:
    page.goto("en/types.html")
    give(page, "ordering", MIXED["ordering"])
    check(page, "ordering")
    told = [lines(item.locator(".sy-feedback"))[:2] for item in question(page, "ordering").locator(".sy-item").all()]
    assert told == [
        ["Not correct", "Right place: 2"],
        ["Not correct", "Right place: 1"],
        ["Correct", "Before any question about facts."],
        ["Correct"],
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Misled!", ["Correct", "Accepted: deceived · misled", "Plain words are welcome."]),
        ("deceived", ["Correct", "Accepted: deceived · misled", "The promise was false."]),
        ("FORCED", ["Not correct", "Accepted: deceived · misled", "Nothing here shows force."]),
        ("paid", ["Not correct", "Accepted: deceived · misled", "The promise was false."]),
    ],
)
def test_a_typed_gap_is_answered_as_its_author_foresaw(page: Page, typed: str, told: list[str]) -> None:
    page.goto("en/types.html")
    give(page, "blanks", [f"past={typed}", "role=victim", "place=13(1)"])
    check(page, "blanks")
    row = question(page, "blanks").locator(".sy-gaps .sy-item").first
    expect(row).to_contain_text("Gap 1")
    assert lines(row.locator(".sy-feedback")) == told


@pytest.mark.parametrize(
    ("language", "typed", "verdict", "told"),
    [
        ("en", "art 13", "Correct", "Right; its first paragraph, to be exact."),
        ("en", "ARTICLE 1", "Not correct", "Article 1 says something else."),
        ("fr", "l'art. 13", "Correct", "Exact ; son premier paragraphe, pour être précis."),
        ("ar", "الْمادّة ١٣", "إجابة صحيحة", "صحيح، وتحديدًا فقرتها الأولى."),
        ("ar", "ماده 1", "إجابة غير صحيحة", "تنص المادة 1 على أمر آخر."),
        ("ar", "Article 13(1)", "إجابة صحيحة", ""),
    ],
)
def test_a_short_answer_is_taken_as_it_was_meant(
    page: Page, language: str, typed: str, verdict: str, told: str
) -> None:
    page.goto(f"{language}/types.html")
    give(page, "short", [typed])
    expect(check(page, "short")).to_have_text(verdict)
    feedback = question(page, "short").locator(".sy-feedback")
    expect(feedback).to_contain_text(told)
    expect(feedback).to_contain_text(re.compile(r"13.?\(1\)"))  # what is accepted is always said


def test_each_verdict_has_words_and_a_shape_besides_its_colour(page: Page) -> None:
    page.goto("en/types.html")
    give(page, "blanks", MIXED["blanks"])
    check(page, "blanks")
    shapes = (
        question(page, "blanks")
        .locator(".sy-gap")
        .evaluate_all("(all) => all.map(($at) => getComputedStyle($at, '::after').maskImage)")
    )
    assert len(set(shapes)) == 2
    assert all(shape.startswith("url(") for shape in shapes)
    expect(question(page, "blanks").locator(".sy-gaps .sy-verdict")).to_have_text(
        ["Not correct", "Not correct", "Correct"]
    )


def test_hints_are_offered_one_after_the_other(page: Page) -> None:
    page.goto("en/types.html")
    hints = question(page, "single").locator("summary:visible", has_text="hint")
    expect(hints).to_have_text(["Show a hint (1 of 2)"])
    hints.first.press("Enter")
    expect(page.get_by_text("Look at what was said before the journey.")).to_be_visible()
    expect(hints).to_have_text(["Show a hint (1 of 2)", "Show a hint (2 of 2)"])
    hints.last.click()
    expect(page.get_by_text("What was said was not true")).to_be_visible()


# Putting in order.


def test_the_focus_stays_with_the_item_that_moves_and_its_place_is_said(page: Page) -> None:
    page.goto("en/types.html")
    listen(page)
    move = question(page, "ordering").get_by_role("button", name="Move up: Ask if the person is safe now")
    for place in (3, 2):
        move.press("Enter")
        expect(move).to_be_focused()
        assert spoken(page)[-1] == f"Ask if the person is safe now, position {place} of 4"
    move.press("Enter")
    expect(move).to_be_disabled()
    expect(
        question(page, "ordering").get_by_role("button", name="Move down: Ask if the person is safe now")
    ).to_be_focused()
    assert spoken(page)[-1] == "Ask if the person is safe now, position 1 of 4"
    expect(question(page, "ordering").locator(".sy-place")).to_have_text(["1", "2", "3", "4"])


def test_a_key_that_is_held_down_moves_an_item_by_one_place(page: Page) -> None:
    page.goto("en/types.html")
    question(page, "ordering").get_by_role("button", name="Move up: Ask if the person is safe now").focus()
    for _ in range(4):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    now = question(page, "ordering").locator(".sy-item").evaluate_all("(all) => all.map(($at) => $at.dataset.option)")
    assert now.index("safety") == 2


def test_an_order_that_nobody_touched_counts_once_it_is_checked_again(page: Page) -> None:
    page.goto("en/types.html")
    one = question(page, "ordering")
    one.locator("[data-act=check]").click()
    expect(one.locator("[data-part=message]")).to_contain_text("You have not moved anything.")
    one.locator("[data-act=check]").click()
    expect(one.locator(".sy-result [data-part=verdict]")).to_have_text("Not correct")


# Free text.


def test_what_a_learner_writes_for_a_reflection_is_kept_nowhere(page: Page) -> None:
    secret = "The client lives at 5 Mill Lane"
    page.goto("en/types.html")
    one = question(page, "reflection")
    one.locator("textarea").fill(secret)
    one.get_by_role("button", name="Compare with the model answer").click()
    expect(one.locator("[data-part=model]")).to_be_focused()
    expect(one.get_by_text("I would ask if they are safe.")).to_be_visible()
    one.get_by_label("It asks about safety").check()
    one.get_by_role("button", name="Done").click()
    expect(one.locator("textarea")).to_have_value(secret)  # it stays in sight, to be compared
    assert responses(page)["reflection"] == ["safe"]
    everything = page.evaluate(
        """async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href,
            document.cookie, await indexedDB.databases()])"""
    )
    assert "Mill" not in everything + str(stored(page)) + str(stored(page, "places"))
    page.reload()
    expect(one.locator("[data-part=verdict]")).to_have_text("Points covered: 1 of 3")
    expect(one.locator("textarea")).to_have_value("")


def test_a_reflection_that_covers_nothing_can_be_done_as_well(page: Page) -> None:
    page.goto("en/types.html")
    one = question(page, "reflection")
    one.get_by_role("button", name="Compare with the model answer").click()
    one.get_by_role("button", name="Done").click()
    expect(one.locator("[data-part=verdict]")).to_have_text("Points covered: 0 of 3")
    assert responses(page)["reflection"] == []


def test_enter_while_a_word_is_composed_checks_nothing(page: Page) -> None:
    page.goto("en/types.html")
    field = question(page, "short").locator("input")
    field.fill("مادة")
    for init in ({"isComposing": True}, {"keyCode": 229}):
        field.evaluate(
            "($at, init) => $at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }))",
            init,
        )
    page.wait_for_timeout(150)
    assert stored(page) == []
    field.press("Enter")
    expect(question(page, "short").locator("[data-part=result]")).to_be_visible()


# What the quiz asks of a question.


QUESTIONS = """async () => {
    const { Question } = await import("/assets/syllabus/elements/question.js");
    const { wordsOf } = await import("/assets/syllabus/core/words.js");
    const $quiz = document.querySelector("syllabus-quiz");
    window.questions = Object.fromEntries([...document.querySelectorAll("[data-question]")].map(($at) =>
        [$at.dataset.question, new Question($at, wordsOf($quiz), String)]));
}"""


@pytest.fixture
def bare(page: Page) -> Page:
    """The page with its questions, but without the quiz around them."""
    page.route("**/syllabus/quiz.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto("en/types.html")
    page.evaluate(QUESTIONS)
    return page


def test_a_question_tells_what_the_quiz_has_to_know(bare: Page) -> None:
    known = bare.evaluate(
        """() => Object.values(questions).map(
            ({ id, type, objective, points, key, then, section, response, complete }) =>
            ({ id, type, objective, points, key, then, section, response, complete }))"""
    )
    found = {one["id"]: one for one in known}
    assert found["short"] == {
        "id": "short",
        "type": "short",
        "objective": "write",
        "points": 1,
        "key": {"accept": ["Article 13(1)", "Article 13"]},
        "then": None,
        "section": {"url": "#modules/types.md#second", "title": "The second provision"},
        "response": [],
        "complete": False,
    }
    assert (found["single"]["points"], found["matching"]["section"]) == (2, None)
    assert found["ordering"]["response"] == PARTIAL["ordering"], "the order that is shown"
    assert [one["id"] for one in known if one["complete"]] == []


def test_options_change_their_places_but_not_the_order_of_letters_or_of_the_response(bare: Page) -> None:
    give(bare, "multiple", RIGHT["multiple"])
    bare.evaluate("questions.multiple.arrange(['harbouring', 'recruitment', 'fraud', 'every'])")
    one = question(bare, "multiple")
    assert [" ".join(text.split()) for text in one.locator(".sy-option").all_inner_texts()] == [
        "A Harbouring",
        "B Recruitment",
        "C Fraud",
        "D All of these",
    ]
    assert bare.evaluate("questions.multiple.response") == RIGHT["multiple"]
    assert question(bare, "multiple").locator("[data-fixed]").count() == 1


@each
def test_an_answer_can_be_held_without_a_word_about_it(bare: Page, id_: str) -> None:
    bare.evaluate("([id, response]) => questions[id].hold(response)", [id_, MIXED[id_]])
    one = question(bare, id_)
    assert bare.evaluate("(id) => questions[id].response", id_) == MIXED[id_]
    assert bare.evaluate("(id) => questions[id].complete", id_)
    assert marks(bare, id_) == {}
    expect(one.locator(".sy-feedback:visible, [data-part=result]:visible, [data-act=check]:visible")).to_have_count(0)
    expect(one.locator(":disabled:not(.sy-move)")).to_have_count(0)


def test_hints_can_be_withheld(bare: Page) -> None:
    bare.evaluate("Object.values(questions).forEach((question) => question.allowHints(false))")
    expect(bare.locator(".sy-hint:visible")).to_have_count(0)
    bare.evaluate("questions.single.allowHints(true)")
    expect(bare.locator(".sy-hint:visible")).to_have_count(1)


def test_a_question_that_was_left_open_is_told_so(bare: Page) -> None:
    bare.evaluate(
        """async () => {
            const { grade } = await import("/assets/syllabus/core/grade.js");
            const { matching, short } = questions;
            for (const [question, response] of [[matching, ["threat=means"]], [short, []]])
                question.reveal(response, grade(question.type, question.key, response));
        }"""
    )
    verdicts = question(bare, "matching").locator(".sy-feedback .sy-verdict").all_inner_texts()
    assert verdicts == ["Correct", "Not answered", "Not answered"]
    expect(question(bare, "short").locator("[data-part=verdict]")).to_have_text("Not answered")


# Text that means harm.


def test_hostile_text_typed_or_authored_runs_nothing_now_or_after_a_reload(page: Page) -> None:
    bad = "\"'><img src=x onerror=window.pwned=1><script>window.pwned=1</script>{{7*7}}"
    hostile = (ROOT / "tests/golden/hostile.txt").read_text(encoding="utf-8").splitlines()
    page.goto("hostile/types.html")
    for text in (bad, *hostile):
        for field in page.locator("[data-question] input[type=text]:enabled, textarea").all():
            field.fill(text)
        if question(page, "short").locator("[data-act=check]").is_visible():
            check(page, "short")
            question(page, "blanks").locator("select").select_option("victim")
            check(page, "blanks")
        for id_ in ("short", "blanks"):
            question(page, id_).locator("[data-act=again]").click()
    for id_ in IDS:
        give(page, id_, MIXED[id_] if id_ not in ("short", "blanks") else [])
        check(page, id_)
    page.wait_for_timeout(200)
    page.reload()
    expect(question(page, "short").locator("[data-part=result]")).to_be_visible()
    assert page.evaluate("window.pwned") is None
    assert page.locator("img").count() == 0
    assert page.locator("body script").count() == 0


def test_a_stored_answer_that_fits_no_control_is_shown_as_nothing_and_breaks_nothing(page: Page) -> None:
    page.goto("en/types.html")
    shapes = [
        [],
        ["<img src=x onerror=window.pwned=1>"],
        ["past"],
        ["past=a=b", "role=gone"],
        ["constructor=1"],
        ["=", "a="],
    ]
    for response in shapes:
        page.evaluate(
            """async (response) => {
                const { openStore } = await import("/assets/syllabus/core/store.js");
                const { makeEvent } = await import("/assets/syllabus/core/events.js");
                const store = await openStore("harness");
                for (const $at of document.querySelectorAll("[data-question]")) {
                    const { question, fingerprint } = $at.dataset;
                    await store.add(makeEvent("answer", { module: "types", version: 1, quiz: "types", attempt: "a",
                        question, fingerprint, response, correct: true }));
                }
            }""",
            response,
        )
        page.reload()
        expect(page.locator("[data-part=result]:visible")).to_have_count(9)
        assert page.evaluate("window.pwned") is None
        question(page, "matching").get_by_role("button", name="Try again").click()
        expect(question(page, "matching").locator("select").first).to_have_value("")


# For every eye and hand.


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["en/types.html", "ar/types.html", "ar/fallback-types.html"])
def test_axe_finds_nothing_before_during_and_after_answering(profile: Profile, path: str, scheme: str) -> None:
    page = profile(viewport=PHONE, color_scheme=scheme).new_page()
    page.goto(path)
    expect(page.locator("[data-act=check]").first).to_be_visible()
    found = {"before": violations(page)}
    for id_ in IDS:
        if id_ != "reflection":
            question(page, id_).locator("[data-act=check]").click()
        give(page, id_, PARTIAL[id_])
    found["during"] = violations(page)
    for id_ in IDS:
        give(page, id_, MIXED[id_])
        check(page, id_)
    found["after"] = violations(page)
    assert found == {"before": [], "during": [], "after": []}


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_narrow_screen_nothing_has_to_be_scrolled_sideways(profile: Profile, language: str) -> None:
    page = profile(viewport=PHONE).new_page()
    page.goto(f"{language}/types.html")
    expect(page.locator("[data-act=check]").first).to_be_visible()
    assert sideways(page) == 0
    for id_ in IDS:
        give(page, id_, MIXED[id_])
    assert sideways(page) == 0
    for id_ in IDS:
        check(page, id_)
    assert sideways(page) == 0
    over = page.eval_on_selector_all(
        ".sy-quiz *:not(option)",
        "(all) => all.filter(($at) => $at.getBoundingClientRect().right > innerWidth + 0.5 "
        "|| $at.getBoundingClientRect().left < -0.5).map(($at) => $at.className)",
    )
    assert [name for name in over if name != "sy-live"] == []


def test_everything_that_is_pressed_is_large_enough_for_a_thumb(profile: Profile) -> None:
    page = profile(viewport=PHONE).new_page()
    page.goto("en/types.html")
    expect(page.locator("[data-act=check]").first).to_be_visible()
    question(page, "reflection").locator("[data-act=compare]").click()
    sizes = page.eval_on_selector_all(
        ".sy-quiz :is(button, select, input[type=text], summary, .sy-choice)",
        """(all) => all.map(($at) => [$at.getBoundingClientRect(), $at])
            .filter(([{ height }]) => height > 0)
            .map(([{ width, height }, $at]) => [Math.min(width, height), $at.closest(".sy-gap") !== null])""",
    )
    assert min(size for size, in_text in sizes if not in_text) >= 44
    assert min(size for size, in_text in sizes if in_text) >= 24


def test_in_arabic_everything_runs_from_right_to_left_and_typed_text_as_it_is_typed(page: Page) -> None:
    page.goto("ar/types.html")
    item = question(page, "matching").locator(".sy-item").first
    label, field = item.locator("label").bounding_box(), item.locator("select").bounding_box()
    assert label
    assert field
    assert label["x"] > field["x"]
    line = question(page, "ordering").locator(".sy-line").first
    place, moves = line.locator(".sy-place").bounding_box(), line.locator(".sy-moves").bounding_box()
    assert place
    assert moves
    assert place["x"] > moves["x"]
    typed = question(page, "short").locator("input")
    for text, direction in (("المادة 13", "rtl"), ("Article 13", "ltr")):
        typed.fill(text)
        assert typed.evaluate("($at) => getComputedStyle($at).direction") == direction
    expect(question(page, "ordering").get_by_role("button", name="نقل إلى أعلى: اسأل عن الوقائع")).to_be_visible()


@each
def test_without_a_script_a_question_can_be_read_and_its_answer_opened(profile: Profile, id_: str) -> None:
    page = profile(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto("en/types.html")
    one = question(page, id_)
    expect(one.locator("button:visible")).to_have_count(0)
    one.locator(".sy-answer summary").click()
    words = {
        "single": ["Answer: B", "Nothing here shows force."],
        "multiple": ["Answer: A, C", "Harbouring is an act."],
        "true-false": ["Answer: B", "The act and the purpose are enough."],
        "reasons": ["Answer: B, C", "Age is another question."],
        "matching": ["Answer: B", "A threat is how it was done, not what was done."],
        "ordering": ["Answer: D, A, B, C", "Safety comes first."],
        "blanks": ["deceived · misled", "Nothing here shows force.", "victim"],
        "short": ["Article 13(1) · Article 13", "Article 1 says something else."],
        "reflection": ["Then I would say what stays between us.", "It says what is confidential"],
    }
    for text in words[id_]:
        expect(one.locator(".sy-answer").get_by_text(text).first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_there_are_lines_and_boxes_and_nothing_of_what_was_answered(profile: Profile, language: str) -> None:
    def printed(page: Page) -> str:
        page.emulate_media(media="print")
        text = page.locator("syllabus-quiz").inner_text()
        page.emulate_media(media="screen")
        return "\n".join(sorted(line for line in text.split("\n") if line.strip()))

    page = profile().new_page()
    page.goto(f"{language}/types.html")
    expect(page.locator("[data-act=check]").first).to_be_visible()
    before = printed(page)
    for id_ in IDS:
        give(page, id_, MIXED[id_])
        check(page, id_)
    # Letters of no size are not on paper, and not in a file that is made of the page either.
    page.emulate_media(media="print")
    hidden = page.eval_on_selector_all(
        ".sy-field, .sy-place", "(all) => all.map(($at) => getComputedStyle($at).fontSize)"
    )
    assert set(hidden) == {"0px"}
    assert page.eval_on_selector_all(
        ".sy-item, .sy-option", "(all) => [...new Set(all.map(($at) => getComputedStyle($at).backgroundColor))]"
    ) == ["rgba(0, 0, 0, 0)"]
    page.emulate_media(media="screen")
    assert printed(page) == before
    expect(page.locator(".sy-key-item")).to_have_count(9)


@each
def test_what_a_screen_reader_is_told_from_the_stem_to_the_verdict(page: Page, id_: str) -> None:
    page.goto("en/types.html")
    expect(question(page, "short").locator("[data-act=check]")).to_be_visible()
    start(page, id_)
    reader = Reader(page)
    press(reader, KEYS[id_])
    log = "\n".join(reader.lines) + "\n"
    golden = SPOKEN / f"{id_}.txt"
    if os.environ.get("SYLLABUS_SNAPSHOTS") == "write":
        golden.write_text(log, encoding="utf-8")
    assert log == golden.read_text(encoding="utf-8")
