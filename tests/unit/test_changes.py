"""Notes on what a version has changed: which are shown, in which language, and what they mean to a translation."""

from pathlib import Path

from support import settings_of
from test_markdown import here

from syllabus.model.project import Project
from syllabus.model.translation_unit import source_parts
from syllabus.source import load
from syllabus.views.module import module_view

MODULE = """---
module: consent
title: Consent
description: A module.
version: 1
minutes: 20
law_as_at: 2026-01-01
review_by: 2027-05-01
objectives:
  - id: rule
    text: Apply the rule.
---
Text.
"""
NOTES = """changes:
  - version: 3
    date: 2026-11-01
    note: Newer.
  - version: 2
    date: 2026-05-01
    note: Older.
"""
TRANSLATION = """---
module: consent
title: Le consentement
description: Un module.
changes:
  - version: 3
    note: Plus récent.
objectives:
  - id: rule
    text: Appliquer la règle.
---
"""


def changed(folder: Path, notes: str = NOTES) -> Project:
    for name, content in {"en": MODULE.replace("version: 1\n", f"version: 3\n{notes}"), "fr": TRANSLATION}.items():
        path = folder / "docs" / name / "modules/consent.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    project, diagnostics = load(settings_of(folder, "en", "fr"))
    assert diagnostics == []
    return project


def test_a_note_that_is_not_translated_is_shown_in_the_language_of_the_source_and_says_so(tmp_path):
    project = changed(tmp_path)
    view = module_view(here(project, "fr"), project.modules["consent"].data)
    assert [(item["version"], item["note"], item["content"].tag) for item in view["changes"]] == [
        (3, "Plus récent.", "fr"),
        (2, "Older.", "en"),
    ]
    assert [item["date"] for item in view["changes"]] == ["1 novembre 2026", "1 mai 2026"]


def test_the_notes_are_a_part_of_what_is_translated_and_their_dates_are_not(tmp_path):
    def texts(notes=NOTES):
        document = changed(tmp_path, notes).modules["consent"]
        return source_parts(document.data, document.body)

    assert texts(NOTES.replace("Older.", "Much older.")) != texts()
    assert texts(NOTES.replace("2026-05-01", "2026-05-02")) == texts()
