"""From data to models: every finding is told in an author's words, at the author's place."""

import pytest

from syllabus.model.curriculum import Curriculum
from syllabus.model.module import Module
from syllabus.model.near import did_you_mean
from syllabus.model.quiz import Quiz, QuizTranslation
from syllabus.source.validate import slug, validate
from syllabus.source.yaml_text import parse_yaml

MODULE = """\
module: consent
title: Consent
description: When consent counts for nothing.
version: 1
minutes: 20
law_as_at: 2026-11-01
review_by: 2027-05-01
objectives:
  - id: irrelevance
    text: Say when consent does not matter.
"""
QUIZ = """\
quiz: consent
questions:
  - id: contract
    type: single
    objective: irrelevance
    text: What is her consent worth?
    options:
      - id: nothing
        text: Nothing.
        correct: true
      - id: defence
        text: It is a defence.
    explanation: It does not matter.
  - id: child
    type: true-false
    objective: irrelevance
    text: A child can consent.
    correct: false
    explanation: For a child no means is needed.
"""


def told(text: str, model=Module) -> list[str]:
    data, diagnostics = validate(parse_yaml(text, "a"), model, "a file of that kind")
    assert (data is None) == bool(diagnostics)
    return [str(item) for item in diagnostics]


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def test_a_right_document_becomes_a_frozen_model():
    data, diagnostics = validate(parse_yaml(MODULE, "a"), Module, "a module")
    assert diagnostics == []
    assert (data.module, data.law_as_at.isoformat(), data.objectives[0].id) == (
        "consent",
        "2026-11-01",
        "irrelevance",
    )
    with pytest.raises(ValueError, match="frozen"):
        data.title = "Other"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-13-40", "a day that no calendar has"),
        ("2026-02-29", "a day that no calendar has"),
        ("0000-01-01", "a day that no calendar has"),
        ("21 November 2026", "must be a date"),
        ("2026-11-21T00:00:00", "must be a date"),
        ("21.11.2026", "must be a date"),
        ("2026", "must be a date"),
        ("0", "must be a date"),
        ("86400", "must be a date"),
        ('"86400"', "must be a date"),
        ("1.5", "must be a date"),
        ("true", "must be a date"),
        ("[2026-11-21]", "must be a date"),
        ("٢٠٢٦-١١-٢١", "must be a date"),
        ("", "has no value"),
    ],
)
def test_a_day_is_read_in_one_form_only(day, words):
    (line,) = told(changed(MODULE, "law_as_at: 2026-11-01", f"law_as_at: {day}"))
    assert line.startswith(f"a:6:{12 if day else 11}: error: `law_as_at` ")
    assert words in line


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("title: Consent", "title: true", "a:2:8: error: `title` must be text. Put it in double quotes. (wrong-type)"),
        ("version: 1", "version: 1.5", "a:4:10: error: `version` must be a whole number. "),
        ("version: 1", "version: true", "a:4:10: error: `version` must be a whole number. "),
        ("minutes: 20", "minutes: twenty", "a:5:10: error: `minutes` must be a whole number. "),
        ("minutes: 20", "minutes: 1e999", "a:5:10: error: `minutes` must be a whole number. "),
        ("minutes: 20", "minutes: 601", "a:5:10: error: `minutes` must be at most 600. "),
        ("module: consent", "module: Le Mòdule", "a:1:9: error: `Le Mòdule` is not a valid id. "),
        ("module: consent", "module: قانون", "a:1:9: error: `قانون` is not a valid id. "),
        ("module: consent", 'module: ""', "a:1:9: error: `module` is empty. "),
        ("module: consent", f"module: {'a' * 81}", "a:1:9: error: `module` is too long. Use at most 80 characters."),
        ("module: consent", 'module: "a\\nb\\e[2J"', "a:1:9: error: `a b [2J` is not a valid id. "),
        ("module: consent", f"module: {'A' * 70}", f"a:1:9: error: `{'A' * 60}…` is not a valid id. "),
        ("  - id: irrelevance", "  - key: irrelevance", "a:9:5: error: The key `id` is missing. Add an id "),
        ("title: Consent", "titel: Consent", "a:1:1: error: The key `title` is missing. "),
        ("title: Consent", "title: Consent\nreviewed_by: [1]", "a:3:15: error: Item 1 of `reviewed_by` must be text. "),
        (
            "title: Consent",
            "title: Consent\n👩: 1",
            "a:3:1: error: The key `👩` is not known here. Correct or remove it.",
        ),
    ],
)
def test_a_wrong_value_is_told_at_its_place(old, new, line):
    assert told(changed(MODULE, old, new))[0].startswith(line)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("type: single", "type:", "a:4:10: error: `type` has no value. "),
        ("type: single", "type: [single]", "a:4:11: error: `type` must be a single word. "),
        ("type: single", "type: true", "a:4:11: error: `type` cannot be `true`. "),
        (
            "type: true-false",
            "type: truefalse",
            "a:15:11: error: `type` cannot be `truefalse`. Did you mean `true-false`?",
        ),
        (
            "        correct: true\n",
            "        correct: True!\n",
            "a:10:18: error: `correct` must be `true` or `false`. ",
        ),
        (
            "    correct: false\n",
            "    corect: false\n",
            "a:18:5: error: The key `corect` is not known here. Did you mean `correct`? ",
        ),
        (
            "    correct: false\n",
            "    correct: false\n    options: []\n",
            "a:19:5: error: The key `options` is not known here. ",
        ),
        ("        text: Nothing.\n", "        text: '  '\n", "a:9:15: error: `text` is empty. "),
    ],
)
def test_questions_are_checked_by_their_type(old, new, line):
    assert any(one.startswith(line) for one in told(changed(QUIZ, old, new), Quiz)), told(changed(QUIZ, old, new), Quiz)


def test_a_list_with_a_wrong_item_is_not_called_too_short_as_well():
    (line,) = told(changed(QUIZ, "text: It is a defence.", "text: [a]"), Quiz)
    assert line.startswith("a:12:15: error: `text` must be text.")
    (line,) = told("curriculum: c\nversion: 1\nmodules:\n  - consent\n", Curriculum)
    assert line.startswith("a:4:5: error: Item 1 of `modules` must hold keys and values.")


def test_a_list_that_is_too_short_is_told():
    (line,) = told("curriculum: c\nversion: 1\nmodules: []\n", Curriculum)
    assert line.startswith("a:3:10: error: `modules` is empty. Add at least one item.")
    one_option = changed(QUIZ, "      - id: defence\n        text: It is a defence.\n", "")
    (line,) = told(one_option, Quiz)
    assert line.startswith("a:8:7: error: `options` has too few items. Write at least 2.")


def test_a_wrong_id_as_key_is_told_at_the_key():
    (line,) = told("quiz: a\nquestions:\n  The Contract:\n    text: T\n    explanation: E\n", QuizTranslation)
    assert line.startswith("a:3:3: error: `The Contract` is not a valid id. Use ")
    assert "such as `the-contract`." in line


@pytest.mark.parametrize("text", ["text", "- a\n- b", "12", "true"])
def test_a_document_that_is_no_mapping_says_what_it_is_not(text):
    (line,) = told(text)
    assert line.startswith("a:1:1: error: This is not a file of that kind. ")


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "~"])
def test_an_empty_document_is_called_empty(text):
    (line,) = told(text)
    assert line.startswith("a:1:1: error: This file is empty. ")


def test_a_document_with_broken_yaml_has_that_problem_only():
    parsed = parse_yaml("a: b: c", "a")
    assert len(parsed.diagnostics) == 1
    assert validate(parsed, Module, "a module") == (None, [])


def test_every_problem_of_a_document_is_told_at_once():
    text = changed(changed(changed(MODULE, "version: 1", "version: x"), "minutes: 20\n", ""), "title:", "titel:")
    assert len(told(text)) == 4


def test_a_suggestion_needs_a_near_word():
    assert did_you_mean("corect", ["correct", "text"]) == "Did you mean `correct`? "
    assert did_you_mean("zzz", ["correct", "text"]) == ""


def test_a_slug_has_at_most_six_latin_words():
    assert slug("L’Été à la Cour, one two three four") == "lete-a-la-cour-one-two"
    assert slug("قانون") == ""
