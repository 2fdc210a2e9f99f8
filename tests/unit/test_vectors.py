"""Keys and typed answers mean the same in Python and in the browser: this side of the shared vectors.

The other side is `tests/browser/test_grading.py`.
"""

import json
from pathlib import Path

import answer_rules
import pytest
from pydantic import TypeAdapter

from syllabus.model.answer import plain, same_answer
from syllabus.model.fold import fold
from syllabus.model.question import AnyQuestion, key_data

VECTORS = Path(__file__).parents[1] / "vectors"
GRADING = json.loads((VECTORS / "grading.json").read_text(encoding="utf-8"))
ANSWERS = json.loads((VECTORS / "answers.json").read_text(encoding="utf-8"))
FOLDED = json.loads((VECTORS / "fold.json").read_text(encoding="utf-8"))
FRAME = {"id": "q", "objective": "o", "text": "Which?", "explanation": "Because."}


@pytest.mark.parametrize("vector", GRADING, ids=lambda vector: vector["question"]["type"])
def test_a_question_has_the_key_that_the_browser_grades_by(vector):
    text = json.dumps(FRAME | vector["question"])
    assert key_data(TypeAdapter(AnyQuestion).validate_json(text)) == vector["key"]


@pytest.mark.parametrize("vector", ANSWERS, ids=lambda vector: vector["plain"])
def test_a_typed_answer_is_reduced_to_what_counts(vector):
    assert {typed: plain(typed) for typed in vector["typed"]} == dict.fromkeys(vector["typed"], vector["plain"])


def test_what_is_reduced_already_stays_as_it_is():
    changed = {text: plain(text) for text in (vector["plain"] for vector in ANSWERS) if plain(text) != text}
    assert changed == {}


def test_answers_that_differ_in_what_counts_are_not_the_same():
    for typed, accepted in (
        ("Article 13", "Article 31"),
        ("13(1)", "131"),
        ("3(a)", "3(b)"),
        ("victim", "victims"),
        ("ضحية", "ضحايا"),
        ("not punished", "punished"),
    ):
        assert not same_answer(typed, accepted)


def test_the_browsers_table_is_made_from_this_one():
    assert answer_rules.TARGET.read_text(encoding="utf-8") == answer_rules.text()


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_the_index_holds_words_as_the_search_looks_for_them(text, folded):
    assert fold(text) == folded
    assert fold(folded) == folded
