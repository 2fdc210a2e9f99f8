"""The rules on questions: where each begins to speak, and where it stays silent."""

import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from support import settings_of

from syllabus.check import check
from syllabus.model.diagnostic import Diagnostic
from syllabus.model.plain_text import plain_text
from syllabus.model.quality import KeyLength
from syllabus.rules.negative_stem import negation

OVERLAY = Path(__file__).parents[1] / "sites" / "overlay"
OPTION = "      - {{id: o{index}, text: {text}, feedback: F., correct: {correct}}}\n"
STEP = """      - id: {id}
        type: {type}
        objective: rule
        text: Ask {id}.
        explanation: Because.
        {answers}
        then: {{{then}}}
"""
CHOICE = "options: [{id: a, text: One, correct: true, feedback: F.}, {id: b, text: Two, feedback: F.}]"
TRUTH = 'correct: true\n        feedback: {"true": Yes., "false": No.}'
REASONS = "reasons: [{id: r, text: Law, correct: true, feedback: F.}, {id: s, text: Fact, feedback: F.}]"
ANSWERS = {"single": CHOICE, "multiple": CHOICE, "true-false": TRUTH, "reasons": f"{TRUTH}\n        {REASONS}"}


def told(folder: Path, text: str) -> list[Diagnostic]:
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "quizzes").mkdir(exist_ok=True)
    (folder / "quizzes" / "q.yml").write_text(f"quiz: q\n{text}", encoding="utf-8")
    return check(settings_of(folder))[1]


def rules(folder: Path, text: str) -> list[str]:
    return [item.rule for item in told(folder, text)]


def question(*options: str, key: int = 0, head: str = "", more: str = "", stem: str = "What holds?") -> str:
    lines = [OPTION.format(index=i, text=f'"{text}"', correct=str(i == key).lower()) for i, text in enumerate(options)]
    return (
        f'{head}questions:\n  - id: one\n    type: single\n    objective: rule\n    text: "{stem}"\n'
        f"    explanation: Because.\n{more}    options:\n{''.join(lines)}"
    )


def scenario(*steps: tuple[str, str, str]) -> str:
    """Make a scenario of (id, type, `then`); `reasons` is a true-or-false question with reasons."""
    made = [
        STEP.format(id=id_, type=type_.replace("reasons", "true-false"), then=then, answers=ANSWERS[type_])
        for id_, type_, then in steps
    ]
    return f"questions:\n  - id: story\n    type: scenario\n    title: T\n    text: S\n    questions:\n{''.join(made)}"


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("Which of these is not a means?", "not"),
        ("Under article 3, which of these is not a means?", "not"),
        ("She signed. Which of these isn't a means?", "isn't"),
        ("Which of these can never be a defence?", "never"),
        ("All of these are means, except one. Which one?", ""),
        ("All of these are means except:", "except"),
        ("What cannot be a defence?", "cannot"),
        ("Which answer is least likely to help?", "least likely"),
        ("Which of these is **not** a means?", ""),
        ("Which of these is *not* a means?", ""),
        ("Which of these is NOT a means?", ""),
        ("She did not sign. What follows?", ""),
        ("What follows if she does not sign?", ""),
        ("What is due to a victim who does not testify?", ""),
        ("Which grounds are those on which the period need not be observed?", ""),
        ("Which provisions deal with not punishing victims?", ""),
        ("What do you reply to “it is not so”?", ""),
        ("Which of these is noted [@not-a-key, art. 1]?", ""),
    ],
)
def test_a_negation_of_the_question_itself_is_found_unless_it_is_set_off(stem, word):
    found = negation(stem)
    assert found in word
    assert bool(found) == bool(word)


@pytest.mark.parametrize("stem", ["Is this not so?", "*Fictional.* He left. Which of these is not due?"])
def test_a_negative_stem_is_told_where_the_source_is_english_alone(tmp_path, stem):
    text = question("One", "Two", stem=stem)
    assert rules(tmp_path, text) == ["negative-stem"]
    assert check(replace(settings_of(tmp_path), locales=("fr",)))[1] == []


def test_plain_text_is_what_a_reader_sees():
    markdown = "See  **the** `rule`\nin [article 3](x.md#a) [@cets-197, art. 3; @eu-2011-36]"
    assert plain_text(markdown) == "See the rule in article 3"


@pytest.mark.parametrize(
    ("key", "other", "stands_out", "is_extreme"),
    [
        (80, 60, True, False),
        (79, 60, False, False),
        (65, 45, True, False),
        (30, 11, False, False),
        (80, 40, True, True),
        (78, 39, True, False),
        (79, 40, True, False),
        (40, 60, False, False),
    ],
)
def test_a_key_stands_out_by_share_and_by_characters(key, other, stands_out, is_extreme):
    length = KeyLength(key, other)
    assert (length.stands_out, length.is_extreme) == (stands_out, is_extreme)


def test_markup_and_citations_do_not_make_an_option_long(tmp_path):
    cited = "**One** [@treaty, art. 1; @treaty, art. 2; @treaty, art. 3; @treaty, art. 4]"
    assert "longest-is-key" not in rules(tmp_path, question(cited, "Two"))
    assert "longest-is-key" in rules(tmp_path, question("One, " * 12 + "and on", "Two"))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The State must offer a permit.", "The state must offer a **permit**", True),
        ("The State must offer a permit.", "The State must offer the permit.", True),
        ("The State must offer a permit.", "The State may offer a permit.", False),
        ("The State offers a permit to stay.", "The State offers no permit to stay.", False),
        ("Article 12(1) of the Convention", "Article 12(2) of the Convention", False),
        ("A permit before the trial ends", "A permit after the trial ends", False),
        ("The State offers a permit.", "The police take a statement.", False),
        ("منح تصريح إقامة للضحية", "منح تصريح الإقامة للضحية", True),
    ],
)
def test_options_are_alike_unless_a_number_or_a_word_of_law_differs(tmp_path, one, other, alike):
    assert ("options-alike" in rules(tmp_path, question(one, other))) == alike


BESIDE = """questions:
  - id: one
    type: matching
    objective: rule
    text: Match.
    explanation: Because.
    items:
      - {id: a, text: One fact, match: x, feedback: F.}
      - {id: b, text: one fact, match: y, feedback: F.}
    choices: [{id: x, text: Act}, {id: y, text: Means}]
  - id: two
    type: blanks
    objective: rule
    text: "A {g}."
    explanation: Because.
    gaps:
      - id: g
        options:
          - {id: p, text: Act, correct: true, feedback: F.}
          - {id: q, text: act, feedback: F.}
"""


def test_what_stands_beside_each_other_in_any_type_is_compared(tmp_path):
    assert [item.message for item in told(tmp_path, BESIDE)] == [
        "The items `a` and `b` say the same.",
        "The options `p` and `q` say the same.",
    ]


@pytest.mark.parametrize(
    ("option", "torn"),
    [
        ("All of the above", True),
        ("None of these", True),
        ("Neither of the options above", True),
        ("Both A and C", True),
        ("A or B", True),
        ("Force above all", False),
        ("All of the victims", False),
        ("Article 3 and article 4", False),
        ("None", False),
    ],
)
def test_an_option_that_speaks_of_others_is_told_when_they_move(tmp_path, option, torn):
    head = "shuffle: [options]\n"
    found = rules(tmp_path, question("Force", option, head=head))
    assert found == (["all-of-the-above"] if torn else [])
    assert rules(tmp_path, question("Force", option, head="shuffle: [questions]\n")) == []
    assert rules(tmp_path, question("Force", option, head=head, more="    shuffle: false\n")) == []


def test_a_key_in_one_place_is_told_from_five_questions_on(tmp_path):
    def quiz(*keys: int, more: str = "") -> str:
        asked = [question("One", "Two", "Three", key=key, more=more).partition("questions:\n")[2] for key in keys]
        return "questions:\n" + "".join(text.replace("id: one", f"id: q{n}") for n, text in enumerate(asked))

    assert rules(tmp_path, quiz(2, 2, 2, 2)) == []
    assert rules(tmp_path, quiz(2, 2, 2, 0, 1)) == []
    assert rules(tmp_path, quiz(2, 2, 2, 2, 1)) == ["key-position"]
    assert rules(tmp_path, "shuffle: [options]\n" + quiz(2, 2, 2, 2, 2)) == []
    assert rules(tmp_path, "shuffle: [options]\n" + quiz(2, 2, 2, 2, 2, more="    shuffle: false\n")) == [
        "key-position"
    ]


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ([("a", "single", "a: c, b: c"), ("b", "true-false", ""), ("c", "true-false", "")], ["branch-unreachable"]),
        ([("a", "single", "correct: c"), ("b", "true-false", ""), ("c", "true-false", "")], []),
        ([("a", "single", "correct: c, incorrect: c"), ("b", "true-false", ""), ("c", "true-false", "")], ["b"]),
        ([("a", "multiple", "a: c"), ("b", "true-false", ""), ("c", "true-false", "")], []),
        ([("a", "multiple", "correct: c, incorrect: end"), ("b", "true-false", ""), ("c", "true-false", "")], ["b"]),
        ([("a", "true-false", '"true": c'), ("b", "true-false", "correct: end"), ("c", "true-false", "")], []),
        ([("a", "true-false", "r: c"), ("b", "true-false", ""), ("c", "true-false", "")], ["unknown-step"]),
        ([("a", "reasons", '"true": end, "false": end, r: c'), ("b", "true-false", ""), ("c", "true-false", "")], []),
        ([("a", "true-false", ""), ("b", "true-false", "correct: b")], ["branch-endless"]),
        ([("a", "true-false", ""), ("b", "true-false", "incorrect: a")], ["branch-endless"]),
        # To go back is no circle when nothing leads from there to here again.
        ([("a", "single", "a: c, b: c"), ("b", "single", "a: end, b: end"), ("c", "single", "a: b")], []),
        ([("a", "single", "a: end, b: end"), ("b", "true-false", "")], ["branch-unreachable"]),
    ],
)  # fmt: skip
def test_every_branch_is_reached_and_ends(tmp_path, steps, found):
    wanted = ["branch-unreachable" if rule == "b" else rule for rule in found]
    assert rules(tmp_path, scenario(*steps)) == wanted


@pytest.mark.parametrize(
    ("draw", "found"), [(1, ["draw-size"]), (2, ["draw-size"]), (3, []), (4, []), (5, ["draw-size"])]
)
def test_a_draw_has_one_for_each_objective_and_a_scenario_is_drawn_as_one(tmp_path, draw, found):
    story = scenario(("a", "single", ""), ("b", "single", "")).replace("objective: rule", "objective: first", 1)
    other = question("One", "Two", key=1).partition("questions:\n")[2]
    others = [other.replace("id: one", f"id: {id_}") for id_ in "xyz"]
    text = f"draw: {draw}\n{story}{others[0].replace('objective: rule', 'objective: third')}{others[1]}{others[2]}"
    assert rules(tmp_path, text) == found


def test_an_accepted_warning_is_silent_for_its_question_alone(tmp_path):
    stem = "Which of these is not a means?"
    accepted = question("One", "Two", stem=stem, more="    accept_warnings: {negative-stem: It is the point.}\n")
    assert rules(tmp_path, accepted) == []
    following = question("One", "Two", stem=stem).partition("questions:\n")[2].replace("id: one", "id: two")
    assert [(item.rule, item.line) for item in told(tmp_path, accepted + following)] == [("negative-stem", 15)]


def test_a_warning_is_accepted_inside_a_scenario_and_for_a_whole_quiz(tmp_path):
    stem = "Which of these is not a means?"
    story = scenario(("a", "single", ""), ("b", "single", "")).replace("text: Ask b.", f"text: {stem}")
    assert rules(tmp_path, story) == ["negative-stem"]
    reason = "accept_warnings: {negative-stem: It is the point.}"
    assert rules(tmp_path, story.replace(f"text: {stem}", f"text: {stem}\n        {reason}")) == []
    assert rules(tmp_path, f"{reason}\n{story}") == []


@pytest.mark.parametrize(
    ("accepted", "rule"),
    [
        ("negative-stm: It is the point.", "wrong-value"),
        ("correct-options: No key.", "wrong-value"),
        ('negative-stem: ""', "wrong-value"),
        ("options-alike: They differ.", "accepted-unused"),
    ],
)
def test_only_a_warning_of_judgement_that_is_given_can_be_accepted_and_only_with_a_reason(tmp_path, accepted, rule):
    assert rules(tmp_path, question("One", "Two", more=f"    accept_warnings: {{{accepted}}}\n")) == [rule]


def test_a_question_of_an_overlay_accepts_its_own_warnings(tmp_path):
    site = Path(shutil.copytree(OVERLAY, tmp_path / "site"))
    path = site / "overlays/testland/quizzes/stay.yml"
    settings = replace(settings_of(site, "en", "fr", "ar"), overlay=site / "overlays/testland")
    settings = replace(settings, overlay_name="Testland", official_hosts=("law.example.org",))
    text = path.read_text(encoding="utf-8")
    stem = next(line for line in text.splitlines() if line.startswith("    text: "))
    negative = text.replace(stem, "    text: Which of these is not due?", 1)

    def found(content: str) -> list[tuple[str, str]]:
        path.write_text(content, encoding="utf-8")
        return [
            (item.path, item.rule) for item in check(settings)[1] if item.rule in ("negative-stem", "accepted-unused")
        ]

    assert found(negative) == [("overlays/testland/quizzes/stay.yml", "negative-stem")]
    reason = "    accept_warnings: {negative-stem: It is the point.}\n"
    assert found(negative.replace("    text: Which", f"{reason}    text: Which", 1)) == []


@pytest.mark.parametrize("hostile", ["not ", "A, B and ", "*_", "[x](", "**not", "all of the ", "(", "aé1 "])
def test_a_hostile_text_of_a_hundred_kilobytes_takes_less_than_two_seconds(tmp_path, hostile):
    long = hostile * (100_000 // len(hostile))
    text = question(long, f"{long}x", head="shuffle: [options]\n", stem=f"{long}?")
    start = time.perf_counter()
    told(tmp_path, text)
    assert time.perf_counter() - start < 2
