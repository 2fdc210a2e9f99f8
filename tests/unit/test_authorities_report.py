"""The report on authorities counts what is there, and nothing twice."""

import json

import pytest
from support import settings_of

from syllabus.reports.authorities import authorities_json, authorities_text
from syllabus.source import load

INSTRUMENT = """---
instrument: treaty
title: Treaty
cite_as: Treaty
kind: treaty
adopted: 2000-01-01
official_url: "https://www.un.org/x"
official_url_seen: true
provisions:
  - {id: a1, label: "1", heading: One, summary: One., mark: seen, source: text, checked: 2026-01-01, confidence: high}
  - {id: a2, label: "2", heading: Two, summary: Two., mark: memory, confidence: high}
---

Text [@treaty, art. 1; @treaty, art. 2(1)].
"""
QUESTION = "  - {{id: {0}, type: true-false, objective: o, text: T., correct: true, explanation: '{1}'}}\n"


@pytest.fixture
def project(tmp_path):
    (tmp_path / "docs/law/instruments").mkdir(parents=True)
    (tmp_path / "docs/law/instruments/treaty.md").write_text(INSTRUMENT, encoding="utf-8")
    (tmp_path / "quizzes").mkdir()
    questions = [("q1", "[@treaty, art. 1]"), ("q2", "[@treaty, art. 2]"), ("q3", "Because."), ("q4", "[@treaty]")]
    text = "quiz: q\nquestions:\n" + "".join(QUESTION.format(*question) for question in questions)
    (tmp_path / "quizzes/q.yml").write_text(text, encoding="utf-8")
    return load(settings_of(tmp_path))[0]


def test_statements_are_counted_by_kind_and_mark(project):
    numbers = json.loads(authorities_json(project))
    assert numbers["statements"]["provisions"] == {"seen": 1, "part": 0, "memory": 1}
    assert numbers["statements"]["cases"] == {"seen": 0, "part": 0, "memory": 0}


def test_a_citation_that_leads_to_the_provision_around_it_is_counted_apart(project):
    citations = json.loads(authorities_json(project))["citations"]
    assert (citations["total"], citations["resolved"], citations["inexact"]) == (5, 4, 1)


def test_only_an_authority_that_was_seen_counts_as_seen(project):
    assert "Questions: 4; with an authority: 3 (75 %); with one that was seen: 1 (25 %)." in authorities_text(project)


def test_an_empty_site_has_nothing_to_divide_by(tmp_path):
    assert "Questions: 0; with an authority: 0;" in authorities_text(load(settings_of(tmp_path))[0])
