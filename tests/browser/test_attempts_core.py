"""The pure parts of taking a quiz: score, chance, paths through a scenario, and the fold of an attempt."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from playwright.sync_api import Page


@pytest.fixture
def call(page: Page):
    """Call a function of a core module with plain arguments."""
    page.goto("blank.html")

    def run(module: str, name: str, *arguments: Any) -> Any:
        return page.evaluate(
            """async ({ module, name, arguments: given }) =>
                (await import(`/assets/syllabus/core/${module}.js`))[name](...given)""",
            {"module": module, "name": name, "arguments": arguments},
        )

    return run


def mark(credit: float | None, points: float = 1, objective: str = "one") -> dict[str, Any]:
    return {"credit": credit, "points": points, "objective": objective}


# Score.


def test_partial_credit_counts_as_its_share_of_the_points(call):
    got = call("score", "score", [mark(1, 2), mark(0.5, 3), mark(0, 1)], 50)
    assert (got["points"], got["maxPoints"], got["percent"]) == (3.5, 6, 58)
    assert (got["answered"], got["correct"], got["total"]) == (3, 1, 3)
    assert got["passed"]


def test_thirds_and_tenths_that_make_a_whole_reach_the_pass_mark(call):
    thirds = [mark(1 / 3), mark(2 / 3), mark(1 / 3), mark(2 / 3)]
    assert call("score", "score", thirds, 50) | {"percent": 50, "passed": True} == call("score", "score", thirds, 50)
    tenths = [mark(0.1) for _ in range(8)] + [mark(0) for _ in range(2)]
    got = call("score", "score", tenths, 8)
    assert (got["percent"], got["passed"]) == (8, True)


def test_a_hair_below_the_pass_mark_is_not_rounded_up_to_it(call):
    got = call("score", "score", [mark(0.7999)], 80)
    assert (got["percent"], got["passed"]) == (79, False)


def test_what_is_not_answered_yet_leaves_the_attempt_open_until_it_is_over(call):
    marks = [mark(1), mark(1), mark(None)]
    assert not call("score", "score", marks, 50)["complete"]
    assert not call("score", "score", marks, 50)["passed"]
    over = call("score", "score", marks, 50, True)
    assert (over["complete"], over["passed"], over["answered"], over["percent"]) == (True, True, 2, 66)


def test_without_questions_nothing_is_complete_and_without_points_answering_is_enough(call):
    assert not call("score", "score", [], 50, True)["complete"]
    assert call("score", "score", [mark(0.2, 0)], 80)["passed"]


def test_points_are_written_rounded_down(call):
    assert [call("score", "tenths", value) for value in (1.99, 0.1 + 0.2, 2, 2 / 3)] == [1.9, 0.3, 2, 0.6]


def test_points_are_summed_by_objective_and_those_without_points_are_left_out(call):
    marks = [mark(1, 2, "a"), mark(0.5, 1, "b"), mark(None, 1, "a"), mark(1, 0, "c")]
    assert call("score", "byObjective", marks) == [
        {"objective": "a", "points": 2, "maxPoints": 3},
        {"objective": "b", "points": 0.5, "maxPoints": 1},
    ]


# Chance.


IDS = [f"question-{number}" for number in range(12)]


def test_the_same_attempt_is_shuffled_alike_everywhere_and_another_one_differently(call):
    first = call("random", "shuffle", "attempt-a", IDS)
    assert first == call("random", "shuffle", "attempt-a", IDS)
    assert sorted(first) == sorted(IDS)
    assert len({tuple(call("random", "shuffle", f"attempt-{n}", IDS)) for n in range(20)}) == 20
    assert call("random", "shuffle", "", IDS) == IDS


def test_what_is_fixed_keeps_its_place(call):
    for seed in "abcdefgh":
        got = call("random", "shuffle", seed, ["a", "b", "c", "d", "e"], ["c", "e"])
        assert (got[2], got[4]) == ("c", "e")
        assert sorted(got) == ["a", "b", "c", "d", "e"]


def test_removing_adding_or_reordering_entries_leaves_the_order_of_the_others(call):
    whole = call("random", "shuffle", "attempt", IDS)
    fewer = call("random", "shuffle", "attempt", IDS[3:])
    assert fewer == [id_ for id_ in whole if id_ in IDS[3:]]
    assert call("random", "shuffle", "attempt", IDS[::-1]) == whole


def test_every_place_is_about_as_likely_for_every_entry(page, call):
    call("random", "shuffle", "a", IDS)
    firsts = page.evaluate(
        """async () => {
            const { shuffle } = await import("/assets/syllabus/core/random.js");
            return Array.from({ length: 4000 }, () => shuffle(crypto.randomUUID(), ["a", "b", "c", "d"])[0]);
        }"""
    )
    assert all(800 < count < 1200 for count in Counter(firsts).values())


def block(id_: str, *objectives: str) -> dict[str, Any]:
    return {"id": id_, "objectives": list(objectives)}


POOL = [block("a", "x"), block("b", "x"), block("c", "x"), block("d", "y"), block("e", "z", "y"), block("f", "x")]


def drawn(call, seed: str, *counts: int, pools: str = "000000") -> list[str]:
    """Draw from the blocks, each in the pool whose digit stands in its place."""
    blocks = [one | {"pool": int(pool)} for one, pool in zip(POOL, pools, strict=True)]
    return [one["id"] for one in call("random", "draw", seed, blocks, list(counts))]


def test_a_draw_has_the_number_asked_for_covers_every_objective_and_keeps_the_order(call):
    seen = set()
    for number in range(40):
        got = drawn(call, f"attempt-{number}", 3)
        assert len(got) == 3
        assert got == sorted(got)
        assert {objective for one in POOL if one["id"] in got for objective in one["objectives"]} == {"x", "y", "z"}
        assert got == drawn(call, f"attempt-{number}", 3)
        seen |= set(got)
    assert seen == {one["id"] for one in POOL}


def test_a_draw_of_fewer_than_the_objectives_or_more_than_the_pool_stays_within_both(call):
    assert len(drawn(call, "attempt", 1)) == 1
    assert drawn(call, "attempt", 50) == [one["id"] for one in POOL]


def test_each_pool_gives_its_own_number_and_the_order_of_the_quiz_stays(call):
    for number in range(20):
        got = drawn(call, f"attempt-{number}", 1, 2, pools="001011")
        assert got == sorted(got)
        assert (len(set(got) & set("abd")), len(set(got) & set("cef"))) == (1, 2)


# Paths.


STEPS = [
    {"id": "one", "then": {"b": "three", "c": "end"}},
    {"id": "two", "then": {"correct": "four", "incorrect": "four"}},
    {"id": "three", "then": None},
    {"id": "four", "then": None},
]


def walk(page: Page, steps: list[dict[str, Any]], given: dict[str, tuple[list[str], bool]]) -> tuple[str, str]:
    page.goto("blank.html")
    got = page.evaluate(
        """async ({ steps, given }) => {
            const { path } = await import("/assets/syllabus/core/path.js");
            const { reached, ahead } = path(steps, (id) => given[id]);
            return [reached, ahead].map((list) => list.map(({ id }) => id).join(" "));
        }""",
        {"steps": steps, "given": {id_: {"response": r, "correct": c} for id_, (r, c) in given.items()}},
    )
    return tuple(got)


@pytest.mark.parametrize(
    ("given", "reached", "ahead"),
    [
        ({}, "one", "two four"),
        ({"one": (["a"], True)}, "one two", "four"),
        ({"one": (["a"], True), "two": (["x"], False)}, "one two four", ""),
        ({"one": (["b"], False)}, "one three", "four"),
        ({"one": (["b"], False), "three": (["x"], True)}, "one three four", ""),
        ({"one": (["c"], False)}, "one", ""),
        ({"three": (["x"], True)}, "one", "two four"),
    ],
)
def test_a_path_branches_on_the_answer_rejoins_and_ends(page, given, reached, ahead):
    assert walk(page, STEPS, given) == (reached, ahead)


def test_a_path_may_branch_on_a_right_or_a_wrong_answer_and_on_a_part_of_one(page):
    steps = [
        {"id": "one", "then": {"correct": "three", "reason-b": "end"}},
        {"id": "two", "then": None},
        {"id": "three", "then": None},
    ]
    assert walk(page, steps, {"one": (["x"], True)}) == ("one three", "")
    assert walk(page, steps, {"one": (["x"], False)}) == ("one two", "three")
    assert walk(page, steps, {"one": (["true", "reason=reason-b"], True)}) == ("one", "")


def test_typing_the_word_for_an_outcome_does_not_choose_the_path(page):
    steps = [{"id": "one", "then": {"correct": "end"}}, {"id": "two", "then": None}]
    assert walk(page, steps, {"one": (["correct"], False)}) == ("one two", "")


def test_a_path_never_goes_round_in_a_circle_and_survives_a_target_that_is_gone(page):
    circle = [{"id": "one", "then": {"a": "two"}}, {"id": "two", "then": {"correct": "one"}}]
    assert walk(page, circle, {"one": (["a"], True), "two": (["a"], True)}) == ("one two", "")
    gone = [{"id": "one", "then": {"a": "gone"}}, {"id": "two", "then": None}]
    assert walk(page, gone, {"one": (["a"], True)}) == ("one two", "")
    itself = [{"id": "one", "then": {"a": "one"}}, {"id": "two", "then": None}]
    assert walk(page, itself, {"one": (["a"], True)}) == ("one", "")


# Attempts.


def event(type_: str, at: int, attempt: str = "a", **more: Any) -> dict[str, Any]:
    base = {"id": f"{type_}-{at}", "schema": 1, "type": type_, "at": f"2026-11-01T10:00:{at:02}.000Z"}
    return base | {"module": "m", "version": 1, "quiz": "q", "attempt": attempt} | more


def given(at: int, question: str, attempt: str = "a", **more: Any) -> dict[str, Any]:
    return event("answer", at, attempt, question=question, response=["x"], correct=True, fingerprint="f") | more


def fold(page: Page, events: list[dict[str, Any]], modes: str = "practice assessment") -> dict[str, Any]:
    """Fold events in their order and in reverse; both must agree."""
    page.goto("blank.html")
    both = page.evaluate(
        """async ({ events, modes }) => {
            const { attemptOf } = await import("/assets/syllabus/core/attempt.js");
            return [events, [...events].reverse()].map((order) => {
                const { answers, skipped, ...rest } = attemptOf(order, "q", modes.split(" "), ["one", "two"]);
                const ids = [...answers].map(([question, { id }]) => [question, id]);
                return { ...rest, answers: Object.fromEntries(ids), skipped: [...skipped.keys()] };
            });
        }""",
        {"events": events, "modes": modes},
    )
    assert both[0] == both[1]
    return both[0]


def test_an_attempt_without_a_beginning_is_practice_as_it_always_was(page):
    got = fold(page, [given(1, "one"), given(2, "two"), given(3, "one"), given(4, "one", quiz="other")])
    assert got == {
        "id": "a",
        "mode": "practice",
        "only": None,
        "drawn": None,
        "begun": "2026-11-01T10:00:01.000Z",
        "answers": {"one": "answer-3", "two": "answer-2"},
        "skipped": [],
        "finished": None,
        "result": None,
        "number": 1,
    }


def test_the_attempt_begun_or_answered_last_runs_and_attempts_are_counted_by_mode(page):
    events = [
        given(1, "one", "a"),
        event("begin", 2, "b", mode="assessment"),
        event("begin", 3, "c", mode="practice", only=["one"]),
        event("begin", 4, "d", mode="assessment"),
        event("result", 5, "a", correct=1, total=1),
    ]
    got = fold(page, events)
    assert (got["id"], got["mode"], got["number"]) == ("d", "assessment", 2)
    assert fold(page, [*events, given(6, "two", "a")])["id"] == "a"
    assert fold(page, [*events, event("skip", 6, "e", question="night")])["skipped"] == ["night"]


def test_what_comes_after_handing_in_is_too_late(page):
    events = [
        event("begin", 1, mode="assessment"),
        given(2, "one"),
        event("finish", 3, minutes=1),
        given(4, "one"),
        event("skip", 5, question="two"),
        event("finish", 6, minutes=9),
        event("result", 7, correct=1),
    ]
    got = fold(page, events)
    assert got["answers"] == {"one": "answer-2"}
    assert got["finished"]["minutes"] == 1
    assert got["skipped"] == []
    assert got["result"]["id"] == "result-7"


def test_an_attempt_in_a_mode_that_is_gone_or_with_questions_that_are_gone_runs_no_longer(page):
    assert fold(page, [given(1, "one")], "assessment")["id"] is None
    assert fold(page, [event("begin", 1, mode="practice", only=["one"])], "assessment")["only"] == ["one"]
    assert fold(page, [event("begin", 1, mode="practice", only=["gone"])])["id"] is None
    assert fold(page, [event("begin", 1, mode="practice", drawn=["gone", "two"])])["drawn"] == ["gone", "two"]


# Events.


@pytest.mark.parametrize(
    ("record", "fits"),
    [
        (given(1, "one"), True),
        (given(1, "one", credit=0.5), True),
        (given(1, "one", credit=2), False),
        (event("begin", 1), True),
        (event("begin", 1, mode="assessment", only=["one"], drawn=["one"]), True),
        (event("begin", 1, mode="exam"), False),
        (event("begin", 1, only="one"), False),
        (event("finish", 1, minutes=12), True),
        (event("finish", 1), False),
        (event("skip", 1, question="night"), True),
        (event("skip", 1), False),
    ],
)
def test_old_events_stay_valid_and_new_ones_are_checked(call, record, fits):
    assert call("events", "isEvent", record) is fits


def test_two_events_of_one_page_never_bear_the_same_time(page):
    page.goto("blank.html")
    times = page.evaluate(
        """async () => {
            const { makeEvent } = await import("/assets/syllabus/core/events.js");
            const make = () => makeEvent("read", { module: "m", version: 1 }).at;
            return Array.from({ length: 50 }, make);
        }"""
    )
    assert times == sorted(set(times))
    assert len(times) == 50
