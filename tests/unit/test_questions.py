"""Questions of every type, as their templates write them; the same quizzes are answered in tests/browser.

After a change that is meant, `scripts/golden.py` writes the golden files anew.
"""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import settings_of
from test_markdown import ENVIRONMENT

from syllabus.markdown.quiz_block import render_quiz
from syllabus.model.quiz import answered
from syllabus.source import load
from syllabus.views.frame import Frame
from syllabus.views.here import Here
from syllabus.words import words_for

TREE = Path(__file__).parents[1] / "golden" / "questions"
LANGUAGES = ("en", "fr", "ar")
GOLDEN = sorted((TREE / "html").glob("*.html"))


@pytest.fixture(scope="module")
def project():
    found, diagnostics = load(settings_of(TREE, *LANGUAGES))
    assert diagnostics == []
    return found


def quiz(project, tag: str, content: str = "") -> str:
    here = Here(project, Frame("golden", words_for(tag), words_for(content or tag)), lambda path: f"../{path}")
    return render_quiz(here, project.quizzes["types"].data, ENVIRONMENT)


def questions(text: str) -> Iterator[tuple[str, str]]:
    """Yield the id and the HTML of every question."""
    for match in re.finditer(r'<li class="sy-question" id="[^"]*" data-question="([^"]+)".*?\n</li>', text, re.DOTALL):
        yield match[1], match[0] + "\n"


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_question_of_each_type_is_written_as_its_golden_file(project, tag):
    written = {f"{id_}.{tag}.html": text for id_, text in questions(quiz(project, tag))}
    golden = {path.name: path.read_text(encoding="utf-8") for path in GOLDEN if f".{tag}." in path.name}
    assert written == golden


def test_every_type_has_a_golden_file(project):
    types = {question.type for question in answered(project.quizzes["types"].data)}
    assert types == {"single", "multiple", "true-false", "matching", "ordering", "blanks", "short", "reflection"}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_two_elements_share_an_id_and_every_reference_leads_to_one(project, tag):
    text = quiz(project, tag)
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    used = {
        id_
        for found in re.findall(r'\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"', text)
        for id_ in found.split()
    }
    assert {id_ for id_ in used if not id_.startswith("sy-note--")} <= set(ids)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_field_has_a_name(project, tag):
    text = quiz(project, tag)
    for field in re.findall(r'<(?:select|textarea|input class="sy-field")[^>]*>', text):
        named = re.search(r'aria-label="[^"]+"', field)
        id_ = re.search(r'\sid="([^"]+)"', field)
        assert named or (id_ and f'for="{id_[1]}"' in text), field


def test_the_text_of_a_reflection_has_no_name_under_which_it_could_be_sent(project):
    (field,) = re.findall(r"<textarea[^>]*>", quiz(project, "en"))
    assert "name=" not in field
    assert 'autocomplete="off"' in field
    assert 'spellcheck="false"' in field, "some browsers check spelling on a server"


def test_the_key_on_the_page_is_the_key_of_the_question_whatever_the_language(project):
    for tag in LANGUAGES:
        keys = {id_: re.search(r'data-key="([^"]+)"', text)[1] for id_, text in questions(quiz(project, tag))}
        key = json.loads(html.unescape(keys["matching"]))
        assert key == {"pairs": {"threat": "means", "flat": "act", "wages": "purpose"}}
        assert "deceived" in json.loads(html.unescape(keys["blanks"]))["gaps"]["past"]["accept"]


def test_a_question_leads_to_the_section_that_tells_what_it_asks(project):
    found = dict(questions(quiz(project, "en")))
    assert 'data-section-url="../modules/types.md#second" data-section-title="The second provision"' in found["short"]
    assert "data-section" not in found["matching"]


def test_reasons_continue_the_letters_so_that_the_key_is_plain(project):
    found = dict(questions(quiz(project, "en")))
    assert re.findall(r'<span class="sy-letter">(.)</span>', found["reasons"]) == ["A", "B", "C", "D"]
    assert "Answer: B, C" in found["reasons"]


def test_numbers_with_brackets_keep_their_order_in_arabic(project):
    found = dict(questions(quiz(project, "ar")))
    assert "المادة \u206613(1)\u2069" in found["short"]
    assert 'data-when="المادة 13"' in found["short"]


def test_what_is_in_another_language_than_the_page_says_so(project):
    found = dict(questions(quiz(project, "ar", "en")))
    for id_, text in found.items():
        assert 'lang="en" dir="ltr"' in text, id_
    assert '<span class="sy-text" lang="en" dir="ltr">Ask about the facts</span>' in found["ordering"]
