"""The report on quality: every figure of a quiz, in words and as JSON."""

import json

import pytest
from support import settings_of

from syllabus.check import check
from syllabus.cli import main
from syllabus.model.quiz_figures import Keys, QuizFigures, Share, TranslationFigures, quiz_figures
from syllabus.reports.quality import quality_json, quality_text

MODULE = """---
module: stay
title: Stay
description: A module.
version: 1
minutes: 20
law_as_at: 2026-11-01
review_by: 2027-05-01
objectives:
  - {id: rule, text: Apply the rule.}
  - {id: facts, text: Sort the facts.}
  - {id: form, text: Choose the form.}
---

/// quiz | stay
///
"""
TRANSLATED = """---
module: stay
title: Séjour
description: Un module.
objectives:
  - {id: rule, text: La règle.}
  - {id: facts, text: Les faits.}
  - {id: form, text: La forme.}
---

/// quiz | stay
///
"""
INSTRUMENT = """---
instrument: treaty
title: A Treaty
cite_as: Treaty
kind: treaty
adopted: 2000-11-15
official_url: https://www.ohchr.org/
official_url_seen: false
provisions:
  - {id: art-1, label: "1", heading: H, summary: S, mark: seen, source: T, checked: 2026-02-01, confidence: high}
  - {id: art-2, label: "2", heading: H, summary: S, mark: seen, source: T, checked: 2026-02-01, confidence: medium}
---
"""
QUIZ = """quiz: stay
accept_warnings: {objective-questions: The module is under way.}
questions:
  - id: long
    type: single
    objective: rule
    text: What holds?
    hints: [Read the rule.]
    options:
      - {id: a, text: This option is right and says so at length, correct: true, feedback: Yes.}
      - {id: b, text: This one is not, feedback: No.}
      - {id: c, text: Nor this}
    explanation: Because [@treaty, art. 1].
  - id: negative
    type: single
    objective: rule
    text: Which of these is not so?
    options:
      - {id: a, text: One}
      - {id: b, text: Two, correct: true}
    explanation: Because [@treaty, art. 2].
    accept_warnings: {negative-stem: It is the point.}
  - id: story
    type: scenario
    title: A story
    text: She asks to stay.
    questions:
      - {id: say, type: short, objective: facts, points: 3, text: Say why., accept: [fear], explanation: Because.}
      - id: judge
        type: true-false
        objective: rule
        text: So it is.
        correct: true
        feedback: {"true": Yes., "false": No.}
        explanation: Because [@treaty, art. 1; @treaty, art. 2].
  - id: think
    type: reflection
    objective: facts
    text: What do you ask?
    model: It rests on [@treaty, art. 1].
    criteria: [{id: a, text: Why}]
    explanation: Because.
"""
FRENCH = """quiz: stay
translates: {questions: {long: "000000"}}
questions:
  long:
    text: Que vaut-il ?
    options:
      a: {text: Ceci, feedback: Oui.}
      b: {text: Cela}
      c: {text: Autre}
    explanation: Parce que [@treaty, art. 1].
"""
OTHER = """quiz: other
shuffle: [options]
questions:
  - id: one
    type: single
    objective: any
    text: What holds?
    options:
      - {id: a, text: One, correct: true, feedback: Yes.}
      - {id: b, text: Two, feedback: No.}
    explanation: Because [@treaty].
"""


@pytest.fixture
def site(tmp_path):
    files = {
        "docs/en/modules/stay.md": MODULE,
        "docs/fr/modules/stay.md": TRANSLATED,
        "docs/en/law/treaty.md": INSTRUMENT,
        "quizzes/another/other.yml": OTHER,
        "quizzes/stay.yml": QUIZ,
        "quizzes/stay.fr.yml": FRENCH,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_every_figure_of_a_quiz_is_counted(site):
    stay, other = quiz_figures(*check(settings_of(site, "en", "fr", "ar")))
    assert stay == QuizFigures(
        quiz="stay",
        module="stay",
        questions=5,
        jurisdiction=None,
        draws={},
        scenarios=1,
        points=6,
        types={"reflection": 1, "short": 1, "single": 2, "true-false": 1},
        objectives={"rule": 3, "facts": 2, "form": 0},
        with_authority=4,
        with_sure_authority=3,
        with_hints=1,
        options=Share(5, 2),
        keys=Keys(questions=2, places={1: 1, 2: 1}, longest=1, clearly_longest=1),
        feedback=Share(4, 7),
        translations=(
            TranslationFigures("fr", "stale", Share(6, 25)),
            TranslationFigures("ar", "missing", Share(0, 25)),
        ),
        warnings={
            "key-unchecked": 1,
            "missing-feedback": 4,
            "question-without-authority": 1,
            "translation-ids": 5,
            "translation-stale": 1,
            "translation-texts": 1,
        },
        accepted={"negative-stem": 1, "objective-questions": 1},
    )
    assert (other.module, other.keys.places, other.with_authority, other.with_sure_authority) == (None, {}, 1, 0)


def test_the_text_has_a_paragraph_for_each_quiz_and_a_sum(site):
    text = quality_text(*check(settings_of(site, "en", "fr", "ar")))
    assert text.split("\n\n")[0] == "\n".join(
        [
            "stay (quiz of the module stay): 5 questions, 6 points",
            "  Types         reflection 1, short 1, single 2, true-false 1; in 1 scenario",
            "  Objectives    rule 3, facts 2, form 0; never: form",
            "  Authority     cited in 4 of 5 (80 %); one that was seen, with high confidence, in 3 of 5 (60 %)",
            "  Hints         in 1 of 5 (20 %)",
            "  Options       2.5 on average",
            "  Single choice key in place 1: 1, place 2: 1",
            "                the key is the longest option in 1 of 2 (50 %), clearly in 1",
            "  Feedback      on 4 of 7 (57 %) of what can be chosen",
            "  Translations  fr 6 of 25 (24 %) texts, of an earlier source; ar none",
            "  Warnings      key-unchecked 1, missing-feedback 4, question-without-authority 1, translation-ids 5, "
            "translation-stale 1, translation-texts 1",
            "  Accepted      negative-stem 1, objective-questions 1",
        ]
    )
    assert "\n  Single choice options are shuffled\n" in text
    assert text.endswith(
        "In all 6 questions: 5 of 6 (83 %) cite an authority, 3 of 6 (50 %) one that was seen. Tested twice or more: "
        "2 of 3 (66 %) objectives of modules. Warnings: 14. "
        "Whether a question asks to apply the law or only to repeat it, no program can tell."
    )


def test_the_json_has_the_same_figures(site):
    project, diagnostics = check(settings_of(site, "en", "fr", "ar"))
    report = json.loads(quality_json(project, diagnostics))
    assert (report["schema"], report["complete"]) == (1, True)
    assert [quiz["quiz"] for quiz in report["quizzes"]] == ["stay", "other"]
    assert report["quizzes"][0]["feedback"] == [4, 7]
    assert report["quizzes"][0]["keys"]["places"] == {"1": 1, "2": 1}


def test_one_quiz_can_be_asked_for_and_a_wrong_name_is_told(site):
    found = check(settings_of(site, "en", "fr", "ar"))
    assert quality_text(*found, only="other").startswith("other (not the quiz of a module): 1 question, 1 point\n")
    assert "stay (" not in quality_text(*found, only="other")
    assert quality_text(*found, only="stray") == "There is no quiz `stray`. Did you mean `stay`?"
    assert [quiz["quiz"] for quiz in json.loads(quality_json(*found, only="stay"))["quizzes"]] == ["stay"]


def test_a_site_without_quizzes_is_told_so_by_the_command(tmp_path, capsys):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Welcome\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\nplugins: [syllabus]\n", encoding="utf-8")
    assert main(["report", "quality", "--config-file", str(tmp_path / "mkdocs.yml")]) == 0
    assert capsys.readouterr() == ("There are no quizzes on this site yet.\n", "")


def test_a_quiz_drawn_from_others_is_told_as_what_it_is(site):
    quizzes = site / "quizzes"
    (quizzes / "final.yml").write_text("quiz: final\npools:\n  - {quiz: stay, draw: 1}\n", encoding="utf-8")
    found = check(settings_of(site, "en", "fr", "ar"))
    assert quality_text(*found, only="final").splitlines()[:2] == [
        "final (drawn from other quizzes): 1 question an attempt",
        "  Draws         stay 1",
    ]
