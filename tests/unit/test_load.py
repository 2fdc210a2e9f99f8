"""Reading a content tree: what becomes what, where places are, and that one mistake is told once."""

import os
from pathlib import Path

import pytest
from support import settings_of

from syllabus.check import check
from syllabus.source import load

MODULE = """---
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
---

Text.

/// quiz | consent
///
"""
QUIZ = """quiz: consent
questions:
  - id: child
    type: true-false
    objective: irrelevance
    text: A child can consent.
    correct: false
    feedback: {"true": No., "false": Yes.}
    explanation: For a child no means is needed.
"""
INSTRUMENT = """---
instrument: treaty
title: Treaty
cite_as: Treaty
kind: treaty
adopted: 2000-11-15
official_url: https://www.ohchr.org/
official_url_seen: false
provisions:
  - {id: art-3, label: "3", heading: H, summary: S, mark: memory, confidence: high}
---
"""


@pytest.fixture
def tree(tmp_path):
    """Write files into an empty content tree."""

    def write(**files: str | bytes) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return lambda files: write(**files)


def told(folder: Path, *locales: str) -> list[str]:
    return [str(item) for item in check(settings_of(folder, *locales))[1]]


def test_a_tree_is_read_by_id(tree):
    folder = tree({"docs/modules/consent.md": MODULE, "quizzes/consent.yml": QUIZ, "docs/index.md": "# Hello\n"})
    project, diagnostics = load(settings_of(folder))
    assert diagnostics == []
    assert (list(project.modules), list(project.quizzes)) == (["consent"], ["consent"])
    assert {page.path for page in project.pages} == {"modules/consent.md", "index.md"}
    assert project.modules["consent"].body.startswith("\n\nText.")
    assert project.page_path(project.modules["consent"]) == "modules/consent.md"


def test_a_tree_that_is_not_there_has_no_content_and_no_problem(tmp_path):
    project, diagnostics = load(settings_of(tmp_path / "nowhere"))
    assert (project.pages, diagnostics) == ((), [])


def test_languages_have_folders_and_other_folders_are_left_alone(tree):
    folder = tree({"docs/en/index.md": "# A\n", "docs/fr/index.md": "# B\n", "docs/de/index.md": b"\xff"})
    project, diagnostics = load(settings_of(folder, "en", "fr"))
    assert {(page.path, page.locale) for page in project.pages} == {("index.md", "en"), ("index.md", "fr")}
    assert diagnostics == []


def test_hidden_files_are_left_alone(tree):
    assert told(tree({"quizzes/.draft.yml": "[", "docs/.obsidian/a.md": "---\n"})) == []


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_change_nothing(tree, ends, mark):
    files = {
        "docs/modules/consent.md": MODULE + "\nSee [@treaty, art. 4].\n",
        "quizzes/consent.yml": QUIZ.replace("quiz: consent", "quiz: consent!"),
        "docs/law/instruments/treaty.md": INSTRUMENT,
    }
    folder = tree({name: mark + text.replace("\n", ends) for name, text in files.items()})
    assert [line.split(" error")[0] for line in told(folder)] == [
        "docs/modules/consent.md:19:6:",
        "quizzes/consent.yml:1:7:",
    ]


def test_places_in_text_count_characters_as_an_editor_shows_them(tree):
    line = "قالت 👩🏽 «لا» [@treaty, art. 3; @treaty, art. 4] و [@trety]"
    folder = tree({"docs/index.md": f"---\ntitle: قانون\n---\n{line}\n", "docs/law/instruments/treaty.md": INSTRUMENT})
    columns = [int(one.split(":")[2]) for one in told(folder)]
    assert columns == [line.index("@treaty, art. 4") + 1, line.index("@trety") + 1]


@pytest.mark.parametrize(
    ("written", "line", "before"),
    [
        ("explanation: On [@treaty, art. 3] and [@treaty, art. 4].", 9, "    explanation: On [@treaty, art. 3] and ["),
        ("explanation: >-\n      On [@treaty, art. 3]\n      and [@treaty, art. 4].", 11, "      and ["),
        ("explanation: |\n\n      - On `[@treaty]`:\n        قانون [@treaty, art. 4].", 12, "        قانون ["),
        ('explanation: "👩 \\"On\\": [@treaty, art. 4]."', 9, '    explanation: "👩 \\"On\\": ['),
        ("explanation: 'It''s [@treaty, art. 4].'", 9, "    explanation: 'It''s ["),
        ("{explanation: On [@treaty, art. 4]}", 9, "    {explanation: On ["),
    ],
)
def test_a_citation_in_a_quiz_is_placed_at_its_sign(tree, written, line, before):
    quiz = QUIZ.replace(
        "explanation: For a child no means is needed.", written.replace("{explanation", "explanation").rstrip("}")
    )
    if written.startswith("{"):
        before = before.replace("{", "")
    files = {"quizzes/consent.yml": quiz, "docs/law/instruments/treaty.md": INSTRUMENT}
    (problem,) = told(tree(files))
    assert problem.startswith(f"quizzes/consent.yml:{line}:{len(before) + 1}: error: `treaty` has no article 4.")


def test_the_first_wrong_byte_is_placed_in_characters(tree):
    folder = tree({"quizzes/a.yml": "\ufeffa: 1\r\nb: été ".encode() + b"\xe9\n"})
    assert told(folder)[0].startswith("quizzes/a.yml:2:8: error: This file is not UTF-8 text")


@pytest.mark.parametrize("broken", [b"\xff", b"quiz: consent\nquestions: [", b"quiz: consent\n", b""])
def test_a_quiz_that_cannot_be_read_is_not_called_missing_as_well(tree, broken):
    folder = tree({"docs/modules/consent.md": MODULE, "quizzes/consent.yml": broken})
    assert len(told(folder)) == 1
    assert told(folder)[0].startswith("quizzes/consent.yml:")


def test_a_wrong_quiz_under_another_file_name_is_not_called_missing_as_well(tree):
    folder = tree({"docs/modules/consent.md": MODULE, "quizzes/m2.yml": "quiz: consent\nquestions: 3\n"})
    assert [line.split(":")[0] for line in told(folder)] == ["quizzes/m2.yml"]


@pytest.mark.parametrize("broken", [b"\xff", b"---\n", b"---\ninstrument: treaty\n---\n", b"---\n- a\n---\n"])
def test_an_instrument_that_cannot_be_read_is_not_called_missing_as_well(tree, broken):
    folder = tree({"docs/index.md": "See [@treaty, art. 3].\n", "docs/law/instruments/treaty.md": broken})
    assert {line.split(":")[0] for line in told(folder)} == {"docs/law/instruments/treaty.md"}


def test_the_index_of_an_id_folder_needs_no_id(tree):
    assert told(tree({"docs/modules/index.md": "# Modules\n"})) == []


def test_keys_of_the_host_may_stand_beside_ours(tree):
    hosted = MODULE.replace("version: 1", "version: 1\nhide: [toc]\ntags: [law]\nsearch: {boost: 2}")
    folder = tree({"docs/modules/consent.md": hosted, "quizzes/consent.yml": QUIZ})
    assert told(folder) == []


def test_quiz_blocks_in_code_are_examples(tree):
    example = "```\n/// quiz | nothing\n///\n```\n\n<!--\n/// quiz | none\n-->\n"
    assert told(tree({"docs/index.md": example})) == []


@pytest.mark.parametrize(
    "block", ["/// quiz | consent\n///", "  ////quiz|consent\n\n  ////", "/// quiz |  consent  \n///  "]
)
def test_a_quiz_block_is_seen_in_every_form_that_the_page_renders(tree, block):
    files = {
        "docs/modules/consent.md": MODULE.replace("/// quiz | consent\n///", block),
        "quizzes/consent.yml": QUIZ,
    }
    assert told(tree(files)) == []


def test_a_folder_that_is_named_like_a_file_is_no_file(tree, tmp_path):
    (tmp_path / "quizzes" / "consent.yml").mkdir(parents=True)
    assert told(tree({"docs/index.md": "# A\n"})) == []


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that nobody can read, root included")
def test_a_file_that_cannot_be_read_is_told(tree):
    folder = tree({"docs/modules/consent.md": MODULE})
    (folder / "quizzes").mkdir()
    (folder / "quizzes" / "consent.yml").symlink_to("/proc/self/mem")
    (line,) = told(folder)
    assert line.startswith("quizzes/consent.yml:1:1: error: This file cannot be read (")
    assert line.endswith("Check its permissions. (unreadable)")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_told(tree):
    folder = tree({"quizzes/consent.yml": QUIZ})
    (folder / "quizzes" / "consent.yml").chmod(0)
    assert told(folder)[0].endswith("(unreadable)")
