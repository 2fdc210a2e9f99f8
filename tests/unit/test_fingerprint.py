"""Fingerprints change with what they cover, and with nothing else."""

import re

import pytest

from syllabus.model.fingerprint import fingerprint
from syllabus.model.instrument import Instrument
from syllabus.model.question import ChoiceQuestion, TrueFalseQuestion
from syllabus.model.question_parts import Option
from syllabus.model.quiz import Quiz, question_fingerprint, quiz_fingerprint
from syllabus.model.translation_unit import source_parts


def choice(**changes):
    values = {
        "id": "q",
        "objective": "o",
        "text": "Which?",
        "explanation": "Because.",
        "type": "single",
        "options": (Option(id="a", text="A", correct=True), Option(id="b", text="B")),
    }
    return ChoiceQuestion(**(values | changes))


def true_false(correct: bool):
    return TrueFalseQuestion(id="q", objective="o", text="So?", explanation="So.", type="true-false", correct=correct)


def test_a_fingerprint_is_twelve_hexadecimal_digits():
    assert re.fullmatch("[0-9a-f]{12}", fingerprint(["text"]))


def test_a_fingerprint_is_the_same_in_every_version():
    assert fingerprint(["Consent", "قانون"]) == "1a62ab3f220e"


@pytest.mark.parametrize("same", ["one\r\ntwo", "one  \ntwo\n", "\none\ntwo"])
def test_white_space_at_line_ends_does_not_count(same):
    assert fingerprint([same]) == fingerprint(["one\ntwo"])


@pytest.mark.parametrize("other", [["onetwo"], ["two", "one"], ["one", "", "two"], ["one", "Two"]])
def test_words_their_order_and_their_borders_count(other):
    assert fingerprint(other) != fingerprint(["one", "two"])


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "Which one?"},
        {"explanation": "Because it is so."},
        {"id": "other"},
        {"options": (Option(id="b", text="B"), Option(id="a", text="Reworded", correct=True))},
    ],
)
def test_a_question_keeps_its_fingerprint_when_only_words_or_order_change(changes):
    assert question_fingerprint(choice(**changes)) == question_fingerprint(choice())


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "multiple"},
        {"options": (Option(id="a", text="A"), Option(id="b", text="B", correct=True))},
        {"options": (Option(id="a", text="A", correct=True), Option(id="c", text="B"))},
        {"options": (*choice().options, Option(id="c", text="C"))},
    ],
)
def test_a_question_gets_another_fingerprint_when_type_options_or_key_change(changes):
    assert question_fingerprint(choice(**changes)) != question_fingerprint(choice())


def test_a_true_false_question_has_the_fingerprint_of_its_answer():
    assert question_fingerprint(true_false(True)) != question_fingerprint(true_false(False))


def test_a_quiz_keeps_its_fingerprint_when_questions_are_reordered_and_loses_it_when_one_is_added():
    one, two = choice(id="one"), choice(id="two")
    ordered, turned = Quiz(quiz="z", questions=(one, two)), Quiz(quiz="z", questions=(two, one))
    assert quiz_fingerprint(ordered.questions) == quiz_fingerprint(turned.questions)
    assert quiz_fingerprint(ordered.questions) != quiz_fingerprint((one,))


def test_what_is_translated_of_an_instrument_are_its_words_and_not_the_topics_of_its_provisions():
    def made(**changes):
        provision = {"id": "art-1", "label": "1", "heading": "First", "summary": "A rule.", "mark": "memory"}
        data = {
            "instrument": "treaty",
            "title": "A treaty",
            "cite_as": "Treaty",
            "kind": "treaty",
            "adopted": "2001-02-03",
            "official_url": "https://www.ohchr.org/treaty",
            "official_url_seen": True,
            "provisions": ({**provision, "confidence": "high", **changes},),
        }
        return source_parts(Instrument(**data), "")

    assert made(topics=("legal-aid", "compensation")) == made()
    assert made(summary="Another rule.") != made()
