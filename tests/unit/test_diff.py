"""`syllabus diff`: what a national overlay changes, for those who answer for it.

After a change on purpose, `SYLLABUS_SNAPSHOTS=write pytest tests/unit/test_diff.py` writes the golden file.
"""

import json
import os
import shutil
from pathlib import Path

import pytest
from test_overlay import PAGE, QUESTIONS, SITE, edit, with_story

from syllabus.cli import INCOMPLETE, main

GOLDEN = Path(__file__).parents[1] / "golden" / "overlay-diff.txt"


@pytest.fixture
def site(tmp_path):
    return Path(shutil.copytree(SITE, tmp_path / "site"))


def run(site: Path, *options: str) -> int:
    return main(["diff", "-f", str(site / "mkdocs.yml"), *options])


def test_the_report_of_the_worked_overlay_is_its_golden_file(site, capsys):
    assert run(site, "--strict") == 0
    out, err = capsys.readouterr()
    if os.environ.get("SYLLABUS_SNAPSHOTS") == "write":
        GOLDEN.write_text(out, encoding="utf-8")
    assert out == GOLDEN.read_text(encoding="utf-8")
    assert err == ""


def test_a_core_that_has_moved_on_is_told_and_fails_only_a_strict_run(site, capsys):
    edit(site / "docs/en/modules/stay.md", "for 10 days", "for 12 days")
    edit(site / "quizzes/stay.yml", "That is the least.", "That is the very least.")
    edit(site / PAGE, "core_version: 1", "core_version: 2")
    assert run(site) == 0
    out = capsys.readouterr().out
    assert [line.split(":")[1].strip() for line in out.splitlines() if line.startswith("CHECK AGAIN")] == [
        PAGE,
        PAGE,
        QUESTIONS,
    ]
    assert "-A client may stay for 12 days" in out
    assert out.endswith("1 key changed; 3 parts to check again, because the core has moved on.\n")
    assert run(site, "--strict") == 1


def test_a_changed_key_is_called_out_for_every_type_of_question(site, capsys):
    edit(site / QUESTIONS, "replaces:\n", "replaces:\n  in-writing:\n")
    edit(site / QUESTIONS, "which-office", "in-writing")
    edit(site / QUESTIONS, "adds:\n  - question: in-writing\n    after: how-long\n", "")
    edit(site / QUESTIONS, "correct: true\n    feedback", "correct: false\n    feedback")
    edit(site / QUESTIONS, "type: single", "type: multiple")
    edit(site / QUESTIONS, "        text: 10 days\n", "        text: 10 days\n        correct: true\n")
    run(site)
    out = capsys.readouterr().out
    assert "KEY CHANGED: how-long: was ten-days, now ten-days, twenty-days\n" in out
    assert "KEY CHANGED: in-writing: was true, now false\n" in out


def test_the_json_has_the_same_parts_for_programs(site, capsys):
    assert run(site, "--format", "json") == 0
    (module,) = json.loads(capsys.readouterr().out)
    assert (module["id"], module["made_from_version"], module["core_version"]) == ("stay", 1, 1)
    assert [(change["what"], change["id"], change["laid"], change["after"]) for change in module["changes"]] == [
        ("section", "pause", "replaced", None),
        ("section", "testland-office", "added", "pause"),
        ("question", "how-long", "replaced", None),
        ("question", "which-office", "added", "how-long"),
    ]
    assert module["changes"][2]["keys"] == [{"question": "how-long", "was": ["ten-days"], "now": ["twenty-days"]}]


def test_one_changed_word_does_not_mark_the_whole_paragraph(site, capsys):
    run(site)
    assert "\n Nobody may be sent away before the pause has ended.\n" in capsys.readouterr().out


def test_the_questions_of_a_quiz_without_a_module_are_compared_too(site, capsys):
    for path in (
        PAGE,
        "overlays/testland/fr/modules/stay.md",
        *(f"docs/{tag}/modules/stay.md" for tag in ("en", "fr", "ar")),
    ):
        (site / path).unlink()
    run(site)
    out = capsys.readouterr().out
    assert "=== stay ===\n" in out
    assert "KEY CHANGED: how-long" in out


def test_a_site_without_an_overlay_is_told_so(site, capsys):
    edit(site / "mkdocs.yml", "      overlay: overlays/testland\n", "")
    assert run(site, "--strict") == 0
    assert capsys.readouterr().out == "No overlay is laid over this site's modules.\n"


def test_an_overlay_with_mistakes_is_compared_as_far_as_it_can_be_read(site, capsys):
    edit(site / QUESTIONS, "how-long:", "how-longs:")
    assert run(site) == 0
    out, err = capsys.readouterr()
    assert "Section `pause` replaced" in out
    assert err == f"syllabus: {INCOMPLETE}\n"
    assert run(site, "--strict") == 1


def test_a_folder_that_is_not_there_is_told_in_a_sentence(site, capsys):
    edit(site / "mkdocs.yml", "overlays/testland", "overlays/testlnad")
    assert run(site) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "overlays/testlnad" in err
    assert err.count("\n") == 1


def test_the_changed_keys_of_a_scenario_are_those_of_its_questions(site, capsys):
    run(with_story(site))
    out = capsys.readouterr().out
    assert "KEY CHANGED: wait: was true, now false\n" in out
    assert "-title: A story (fictional)\n+title: A story at home (fictional)\n" in out
    assert "-  - id: days\n+  - id: days-here\n" in out
