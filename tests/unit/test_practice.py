"""The review page: which modules it lists, and which of their questions can be asked."""

import pytest
from support import settings_of
from test_markdown import here

from syllabus.source import load
from syllabus.views.curriculum import curriculum_view, module_links
from syllabus.views.practice import practice_view

MODULE = """---
module: {id}
title: Module {id}
description: A module.
version: 3
minutes: 10
law_as_at: 2026-11-01
review_by: 2036-11-01
objectives:
  - id: aim
    text: Reach it.
---
"""
QUESTION = """
- id: {id}
  type: true-false
  objective: aim
  text: Is it so?
  correct: true
  feedback: {{true: It is., false: It is.}}
  explanation: It is so.
"""
SCENARIO = """
- id: story
  type: scenario
  title: A story
  text: Something happens.
  questions:
"""
CURRICULUM = "curriculum: all\nversion: 1\nmodules:\n  - module: mixed\n"


def indented(text: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}\n" if line else "\n" for line in text.split("\n"))


@pytest.fixture
def tree(tmp_path):
    """Three modules: one of questions and a scenario, one of a scenario alone, one without a quiz."""
    modules = tmp_path / "docs/en/modules"
    for folder in (modules, tmp_path / "quizzes", tmp_path / "curricula"):
        folder.mkdir(parents=True)
    for id_ in ("mixed", "reading", "tale"):
        (modules / f"{id_}.md").write_text(MODULE.format(id=id_), encoding="utf-8")
    told = QUESTION.format(id="one-in-the-story") + QUESTION.format(id="two-in-the-story")
    scenario = SCENARIO + indented(told, 4)
    for id_, questions in (
        ("mixed", QUESTION.format(id="first") + scenario + QUESTION.format(id="last")),
        ("tale", scenario),
    ):
        (tmp_path / f"quizzes/{id_}.yml").write_text(
            f"quiz: {id_}\nquestions:\n" + indented(questions, 2), encoding="utf-8"
        )
    (tmp_path / "curricula/all.yml").write_text(CURRICULUM, encoding="utf-8")
    return tmp_path


def add_page(tree):
    text = "---\noverview: practice\ntitle: Review\n---\n"
    (tree / "docs/en/again.md").write_text(text, encoding="utf-8")


def place(tree, tag="en", content="en"):
    project, diagnostics = load(settings_of(tree, "en", "fr"))
    assert diagnostics == []
    return here(project, tag, content)


def test_a_module_is_listed_when_a_question_of_its_quiz_can_be_asked_without_a_story(tree):
    modules = practice_view(place(tree))["modules"]
    assert [(module["id"], module["version"], module["quiz"]) for module in modules] == [("mixed", 3, "mixed")]
    assert modules[0]["asks"] == ["first", "last"]


def test_a_module_leads_to_the_first_question_of_its_quiz(tree):
    (module,) = practice_view(place(tree))["modules"]
    assert module["quiz_url"] == "../modules/mixed.md#sy-mixed-first"
    assert module["url"] == "../modules/mixed.md"


def test_links_to_modules_tell_what_a_review_can_ask(tree):
    asks = {link["id"]: link["asks"] for link in module_links(place(tree))}
    assert asks == {"mixed": ["first", "last"], "reading": [], "tale": []}


@pytest.mark.parametrize(("tag", "content"), [("en", "en"), ("fr", "en")])
def test_a_curriculum_leads_to_the_review_where_the_site_has_one(tree, tag, content):
    def address():
        at = place(tree, tag, content)
        return curriculum_view(at, at.project.curricula["all"].data)["practice"]

    assert address() == ""
    add_page(tree)
    assert address() == "../again.md#"
