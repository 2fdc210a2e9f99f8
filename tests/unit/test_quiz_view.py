"""What the page of a quiz is given: which question follows which answer, and what its results count for."""

from pathlib import Path

import pytest
from markupsafe import Markup
from support import settings_of

from syllabus.model.quiz import Pool, Quiz
from syllabus.source import load
from syllabus.views.frame import Frame
from syllabus.views.here import Here
from syllabus.views.quiz import QuizView, quiz_view
from syllabus.words import Words, words_for

TREE = Path(__file__).resolve().parents[1] / "browser" / "tree"


@pytest.fixture(scope="module")
def project():
    found, diagnostics = load(settings_of(TREE, "en", "ar"))
    assert diagnostics == []
    return found


def view(project, quiz: Quiz, tag: str = "en") -> QuizView:
    here = Here(project, Frame("unit", words_for(tag), words_for(tag)), str)
    return quiz_view(here, quiz, render, render)


def render(text: str, _: Words) -> Markup:
    return Markup(text)


def branching(project, **then: dict[str, str]) -> dict[str, list[tuple[str, str, int]]]:
    """Give the routes of the sample scenario with other branches."""
    quiz = project.quizzes["story"].data
    scenario = quiz.questions[0]
    parts = [part.model_copy(update={"then": then.get(part.id.replace("-", "_"), {})}) for part in scenario.questions]
    changed = scenario.model_copy(update={"questions": tuple(parts)})
    routes = view(project, quiz.model_copy(update={"questions": (changed,)}))["blocks"][0]["routes"]
    return {
        id_: [(route["when"], route["answer"], route["number"]) for route in found] for id_, found in routes.items()
    }


def test_a_linear_scenario_needs_no_words_on_what_follows(project):
    assert branching(project) == {"first-step": [], "ask": [], "alone": [], "reason": []}


@pytest.mark.parametrize(
    ("then", "routes"),
    [
        ({"stay": "alone"}, [("option", "A", 3), ("other", "", 2)]),
        (
            {"stay": "alone", "leave": "ask", "call": "end"},
            [("option", "A", 3), ("option", "B", 2), ("option", "C", 0)],
        ),
        ({"correct": "reason"}, [("correct", "", 4), ("incorrect", "", 2)]),
        ({"incorrect": "end"}, [("correct", "", 2), ("incorrect", "", 0)]),
        ({"correct": "end", "incorrect": "end"}, [("any", "", 0)]),
        ({"call": "end", "correct": "reason"}, [("option", "C", 0), ("correct", "", 4), ("incorrect", "", 2)]),
        ({"call": "gone"}, []),
    ],
)
def test_the_words_name_every_answer_that_leads_elsewhere_and_where_the_others_lead(project, then, routes):
    assert branching(project, first_step=then)["first-step"] == routes


def test_after_the_last_question_of_a_scenario_every_other_answer_ends_it(project):
    assert branching(project, reason={"ours": "ask"})["reason"] == [("option", "B", 2), ("other", "", 0)]


def test_results_count_for_the_module_that_shows_the_quiz(project):
    assert view(project, project.quizzes["duty"].data)["module"] == "duty"


def test_a_quiz_on_a_page_that_is_no_modules_stands_for_itself_and_never_for_a_module(project):
    quiz = project.quizzes["duty"].data
    assert view(project, quiz.model_copy(update={"quiz": "final"}))["module"] == "final"
    module = project.modules["duty"]
    elsewhere = module.data.model_copy(update={"quiz": "story"})
    changed = type(project)(
        settings=project.settings,
        modules={"duty": type(module)(elsewhere, module.origin, module.locale, module.body, module.body_start)},
        quizzes=project.quizzes,
    )
    loose = view(changed, quiz)["module"]
    assert loose not in changed.modules
    assert loose.startswith("duty")


def test_what_is_drawn_from_other_quizzes_keeps_its_text_and_sections_and_counts_by_module(project):
    pools = (Pool(quiz="duty", questions=("secret", "door"), draw=1), Pool(quiz="story", draw=1))
    data = view(project, Quiz(quiz="final", pools=pools), "ar")
    assert (data["module"], data["draws"], data["total"]) == ("final", [1, 1], 7)
    blocks = [(part["id"], block["pool"]) for block in data["blocks"] for part in block["questions"]]
    # In the order of the quiz that they were written in.
    assert blocks[:2] == [("door", 0), ("secret", 0)]
    assert {pool for _, pool in blocks[2:]} == {1}
    alone = view(project, project.quizzes["duty"].data, "ar")["questions"]
    door = next(question for question in data["questions"] if question["id"] == "door")
    assert (door["stem"], door["section"]) == (alone[0]["stem"], alone[0]["section"])
    title = project.module_text("duty", "ar").title
    assert door["objective"] == {"id": "duty", "text": title}


def test_a_change_to_a_question_in_a_pool_changes_what_results_are_compared_with(project):
    pools = [Pool(quiz="duty", questions=ids, draw=1) for ids in (("door",), ("door", "secret"), ("secret", "door"))]
    one, two, turned = (view(project, Quiz(quiz="final", pools=(pool,)))["fingerprint"] for pool in pools)
    assert one != two == turned


def test_the_story_of_a_scenario_is_in_the_language_it_is_translated_into(project):
    quiz = project.quizzes["story"].data
    scenario = view(project, quiz, "ar")["blocks"][0]["scenario"]
    assert scenario
    assert (scenario["title"], scenario["content"].tag) == ("زيارة ليلية", "ar")
