"""What is due for review and how far the law was checked: the rows, the report and the page."""

import json
from datetime import timedelta

import pytest
from support import TODAY, settings_of
from test_markdown import GOLDEN, here

from syllabus.model.currency import Row, currency
from syllabus.model.project import Project
from syllabus.reports.currency import currency_json, currency_text
from syllabus.source import load
from syllabus.views.authorities import authorities_of, count_marks
from syllabus.views.phrase import plain
from syllabus.views.review import review_view

MODULE = """---
module: {id}
title: {title}
description: A module.
version: 1
minutes: 20
law_as_at: 2026-01-01
review_by: {due}
reviewed_by: [{lawyers}]
objectives:
  - id: rule
    text: Apply the rule.
---
{body}
"""
SHEET = """---
jurisdiction: ie
title: Ireland
law_as_at: 2026-01-01
review_by: {due}
entries:
  - {{id: a, topic: offence, law: Act, summary: S, mark: seen, source: the Act, checked: 2026-03-01, confidence: high}}
  - {{id: b, topic: legal-aid, law: Act, summary: S, mark: memory, confidence: medium}}
---
"""
INSTRUMENT = """---
instrument: treaty
title: A Treaty with a Long Title
cite_as: Treaty
kind: treaty
adopted: 2000-11-15
official_url: https://www.ohchr.org/
official_url_seen: false
provisions:
  - {id: art-1, label: "1", heading: H, summary: S, mark: seen, source: T, checked: 2026-02-01, confidence: high}
  - id: art-2
    label: "2"
    heading: H
    summary: S
    mark: part
    source: T
    unseen: the end
    checked: 2025-12-31
    confidence: medium
  - {id: art-3, label: "3", heading: H, summary: S, mark: memory, confidence: medium}
---
"""
CASES = """---
collection: cases
title: Cases
entries:
  - {id: one, name: A v B, court: ecthr, citation: "1/01", holding: H, mark: memory, confidence: medium}
---
"""


def day(offset: int) -> str:
    return (TODAY + timedelta(days=offset)).isoformat()


@pytest.fixture
def project(tmp_path) -> Project:
    cites = "Rule [@treaty, art. 1; @treaty, art. 3]. Again [@treaty, art. 1]. All of it [@treaty]."
    others = "Aid [@ie, legal-aid], that is [@ie, b]; so the Court [@one]. The sheet [@ie]."
    files = {
        "modules/late.md": MODULE.format(id="late", title="Late", due=day(-1), lawyers="", body=cites),
        "modules/today.md": MODULE.format(id="today", title="Today", due=day(0), lawyers="A. Lawyer", body=others),
        "modules/year.md": MODULE.format(id="year", title="Next year", due=day(365), lawyers="", body=""),
        "law/countries/ie.md": SHEET.format(due=day(60)),
        "law/instruments/treaty.md": INSTRUMENT,
        "law/cases.md": CASES,
    }
    for name, text in files.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found, diagnostics = load(settings_of(tmp_path))
    assert diagnostics == []
    return found


def row(project: Project, id_: str) -> Row:
    return next(row for row in currency(project, TODAY) if row.id == id_)


def test_what_is_overdue_comes_first_and_what_has_no_day_comes_last_the_longest_unchecked_before(project):
    assert [(row.id, row.days_left) for row in currency(project, TODAY)] == [
        ("late", -1),
        ("today", 0),
        ("ie", 60),
        ("year", 365),
        ("cases", None),
        ("treaty", None),
    ]


@pytest.mark.parametrize(
    ("id_", "within", "state"),
    [
        ("late", 60, "overdue"),
        ("late", 0, "overdue"),
        ("today", 0, "soon"),
        ("ie", 60, "soon"),
        ("ie", 59, "later"),
        ("year", 60, "later"),
        ("treaty", 60, "undated"),
    ],
)
def test_a_review_is_due_on_its_day_and_overdue_after_it(project, id_, within, state):
    assert row(project, id_).state(within) == state


def test_the_day_is_given_and_not_the_clock_s(project):
    assert {row.id: row.days_left for row in currency(project, TODAY + timedelta(days=1))}["today"] == -1


def test_statements_are_counted_by_mark_with_the_oldest_check(project):
    treaty, sheet = row(project, "treaty"), row(project, "ie")
    assert (treaty.seen, treaty.part, treaty.memory, treaty.medium) == (1, 1, 1, 2)
    assert treaty.oldest_checked.isoformat() == "2025-12-31"
    assert (sheet.seen, sheet.part, sheet.memory, sheet.medium) == (1, 0, 1, 1)
    assert row(project, "cases").oldest_checked is None


def test_a_module_counts_each_statement_it_cites_once_whether_of_a_treaty_a_sheet_or_a_case(project):
    late, today, year = (row(project, id_) for id_ in ("late", "today", "year"))
    assert (late.seen, late.part, late.memory, late.medium) == (1, 0, 1, 1)
    assert late.oldest_checked.isoformat() == "2026-02-01"
    assert (today.seen, today.part, today.memory, today.medium) == (0, 0, 2, 2)
    assert (year.memory, year.oldest_checked) == (0, None)


def test_a_module_s_counts_are_those_on_its_page():
    golden, _ = load(settings_of(GOLDEN / "tree", "en", "ar"))
    m1 = row(golden, "m1")
    shown = count_marks(authorities_of(here(golden), golden.modules["m1"].data))
    assert (m1.seen, m1.part, m1.memory) == (shown["seen"], shown["part"], shown["unchecked"])
    assert m1.seen + m1.part + m1.memory > 1


def test_the_report_is_a_table_that_ends_in_a_sentence_which_counts_no_statement_twice(project):
    head, *lines, blank, total = currency_text(project, 60).split("\n")
    assert blank == ""
    assert [line[:8].strip() for line in lines] == ["overdue", "due soon", "due soon", "", "", ""]
    assert {line[head.index("Title") :] for line in lines} == {
        "Late", "Today", "Next year", "Ireland", "Treaty", "Cases",
    }  # fmt: skip
    assert [line[head.index("Reviewed by") :].split("  ")[0] for line in lines[:4]] == [
        "nobody", "A. Lawyer", "nobody", "nobody",
    ]  # fmt: skip
    assert total == (
        "On 2026-11-21, of 4 pages with a day of review: 1 overdue, 2 due within 60 days, 1 reviewed by a lawyer; "
        "of 6 statements: 2 seen, 1 seen in part, 3 not yet checked, 4 of medium confidence."
    )


def test_a_line_break_in_a_title_breaks_no_line_of_the_table(tmp_path):
    path = tmp_path / "docs/modules/a.md"
    path.parent.mkdir(parents=True)
    path.write_text(MODULE.format(id="a", title='"One\\ntwo"', due=day(9), lawyers="", body=""), encoding="utf-8")
    project, _ = load(settings_of(tmp_path))
    assert "nobody       One two" in currency_text(project, 60)


def test_a_site_without_law_gets_a_sentence(tmp_path):
    project, _ = load(settings_of(tmp_path))
    assert currency_text(project, 60) == "Nothing on this site states law yet."
    assert json.loads(currency_json(project, 60))["rows"] == []


def test_the_json_has_every_row_and_says_whether_all_could_be_read(project, tmp_path):
    report = json.loads(currency_json(project, 0))
    assert (report["as_at"], report["within"], report["complete"]) == ("2026-11-21", 0, True)
    late = report["rows"][0]
    assert (late["id"], late["path"], late["state"], late["days_left"]) == (
        "late",
        "docs/modules/late.md",
        "overdue",
        -1,
    )
    assert (late["review_by"], late["reviewed_by"], late["oldest_checked"]) == ("2026-11-20", [], "2026-02-01")
    (tmp_path / "docs/modules/year.md").write_text("---\nmodule: year\n---\n", encoding="utf-8")
    broken, _ = load(settings_of(tmp_path))
    report = json.loads(currency_json(broken, 0))
    assert (report["complete"], len(report["rows"])) == (False, 5)


@pytest.mark.parametrize(
    ("tag", "overdue", "country"),
    [
        ("en", "Overdue since 20 November 2026", "Ireland"),
        ("fr", "20 novembre 2026", "Irlande"),
        ("ar", "2026", "أيرلندا"),
    ],
)
def test_the_page_of_reviews_speaks_the_language_of_its_reader(project, tag, overdue, country):
    view = review_view(here(project, tag))
    assert overdue in view["rows"][0]["due"]
    assert (view["overdue"], view["as_at_iso"]) == (1, "2026-11-21")
    sheet = view["rows"][2]
    assert (plain(sheet["title"]), sheet["overdue"], sheet["unchecked"]) == (country, False, 1)
    assert [row["due"] for row in view["rows"][4:]] == ["", ""]


def test_the_page_of_reviews_links_to_every_page(project):
    assert [row["url"] for row in review_view(here(project))["rows"]] == [
        "../modules/late.md",
        "../modules/today.md",
        "../law/countries/ie.md",
        "../modules/year.md",
        "../law/cases.md",
        "../law/instruments/treaty.md",
    ]
