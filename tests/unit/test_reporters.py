"""Reports: the same diagnostics for people, for GitHub and for programs."""

import json

import pytest

from syllabus.model.diagnostic import Diagnostic, Severity, has_errors, quoted
from syllabus.reporters import REPORTERS, report_github, report_json, report_text, summary

ERROR = Diagnostic("quizzes/m02.yml", 14, 9, "unknown-key", "The key `corect` is not known here.", "Correct it.")
WARNING = Diagnostic(
    "docs/é, b:c.md", 1, 2, "translation-stale", "100% قانون.", "Bring it\nup to date.", Severity.WARNING
)


def test_text_has_a_line_for_each_problem_and_a_line_that_counts():
    assert report_text([ERROR, WARNING]).split("\n")[0] == (
        "quizzes/m02.yml:14:9: error: The key `corect` is not known here. Correct it. (unknown-key)"
    )
    assert report_text([ERROR]).endswith("\n1 error, 0 warnings.")


@pytest.mark.parametrize(
    ("diagnostics", "words"),
    [
        ([], "No problems found."),
        ([ERROR], "1 error, 0 warnings."),
        ([ERROR, ERROR, WARNING], "2 errors, 1 warning."),
        ([WARNING, WARNING], "0 errors, 2 warnings."),
    ],
)
def test_the_summary_counts_in_words(diagnostics, words):
    assert summary(diagnostics) == words


def test_github_gets_one_escaped_command_for_each_problem():
    assert report_github([ERROR, WARNING]).split("\n") == [
        "::error file=quizzes/m02.yml,line=14,col=9,title=unknown-key::The key `corect` is not known here. Correct it.",
        "::warning file=docs/é%2C b%3Ac.md,line=1,col=2,title=translation-stale::100%25 قانون. Bring it%0Aup to date.",
    ]


def test_github_gets_nothing_when_there_is_nothing():
    assert report_github([]) == ""


def test_json_has_every_field_and_keeps_every_script():
    assert json.loads(report_json([ERROR])) == [
        {
            "path": "quizzes/m02.yml",
            "line": 14,
            "column": 9,
            "rule": "unknown-key",
            "message": "The key `corect` is not known here.",
            "advice": "Correct it.",
            "severity": "error",
        }
    ]
    assert "قانون" in report_json([WARNING])
    assert json.loads(report_json([])) == []


def test_every_format_has_its_reporter():
    assert set(REPORTERS) == {"text", "github", "json"}


def test_diagnostics_sort_by_place():
    later, earlier = Diagnostic("a", 10, 1, "r", "M.", "A."), Diagnostic("a", 9, 2, "r", "M.", "A.")
    assert sorted([later, earlier]) == [earlier, later]


def test_only_errors_stop_a_build():
    assert has_errors([WARNING, ERROR])
    assert not has_errors([WARNING])


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("corect", "`corect`"),
        ("a\nb\tc", "`a b c`"),
        ("\x1b[2Jred", "`[2Jred`"),
        ("a `b` c", "`a 'b' c`"),
        ("x" * 61, f"`{'x' * 60}…`"),
        (True, "`true`"),
        ("قانون 👩", "`قانون 👩`"),
    ],
)
def test_an_authors_word_is_shown_on_one_line(word, shown):
    assert quoted(word) == shown
