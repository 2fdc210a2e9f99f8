"""How a quiz is taken: practice, assessment, chance, scenarios, and what comes after."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from attempt_pages import Pages, asked, legends, name_of_focus, options
from harness import Site, answer, choose, listen, question, spoken, stored, violations
from playwright.sync_api import BrowserContext, Page, expect

from syllabus.model.quiz import Pool

Profile = Callable[..., BrowserContext]

RIGHT = {"door": ("listen",), "notes": ("date", "words"), "secret": ("false",), "sign": ("writer",)}
BOTH: dict[str, Any] = {"modes": ("practice", "assessment")}
EXAM: dict[str, Any] = {"modes": ("assessment",)}
TIMED: dict[str, Any] = EXAM | {"minutes": 30}
MIXED: dict[str, Any] = {"shuffle": ("questions", "options")}


@pytest.fixture(scope="module")
def pages(runtime_site: Site) -> Pages:
    return Pages(runtime_site)


@pytest.fixture
def take(page: Page, pages: Pages) -> Callable[..., Page]:
    """Open a quiz as an author might have set it up."""

    def open_quiz(id_: str = "duty", tag: str = "en", content: str | None = None, **changes: object) -> Page:
        page.goto(pages.write(pages.quiz(id_, **changes), tag, content))
        ready(page)
        return page

    return open_quiz


def ready(page: Page) -> None:
    """Wait until the quiz has met the store."""
    page.locator("syllabus-quiz[data-mode]").wait_for()


def act(page: Page, name: str, **more: str) -> Any:
    rest = "".join(f"[data-{key}={value}]" for key, value in more.items())
    return page.locator(f"[data-act='{name}']{rest}")


def begin(page: Page, mode: str = "assessment") -> None:
    act(page, "begin", mode=mode).click()
    expect(page.locator("[data-part=start]")).to_be_hidden()


def choose_all(page: Page, **other: tuple[str, ...]) -> None:
    for id_, right in (RIGHT | other).items():
        choose(page, id_, *right)


def check(page: Page, id_: str, *chosen: str) -> None:
    """As `answer`, in any language."""
    choose(page, id_, *chosen)
    question(page, id_).locator("[data-act=check]").click()


def hand_in(page: Page) -> None:
    act(page, "hand-in").click()
    expect(page.locator("[data-part=over]")).to_be_visible()


def events(page: Page, type_: str) -> list[dict[str, Any]]:
    """Stored events of a type in the order in which they happened."""
    page.wait_for_timeout(150)
    return sorted((event for event in stored(page) if event["type"] == type_), key=lambda event: event["at"])


def verdict(page: Page, id_: str) -> Any:
    return question(page, id_).locator("[data-part=verdict]")


# Choosing how.


def test_the_learner_chooses_between_practice_and_assessment_before_any_question_is_seen(take):
    page = take(**BOTH)
    expect(page.get_by_role("button", name="Practise")).to_have_accessible_description(re.compile("as many tries"))
    start = page.get_by_role("button", name="Begin the assessment")
    expect(start).to_have_accessible_description(re.compile("when you hand in. To pass, you need 75% of the points."))
    assert asked(page) == []
    assert stored(page) == []
    start.focus()
    page.keyboard.press("Enter")
    assert asked(page) == list(RIGHT)
    assert name_of_focus(page) == "door listen"
    [begun] = events(page, "begin")
    assert begun["mode"] == "assessment"


def test_the_mode_is_fixed_for_the_attempt_also_after_a_reload(take):
    page = take(**BOTH)
    begin(page, "practice")
    answer(page, "door", "phone")
    page.reload()
    ready(page)
    expect(page.locator("[data-part=start]")).to_be_hidden()
    expect(act(page, "hand-in")).to_be_hidden()
    expect(verdict(page, "door")).to_have_text("Not correct")


def test_practice_alone_begins_without_a_choice_and_stores_no_more_than_answers(take):
    page = take()
    expect(page.locator("[data-part=start]")).to_be_hidden()
    choose(page, "door", "listen")
    page.wait_for_timeout(200)
    assert stored(page) == []
    answer(page, "door", "listen")
    [event] = events(page, "answer")
    assert (event["correct"], event["credit"]) == (True, 1)


# Practice: points.


def test_partial_credit_is_stored_and_shown_as_points(take):
    page = take()
    answer(page, "notes", "date")
    expect(page.get_by_text("Answered 1 of 4 · Points 1 of 5 · 20% (pass mark 75%)")).to_be_visible()
    assert events(page, "answer")[0]["credit"] == 0.5
    assert events(page, "answer")[0]["correct"] is False


def test_a_pass_goes_by_points_and_the_result_says_them(take):
    page = take()
    for id_, right in (RIGHT | {"sign": ("porter",)}).items():
        answer(page, id_, *right)
    expect(page.get_by_text("Answered 4 of 4 · Points 4 of 5 · 80% (pass mark 75%)")).to_be_visible()
    expect(page.locator("[data-part=outcome]")).to_have_text("You have passed this quiz.")
    [result] = events(page, "result")
    assert {key: result[key] for key in ("correct", "total", "points", "maxPoints", "passed")} == {
        "correct": 3,
        "total": 4,
        "points": 4,
        "maxPoints": 5,
        "passed": True,
    }
    expect(page.locator("syllabus-module-status")).to_contain_text("Completed:")


# Assessment.


def test_in_an_assessment_nothing_is_graded_on_screen_before_it_is_handed_in(take):
    page = take(**EXAM)
    begin(page)
    choose_all(page, door=("phone",))
    expect(
        page.locator(".sy-result:visible, .sy-feedback:visible, .sy-verdict:visible, details:visible")
    ).to_have_count(0)
    expect(page.get_by_role("button", name="Check answer")).to_have_count(0)
    expect(page.locator("[data-part=score-line]")).to_have_text("Answered 4 of 4")
    expect(page.locator("[data-part=over]")).to_be_hidden()
    expect(page.locator("[data-mark]")).to_have_count(0)
    assert events(page, "result") == []


def test_every_answer_of_an_assessment_is_stored_at_once_and_back_after_a_reload(take):
    page = take(**EXAM)
    begin(page)
    choose(page, "door", "phone")
    choose(page, "notes", "date", "guess")
    assert [(e["question"], e["response"]) for e in events(page, "answer")] == [
        ("door", ["phone"]),
        ("notes", ["date"]),
        ("notes", ["date", "guess"]),
    ]
    page.reload()
    ready(page)
    for id_, option in (("door", "phone"), ("notes", "date"), ("notes", "guess")):
        chosen = question(page, id_).locator(f"input[value={option}]")
        expect(chosen).to_be_checked()
        expect(chosen).to_be_enabled()
    expect(page.get_by_text("Answered 2 of 4")).to_be_visible()
    expect(page.locator(".sy-result:visible")).to_have_count(0)
    expect(page.locator("[data-part=about]")).to_have_text("Assessment, attempt 1. Feedback comes when you hand in.")


def test_an_answer_can_be_changed_and_taken_back_until_it_is_handed_in(take):
    page = take(**EXAM)
    begin(page)
    choose(page, "door", "phone")
    choose(page, "door", "listen")
    choose(page, "notes", "date")
    question(page, "notes").locator("input[value=date]").uncheck()
    expect(page.get_by_text("Answered 1 of 4")).to_be_visible()
    assert [e["response"] for e in events(page, "answer")] == [["phone"], ["listen"], ["date"], []]
    page.reload()
    ready(page)
    expect(question(page, "notes").locator("input:checked")).to_have_count(0)
    expect(question(page, "door").locator("input[value=listen]")).to_be_checked()


def test_enter_in_a_control_of_an_assessment_grades_nothing(take):
    page = take(**EXAM)
    begin(page)
    choose(page, "door", "phone")
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    expect(page.locator(".sy-result:visible")).to_have_count(0)
    assert len(events(page, "answer")) == 1


def test_what_is_not_answered_is_named_once_with_links_and_may_be_handed_in_anyway(take):
    page = take(**EXAM)
    begin(page)
    choose(page, "door", "listen")
    choose(page, "sign", "writer")
    act(page, "hand-in").click()
    named = page.get_by_role("group", name="These questions are not fully answered.")
    expect(named).to_be_focused()
    expect(named.get_by_role("link")).to_have_text(["Question 2 of 4", "Question 3 of 4"])
    assert events(page, "finish") == []
    named.get_by_role("link").nth(1).click()
    assert name_of_focus(page) == "secret true"
    page.keyboard.press("Space")
    expect(named.get_by_role("link")).to_have_text(["Question 2 of 4"])
    anyway = page.get_by_role("button", name="Hand in anyway")
    anyway.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=over]")).to_be_visible()
    expect(named).to_have_count(0)
    expect(verdict(page, "notes")).to_have_text("Not answered")
    expect(page.get_by_text("Answered 3 of 4 · Points 2 of 5 · 40% (pass mark 75%)")).to_be_visible()


def test_a_double_click_does_not_hand_in_what_is_not_answered(take):
    page = take(**EXAM)
    begin(page)
    choose(page, "door", "listen")
    act(page, "hand-in").dblclick()
    expect(page.get_by_role("group", name="These questions")).to_be_visible()
    assert events(page, "finish") == []


def test_once_all_is_answered_nothing_is_named_any_more(take):
    page = take(**EXAM)
    begin(page)
    choose_all(page, door=("phone",))
    question(page, "notes").locator("input[value=date]").uncheck()
    question(page, "notes").locator("input[value=words]").uncheck()
    act(page, "hand-in").click()
    expect(page.get_by_role("group", name="These questions")).to_be_visible()
    choose(page, "notes", "date")
    expect(page.get_by_role("group", name="These questions")).to_have_count(0)
    expect(page.get_by_role("button", name="Hand in", exact=True)).to_be_visible()


def test_handing_in_shows_all_feedback_locks_the_answers_and_says_the_result(take):
    page = take(**EXAM)
    begin(page)
    choose_all(page, door=("phone",), notes=("date", "words", "guess"))
    listen(page)
    hand_in(page)
    assert spoken(page) == ["You have not passed this time. You can practise what you got wrong, or start again."]
    assert name_of_focus(page) == "heading"
    expect(page.get_by_role("heading", name="Your result", level=3)).to_be_focused()
    expect(verdict(page, "door")).to_have_text("Not correct")
    expect(verdict(page, "secret")).to_have_text("Correct")
    expect(question(page, "door").get_by_text("The phone can wait.").first).to_be_visible()
    expect(page.locator(".sy-choice input:enabled")).to_have_count(0)
    expect(page.get_by_role("button", name="Try again")).to_have_count(0)
    question(page, "door").get_by_text("Show the answer").click()
    expect(question(page, "door").get_by_text("Answer: A")).to_be_visible()
    [result] = events(page, "result")
    assert (result["points"], result["maxPoints"], result["passed"]) == (3, 5, False)
    assert [e["minutes"] for e in events(page, "finish")] == [1]
    expect(page.locator("[data-part=about]")).to_have_text("Assessment, attempt 1: handed in.")


def test_a_result_is_back_after_a_reload_and_nothing_is_stored_again(take):
    page = take(**EXAM)
    begin(page)
    choose_all(page)
    hand_in(page)
    before = len(stored(page))
    page.reload()
    ready(page)
    expect(page.locator("[data-part=outcome]")).to_have_text("You have passed this quiz.")
    expect(verdict(page, "notes")).to_have_text("Correct")
    expect(page.locator(".sy-choice input:enabled")).to_have_count(0)
    assert page.evaluate("document.activeElement === document.body")
    assert len(stored(page)) == before


def test_starting_again_offers_the_way_back_and_counts_the_attempts(take):
    page = take(**EXAM)
    begin(page)
    choose_all(page)
    hand_in(page)
    act(page, "restart").click()
    assert name_of_focus(page) == "begin"
    page.get_by_role("button", name="Back to the result").click()
    assert name_of_focus(page) == "heading"
    expect(page.locator("[data-part=outcome]")).to_be_visible()
    act(page, "restart").click()
    listen(page)
    begin(page)
    assert spoken(page) == ["Assessment, attempt 2. Feedback comes when you hand in."]
    expect(page.locator("input:checked")).to_have_count(0)
    expect(page.locator("details:visible")).to_have_count(0)
    expect(page.locator(".sy-choice input:disabled")).to_have_count(0)
    expect(page.locator("syllabus-module-status")).to_contain_text("Completed:")


def test_a_whole_assessment_can_be_taken_with_the_keyboard_alone(take):
    page = take(**TIMED)
    key = page.keyboard
    page.locator("h2#quiz").evaluate("($at) => { $at.tabIndex = -1; $at.focus(); }")
    for press in ("Tab", "Enter", "Space", "Tab", "Space", "Tab", "Tab", "Space", "Tab", "Tab", "ArrowDown", "Tab"):
        key.press(press)
    key.press("Space")
    expect(page.get_by_text("Answered 4 of 4")).to_be_visible()
    key.press("Tab")
    assert name_of_focus(page) == "hand-in"
    key.press("Enter")
    expect(page.get_by_text("Points 5 of 5")).to_be_visible()
    key.press("Tab")
    assert name_of_focus(page) == "restart"


# The time frame.


@pytest.fixture
def clock(page: Page) -> Any:
    page.clock.install(time="2026-11-21T09:00:00Z")
    return page.clock


def test_the_time_left_is_told_and_announced_at_half_time_five_minutes_and_the_end_only(clock, take):
    page = take(**TIMED)
    expect(act(page, "begin")).to_have_accessible_description(re.compile("Time frame: 30 minutes. It informs you"))
    begin(page)
    listen(page)
    line = page.locator("[data-part=time]")
    expect(line).to_have_text("Minutes left: 30 of 30")
    clock.run_for(1000)
    page.evaluate("window.spoken.splice(0)")
    said = {}
    for minute in range(1, 33):
        clock.run_for(60_000)  # and so always a second or more past the minute
        page.wait_for_timeout(20)
        words = page.evaluate("window.spoken.splice(0)")
        if words:
            said[minute] = words
    over = "The time frame has passed. You may go on; your record will say how long it took."
    assert said == {
        15: ["Half of the time frame has passed. Minutes left: 15."],
        25: ["Minutes left: 5 of 30"],
        30: [over],
    }
    expect(line).to_have_text(over)
    assert line.get_attribute("role") is None
    assert line.get_attribute("aria-live") is None


def test_the_end_of_the_time_frame_ends_nothing_and_the_record_says_how_long_it_took(clock, take):
    page = take(**TIMED)
    begin(page)
    choose(page, "door", "listen")
    clock.run_for(41 * 60_000)
    for id_ in ("notes", "secret", "sign"):
        choose(page, id_, *RIGHT[id_])
    act(page, "hand-in").click()
    clock.run_for(1000)
    expect(page.get_by_text("Minutes taken: 42 (time frame: 30)")).to_be_visible()
    expect(page.locator("[data-part=outcome]")).to_have_text("You have passed this quiz.")
    expect(page.locator("[data-part=time]")).to_be_hidden()
    assert [e["minutes"] for e in events(page, "finish")] == [42]


def test_time_runs_from_the_beginning_also_while_the_page_is_closed(clock, take):
    page = take(**TIMED)
    begin(page)
    page.wait_for_timeout(100)
    clock.run_for(17 * 60_000)
    page.reload()
    ready(page)
    listen(page)
    expect(page.locator("[data-part=time]")).to_have_text("Minutes left: 13 of 30")
    clock.run_for(30_000)
    assert page.evaluate("window.spoken") == []


def test_practice_has_no_clock(take):
    page = take(**BOTH, minutes=30)
    begin(page, "practice")
    expect(page.locator("[data-part=time]")).to_be_hidden()


# Chance.


def test_without_shuffling_nothing_moves(take):
    page = take()
    assert asked(page) == list(RIGHT)
    assert options(page, "door") == ["listen", "phone", "none"]
    assert legends(page) == [f"Question {number} of 4" for number in (1, 2, 3, 4)]


def test_a_shuffled_attempt_keeps_its_order_over_a_reload_another_tab_and_another_language(take, pages):
    page = take(**MIXED)
    order, notes = asked(page), options(page, "notes")
    assert sorted(order) == sorted(RIGHT)
    choose(page, "door", "listen")
    [begun] = events(page, "begin")
    assert asked(page) == order
    page.reload()
    ready(page)
    assert (asked(page), options(page, "notes")) == (order, notes)
    assert legends(page) == [f"Question {number} of 4" for number in (1, 2, 3, 4)]
    check(page, "door", "listen")
    other = page.context.new_page()
    other.goto(pages.write(pages.quiz("duty", **MIXED), "ar"))
    ready(other)
    assert (asked(other), options(other, "notes")) == (order, notes)
    expect(question(other, "door").locator("input[value=listen]")).to_be_checked()
    assert {event["attempt"] for event in stored(page)} == {begun["attempt"]}


def test_attempts_differ_and_what_is_fixed_stays_put(take, pages):
    page = take(**MIXED)
    seen = set()
    for _ in range(8):
        seen.add((*asked(page), *options(page, "notes"), *options(page, "door")))
        assert options(page, "door")[2] == "none"
        assert options(page, "secret") == ["true", "false"]
        page.reload()
        ready(page)
    assert len(seen) > 4
    still = [one.model_copy(update={"shuffle": False}) for one in pages.quiz("duty").questions]
    take(**MIXED, questions=tuple(still))
    assert options(page, "notes") == ["date", "weather", "words", "guess"]


def test_letters_go_by_place_also_in_the_answer_that_is_shown_after_handing_in(take):
    page = take(**EXAM, shuffle=("options",))
    begin(page)
    choose_all(page)
    hand_in(page)
    letters = question(page, "notes").locator(".sy-option .sy-letter").all_inner_texts()
    assert letters == ["A", "B", "C", "D"]
    place = options(page, "notes")
    right = [letters[place.index(id_)] for id_ in place if id_ in RIGHT["notes"]]
    question(page, "notes").locator("summary").click()
    expect(question(page, "notes").locator(".sy-answer-key")).to_have_text(f"Answer: {', '.join(right)}")
    listed = question(page, "notes").locator(".sy-answer-list > li")
    assert [item.get_attribute("data-option") for item in listed.all()] == place


def test_two_tabs_that_begin_apart_agree_on_one_order(profile, pages):
    context = profile()
    path = pages.write(pages.quiz("duty", **MIXED))
    first, second = context.new_page(), context.new_page()
    for tab in (first, second):
        tab.goto(path)
        ready(tab)
    choose(first, "door", "listen")
    first.wait_for_timeout(200)
    assert asked(first) == asked(second)
    assert options(first, "notes") == options(second, "notes")
    check(second, "sign", "writer")
    expect(first.get_by_text("Answered 1 of 4")).to_be_visible()
    expect(question(first, "door").locator("input[value=listen]")).to_be_checked()
    assert len(events(first, "begin")) == 1


def test_a_draw_asks_only_some_questions_covers_each_objective_and_stays(take):
    page = take(draw=2)
    drawn = asked(page)
    assert len(drawn) == 2
    assert {id_ in ("door", "secret") for id_ in drawn} == {True, False}
    assert legends(page) == ["Question 1 of 2", "Question 2 of 2"]
    check(page, drawn[0], *RIGHT[drawn[0]])
    page.reload()
    ready(page)
    assert asked(page) == drawn
    check(page, drawn[1], *RIGHT[drawn[1]])
    expect(page.locator("[data-part=outcome]")).to_have_text("You have passed this quiz.")
    [result] = events(page, "result")
    assert result["total"] == 2
    assert events(page, "begin")[0]["drawn"] == drawn


def test_without_javascript_all_questions_of_a_pool_are_shown_and_this_is_said(profile, pages):
    page = profile(java_script_enabled=False).new_page()
    page.goto(pages.write(pages.quiz("duty", **BOTH, draw=2, **MIXED)))
    assert asked(page) == list(RIGHT)
    expect(page.get_by_text("an attempt draws 2 of 4 questions by chance")).to_be_visible()
    expect(page.locator("button:visible")).to_have_count(0)


# Scenarios.


def test_without_javascript_a_scenario_can_be_read_in_order_and_says_which_question_follows(profile, pages):
    page = profile(java_script_enabled=False).new_page()
    page.goto(pages.write(pages.quiz("story")))
    assert asked(page) == ["first-step", "ask", "alone", "reason", "after"]
    expect(page.get_by_role("heading", name="A visit at night", level=3)).to_be_visible()
    words = page.locator("[data-scenario]").inner_text()
    assert words.index("The story speaks of a threat.") < words.index("Late in the evening")
    assert [" ".join(text.split()) for text in page.locator(".sy-next").all_inner_texts()] == [
        "After answer B, go on to question 3. After answer C, the scenario ends. "
        "After any other answer, go on to question 2.",
        "After any answer, go on to question 4.",
    ]
    expect(page.locator(".sy-next:visible")).to_have_count(2)
    expect(page.locator("button:visible")).to_have_count(0)


def test_a_content_note_comes_before_the_story_and_the_story_only_when_asked_for(take):
    page = take("story")
    expect(page.get_by_text("The story speaks of a threat.")).to_be_visible()
    expect(page.get_by_text("Late in the evening")).to_be_hidden()
    assert asked(page) == ["after"]
    page.get_by_role("button", name="Show the scenario").press("Enter")
    expect(page.get_by_role("heading", name="A visit at night")).to_be_focused()
    expect(page.get_by_text("Late in the evening")).to_be_visible()
    assert asked(page) == ["first-step", "after"]


def test_a_scenario_reveals_its_next_question_only_when_the_learner_goes_on(take):
    page = take("story")
    act(page, "open").click()
    answer(page, "first-step", "stay")
    assert asked(page) == ["first-step", "after"]
    assert name_of_focus(page) == "again"
    page.keyboard.press("Tab")
    assert name_of_focus(page) == "continue"
    page.keyboard.press("Enter")
    assert name_of_focus(page) == "ask safe"
    assert asked(page) == ["first-step", "ask", "after"]
    expect(act(page, "continue")).to_be_hidden()
    answer(page, "ask", "papers")
    act(page, "continue").click()
    answer(page, "reason", "his")
    expect(act(page, "continue")).to_be_hidden()
    answer(page, "after", "true")
    expect(page.get_by_text("Answered 4 of 4 · Correct 3 · 75%")).to_be_visible()


def test_a_scenario_branches_on_the_answer_and_what_is_not_reached_does_not_count(take):
    page = take("story")
    act(page, "open").click()
    answer(page, "first-step", "leave")
    act(page, "continue").click()
    assert asked(page) == ["first-step", "alone", "after"]
    assert legends(page) == ["Question 1 of 4", "Question 2 of 4", "Question 4 of 4"]
    question(page, "first-step").get_by_role("button", name="Try again").click()
    answer(page, "first-step", "call")
    assert asked(page) == ["first-step", "after"]
    answer(page, "after", "true")
    expect(page.get_by_text("Answered 2 of 2 · Correct 1 · 50%")).to_be_visible()
    [result] = events(page, "result")
    assert (result["total"], result["passed"]) == (2, True)


def test_changing_an_answer_takes_the_other_branch_and_rejoins_with_what_was_answered(take):
    page = take("story")
    act(page, "open").click()
    for id_, option in (("first-step", "leave"), ("alone", "true"), ("reason", "his")):
        answer(page, id_, option)
        if id_ != "reason":
            act(page, "continue").click()
    question(page, "first-step").get_by_role("button", name="Try again").click()
    answer(page, "first-step", "stay")
    assert asked(page) == ["first-step", "after"]
    act(page, "continue").click()
    answer(page, "ask", "safe")
    assert asked(page) == ["first-step", "ask", "reason", "after"]
    expect(page.get_by_text("Answered 3 of 4 · Correct 3")).to_be_visible()


def test_a_scenario_is_where_it_was_left_after_a_reload(take):
    page = take("story")
    act(page, "open").click()
    answer(page, "first-step", "stay")
    page.wait_for_timeout(100)
    page.reload()
    ready(page)
    assert asked(page) == ["first-step", "after"]
    act(page, "continue").click()
    answer(page, "ask", "safe")
    page.wait_for_timeout(100)
    page.reload()
    ready(page)
    assert asked(page) == ["first-step", "ask", "after"]
    expect(act(page, "continue")).to_be_visible()


def test_a_skipped_scenario_leaves_the_total_and_stays_skipped_until_it_is_opened_again(take):
    page = take("story")
    listen(page)
    act(page, "skip").click()
    words = "You have skipped this scenario. It does not count."
    assert spoken(page) == [words]
    expect(page.get_by_role("button", name="Show the scenario")).to_be_focused()
    expect(page.get_by_text(words).locator("visible=true").first).to_be_visible()
    page.reload()
    ready(page)
    assert legends(page) == ["Question 1 of 1"]
    answer(page, "after", "true")
    expect(page.get_by_text("Answered 1 of 1 · Correct 1 · 100%")).to_be_visible()
    [result] = events(page, "result")
    assert (result["total"], result["passed"]) == (1, True)
    act(page, "open").click()
    expect(page.get_by_text("Answered 1 of 4")).to_be_visible()
    answer(page, "first-step", "stay")
    page.wait_for_timeout(100)
    page.reload()
    ready(page)
    assert asked(page) == ["first-step", "after"]


def test_a_scenario_may_be_skipped_in_the_middle_and_the_attempt_is_then_complete(take):
    page = take("story")
    answer(page, "after", "true")
    act(page, "open").click()
    answer(page, "first-step", "leave")
    act(page, "skip").click()
    expect(page.locator("[data-part=outcome]")).to_have_text("You have passed this quiz.")
    assert asked(page) == ["after"]
    assert [e["total"] for e in events(page, "result")] == [1]


def test_a_scenario_without_a_content_note_is_open_and_has_no_skip(take, pages):
    scenario, *rest = pages.quiz("story").questions
    page = take("story", questions=(scenario.model_copy(update={"content_note": None}), *rest))
    assert asked(page) == ["first-step", "after"]
    expect(page.get_by_text("Late in the evening")).to_be_visible()
    expect(act(page, "skip")).to_have_count(0)


def test_in_an_assessment_a_scenario_goes_on_without_feedback_and_a_deciding_answer_is_final(take):
    page = take("story", **EXAM)
    begin(page)
    assert name_of_focus(page) == "open"
    act(page, "open").click()
    choose(page, "first-step", "leave")
    expect(page.get_by_text("Your answer decides what follows.")).to_be_visible()
    choose(page, "first-step", "stay")
    act(page, "continue").click()
    expect(question(page, "first-step").locator("input:enabled")).to_have_count(0)
    expect(page.locator(".sy-result:visible")).to_have_count(0)
    choose(page, "ask", "safe")
    act(page, "continue").click()
    expect(page.get_by_text("Your answer decides what follows.")).to_be_hidden()
    choose(page, "reason", "ours")
    choose(page, "after", "true")
    hand_in(page)
    expect(page.get_by_text("Answered 4 of 4 · Correct 3 · 75%")).to_be_visible()
    assert asked(page) == ["first-step", "ask", "reason", "after"]


def test_what_a_scenario_has_not_revealed_is_named_before_handing_in_and_leads_to_where_it_goes_on(take):
    page = take("story", **EXAM)
    begin(page)
    choose(page, "after", "true")
    act(page, "hand-in").click()
    named = page.get_by_role("group", name="These questions")
    expect(named.get_by_role("link")).to_have_text([f"Question {n} of 4" for n in (1, 2, 3)])
    named.get_by_role("link").first.click()
    assert name_of_focus(page) == "open"
    act(page, "open").click()
    choose(page, "first-step", "stay")
    named.get_by_role("link").last.click()
    assert name_of_focus(page) == "continue"
    page.get_by_role("button", name="Hand in anyway").click()
    expect(page.get_by_text("Answered 2 of 4 · Correct 2 · 50%")).to_be_visible()
    assert asked(page) == ["first-step", "ask", "reason", "after"]
    expect(verdict(page, "reason")).to_have_text("Not answered")


def test_a_scenario_is_drawn_and_shuffled_as_one(take):
    page = take("story", draw=2, shuffle=("questions",))
    act(page, "open").click()
    page.wait_for_timeout(100)
    assert sorted(asked(page)) == ["after", "first-step"]
    places = page.eval_on_selector_all(
        "[data-scenario] [data-question]", "(all) => all.map(($at) => $at.dataset.question)"
    )
    assert places == ["first-step", "ask", "alone", "reason"]


def test_an_assessment_draws_from_each_pool_what_it_asks_for(take):
    pools = (Pool(quiz="duty", draw=2), Pool(quiz="story", questions=("visit",), draw=1))
    page = take(quiz="final", questions=(), pools=pools, modes=("assessment",), shuffle=("questions",))
    begin(page)
    act(page, "open").click()
    drawn = asked(page)
    assert "first-step" in drawn
    assert len([id_ for id_ in drawn if id_ in RIGHT]) == 2
    [begun] = events(page, "begin")
    assert set(begun["drawn"]) == {*(id_ for id_ in drawn if id_ in RIGHT), "first-step", "ask", "alone", "reason"}
    assert begun["module"] == "final"
    for id_ in drawn:
        if id_ in RIGHT:
            choose(page, id_, *RIGHT[id_])
    act(page, "skip").click()
    hand_in(page)
    expect(page.locator("[data-part=outcome]")).to_have_text("You have passed this quiz.")
    # One line a module, not an objective.
    title = page.locator(".sy-question[data-question=door]").get_attribute("data-objective-text")
    assert [row.split(" | ")[0] for row in after(page)[0]] == [title]


# After a quiz.


def after(page: Page) -> tuple[list[str], list[str]]:
    """The rows of the table, and the sections to read again."""
    rows = [" | ".join(row.locator("th, td").all_inner_texts()) for row in page.locator("tbody tr:visible").all()]
    return rows, page.locator("[data-part=sections] a:visible").all_inner_texts()


def test_after_a_quiz_points_are_told_by_objective_and_each_section_to_read_again_once(take):
    page = take()
    for id_, chosen in (RIGHT | {"notes": ("date",), "sign": ("porter",)}).items():
        answer(page, id_, *chosen)
    assert after(page) == (["Hear a client out. | 2 of 2", "Write down what was said. | 1 of 3"], ["Writing"])
    link = page.get_by_role("link", name="Writing")
    expect(link).to_have_attribute("href", "../modules/duty.md#writing")
    expect(page.get_by_role("table", name="Points by objective")).to_be_visible()
    page.reload()
    ready(page)
    assert after(page)[1] == ["Writing"]


def test_when_all_is_right_there_is_nothing_to_read_or_practise_again(take):
    page = take()
    for id_, chosen in RIGHT.items():
        answer(page, id_, *chosen)
    assert after(page) == (["Hear a client out. | 2 of 2", "Write down what was said. | 3 of 3"], [])
    expect(page.get_by_text("Sections to read again")).to_be_hidden()
    expect(act(page, "wrong")).to_be_hidden()
    expect(act(page, "restart")).to_be_visible()


@pytest.mark.parametrize("changes", [{}, EXAM], ids=["practice", "assessment"])
def test_practising_what_was_wrong_asks_only_that_and_changes_no_result(take, changes):
    page = take(**changes)
    if changes:
        begin(page)
        choose_all(page, sign=("porter",))
        hand_in(page)
    else:
        for id_, chosen in (RIGHT | {"sign": ("porter",)}).items():
            answer(page, id_, *chosen)
    listen(page)
    act(page, "wrong").click()
    words = "You are practising again what you got wrong. This does not change your result."
    assert spoken(page) == [words]
    assert asked(page) == ["sign"]
    assert name_of_focus(page) == "sign writer"
    answer(page, "sign", "porter")
    expect(page.locator("[data-part=outcome]")).to_have_text(
        "You have gone through these questions again. Your result has not changed."
    )
    question(page, "sign").get_by_role("button", name="Try again").click()
    answer(page, "sign", "writer")
    expect(page.locator("[data-part=score-line]")).to_have_text("Answered 1 of 1 · Correct 1")
    expect(act(page, "wrong")).to_be_hidden()
    page.reload()
    ready(page)
    expect(page.get_by_text(words)).to_be_visible()
    assert asked(page) == ["sign"]
    assert [e["points"] for e in events(page, "result")] == [4]
    assert events(page, "begin")[-1]["only"] == ["sign"]
    expect(page.locator("syllabus-module-status")).to_contain_text("Completed:")
    act(page, "restart").click()
    if changes:
        begin(page)
        expect(page.locator("[data-part=about]")).to_contain_text("attempt 2")
    assert asked(page) == list(RIGHT)


def test_practising_a_question_of_a_scenario_again_takes_the_scenario_as_a_whole(take):
    page = take("story")
    act(page, "open").click()
    answer(page, "first-step", "call")
    answer(page, "after", "true")
    act(page, "wrong").click()
    act(page, "open").click()
    assert asked(page) == ["first-step"]
    answer(page, "first-step", "stay")
    act(page, "continue").click()
    assert asked(page) == ["first-step", "ask"]


# Editing between two visits.


def edited(pages: Pages, **changes: object) -> str:
    return pages.write(pages.quiz("duty", **changes))


def test_a_question_that_is_gone_is_ignored_and_a_new_one_joins(take, pages):
    page = take()
    answer(page, "door", "listen")
    answer(page, "sign", "writer")
    _door, notes, secret, sign = pages.quiz("duty").questions
    fresh = sign.model_copy(update={"id": "fresh"})
    page.goto(edited(pages, questions=(notes, secret, sign, fresh)))
    ready(page)
    expect(page.get_by_text("Answered 1 of 4")).to_be_visible()
    assert asked(page) == ["notes", "secret", "sign", "fresh"]
    page.goto(edited(pages))
    ready(page)
    expect(page.get_by_text("Answered 2 of 4")).to_be_visible()
    expect(verdict(page, "door")).to_have_text("Correct")


def test_reordering_questions_and_options_changes_nothing(take, pages):
    page = take()
    for id_, chosen in (RIGHT | {"door": ("phone",)}).items():
        answer(page, id_, *chosen)
    before = page.locator("[data-part=score-line]").inner_text()
    turned = [
        one.model_copy(update={"options": one.options[::-1]}) if hasattr(one, "options") else one
        for one in pages.quiz("duty").questions[::-1]
    ]
    page.goto(edited(pages, questions=tuple(turned)))
    ready(page)
    assert asked(page) == list(RIGHT)[::-1]
    assert page.locator("[data-part=score-line]").inner_text() == before
    expect(question(page, "door").locator("input[value=phone]")).to_be_checked()
    expect(page.locator(".sy-changed:not(:empty)")).to_have_count(0)


@pytest.mark.parametrize("changes", [{}, EXAM], ids=["practice", "assessment"])
def test_a_question_with_another_key_says_so_and_counts_again_once_it_is_answered(take, pages, changes):
    page = take(**changes)
    if changes:
        begin(page)
    choose(page, "door", "listen")
    choose(page, "sign", "writer")
    if not changes:
        for id_ in ("door", "sign"):
            question(page, id_).get_by_role("button", name="Check answer").click()
    page.wait_for_timeout(100)
    door, *rest = pages.quiz("duty").questions
    first, second, third = door.options
    turned = (first.model_copy(update={"correct": False}), second.model_copy(update={"correct": True}), third)
    page.goto(edited(pages, questions=(door.model_copy(update={"options": turned}), *rest), **changes))
    ready(page)
    words = question(page, "door").get_by_text("This question has changed since you answered it.")
    expect(words).to_be_visible()
    expect(question(page, "door").locator("input:checked")).to_have_count(0)
    expect(page.get_by_text("Answered 1 of 4")).to_be_visible()
    choose(page, "door", "phone")
    if not changes:
        question(page, "door").get_by_role("button", name="Check answer").click()
        expect(words).to_have_count(0)
    expect(page.get_by_text("Answered 2 of 4")).to_be_visible()


def test_a_result_that_was_handed_in_stands_when_the_quiz_is_edited_and_is_called_older(take, pages):
    page = take(**EXAM)
    begin(page)
    choose_all(page, sign=("porter",))
    hand_in(page)
    door, notes, _secret, sign = pages.quiz("duty").questions
    fresh = sign.model_copy(update={"id": "fresh"})
    door = door.model_copy(update={"options": door.options[:2]})
    page.goto(edited(pages, questions=(door, notes, fresh), **EXAM))
    ready(page)
    expect(page.locator("[data-part=score-line]")).to_contain_text("Answered 4 of 4 · Points 4 of 5 · 80%")
    expect(page.locator("[data-part=outcome]")).to_contain_text("before this module changed.")
    expect(question(page, "door").get_by_text("This question has changed since you answered it.")).to_be_visible()
    expect(page.locator(".sy-choice input:enabled")).to_have_count(0)
    assert len(events(page, "result")) == 1


def test_a_drawn_attempt_keeps_its_questions_when_the_pool_grows_or_is_reordered(take, pages):
    page = take(draw=2)
    drawn = asked(page)
    answer(page, drawn[0], *RIGHT[drawn[0]])
    page.wait_for_timeout(100)
    questions = pages.quiz("duty").questions
    more = tuple(questions[0].model_copy(update={"id": f"more-{number}"}) for number in range(6))
    page.goto(edited(pages, questions=(*more, *questions[::-1]), draw=2))
    ready(page)
    assert sorted(asked(page)) == sorted(drawn)
    expect(page.get_by_text("Answered 1 of 2")).to_be_visible()


def test_an_assessment_that_its_author_makes_a_practice_quiz_begins_anew_and_the_record_stays(take, pages):
    page = take(**EXAM)
    begin(page)
    choose_all(page)
    hand_in(page)
    page.goto(edited(pages))
    ready(page)
    expect(page.get_by_text("Answered 0 of 4")).to_be_visible()
    expect(page.locator("input:checked, input:disabled")).to_have_count(0)
    expect(page.locator("syllabus-module-status")).to_contain_text("Completed:")


def test_answers_of_an_assessment_to_an_older_version_do_not_complete_the_new_one(take, pages):
    page = take(**EXAM)
    begin(page)
    choose_all(page)
    page.wait_for_timeout(100)
    page.goto(pages.write(pages.quiz("duty", **EXAM), version=2))
    ready(page)
    hand_in(page)
    expect(page.locator("[data-part=outcome]")).to_contain_text("before this module changed.")
    assert events(page, "result") == []
    assert len(events(page, "finish")) == 1


# Tabs, storage, language.


def test_two_tabs_share_an_assessment_down_to_handing_it_in(profile, pages):
    context = profile()
    path = pages.write(pages.quiz("duty", **EXAM))
    first, second = context.new_page(), context.new_page()
    for tab in (first, second):
        tab.goto(path)
        ready(tab)
    begin(first)
    expect(second.locator("[data-part=start]")).to_be_hidden()
    choose(first, "door", "phone")
    expect(question(second, "door").locator("input[value=phone]")).to_be_checked()
    choose(second, "door", "listen")
    expect(question(first, "door").locator("input[value=listen]")).to_be_checked()
    for id_ in ("notes", "secret", "sign"):
        choose(second, id_, *RIGHT[id_])
    hand_in(second)
    expect(first.locator("[data-part=outcome]")).to_have_text("You have passed this quiz.")
    expect(first.locator(".sy-choice input:enabled")).to_have_count(0)
    assert first.evaluate("document.activeElement === document.body || document.activeElement.matches('input')")
    assert len(events(first, "result")) == 1


def test_erasing_ends_an_assessment_in_every_tab(profile, pages):
    context = profile()
    path = pages.write(pages.quiz("duty", **EXAM))
    first, second = context.new_page(), context.new_page()
    first.goto(path)
    ready(first)
    begin(first)
    choose(first, "door", "phone")
    second.goto(path)
    ready(second)
    first.get_by_role("button", name="Erase my progress").click()
    first.get_by_role("button", name="Erase everything").click()
    for tab in (first, second):
        expect(tab.locator("[data-part=start]")).to_be_visible()
        assert asked(tab) == []
    begin(second)
    expect(second.locator("input:checked")).to_have_count(0)
    expect(second.locator("[data-part=about]")).to_contain_text("attempt 1")
    assert len(events(second, "begin")) == 1


def test_with_blocked_storage_an_assessment_works_while_the_page_is_open(profile, pages):
    context = profile()
    context.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }")
    page = context.new_page()
    page.goto(pages.write(pages.quiz("duty", **EXAM)))
    ready(page)
    begin(page)
    choose_all(page)
    hand_in(page)
    expect(page.locator("[data-part=outcome]")).to_have_text("You have passed this quiz.")
    expect(page.get_by_role("status").get_by_text("does not let this site save")).to_be_visible()


def test_on_a_full_disk_no_answer_of_an_assessment_is_lost_while_the_page_is_open(take):
    page = take(**EXAM)
    begin(page)
    page.evaluate(
        """() => {
            const add = IDBObjectStore.prototype.add;
            window.makeRoom = () => { IDBObjectStore.prototype.add = add; };
            IDBObjectStore.prototype.add = () => { throw new DOMException("full", "QuotaExceededError"); };
        }"""
    )
    choose_all(page)
    expect(page.get_by_text("There is no space left on this device")).to_be_visible()
    page.evaluate("window.makeRoom()")
    hand_in(page)
    expect(page.locator("[data-part=outcome]")).to_have_text("You have passed this quiz.")
    assert {e["question"] for e in events(page, "answer")} == set(RIGHT)
    assert len(events(page, "result")) == 1


def test_an_assessment_goes_on_in_another_language(take, pages):
    page = take(**TIMED)
    begin(page)
    choose(page, "door", "phone")
    page.wait_for_timeout(100)
    page.goto(pages.write(pages.quiz("duty", **TIMED), "ar"))
    ready(page)
    expect(question(page, "door").locator("input[value=phone]")).to_be_checked()
    expect(page.locator("[data-part=about]")).to_contain_text("المحاولة 1")
    expect(page.locator("[data-part=time]")).to_have_text("الدقائق المتبقية: 30 من 30")


def test_objectives_and_sections_in_another_language_than_the_page_are_marked_as_such(take):
    page = take(tag="fr")
    check(page, "door", "phone")
    for id_ in ("notes", "secret", "sign"):
        check(page, id_, *RIGHT[id_])
    expect(page.locator("tbody th").first).to_have_attribute("lang", "en")
    expect(page.locator("tbody td").first).to_have_text("1 sur 2")
    expect(page.locator("[data-part=sections]")).to_have_attribute("lang", "en")


def test_a_quiz_on_a_page_that_is_no_modules_stores_events_and_completes_no_module(take, pages):
    page = take("story")
    foreign = pages.quiz("duty", quiz="loose")
    path = pages.write(foreign)
    page.goto(path)
    ready(page)
    for id_, chosen in RIGHT.items():
        answer(page, id_, *chosen)
    expect(page.locator("[data-part=outcome]")).to_have_text("You have passed this quiz.")
    assert {e["module"] for e in events(page, "result")} == {"loose"}
    page.goto("en/curriculum.html")
    expect(page.get_by_text("Modules completed: 0 of 2")).to_be_visible()
    page.goto("en/home.html")
    page.wait_for_timeout(200)
    expect(page.locator("syllabus-continue")).to_be_hidden()


# Paper, harm, accessibility.


def test_on_paper_a_shuffled_and_drawn_attempt_is_the_worksheet_as_written(take):
    page = take(**MIXED, draw=2)
    order = asked(page)
    page.emulate_media(media="print")
    expect(page.locator(".sy-number:visible").first).to_have_text("Question 1 of 4")
    assert asked(page) == list(RIGHT)
    assert options(page, "notes") == ["date", "weather", "words", "guess"]
    assert page.locator(".sy-key-letters").all_inner_texts() == ["A", "A, C", "B", "A"]
    expect(page.locator(".sy-quiz button:visible")).to_have_count(0)
    page.emulate_media(media="screen")
    expect(page.locator(".sy-number:visible").first).to_have_text("Question 1 of 2")
    assert asked(page) == order


@pytest.mark.parametrize("changes", [{}, BOTH, TIMED], ids=["practice", "both", "timed"])
def test_on_paper_a_scenario_is_there_as_a_whole_whatever_was_revealed(take, changes):
    page = take("story", **changes)
    page.emulate_media(media="print")
    assert asked(page) == ["first-step", "ask", "alone", "reason", "after"]
    expect(page.get_by_text("Late in the evening")).to_be_visible()
    expect(page.locator(".sy-next:visible")).to_have_count(2)
    expect(page.locator(".sy-start, .sy-quiz button, .sy-time").locator("visible=true")).to_have_count(0)


def test_hostile_events_in_the_store_run_nothing_and_break_nothing(take):
    page = take(**EXAM)
    page.evaluate(
        """async () => {
            const { openStore } = await import("/assets/syllabus/core/store.js");
            const { makeEvent } = await import("/assets/syllabus/core/events.js");
            const bad = "\\"><img src=x onerror=window.pwned=1>";
            const where = { module: "duty", version: 1, quiz: "duty", attempt: bad };
            const store = await openStore("harness");
            await store.add(makeEvent("begin", { ...where, mode: "assessment", drawn: [bad, "door", "__proto__"] }));
            await store.add(makeEvent("skip", { ...where, question: bad }));
            await store.add(makeEvent("answer",
                { ...where, question: "__proto__", fingerprint: bad, response: [bad], correct: true, credit: 1 }));
            await store.add(makeEvent("finish", { ...where, minutes: 1e9 }));
        }"""
    )
    expect(page.locator("[data-part=over]")).to_be_visible()
    assert asked(page) == ["door"]
    page.reload()
    ready(page)
    assert page.evaluate("window.pwned") is None
    expect(page.locator(".sy-quiz img")).to_have_count(0)
    expect(verdict(page, "door")).to_have_text("Not answered")


@pytest.mark.parametrize(("tag", "width", "scheme"), [("en", 1280, "light"), ("ar", 320, "dark"), ("fr", 320, "light")])
def test_axe_finds_nothing_at_any_stage_of_an_assessment(profile, pages, tag, width, scheme):
    page = profile(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    page.goto(pages.write(pages.quiz("duty", **BOTH, minutes=30, **MIXED), tag))
    ready(page)
    found = {"choosing": violations(page)}
    begin(page)
    choose(page, "door", "phone")
    found["during"] = violations(page)
    act(page, "hand-in").click()
    found["named"] = violations(page)
    hand_in(page)
    page.locator("summary").first.click()
    found["after"] = violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    act(page, "wrong").click()
    found["again"] = violations(page)
    assert found == {key: [] for key in found}


@pytest.mark.parametrize(("tag", "width", "scheme"), [("en", 1280, "dark"), ("ar", 320, "light")])
@pytest.mark.parametrize("mode", ["practice", "assessment"])
def test_axe_finds_nothing_at_any_stage_of_a_scenario(profile, pages, tag, width, scheme, mode):
    page = profile(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    page.goto(pages.write(pages.quiz("story", **BOTH), tag))
    ready(page)
    begin(page, mode)
    found = {"closed": violations(page)}
    act(page, "open").click()
    found["open"] = violations(page)
    choose(page, "first-step", "leave")
    if mode == "practice":
        question(page, "first-step").locator("[data-act=check]").click()
    found["deciding"] = violations(page)
    act(page, "continue").click()
    found["on the other branch"] = violations(page)
    act(page, "skip").click()
    found["skipped"] = violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert found == {key: [] for key in found}


def test_without_javascript_axe_finds_nothing_in_a_scenario(page, pages):
    page.route("**/*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto(pages.write(pages.quiz("story", **BOTH, draw=1)))
    assert violations(page) == []


def test_buttons_are_large_enough_for_a_thumb_and_the_clock_hides_no_focus(profile, pages):
    page = profile(viewport={"width": 320, "height": 700}).new_page()
    page.goto(pages.write(pages.quiz("story", **TIMED)))
    ready(page)
    begin(page)
    heights = page.eval_on_selector_all(
        ".sy-quiz button", "(all) => all.map(($at) => $at.getBoundingClientRect().height).filter((height) => height)"
    )
    assert min(heights) >= 44
    act(page, "open").click()
    page.mouse.wheel(0, 5000)
    page.wait_for_timeout(100)
    for _ in range(6):
        page.keyboard.press("Shift+Tab")
        at, line = page.evaluate(
            """() => [document.activeElement.getBoundingClientRect().top,
                document.querySelector("[data-part=time]").getBoundingClientRect().bottom]"""
        )
        inside = page.evaluate("document.activeElement.closest('.sy-questions') !== null")
        assert not inside or at >= line or line <= 0


def test_nothing_moves_for_those_who_want_no_motion_and_colours_may_be_forced(profile, pages):
    page = profile(forced_colors="active", reduced_motion="reduce").new_page()
    page.goto(pages.write(pages.quiz("duty", **TIMED)))
    ready(page)
    begin(page)
    choose_all(page)
    hand_in(page)
    moving = page.eval_on_selector_all(
        ".sy-quiz *", "(all) => all.filter(($at) => parseFloat(getComputedStyle($at).transitionDuration) > 0).length"
    )
    assert moving == 0
    assert violations(page) == []
