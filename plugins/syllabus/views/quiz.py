"""A quiz for its template: its questions and scenarios, and how it is taken."""

from typing import TypedDict

from markupsafe import Markup

from ..model.asked import asked, draws
from ..model.question import Scenario
from ..model.question_text import in_language, scenario_in_language
from ..model.quiz import Quiz, question_fingerprint, quiz_fingerprint
from ..words import Words, words_for
from .here import Here
from .lesson import lesson_of
from .national import national_view
from .phrase import Render
from .question import QuestionView, Text, question_view
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
    pool: int


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
    draws: list[int]
    """How many questions an attempt draws from each pool; empty for all."""
    blocks: list[BlockView]
    questions: list[QuestionView]
    """All questions in order, those of scenarios among them."""


def quiz_view(here: Here, quiz: Quiz, block: Render, inline: Render) -> QuizView:
    """Make a quiz's data in the language of `here`.

    `block` and `inline` render an author's Markdown safely, to paragraphs or to running text.
    """
    lesson = lesson_of(here, quiz)
    items = list(asked(here.project, quiz))
    lessons = {one.quiz.quiz: lesson_of(here, one.quiz) for one in items}
    translations = [here.project.quiz_translations.get((id_, here.locale)) for id_ in lessons]
    texts = {id_: text for found in translations if found for id_, text in found.data.questions.items()}
    source = words_for(here.project.settings.source_locale)
    views: dict[str, QuestionView] = {}
    for one in items:
        of = lessons[one.quiz.quiz]
        overlay = here.project.quiz_overlays.get(one.quiz.quiz)
        for question in one.questions:
            # What is drawn from many quizzes is judged by module.
            content = here.frame.content if question.id in texts else source
            objective = (of.id, of.title) if quiz.pools else (question.objective, of.objectives.get(question.objective))
            views[question.id] = question_view(
                here,
                in_language(question, texts.get(question.id)),
                question_fingerprint(question),
                len(views) + 1,
                {"id": objective[0], "text": objective[1] or ""},
                of.section(question),
                _text(block, content),
                _text(inline, content),
            )
            views[question.id]["content"] = content
            if overlay and (laid := overlay.data.laid.get(question.id)):
                views[question.id]["national"] = national_view(here, laid)
    blocks: list[BlockView] = []
    for one in items:
        parts = [views[question.id] for question in one.questions]
        routes: dict[str, list[RouteView]] = {}
        story: ScenarioView | None = None
        if isinstance(one.item, Scenario):
            scenario = scenario_in_language(one.item, texts.get(one.item.id))
            content = here.frame.content if scenario.id in texts else source
            story = {
                "id": scenario.id,
                "title": scenario.title,
                "story": block(scenario.text, content),
                "content_note": block(scenario.content_note, content) if scenario.content_note else Markup(),
                "content": content,
            }
            routes = routes_of(one.item.questions, views)
        blocks.append({"scenario": story, "questions": parts, "routes": routes, "pool": one.pool})
    return {
        "content": here.frame.content if any(translations) else source,
        "id": quiz.quiz,
        "module": lesson.id,
        "version": lesson.version,
        "pass_mark": quiz.pass_mark,
        "fingerprint": quiz_fingerprint(question for one in items for question in one.questions),
        "total": len(views),
        "modes": list(quiz.modes),
        "minutes": quiz.minutes or 0,
        "shuffle": list(quiz.shuffle),
        "draws": draws(quiz),
        "blocks": blocks,
        "questions": list(views.values()),
    }


def _text(render: Render, content: Words) -> Text:
    """Render texts of one language."""
    return lambda text: render(text, content)
