"""What a question's key rests on, and what is said when nobody has checked it."""

from pathlib import Path

import pytest
from support import settings_of

from syllabus.check import check
from syllabus.model.diagnostic import Diagnostic

GOOD = Path(__file__).parents[1] / "rules" / "key-unchecked" / "good"
SHEET = """---
jurisdiction: ie
title: Ireland
law_as_at: 2026-11-01
review_by: 2027-05-01
entries:
  - id: first
    topic: offence
    law: An Act
    summary: A summary.
    mark: memory
    confidence: high
  - id: second
    topic: offence
    law: Another Act
    summary: A summary.
    mark: seen
    source: the official text
    checked: 2026-11-01
    confidence: high
  - id: doubtful
    topic: legal-aid
    law: A third Act
    summary: A summary.
    mark: seen
    source: the official text
    checked: 2026-11-01
    confidence: medium
---
"""


def told(tmp_path: Path, explanation: str) -> list[Diagnostic]:
    for path in GOOD.rglob("*.*"):
        target = tmp_path / path.relative_to(GOOD)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(path.read_text("utf-8"), encoding="utf-8")
    quiz = tmp_path / "quizzes" / "consent.yml"
    first = quiz.read_text("utf-8").partition("    explanation:")[0]
    quiz.write_text(f"{first}    explanation: >-\n      {explanation}\n", encoding="utf-8")
    sheet = tmp_path / "docs" / "law" / "countries" / "ie.md"
    sheet.parent.mkdir(parents=True, exist_ok=True)
    sheet.write_text(SHEET, encoding="utf-8")
    return check(settings_of(tmp_path))[1]


def rules(tmp_path: Path, explanation: str) -> list[str]:
    return [item.rule for item in told(tmp_path, explanation)]


@pytest.mark.parametrize(
    "citations",
    [
        "[@un-tip-protocol, art. 3]",
        "[@un-tip-protocol, art. 7; @un-tip-protocol, art. 3]",
        "[@un-tip-protocol, art. 7] and [@un-tip-protocol, art. 3]",
        "[@ie, offence]",
        "[@ie, second]",
    ],
)
def test_one_provision_that_was_seen_is_enough(tmp_path, citations):
    assert rules(tmp_path, f"Because {citations}.") == []


@pytest.mark.parametrize(
    ("citations", "named"),
    [
        ("[@un-tip-protocol, art. 7]", "`un-tip-protocol article 7` (marked `memory`)"),
        ("[@un-tip-protocol]", "`un-tip-protocol` (cited as a whole)"),
        ("[@ie, first]", "`ie first` (marked `memory`)"),
        ("[@ie, legal-aid]", "`ie legal-aid` (of medium confidence)"),
        ("[@ie, first; @ie, first; @ie]", "`ie first` (marked `memory`), `ie` (cited as a whole)."),
    ],
)
def test_the_report_names_what_was_not_checked(tmp_path, citations, named):
    (problem,) = told(tmp_path, f"Because {citations}.")
    assert problem.rule == "key-unchecked"
    assert named in problem.message


def test_a_citation_that_leads_nowhere_is_reported_once(tmp_path):
    assert rules(tmp_path, "Because [@un-tip-protocol, art. 99].") == ["unknown-provision"]
    assert rules(tmp_path, "Because [@nowhere, art. 1; @un-tip-protocol, art. 7].") == ["unknown-authority"]


def test_a_citation_in_code_or_in_a_comment_is_no_authority(tmp_path):
    text = "`[@un-tip-protocol, art. 3]` <!-- [@un-tip-protocol, art. 3] -->"
    assert rules(tmp_path, text) == ["question-without-authority"]


@pytest.mark.parametrize(
    ("explanation", "expected"),
    [
        ("Alone. <!-- no-citation: practice, not law -->", []),
        ("<!-- no-citation: practice, not law --> Alone.", []),
        ("Alone. <!-- no-citation: practice -->", ["silence-without-reason"]),
        ("Alone [@un-tip-protocol, art. 3]. <!-- no-citation: practice, not law -->", ["silence-unused"]),
        ("Alone. <!-- no-citation: practice, not law --> <!-- no-citation: said twice over -->", ["silence-unused"]),
    ],
)
def test_a_question_of_practice_says_why_it_cites_nothing(tmp_path, explanation, expected):
    assert rules(tmp_path, explanation) == expected
