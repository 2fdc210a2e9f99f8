"""A national overlay: how it joins the core, and that every part of the whole keeps the place it was written in."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from support import settings_of

from syllabus.check import check
from syllabus.model.compose import arrange, compose
from syllabus.model.diagnostic import Diagnostic
from syllabus.model.project import Project
from syllabus.source import load

SITE = Path(__file__).parents[1] / "sites" / "overlay"
PAGE = "overlays/testland/en/modules/stay.md"
QUESTIONS = "overlays/testland/quizzes/stay.yml"
FRENCH = "overlays/testland/fr/modules/stay.md"
FRENCH_QUESTIONS = "overlays/testland/quizzes/stay.fr.yml"


@pytest.fixture
def site(tmp_path):
    return Path(shutil.copytree(SITE, tmp_path / "site"))


def checked(site: Path, *locales: str) -> tuple[Project, list[Diagnostic]]:
    settings = replace(settings_of(site, *(locales or ("en", "fr", "ar"))), overlay=site / "overlays/testland")
    return check(replace(settings, overlay_name="Testland", official_hosts=("law.example.org",)))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def told(site: Path) -> list[str]:
    return [f"{item.path}:{item.line}:{item.rule}" for item in checked(site)[1]]


def test_a_site_without_an_overlay_is_not_touched(site):
    project, _ = load(settings_of(site, "en", "fr", "ar"))
    assert compose(project) is project
    assert project.core is project


def test_the_national_section_stands_in_place_and_the_added_one_where_it_says(site):
    project, diagnostics = checked(site)
    assert diagnostics == []
    body = project.modules["stay"].body
    wanted = ["treaty that does not exist", "/// national | replaced", "for 20 days", "## Where to ask", "## The paper"]
    places = [body.index(text) for text in wanted]
    assert places == sorted(places)
    assert "10 days or more" not in body
    assert project.page("modules/stay.md", "en").body == body
    assert "10 days or more" in project.core.modules["stay"].body


def test_a_language_without_the_national_text_shows_it_in_the_source_language(site):
    project, _ = checked(site)
    french, arabic = (project.module_translations["stay", tag].body for tag in ("fr", "ar"))
    assert "national | replaced\n\n## La pause au Testland" in french
    assert "national | added en\n\n## Where to ask" in french
    assert "national | replaced en\n\n## The pause in Testland" in arabic
    assert "## الوثيقة {#paper}" in arabic
    assert "10 أيام" not in arabic


def test_the_quiz_has_the_national_key_and_the_added_question_in_its_place(site):
    project, _ = checked(site)
    questions = project.quizzes["stay"].data.questions
    assert [question.id for question in questions] == ["how-long", "which-office", "in-writing"]
    assert questions[0].key == ("twenty-days",)
    assert project.core.quizzes["stay"].data.questions[0].key == ("ten-days",)
    assert "Testland" in project.quiz_translations["stay", "fr"].data.questions["how-long"].text
    assert set(project.quiz_translations["stay", "ar"].data.questions) == {"in-writing"}


def test_what_the_core_s_reviewer_signed_is_not_said_of_the_national_text(site):
    assert checked(site)[0].modules["stay"].data.reviewed_by == ()
    edit(site / PAGE, "core_version: 1\n", "core_version: 1\nreviewed_by: [A fictional reviewer at home]\n")
    assert checked(site)[0].modules["stay"].data.reviewed_by == ("A fictional reviewer at home",)
    (site / PAGE).unlink()
    (site / "overlays/testland/fr/modules/stay.md").unlink()
    project, diagnostics = checked(site)
    assert (project.modules["stay"].data.reviewed_by, diagnostics) == ((), [])


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        (PAGE, "[@test-treaty, art. 1]", "[@test-treaty, art. 9]", "15:unknown-provision"),
        (PAGE, "there too [@test-treaty, art. 2]", "there too [@treaty]", "22:unknown-authority"),
        (PAGE, "20 days [@test-treaty, art. 1]", "20 days under article 1", "15:claim-without-citation"),
        (FRENCH, "art. 1]", "art. 9]", "11:unknown-provision"),
        ("docs/en/modules/stay.md", "a paper [@test-treaty, art. 2]", "a paper [@treaty]", "25:unknown-authority"),
        (PAGE, "review_by: 2036", "review_by: 2025", "5:review-before-law"),
        (PAGE, "law_as_at: 2026-11-22\nreview_by: 2036-11-22\n", "law_as_at: 2037-11-22\n", "4:review-before-law"),
        (PAGE, "law_as_at: 2026-11-22\nreview_by: 2036-11-22\n", "review_by: 2026-11-01\n", "4:review-before-law"),
        (QUESTIONS, "        correct: true\n", "", "12:correct-options"),
        (QUESTIONS, "gives more.\n", "gives more [@treaty].\n", "15:unknown-authority"),
        (QUESTIONS, "objective: pause", "objective: paws", "10:unknown-objective"),
        (QUESTIONS, "        feedback: Testland gives twice what the treaty asks for.\n", "", "16:missing-feedback"),
        ("quizzes/stay.yml", "writing. (fictional)", "writing [@treaty].", "19:unknown-authority"),
        (FRENCH_QUESTIONS, "  which-office:", "  witch-office:", "17:translation-ids"),
        (FRENCH_QUESTIONS, "accorde davantage.", "accorde davantage [@treaty].", "12:unknown-authority"),
    ],
)
def test_every_rule_holds_for_national_text_and_reports_it_where_it_was_written(site, path, old, new, place):
    edit(site / path, old, new)
    found = [item for item in told(site) if not item.endswith(("translation-stale", "overlay-core-moved"))]
    assert f"{path}:{place}" in found
    assert all(item.startswith(f"{path}:") for item in found)


def test_a_national_section_that_drops_the_quiz_is_told_in_the_overlay(site):
    edit(site / PAGE, "adds:\n", "  quiz:\nadds:\n")
    with (site / PAGE).open("a", encoding="utf-8") as page:
        page.write("\n## Check yourself at home {#quiz}\n\nFictional.\n")
    found = [item for item in checked(site)[1] if item.rule == "quiz-not-shown"]
    assert [item.path for item in found] == [PAGE]


def test_a_translated_page_that_never_showed_the_quiz_is_told_itself(site):
    edit(site / "docs/fr/modules/stay.md", "/// quiz | stay\n///\n", "")
    assert "docs/fr/modules/stay.md:2:quiz-not-shown" in told(site)


def test_an_id_that_the_core_has_or_that_stands_twice_is_told(site):
    edit(site / PAGE, "  - section: testland-office\n", "  - section: paper\n  - section: testland-office\n")
    with (site / PAGE).open("a", encoding="utf-8") as page:
        page.write("\n## The paper {#paper}\n\nFictional.\n\n## The paper {#paper}\n\nFictional.\n")
    edit(site / QUESTIONS, "  - id: which-office\n", "  - id: how-long\n")
    found = told(site)
    assert f"{PAGE}:9:duplicate-id" in found
    assert f"{PAGE}:29:duplicate-id" in found
    assert f"{QUESTIONS}:21:duplicate-id" in found


def test_an_overlay_that_cannot_be_read_is_told_once(site):
    edit(site / PAGE, "core_version: 1", "core_version: one")
    edit(site / QUESTIONS, "overlay: stay", "overlays: stay")
    assert {item.rsplit(":", 1)[1] for item in told(site)} == {"wrong-type", "unknown-key", "missing-key"}


def test_a_page_without_a_head_is_told(site):
    (site / PAGE).write_text("## The pause {#pause}\n", encoding="utf-8")
    assert told(site) == [f"{PAGE}:1:missing-key"] * 2


def test_a_translation_tells_when_the_overlay_it_was_made_from_has_changed(site):
    edit(site / PAGE, "for 20 days", "for 21 days")
    assert told(site) == ["overlays/testland/fr/modules/stay.md:11:translation-stale"]


def test_a_core_that_only_says_why_nothing_is_cited_has_not_moved_on(site):
    edit(site / "docs/en/modules/stay.md", "Ask for it in", "<!-- no-citation: practice, not law -->\nAsk for it in")
    assert not [item for item in told(site) if item.endswith("overlay-core-moved")]


def test_blocks_inside_a_national_section_stay_inside_it(site):
    with (site / PAGE).open("a", encoding="utf-8") as page:
        page.write("\n///// details | More\nFictional.\n/////\n")
    assert "////// national | added\n\n## Where to ask" in checked(site)[0].modules["stay"].body


@pytest.mark.parametrize(
    ("replaced", "added", "order"),
    [
        ([], [], "a b c"),
        (["b"], [], "a B c"),
        ([], [("x", None)], "a b c +x"),
        ([], [("x", "a"), ("y", "a")], "a +x +y b c"),
        ([], [("x", "a"), ("y", "x"), ("z", "a")], "a +x +y +z b c"),
        ([], [("x", None), ("y", "c")], "a b c +y +x"),
        (["a"], [("x", "a"), ("y", "nowhere")], "A +x b c"),
    ],
)
def test_additions_follow_what_they_name_in_the_order_they_are_listed(replaced, added, order):
    slots = arrange(["a", "b", "c"], dict.fromkeys(replaced), added)
    shown = {None: "{}", "added": "+{}"}
    ids = [slot.id.upper() if slot.laid == "replaced" else shown[slot.laid].format(slot.id) for slot in slots]
    assert " ".join(ids) == order


SCENARIO = """
  - id: story
    type: scenario
    title: A story{0} (fictional)
    text: A client waits.
    questions:
      - id: wait
        type: true-false
        objective: pause
        text: Waiting is best.
        correct: {1}
        feedback: {{"true": One day., "false": Another.}}
        explanation: Fictional [@test-treaty, art. 1].
      - id: {2}
        type: short
        objective: pause
        text: How many days?
        accept: ["{3}"]
        explanation: Fictional [@test-treaty, art. {4}].
"""
STORY_WORDS = """
  story: {text: Un client attend., title: Une histoire}
  wait: {text: Attendre, feedback: {"true": Un jour., "false": Un autre.}, explanation: Fictif.}
  days: {text: Combien ?, accept: ["10"], explanation: Fictif.}
"""


def with_story(site: Path) -> Path:
    """Add a scenario to the core, translated, and another that is laid over it."""
    for path, text in (
        ("quizzes/stay.yml", SCENARIO.format("", "true", "days", "10", "1")),
        ("quizzes/stay.fr.yml", STORY_WORDS),
        (QUESTIONS, SCENARIO.format(" at home", "false", "days-here", "20", "1")),
    ):
        with (site / path).open("a", encoding="utf-8") as file:
            file.write(text)
    (site / FRENCH_QUESTIONS).unlink()
    edit(site / QUESTIONS, "replaces:\n", "replaces:\n  story:\n")
    return site


def test_a_scenario_is_replaced_as_a_whole_and_so_are_its_translations(site):
    project, diagnostics = checked(with_story(site))
    assert {item.rule for item in diagnostics} <= {"translation-ids", "translation-stale", "overlay-core-moved"}
    assert {item.path for item in diagnostics if item.rule == "translation-ids"} == {"quizzes/stay.ar.yml"}
    scenario = project.quizzes["stay"].data.questions[-1]
    assert scenario.title == "A story at home (fictional)"
    assert set(project.quiz_translations["stay", "fr"].data.questions) == {"in-writing"}
    laid = project.quiz_overlays["stay"].data.laid
    assert {laid[id_] for id_ in ("story", "wait", "days-here")} == {"replaced"}


def test_rules_hold_for_the_questions_inside_a_national_scenario(site):
    with_story(site)
    edit(site / QUESTIONS, '["20"]\n        explanation: Fictional', '["20"]\n        explanation: Fictional [@treaty]')
    found = [item for item in checked(site)[1] if item.rule == "unknown-authority"]
    line = (site / QUESTIONS).read_text(encoding="utf-8").split("@treaty")[0].count("\n") + 1
    assert [(item.path, item.line) for item in found] == [(QUESTIONS, line)]


def test_a_question_inside_a_scenario_cannot_be_replaced_alone(site):
    edit(with_story(site) / QUESTIONS, "  story:\n", "  days:\n")
    (advice,) = [item.advice for item in checked(site)[1] if "`days` to replace" in item.message]
    assert advice == "It is a part of the scenario `story`: replace that as a whole."
