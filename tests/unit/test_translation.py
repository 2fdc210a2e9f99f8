"""Translation units: what is translated, what of it is fresh, stale, missing or extra, and where that is written."""

import pytest

from syllabus.importers.record import with_record
from syllabus.model.parity import kept
from syllabus.model.question import ChoiceQuestion, ShortQuestion
from syllabus.model.question_parts import Answer, Option
from syllabus.model.quiz import Quiz
from syllabus.model.translation_record import Record, digest, record_of
from syllabus.model.translation_state import compare
from syllabus.model.translation_unit import Part, body_parts, source_parts
from syllabus.months import months_of
from syllabus.source.front_matter import split_page
from syllabus.source.yaml_text import parse_yaml

BODY = "One.\n\n## Stay {#stay}\n\nTwo.\n\nThree.\n\n## Go {#go}\n\nFour.\n"
STAY = Part("sections", "stay")


def states(source: str, translation: str, recorded: str) -> dict[str, list[str]]:
    """Compare two bodies where the translation was made from `recorded`; give the states by part."""
    record = Record.model_validate(record_of(body_parts(recorded)))
    found: dict[str, list[str]] = {}
    for unit in compare(body_parts(source), body_parts(translation), record):
        found.setdefault(str(unit.part), []).append(unit.state)
    return found


def test_a_translation_of_the_source_as_it_is_is_fresh_throughout():
    assert {state for found in states(BODY, BODY, BODY).values() for state in found} == {"fresh"}


def test_a_paragraph_that_changed_is_stale_and_no_other():
    now = BODY.replace("Two.", "Two and a half.")
    assert states(now, BODY, BODY) == {
        "opening": ["fresh"],
        "sections/stay": ["fresh", "stale", "fresh"],
        "sections/go": ["fresh", "fresh"],
    }


def test_a_paragraph_added_to_the_source_is_missing_and_its_neighbours_keep_their_translations():
    now = BODY.replace("Three.", "New.\n\nThree.")
    found = [
        (unit.source, unit.text, unit.state)
        for unit in compare(body_parts(now), body_parts(BODY), Record.model_validate(record_of(body_parts(BODY))))
        if unit.part == STAY
    ]
    assert found[2:] == [("New.", "", "missing"), ("Three.", "Three.", "fresh")]


def test_a_paragraph_taken_from_the_source_is_extra():
    assert "extra" in states(BODY.replace("Two.\n\n", ""), BODY, BODY)["sections/stay"]


def test_paragraphs_that_changed_places_are_not_taken_for_fresh():
    turned = BODY.replace("Two.\n\nThree.", "Three.\n\nTwo.")
    assert states(turned, BODY, BODY)["sections/stay"] != ["fresh"] * 3


def test_a_section_that_is_not_there_is_missing_and_one_that_is_not_in_the_source_extra():
    found = states(BODY, BODY.replace("{#go}", "{#gone}"), BODY)
    assert found["sections/go"] == ["missing"] * 2
    assert found["sections/gone"] == ["extra"] * 2


def test_what_says_nothing_of_its_source_is_stale():
    assert {unit.state for unit in compare(body_parts(BODY), body_parts(BODY), None)} == {"stale"}


def test_how_lines_are_broken_does_not_make_a_text_another():
    assert digest("one\ntwo") == digest(" one two ") != digest("onetwo")


def test_code_keeps_its_blank_lines_and_what_only_the_machine_reads_is_no_text():
    body = "```yaml\na: 1\n\nb: 2\n```\n\n<div markdown>\n\nWords.\n\n</div>\n\n/// quiz | m01\n///\n"
    assert list(body_parts(body)[Part("opening")].values()) == ["```yaml\na: 1\n\nb: 2\n```", "Words."]


def test_what_an_author_says_to_the_check_is_not_translated():
    silenced = BODY.replace("Two.", "<!-- no-citation: practice, not law -->\nTwo.")
    assert body_parts(silenced) == body_parts(BODY)


def test_a_text_in_a_list_or_an_admonition_goes_without_the_blanks_before_it():
    (part,) = body_parts('!!! note "A"\n    First.\n\n    - Second\n      still second\n').values()
    assert list(part.values()) == ['!!! note "A"\n    First.', "- Second\n  still second"]


def test_of_a_question_its_words_are_translated_and_its_key_is_not():
    question = ChoiceQuestion(
        id="q",
        type="single",
        objective="o",
        text="What?",
        explanation="Because.",
        options=(Option(id="a", text="A", correct=True, feedback="Yes."), Option(id="b", text="B")),
    )
    assert source_parts(Quiz(quiz="z", questions=(question,)), "") == {
        Part("questions", "q"): {
            "text": "What?",
            "explanation": "Because.",
            "options.a.text": "A",
            "options.a.feedback": "Yes.",
            "options.b.text": "B",
        }
    }


def test_answers_that_people_type_are_one_text_unless_they_are_figures():
    def texts(*answers: Answer):
        question = ShortQuestion(id="q", type="short", objective="o", text="?", explanation="!", accept=answers)
        return source_parts(Quiz(quiz="z", questions=(question,)), "")[Part("questions", "q")].get("accept")

    assert texts(Answer(text="thirty"), Answer(text="30", feedback="Days.")) == "thirty\n30 | Days."
    assert texts(Answer(text="30")) is None


@pytest.mark.parametrize(
    ("text", "kept_lines"),
    [
        ("---\ntitle: A\n---\n\nText.\n", ["title: A"]),
        (
            '---\ntitle: A\ntranslates:\n  head: "aaaaaa"\ndescription: B\n---\n\nText.\n',
            ["title: A", "description: B"],
        ),
        ("---\n---\n\nText.\n", []),
        ("Text.\n", []),
    ],
)
def test_a_record_is_the_last_key_of_a_page_and_changes_nothing_else(text, kept_lines):
    head = split_page(text, "page.md")
    origin = head.parsed.origin if head.parsed else parse_yaml("", "page.md").origin
    if head.parsed is None:
        origin = type(origin)("page.md", text)
    written = with_record(origin, {"opening": "bbbbbb"})
    front, _, body = written.removeprefix("---\n").partition("---\n")
    assert front.splitlines() == [*kept_lines, "translates:", '  opening: "bbbbbb"']
    assert body.strip() == "Text."


def test_a_record_stands_before_the_questions_of_a_quiz_where_nobody_adds_to_it():
    text = "# A comment\nquiz: m01\nquestions:\n  q: {text: A}\n"
    origin = parse_yaml(text, "quizzes/m01.fr.yml").origin
    once = with_record(origin, {"questions": {"q": "aaaaaa"}})
    assert once.splitlines()[:4] == ["# A comment", "quiz: m01", "translates:", "  questions:"]
    again = with_record(parse_yaml(once, "quizzes/m01.fr.yml").origin, {"questions": {"q": "aaaaaa"}})
    assert again == once


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("24,000 euros", "24 000 euros"),
        ("24,000", "24\u202f000"),
        ("article 13(1)", "المادة ١٣(١)"),
        ("See [it](a.md#b).", "Voir [cela](a.md#b)."),
        ("Law [@cets-197, art. 13(1); @echr]", "Droit [@echr; @cets-197, article 13(1)]"),
    ],
)
def test_texts_that_say_the_same_have_the_same_numbers_links_and_citations(source, translation):
    assert kept(source) == kept(translation)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("30 days", "13 jours"),
        ("24,000", "2,400"),
        ("[it](a.md)", "[cela](b.md)"),
        ("Law [@cets-197, art. 13(1)]", "Droit [@cets-197, art. 13(2)]"),
        ("Law [@echr] and [@echr]", "Droit [@echr]"),
        ("A {gap}.", "Un trou."),
    ],
)
def test_texts_that_differ_in_what_must_stay_are_told_apart(source, translation):
    assert kept(source) != kept(translation)


@pytest.mark.parametrize(
    ("text", "tag", "months"),
    [
        ("On 16 May 2005; you may 3 times", "en", {5}),
        ("le 1er février 2008", "fr", {2}),
        ("el 1 de febrero de 2008", "es", {2}),
        ("في 10 حزيران/يونيو 2025", "ar", {6}),
        ("16 мая 2005", "ru", {5}),
        ("16 May", "xx", set()),
    ],
)
def test_the_months_of_dates_are_read_in_each_language(text, tag, months):
    assert months_of(text, tag) >= months
    assert bool(months_of(text, tag)) == bool(months)
