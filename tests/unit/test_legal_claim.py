"""What the rules on authority take for a statement of law, for its citation, and for a reason to have none."""

import time
from pathlib import Path

import pytest
from support import settings_of
from test_blocks import HOSTILE

from syllabus.check import check
from syllabus.model.claim import find_claim
from syllabus.model.diagnostic import Diagnostic
from syllabus.rules import legal_claim
from syllabus.source import load

TREE = Path(__file__).parents[1] / "rules" / "claim-without-citation" / "good"
CITED = "[@un-tip-protocol, art. 3]"
CLAIM = "The State must protect victims"


def site(tmp_path: Path, body: str, *locales: str) -> None:
    """Write a site with a module of this body and one instrument."""
    docs = tmp_path / "docs"
    docs = docs / locales[0] if locales else docs
    page = (TREE / "docs" / "modules" / "consent.md").read_text(encoding="utf-8")
    head = page[: page.index("\n---\n") + len("\n---\n")]
    law = "law/instruments/un-tip-protocol.md"
    for name, text in (("modules/consent.md", f"{head}\n{body}\n"), (law, (TREE / "docs" / law).read_text("utf-8"))):
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")


def told(tmp_path: Path, body: str, *locales: str) -> list[Diagnostic]:
    site(tmp_path, body, *locales)
    return check(settings_of(tmp_path, *locales))[1]


def rules(tmp_path: Path, body: str, *locales: str) -> list[str]:
    return [item.rule for item in told(tmp_path, body, *locales)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("States must make trafficking a crime.", "must"),
        ("Victims may not be prosecuted.", "may not"),
        ("A victim is entitled to assistance.", "entitled to"),
        ("She has the right to an interpreter.", "the right to"),
        ("There is a duty to consider it.", "a duty to"),
        ("The Convention requires States to act.", "requires"),
        ("National law prohibits publication by the police.", "prohibits"),
        ("Using forced labour is an offence in all States.", "is an offence"),
        ("The Directive binds Member States.", "binds"),
        ("States are to **consider** measures.", "are to consider"),
        ("The verb is “shall ensure”.", "shall"),
        ("Article 26 is an express rule.", "Article 26"),
        ("The rule stands in art. 13(1).", "art. 13"),
        ("The Convention covers all forms.", "Convention covers"),
        ("The Protocol does not apply here.", "Protocol does not apply"),
        ("The treaty has been in force since 2003.", "treaty has"),
        ("Two parties ratified it.", "ratified"),
        ("Ask early. Then the court must answer.", "must"),
        ("Do not wait: the authority must answer.", "must"),
        ("Must the State act? The State must act.", "must"),
        ("| Return | Take back nationals | Must, as the law says |", "Must"),
    ],
)
def test_a_statement_of_law_is_known_by_its_words(text, words):
    claim = find_claim(text)
    assert claim is not None
    assert claim.words == words


@pytest.mark.parametrize(
    "text",
    [
        "You must not promise the victim a result.",
        "A lawyer must see the victim alone.",
        "Ask what the law requires of the State.",
        "If the file is silent, ask the authority what it must do.",
        "Which court must decide?",
        "Whether the State must act is open.",
        "whether and since when your State is bound by the treaty;",
        "I know that the law may oblige my lawyer and the court must decide.",
        "Your own secrecy is a separate matter; your law leaves it intact.",
        "The child may not be hungry.",
        "Keep the key apart from the file.",
        "The form must be short.",
        "Only three things matter: act, means and purpose.",
    ],
)
def test_advice_questions_and_wording_are_no_statement_of_law(text):
    assert find_claim(text) is None


def test_the_place_of_a_claim_is_its_clause():
    text = "Begin with the means. The *State*\nmust protect victims."
    claim = find_claim(text)
    assert claim is not None
    assert text[claim.offset :].startswith("The *State*")


@pytest.mark.parametrize(
    "body",
    [
        f"{CLAIM} {CITED}.",
        f"{CLAIM}: see {CITED}\n\n- {CLAIM}\n- {CLAIM}",
        f"{CLAIM} thus:\n\n- {CLAIM} {CITED}",
        f"{CLAIM} thus:\n\n| What |\n|---|\n| {CLAIM} {CITED} |",
        f"Rules {CITED}:\n\n- one\n    - {CLAIM}\n\n    {CLAIM}",
        f"Rules {CITED}:\n\n| What |\n|---|\n| {CLAIM} |",
        f"{CLAIM}.[^law]\n\n[^law]: {CITED}",
        f"## {CLAIM}\n\n{CLAIM}\n===\n\ntext",
        f"`{CLAIM}`\n\n```\n{CLAIM}\n```\n\n    {CLAIM}\n\n<!-- {CLAIM} -->",
        f'!!! checklist "Before"\n    - {CLAIM}',
        f"## Checklist: a file {{#checklist}}\n\n- {CLAIM}",
        f'!!! practice "Good practice"\n    {CLAIM}',
        f"Fictional facts. {CLAIM}.",
        f"_Fictional:_ {CLAIM}.",
        f'!!! example "A fictional letter"\n    > {CLAIM}',
        f"| {CLAIM} |\n|---|\n| nothing |",
    ],
)
def test_what_is_cited_or_no_text_of_law_is_passed(tmp_path, body):
    assert rules(tmp_path, body) == []


@pytest.mark.parametrize(
    "body",
    [
        f"Text {CITED}.\n\n{CLAIM}.",
        f"{CLAIM}.\n\nText {CITED}.",
        f"Rules:\n\n- one {CITED}\n- {CLAIM}",
        f"Rules:\n\n| What |\n|---|\n| one {CITED} |\n| {CLAIM} |",
        f"Rules {CITED}:\n\n## Next\n\n- {CLAIM}",
        f"Rules {CITED}:\n\nNext\n----\n\n- {CLAIM}",
        f"{CLAIM}.[^law]\n\n[^law]: my own view",
        f"{CLAIM} `{CITED}` <!-- {CITED} -->",
        f"> {CLAIM}",
        f'!!! example "A letter"\n    {CLAIM}',
        f"- one {CITED}\n\n{CLAIM}",
    ],
)
def test_a_neighbour_or_another_section_that_cites_is_not_enough(tmp_path, body):
    assert rules(tmp_path, body) == ["claim-without-citation"]


REASON = "<!-- no-citation: the next module names it -->"


@pytest.mark.parametrize(
    "body",
    [
        f"{REASON}\n{CLAIM}.",
        f"{REASON}\n\n{CLAIM}.",
        f"{CLAIM}. {REASON}",
        f"{CLAIM}\n{REASON}\nand more.",
        f"- one\n{REASON}\n- {CLAIM}\n- three",
        f"- {REASON} {CLAIM}",
        f"1. one\n    {REASON}\n    1. {CLAIM}",
        f"{REASON}\n> {CLAIM}",
        f"| a |\n|---|\n| one |\n{REASON}\n| {CLAIM} |\n| three |",
        f"{REASON}\n| a |\n|---|\n| {CLAIM} |\n| {CLAIM} |",
        f"!!! note\n    {REASON}\n    {CLAIM}",
    ],
)
def test_a_silence_with_a_reason_is_for_the_words_right_after_it(tmp_path, body):
    assert rules(tmp_path, body) == []


@pytest.mark.parametrize(
    "body",
    [
        f"{REASON}\n\n## Next\n\n{CLAIM}.",
        f"{REASON}\n\n!!! note\n    {CLAIM}.",
        f"{REASON}\nText.\n\n{CLAIM}.",
        f"{REASON}\n- one\n- {CLAIM}",
        f"| a |\n|---|\n{REASON}\n| one |\n| {CLAIM} |",
        f"| a |\n{REASON}\n|---|\n| {CLAIM} |",
        f"{CLAIM}.\n\n{REASON}",
    ],
)
def test_a_silence_elsewhere_silences_nothing(tmp_path, body):
    assert sorted(rules(tmp_path, body)) == ["claim-without-citation", "silence-unused"]


def test_a_silence_covers_one_item_and_not_the_next(tmp_path):
    assert rules(tmp_path, f"{REASON}\n- {CLAIM}\n- {CLAIM}") == ["claim-without-citation"]


@pytest.mark.parametrize("reason", ["", ":", ": later", ": to do"])
def test_a_silence_needs_a_reason_of_a_few_words(tmp_path, reason):
    assert rules(tmp_path, f"<!-- no-citation{reason} -->\n{CLAIM}.") == ["silence-without-reason"]


def test_the_report_names_the_place_and_the_words(tmp_path):
    (problem,) = told(tmp_path, f"Text.\n\n- one\n- Two. {CLAIM}.")
    lines = (tmp_path / problem.path).read_text("utf-8").splitlines()
    assert lines[problem.line - 1][problem.column - 1 :].startswith(CLAIM)
    assert "list item" in problem.message
    assert "`must`" in problem.message


def test_only_an_english_source_is_read(tmp_path):
    assert rules(tmp_path / "fr", f"{CLAIM}.", "fr", "en") == []
    assert rules(tmp_path / "en", f"{CLAIM}.", "en-IE", "fr") == ["claim-without-citation"]


def test_a_site_without_pages_of_law_is_not_asked_for_citations(tmp_path):
    assert rules(tmp_path, f"{CLAIM}.") == ["claim-without-citation"]
    (tmp_path / "docs" / "law" / "instruments" / "un-tip-protocol.md").unlink()
    assert check(settings_of(tmp_path))[1] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_of_a_hundred_kilobytes_takes_less_than_a_second(tmp_path, name):
    site(tmp_path, HOSTILE[name])
    project, _ = load(settings_of(tmp_path))
    assert project.modules
    began = time.process_time()
    list(legal_claim.check(project))
    find_claim(HOSTILE[name])
    assert time.process_time() - began < 1
