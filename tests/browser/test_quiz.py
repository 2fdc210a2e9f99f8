"""The quiz, first without a script, then by keyboard, then everything that can go wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from harness import RIGHT, answer, answer_all, choose, fingerprint, listen, question, spoken, stored, violations
from playwright.sync_api import BrowserContext, Page, expect

Profile = Callable[..., BrowserContext]


def focused(page: Page) -> dict[str, Any]:
    return page.evaluate(
        """() => { const $at = document.activeElement; return {
            act: $at.dataset.act, value: $at.value, type: $at.type, disabled: $at.disabled,
            question: $at.closest("[data-question]")?.dataset.question,
        }; }"""
    )


# Without JavaScript.


def test_without_javascript_every_question_can_be_read_and_its_answer_opened(profile: Profile) -> None:
    page = profile(java_script_enabled=False).new_page()
    page.goto("en/quiz.html")
    expect(page.get_by_role("group", name="Question 1 of 4")).to_be_visible()
    expect(page.get_by_text("Choose all that apply")).to_be_visible()
    page.get_by_label("Recruitment").check()
    details = question(page, "hotel-means").locator("details")
    expect(details.get_by_text("Answer: B")).not_to_be_visible()
    details.get_by_text("Show the answer").click()
    for words in ("Answer: B", "It is not one of the means.", "false from the start.", "nothing in the facts"):
        expect(details.get_by_text(words)).to_be_visible()


def test_without_javascript_no_button_is_shown_that_would_do_nothing(profile: Profile) -> None:
    page = profile(java_script_enabled=False).new_page()
    for kind in ("quiz", "reading", "curriculum", "home"):
        page.goto(f"en/{kind}.html")
        expect(page.locator("button:visible")).to_have_count(0)


def test_without_javascript_enter_in_a_control_sends_nothing(profile: Profile) -> None:
    page = profile(java_script_enabled=False).new_page()
    page.goto("en/quiz.html")
    page.get_by_label("Force").check()
    page.get_by_label("Force").press("Enter")
    page.wait_for_timeout(200)
    assert page.url.endswith("en/quiz.html")


# By keyboard.


def test_a_whole_quiz_can_be_answered_with_the_keyboard_alone(page: Page) -> None:
    page.goto("en/quiz.html")
    expect(page.locator("[data-act=check]").first).to_be_visible()
    page.locator("h2#quiz").evaluate("($at) => { $at.tabIndex = -1; $at.focus(); }")
    key = page.keyboard
    key.press("Tab")
    key.press("ArrowDown")  # from nothing to the second option
    assert focused(page)["value"] == "deception"
    key.press("Tab")
    assert focused(page)["act"] == "check"
    key.press("Enter")
    expect(question(page, "hotel-means").locator(".sy-result .sy-verdict")).to_have_text("Correct")
    assert focused(page) == focused(page) | {"act": "again", "question": "hotel-means"}
    key.press("Tab")  # the link in the explanation
    key.press("Tab")
    assert focused(page)["value"] == "recruitment"
    key.press("Space")
    key.press("Tab")
    key.press("Tab")
    key.press("Space")
    key.press("Enter")  # Enter in a control checks its question
    expect(question(page, "act-elements").locator(".sy-result .sy-verdict")).to_have_text("Correct")
    key.press("Tab")
    key.press("ArrowDown")
    key.press("Tab")
    key.press("Space")
    expect(question(page, "consent-child").locator(".sy-result .sy-verdict")).to_have_text("Correct")
    key.press("Tab")
    key.press("Space")
    key.press("Tab")
    key.press("Enter")
    expect(page.get_by_text("Answered 4 of 4 · Correct 4 · 100%")).to_be_visible()
    key.press("Tab")
    assert focused(page)["act"] == "restart"


def test_choosing_with_the_mouse_or_the_arrow_keys_never_submits_or_locks(page: Page) -> None:
    page.goto("en/quiz.html")
    page.get_by_label("Breach of a contract").click()
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    expect(question(page, "hotel-means").locator("input:disabled")).to_have_count(0)
    expect(question(page, "hotel-means").get_by_role("button", name="Check answer")).to_be_visible()
    assert stored(page) == []


def test_enter_in_a_control_checks_only_its_own_question(page: Page) -> None:
    page.goto("en/quiz.html")
    choose(page, "hotel-means", "deception")
    choose(page, "consent-child", "false")
    question(page, "consent-child").locator("input[value=false]").press("Enter")
    expect(page.get_by_text("Answered 1 of 4")).to_be_visible()
    assert [event["question"] for event in stored(page)] == ["consent-child"]


def test_a_key_that_is_held_down_does_not_check_and_reopen_in_turn(page: Page) -> None:
    page.goto("en/quiz.html")
    choose(page, "purpose", "exploitation")
    question(page, "purpose").get_by_role("button", name="Check answer").focus()
    for _ in range(6):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    expect(question(page, "purpose").get_by_role("button", name="Try again")).to_be_visible()
    page.wait_for_timeout(200)
    assert len(stored(page)) == 1


def test_a_second_click_in_the_same_place_does_not_reopen_the_question(page: Page) -> None:
    page.goto("en/quiz.html")
    choose(page, "act-elements", "recruitment")
    question(page, "act-elements").get_by_role("button", name="Check answer").dblclick()
    expect(question(page, "act-elements").get_by_role("button", name="Try again")).to_be_visible()


# Checking an answer.


def test_an_empty_submission_asks_for_a_choice_and_records_nothing(page: Page) -> None:
    page.goto("en/quiz.html")
    listen(page)
    one = question(page, "hotel-means")
    one.get_by_role("button", name="Check answer").click()
    words = "Choose an answer first, then check it."
    expect(one.get_by_text(words)).to_be_visible()
    expect(one.get_by_role("group")).to_have_accessible_description(f"Choose one answer {words}")
    assert focused(page) == focused(page) | {"question": "hotel-means", "value": "contract"}
    expect(one.locator("input").first).to_have_accessible_description(words)
    assert spoken(page) == []  # the description of the focused control says it already
    assert stored(page) == []
    choose(page, "hotel-means", "force")
    expect(one.get_by_text(words)).to_have_count(0)


def test_an_empty_submission_from_the_first_control_is_announced(page: Page) -> None:
    page.goto("en/quiz.html")
    listen(page)
    question(page, "act-elements").locator("input").first.press("Enter")
    assert spoken(page) == ["Choose an answer first, then check it."]


def test_a_wrong_answer_shows_why_next_to_the_choice_and_the_explanation(page: Page) -> None:
    page.goto("en/quiz.html")
    answer(page, "hotel-means", "contract")
    one = question(page, "hotel-means")
    expect(one.locator("[data-option=contract] .sy-feedback")).to_have_text(
        "A breach may exist as well. It is not one of the means."
    )
    expect(one.locator(".sy-feedback:visible")).to_have_count(1)
    expect(one.locator(".sy-result .sy-verdict")).to_have_text("Not correct")
    expect(one.locator(".sy-explanation")).to_contain_text("A false promise about the work is deception.")
    expect(one.locator("details")).to_be_hidden()


def test_several_choices_each_get_feedback_and_the_number_still_missing_is_told(page: Page) -> None:
    page.goto("en/quiz.html")
    answer(page, "act-elements", "recruitment", "fraud")
    one = question(page, "act-elements")
    expect(one.locator("[data-option=recruitment] .sy-feedback")).to_contain_text("Correct")
    expect(one.locator("[data-option=fraud] .sy-feedback")).to_contain_text("Not correct")
    expect(one.locator(".sy-missing")).to_have_text("Correct options still to find: 1")


def test_a_right_but_incomplete_choice_is_called_incomplete_and_not_wrong(page: Page) -> None:
    page.goto("en/quiz.html")
    answer(page, "act-elements", "harbouring")
    expect(question(page, "act-elements").locator(".sy-result .sy-verdict")).to_have_text("Not complete yet")


def test_the_outcome_is_announced_once_with_verdict_feedback_and_explanation(page: Page) -> None:
    page.goto("en/quiz.html")
    listen(page)
    answer(page, "consent-child", "true")
    [said] = spoken(page)
    assert said.split("\n\n") == ["Not correct", "This is so for adults only.", "For a child no means is needed."]
    assert focused(page) == focused(page) | {"act": "again", "question": "consent-child", "disabled": False}


def test_checking_does_not_scroll_the_page_away(page: Page) -> None:
    page.goto("en/quiz.html")
    choose(page, "hotel-means", "force")
    button = question(page, "hotel-means").get_by_role("button", name="Check answer")
    button.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    button.click()
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == before


def test_the_verdict_has_words_and_a_shape_besides_colour(page: Page) -> None:
    page.goto("en/quiz.html")
    answer(page, "purpose", "exploitation")
    answer(page, "consent-child", "true")
    shapes = page.eval_on_selector_all(
        ".sy-result:not([hidden]) .sy-verdict", "(all) => all.map(($v) => getComputedStyle($v, '::before').maskImage)"
    )
    assert len(set(shapes)) == 2
    assert all(shape.startswith("url(") for shape in shapes)


def test_try_again_reopens_one_question_with_its_choice_and_without_the_old_feedback(page: Page) -> None:
    page.goto("en/quiz.html")
    answer(page, "hotel-means", "contract")
    answer(page, "purpose", "transport")
    one = question(page, "hotel-means")
    one.get_by_role("button", name="Try again").click()
    assert focused(page) == focused(page) | {"question": "hotel-means", "value": "contract"}
    expect(one.locator(".sy-feedback:visible")).to_have_count(0)
    expect(one.locator("label:visible")).to_have_count(3)
    expect(question(page, "purpose").get_by_role("button", name="Try again")).to_be_visible()
    answer(page, "hotel-means", "deception")
    expect(one.locator(".sy-result .sy-verdict")).to_have_text("Correct")
    expect(page.get_by_text("Answered 2 of 4 · Correct 1 · 25%")).to_be_visible()
    assert len(stored(page)) == 3


# The score.


def test_the_latest_check_of_each_question_counts_and_a_pass_is_announced(page: Page) -> None:
    page.goto("en/quiz.html")
    answer_all(page, wrong=2)
    expect(page.get_by_text("Answered 4 of 4 · Correct 2 · 50% (pass mark 75%)")).to_be_visible()
    expect(page.get_by_text("You have not passed yet.").last).to_be_visible()
    question(page, "hotel-means").get_by_role("button", name="Try again").click()
    listen(page)
    answer(page, "hotel-means", "deception")
    [said] = spoken(page)
    assert said.endswith("You have passed this quiz.")
    results = sorted((e for e in stored(page) if e["type"] == "result"), key=lambda event: event["at"])
    assert [(r["correct"], r["total"], r["passMark"], r["passed"]) for r in results] == [
        (2, 4, 75, False),
        (3, 4, 75, True),
    ]
    assert results[0]["fingerprint"] == fingerprint("m02")


def test_start_again_begins_a_new_attempt_and_keeps_the_old_answers(page: Page) -> None:
    page.goto("en/quiz.html")
    answer_all(page)
    listen(page)
    page.get_by_role("button", name="Start again").click()
    expect(page.get_by_text("Answered 0 of 4")).to_be_visible()
    expect(page.locator("input:checked")).to_have_count(0)
    assert focused(page)["question"] == "hotel-means"
    assert spoken(page) == ["A new attempt has begun. Your earlier answers are kept in your record."]
    page.reload()
    expect(page.get_by_text("Answered 0 of 4")).to_be_visible()
    answer(page, "purpose", "exploitation")
    page.wait_for_timeout(200)
    answers = [event for event in stored(page) if event["type"] == "answer"]
    assert len(answers) == 5
    assert len({event["attempt"] for event in answers}) == 2


@pytest.mark.parametrize(("correct", "percent", "passed"), [(79, 79, False), (80, 80, True), (797, 79, False)])
def test_the_pass_mark_is_reached_exactly_and_never_by_rounding(
    page: Page, correct: int, percent: int, passed: bool
) -> None:
    page.goto("en/reading.html")
    total = 1000 if correct > 100 else 100
    got = page.evaluate(
        """async ({ correct, total }) => {
            const { score } = await import("/assets/syllabus/core/score.js");
            const marks = Array.from({ length: total }, (_, index) => ({ points: 1, credit: Number(index < correct) }));
            return score(marks, 80);
        }""",
        {"correct": correct, "total": total},
    )
    assert (got["percent"], got["passed"]) == (percent, passed)


# Coming back.


def test_after_a_reload_answers_are_back_silently_and_focus_and_scroll_stay(page: Page) -> None:
    page.goto("en/quiz.html")
    answer(page, "hotel-means", "contract")
    answer(page, "act-elements", "recruitment", "harbouring")
    page.wait_for_timeout(200)
    page.add_init_script(
        """window.spoken = []; document.addEventListener("DOMContentLoaded", () => {
            const $live = document.querySelector("syllabus-quiz [data-part=live]");
            new MutationObserver(() => window.spoken.push($live.textContent)).observe($live, { childList: true });
        });"""
    )
    page.goto("en/quiz.html?again")
    expect(question(page, "hotel-means").locator("input[value=contract]")).to_be_checked()
    expect(question(page, "hotel-means").get_by_text("It is not one of the means.").first).to_be_visible()
    expect(question(page, "act-elements").locator(".sy-result .sy-verdict")).to_have_text("Correct")
    expect(page.get_by_text("Answered 2 of 4 · Correct 1")).to_be_visible()
    assert spoken(page) == []
    assert page.evaluate("document.activeElement === document.body && scrollY === 0")


def test_a_question_that_has_changed_says_so_and_does_not_count(page: Page) -> None:
    page.goto("en/quiz.html")
    answer(page, "hotel-means", "deception")
    answer(page, "purpose", "exploitation")
    page.goto("en/changed.html")
    words = "This question has changed since you answered it."
    expect(question(page, "hotel-means").get_by_text(words)).to_be_visible()
    expect(question(page, "hotel-means").locator("input:checked")).to_have_count(0)
    expect(page.get_by_text(words).locator("visible=true")).to_have_count(1)
    expect(page.get_by_text("Answered 1 of 4 · Correct 1")).to_be_visible()
    answer(page, "hotel-means", "deception")
    expect(page.get_by_text(words).locator("visible=true")).to_have_count(0)
    expect(page.get_by_text("Answered 2 of 4")).to_be_visible()


def test_answers_to_an_older_version_are_shown_but_do_not_complete_the_new_one(page: Page) -> None:
    page.goto("en/quiz.html")
    answer_all(page)
    page.goto("en/newer.html")
    expect(page.get_by_text("This module has changed since you completed version 1.")).to_be_visible()
    expect(page.get_by_text("before this module changed.")).to_be_visible()
    question(page, "purpose").get_by_role("button", name="Try again").click()
    answer(page, "purpose", "exploitation")
    page.wait_for_timeout(200)
    assert {event["version"] for event in stored(page) if event["type"] == "result"} == {1}
    page.get_by_role("button", name="Start again").click()
    answer_all(page)
    expect(page.locator("syllabus-module-status")).to_contain_text("Completed:")


def test_progress_follows_the_learner_into_another_language(page: Page) -> None:
    page.goto("en/quiz.html")
    answer(page, "hotel-means", "deception")
    page.goto("ar/quiz.html")
    expect(question(page, "hotel-means").locator("input[value=deception]")).to_be_checked()
    expect(question(page, "hotel-means").locator(".sy-result .sy-verdict")).to_have_text("إجابة صحيحة")


# Text that means harm, policy, accessibility, paper.


def test_hostile_text_anywhere_is_shown_as_text_and_runs_nothing(page: Page) -> None:
    for kind in ("quiz", "reading", "home", "curriculum", "home"):
        page.goto(f"hostile/{kind}.html")
        page.wait_for_timeout(200)
        if kind == "quiz":
            for id_, options in RIGHT.items():
                for option in options:
                    question(page, id_).locator(f"input[value='{option}']").check()
                question(page, id_).locator("[data-act=check]").click()
            page.wait_for_timeout(300)
        if kind == "reading":
            page.locator("[data-act=read]").click()
        page.locator("[data-act=ask]").click()
        page.locator("[data-act=keep]").click()
        assert page.evaluate("window.pwned") is None
        assert page.locator("img").count() == 0
        assert page.locator("body script").count() == 0
        assert "49" not in page.locator("main").inner_text()
    page.goto("hostile/quiz.html")
    page.locator("[data-act=ask]").click()
    page.locator("[data-act=erase]").click()
    page.wait_for_timeout(300)
    assert page.evaluate("window.pwned") is None
    assert page.locator("img").count() == 0


def test_a_stored_answer_that_means_harm_runs_nothing(page: Page) -> None:
    page.goto("blank.html")
    page.evaluate(
        """async (fingerprint) => {
            const { openStore } = await import("/assets/syllabus/core/store.js");
            const { makeEvent } = await import("/assets/syllabus/core/events.js");
            const bad = "'] , <img src=x onerror=window.pwned=1>";
            const where = { module: "m02", version: 1, quiz: "m02", attempt: bad, fingerprint };
            const store = await openStore("harness");
            await store.add(makeEvent("answer", { ...where, question: "hotel-means", response: [bad], correct: true }));
            await store.setPlace({ module: "m02", section: bad });
        }""",
        fingerprint("m02", "hotel-means"),
    )
    page.goto("en/home.html")
    expect(page.locator(".sy-continue-link")).to_have_attribute(
        "href", re.compile(r"^quiz\.html#'%5D%20%2C%20%3Cimg%20")
    )
    page.goto("en/quiz.html")
    expect(question(page, "hotel-means").locator(".sy-result .sy-verdict")).to_have_text("Not correct")
    assert page.evaluate("window.pwned") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["en/quiz.html", "ar/quiz.html", "ar/fallback-quiz.html"])
def test_axe_finds_nothing_before_during_and_after_answering(
    profile: Profile, path: str, width: int, scheme: str
) -> None:
    page = profile(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    page.goto(path)
    expect(page.locator("[data-act=check]").first).to_be_visible()
    found = {"before": violations(page)}
    ids = list(RIGHT)
    question(page, ids[1]).locator("[data-act=check]").click()
    question(page, ids[0]).locator("input[value=contract]").check()
    question(page, ids[0]).locator("[data-act=check]").click()
    found["during"] = violations(page)
    for id_ in ids[1:]:
        question(page, id_).locator(f"input[value='{RIGHT[id_][0]}']").check()
        question(page, id_).locator("[data-act=check]").click()
    expect(page.locator("[data-part=outcome]")).to_be_visible()
    found["after"] = violations(page)
    assert found == {"before": [], "during": [], "after": []}
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_axe_finds_nothing_either(profile: Profile) -> None:
    context = profile()
    page = context.new_page()
    page.route("**/*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto("en/quiz.html")
    page.locator("summary").first.click()
    assert violations(page) == []


def test_rows_and_buttons_are_large_enough_for_a_thumb(profile: Profile) -> None:
    page = profile(viewport={"width": 320, "height": 800}).new_page()
    page.goto("en/quiz.html")
    answer(page, "hotel-means", "force")
    heights = page.eval_on_selector_all(
        ".sy-choice, .sy-quiz button:not([hidden])",
        "(all) => all.map(($at) => $at.getBoundingClientRect().height).filter((height) => height > 0)",
    )
    assert min(heights) >= 44


def test_a_text_in_another_language_than_the_page_is_marked_as_such(page: Page) -> None:
    page.goto("ar/fallback-quiz.html")
    expect(page.locator("section.sy-quiz")).to_have_attribute("lang", "ar")
    expect(question(page, "purpose").locator(".sy-stem")).to_have_attribute("lang", "en")
    expect(question(page, "purpose").locator(".sy-stem")).to_have_attribute("dir", "ltr")
    question(page, "purpose").locator("input[value=exploitation]").check()
    question(page, "purpose").locator("[data-act=check]").click()
    expect(question(page, "purpose").locator(".sy-feedback:visible > div")).to_have_attribute("lang", "en")


def test_on_paper_there_is_a_clean_worksheet_and_the_key_at_the_end(page: Page) -> None:
    page.goto("en/quiz.html")
    answer_all(page, wrong=1)
    page.emulate_media(media="print")
    expect(page.locator(".sy-question")).to_have_count(4)
    for gone in ("button", "details", ".sy-feedback", ".sy-result", ".sy-score"):
        expect(page.locator(f".sy-quiz {gone}").locator("visible=true")).to_have_count(0)
    boxes = page.eval_on_selector_all(
        ".sy-choice input:checked",
        "(all) => all.map(($at) => getComputedStyle($at)).map((s) => [s.appearance, s.backgroundColor, s.boxShadow])",
    )
    assert set(map(tuple, boxes)) == {("none", "rgba(0, 0, 0, 0)", "none")}
    rows = page.eval_on_selector_all(".sy-option", "(all) => all.map(($at) => getComputedStyle($at).backgroundColor)")
    assert set(rows) == {"rgba(0, 0, 0, 0)"}
    assert page.locator(".sy-key-letters").all_inner_texts() == ["B", "A, C", "B", "A"]
    assert page.locator(".sy-question").first.evaluate("($at) => getComputedStyle($at).breakInside") == "avoid"


def test_the_print_key_is_on_paper_only(page: Page) -> None:
    page.goto("en/quiz.html")
    expect(page.locator(".sy-key")).to_be_hidden()
