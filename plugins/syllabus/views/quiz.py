"""A quiz for its template: its questions and scenarios, and how it is taken."""

from typing import TypedDict

from markupsafe import Markup

from ..model.module import Module
from ..model.question import AnyQuestion, Scenario
from ..model.question_text import in_language, scenario_in_language
from ..model.quiz import Quiz, answered, question_fingerprint, quiz_fingerprint
from ..model.sections import section_for
from ..words import Words, words_for
from .here import Here
from .national import national_view
from .question import QuestionView, Render, SectionView, question_view
from .routes import RouteView, routes_of


class ScenarioView(TypedDict):
    """A story with its questions."""

    id: str
    title: str
    story: Markup
    content_note: Markup
    content: Words
    """The language of its texts."""


class BlockView(TypedDict):
    """A question that stands alone, or a scenario with its questions."""

    scenario: ScenarioView | None
    questions: list[QuestionView]
    routes: dict[str, list[RouteView]]
    """For a scenario: which question follows which answer, by the id of the question answered."""


class QuizView(TypedDict):
    """Data for `quiz.html`."""

    content: Words
    """The language of the questions."""
    id: str
    module: str
    """The module its results count for; what stands in for one where the quiz is on another page."""
    version: int
    pass_mark: int
    fingerprint: str
    total: int
    modes: list[str]
    minutes: int
    shuffle: list[str]
    draw: int
    """How many questions an attempt draws; 0 for all."""
    blocks: list[BlockView]
    questions: list[QuestionView]
    """All questions in order, those of scenarios among them."""


def quiz_view(here: Here, quiz: Quiz, block: Render, inline: Render) -> QuizView:
    """Make a quiz's data in the language of `here`.

    `block` and `inline` render an author's Markdown safely, to paragraphs or to running text.
    """
    document = here.project.module_of(quiz.quiz)
    module = document.data if document else None
    translation = here.project.quiz_translations.get((quiz.quiz, here.locale))
    texts = translation.data.questions if translation else {}
    objectives = {o.id: o.text for o in here.project.objectives(module.module, here.locale)} if module else {}
    source = words_for(here.project.settings.source_locale)
    overlay = here.project.quiz_overlays.get(quiz.quiz)
    views: dict[str, QuestionView] = {}
    for number, question in enumerate(answered(quiz), 1):
        views[question.id] = question_view(
            here,
            in_language(question, texts.get(question.id)),
            question_fingerprint(question),
            number,
            {"id": question.objective, "text": objectives.get(question.objective, "")},
            _section(here, module, question),
            block,
            inline,
        )
        if question.id not in texts:
            views[question.id]["content"] = source
        if overlay and (laid := overlay.data.laid.get(question.id)):
            views[question.id]["national"] = national_view(here, laid)
    blocks: list[BlockView] = []
    for item in quiz.questions:
        if isinstance(item, Scenario):
            scenario = scenario_in_language(item, texts.get(item.id))
            note = block(scenario.content_note) if scenario.content_note else Markup()
            story: ScenarioView = {
                "id": item.id,
                "title": scenario.title,
                "story": block(scenario.text),
                "content_note": note,
                "content": here.frame.content if item.id in texts else source,
            }
            parts = [views[part.id] for part in item.questions]
            blocks.append({"scenario": story, "questions": parts, "routes": routes_of(item.questions, views)})
        else:
            blocks.append({"scenario": None, "questions": [views[item.id]], "routes": {}})
    return {
        "content": here.frame.content if translation else source,
        "id": quiz.quiz,
        "module": module.module if module else _stand_in(here, quiz),
        "version": module.version if module else 1,
        "pass_mark": quiz.pass_mark,
        "fingerprint": quiz_fingerprint(quiz),
        "total": len(views),
        "modes": list(quiz.modes),
        "minutes": quiz.minutes or 0,
        "shuffle": list(quiz.shuffle),
        "draw": quiz.draw or 0,
        "blocks": blocks,
        "questions": list(views.values()),
    }


def _stand_in(here: Here, quiz: Quiz) -> str:
    """Give what events name as their module where there is none: never the id of a module, which would be completed."""
    # No id has two hyphens.
    return f"{quiz.quiz}--quiz" if quiz.quiz in here.project.modules else quiz.quiz


def _section(here: Here, module: Module | None, question: AnyQuestion) -> SectionView | None:
    """Find what to read again: the section that is named, else the first that cites what the explanation cites."""
    if module is None:
        return None
    found = section_for(here.project, module.module, here.locale, question)
    return {"url": here.module_url(module.module, f"#{found.id}"), "title": found.title} if found else None
