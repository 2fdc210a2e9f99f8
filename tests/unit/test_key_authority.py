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


REFLECTION = """  - id: draft
    type: reflection
    objective: irrelevance
    text: Draft the paragraph.
    explanation: Begin with the means.
    model: Consent does not matter{citation}.
    criteria:
      - id: means
        text: Names the means.
"""


def told(tmp_path: Path, explanation: str, more: str = "") -> list[Diagnostic]:
    for path in GOOD.rglob("*.*"):
        target = tmp_path / path.relative_to(GOOD)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(path.read_text("utf-8"), encoding="utf-8")
    quiz = tmp_path / "quizzes" / "consent.yml"
    first = quiz.read_text("utf-8").partition("    explanation:")[0]
    quiz.write_text(f"{first}    explanation: >-\n      {explanation}\n{more}", encoding="utf-8")
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


@pytest.mark.parametrize(
    ("citation", "expected"), [("", ["question-without-authority"]), (" [@un-tip-protocol, art. 3]", [])]
)
def test_the_authority_of_a_reflection_may_stand_in_its_model_answer(tmp_path, citation, expected):
    more = REFLECTION.format(citation=citation)
    assert [item.rule for item in told(tmp_path, "Because [@un-tip-protocol, art. 3].", more)] == expected


def test_the_questions_of_a_scenario_are_asked_too(tmp_path):
    inner = REFLECTION.replace("\n  ", "\n      ").replace("  - id", "      - id", 1).format(citation="")
    one, two = inner, inner.replace("draft", "second").replace("Consent does", "It does")
    story = f"  - id: story\n    type: scenario\n    title: Fictional\n    text: A story.\n    questions:\n{one}{two}"
    problems = told(tmp_path, "Because [@un-tip-protocol, art. 3].", story)
    assert [item.rule for item in problems] == ["question-without-authority"] * 2
    assert "`draft`" in problems[0].message
    lines = (tmp_path / problems[1].path).read_text("utf-8").splitlines()
    assert lines[problems[1].line - 1].strip().startswith("explanation:")
