"""Views of the law: sheets, their comparison, and where provisions are cited."""

import json

import pytest
from markupsafe import Markup, escape
from support import settings_of
from test_markdown import GOLDEN, here

from syllabus.exporters.law_json import law_json
from syllabus.model.authority import Authority
from syllabus.model.topic import TOPICS
from syllabus.model.uses import uses
from syllabus.source import load
from syllabus.views.coverage import coverage_view
from syllabus.views.phrase import plain
from syllabus.views.sheet import comparison_view, sheet_view
from syllabus.views.table_of_authorities import table_of_authorities
from syllabus.words import Words

SHEET = """---
jurisdiction: {code}
title: {title}
law_as_at: 2026-11-21
review_by: 2026-11-20
entries:
  - id: permit
    topic: residence-permit
    law: {title} Permit Act
    summary: A <b>permit</b>.
    mark: part
    source: the Act
    unseen: section 2
    text_as_of: March 2022
    checked: 2026-11-21
    confidence: medium
    official:
      - url: "https://www.boe.es/a"
        seen: true
      - url: "https://www.boe.es/b"
        seen: false
---
"""


@pytest.fixture
def sheets(tmp_path):
    folder = tmp_path / "docs/law/countries"
    folder.mkdir(parents=True)
    for code, title in (("us", "United States"), ("ee", "Estonia"), ("scotland", "Scotland")):
        (folder / f"{code}.md").write_text(SHEET.format(code=code, title=title), encoding="utf-8")
    project, _ = load(settings_of(tmp_path))
    return project


@pytest.fixture(scope="module")
def golden():
    project, _ = load(settings_of(GOLDEN / "tree", "en", "ar"))
    return project


def render(text: str, _: Words) -> Markup:
    return Markup(escape(text))


def test_a_sheet_shows_every_topic_and_leaves_blank_what_is_not_known(sheets):
    view = sheet_view(here(sheets), sheets.sheets["ee"].data, render)
    assert [topic["id"] for topic in view["topics"]] == list(TOPICS)
    assert {topic["id"]: len(topic["entries"]) for topic in view["topics"] if topic["entries"]} == {
        "residence-permit": 1
    }
    assert view["overdue"]


def test_an_entry_says_what_it_rests_on_and_what_was_not_seen(sheets):
    view = sheet_view(here(sheets), sheets.sheets["ee"].data, render)
    entry = next(topic["entries"][0] for topic in view["topics"] if topic["entries"])
    assert plain(entry["mark_text"]) == "Seen in part: the Act, 21 November 2026. Not yet checked: section 2"
    assert plain(entry["text_as_of"]) == "Text seen as of: March 2022."
    assert entry["check_before_relying"]
    assert [text["name"] for text in entry["official"]] == ["boe.es (1)", "boe.es (2)"]


@pytest.mark.parametrize(
    ("tag", "names"), [("en", ["Estonia", "Scotland", "United States"]), ("fr", ["Estonie", "États-Unis", "Scotland"])]
)
def test_a_comparison_names_countries_in_the_language_of_the_page_and_sorts_them_so(sheets, tag, names):
    view = comparison_view(here(sheets, tag, "en"), render)
    assert [plain(row["title"]) for row in view["jurisdictions"]] == names
    permits = next(topic for topic in view["topics"] if topic["id"] == "residence-permit")
    assert [len(row["entries"]) for row in permits["rows"]] == [1, 1, 1]


@pytest.mark.usefixtures("sheets")
def test_a_new_sheet_is_in_the_comparison_by_being_there(tmp_path):
    path = tmp_path / "docs/law/countries/pt.md"
    path.write_text(SHEET.format(code="pt", title="Portugal"), encoding="utf-8")
    project, _ = load(settings_of(tmp_path))
    assert "Portugal" in [plain(row["title"]) for row in comparison_view(here(project), render)["jurisdictions"]]


def provision(anchor: str) -> Authority:
    return Authority("instrument", "treaty", anchor)


def test_a_provision_knows_the_sections_and_questions_that_cite_it(golden):
    found = uses(golden, "en")
    assert [(use.module, use.question) for use in found[provision("art-13-1")]] == [("m1", 1)]
    assert [(use.module, use.question) for use in found[provision("art-18-24")]] == [("m1", 2)]
    assert provision("art-1") not in found, "feedback is not authority: only text and explanations count"


def test_the_table_of_authorities_lists_what_is_cited_and_nothing_else(golden):
    (table,) = table_of_authorities(here(golden, "ar"))["tables"]
    headings = [plain(row["heading"]) for row in table["rows"]]
    assert headings == ["", "الثاني", "الثالث"], "the instrument as a whole first"
    assert table["rows"][1]["uses"][0]["url"].endswith("modules/m1.md#sy-m1-one")


def test_the_law_is_exported_with_its_marks_and_uses_and_always_the_same(golden):
    first = law_json(golden)
    assert first == law_json(golden)
    (instrument,) = json.loads(first)["instruments"]
    exported = instrument["provisions"][1]
    assert (exported["id"], exported["mark"], exported["confidence"]) == ("art-13-1", "memory", "high")
    assert exported["cited_in"] == [{"module": "m1", "question": 1}]


def test_the_map_of_requirements_leads_to_what_meets_each(tmp_path):
    (tmp_path / "docs/modules").mkdir(parents=True)
    (tmp_path / "docs/modules/m1.md").write_text(
        "---\nmodule: m1\ntitle: One\ndescription: D.\nversion: 1\nminutes: 5\nlaw_as_at: 2026-01-01\n"
        "review_by: 2027-01-01\nobjectives:\n  - {id: o, text: O.}\ncovers: {S01: [here, q1]}\n---\n\n"
        "## Here {#here}\n",
        encoding="utf-8",
    )
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes/m1.yml").write_text(
        "quiz: m1\nquestions:\n"
        "  - {id: q1, type: true-false, objective: o, text: T., correct: true, explanation: E.}\n",
        encoding="utf-8",
    )
    (tmp_path / "docs/map.md").write_text(
        "---\ncollection: requirements\ntitle: Map\nentries:\n  - {id: S01, text: One, modules: [m1, m2]}\n"
        "  - {id: S02, text: Two, met_by: All of it.}\n---\n",
        encoding="utf-8",
    )
    project, _ = load(settings_of(tmp_path))
    view = coverage_view(here(project), project.requirements.data)
    first, second = view["requirements"]
    assert [plain(place["title"]) for place in first["places"]] == ["One: Here", "One: question 1"]
    assert [place["url"] for place in first["places"]] == ["../modules/m1.md#here", "../modules/m1.md#sy-m1-q1"]
    assert (first["missing"], second["missing"], view["covered"]) == (["m2"], [], 1)
