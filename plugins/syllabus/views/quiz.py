"""A quiz for its template: every text rendered, every option lettered, the key beside it."""

from collections.abc import Callable
from typing import TypedDict

from markupsafe import Markup

from ..model.quiz import (
    TRUE_FALSE,
    ChoiceQuestion,
    QuestionText,
    Quiz,
    TrueFalseQuestion,
    question_fingerprint,
    quiz_fingerprint,
)
from ..words import Words, words_for
from .here import Here
from .module import ObjectiveView

Render = Callable[[str], Markup]


class OptionView(TypedDict):
    """An answer to choose."""

    id: str
    letter: str
    html: Markup
    correct: bool
    feedback: Markup


class QuestionView(TypedDict):
    """Data for `question.html`."""

    id: str
    number: int
    type: str
    fingerprint: str
    objective: ObjectiveView
    stem: Markup
    options: list[OptionView]
    explanation: Markup
    key: list[str]


class QuizView(TypedDict):
    """Data for `quiz.html`."""

    content: Words
    """The language of the questions."""
    id: str
    module: str
    version: int
    pass_mark: int
    fingerprint: str
    total: int
    questions: list[QuestionView]


def quiz_view(here: Here, quiz: Quiz, block: Render, inline: Render) -> QuizView:
    """Make a quiz's data in the language of `here`.

    `block` and `inline` render an author's Markdown safely, to paragraphs or to running text.
    """
    module = next((m.data for m in here.project.modules.values() if here.project.quiz_of(m.data) == quiz.quiz), None)
    translation = here.project.quiz_translations.get((quiz.quiz, here.locale))
    objectives = {o.id: o.text for o in here.project.objectives(module.module, here.locale)} if module else {}
    questions = []
    for number, question in enumerate(quiz.questions, 1):
        text = translation.data.questions.get(question.id) if translation else None
        options = _options(here, question, text, inline)
        questions.append(
            QuestionView(
                id=question.id,
                number=number,
                type=question.type,
                fingerprint=question_fingerprint(question),
                objective={"id": question.objective, "text": objectives.get(question.objective, "")},
                stem=block(text.text if text else question.text),
                options=options,
                explanation=block(text.explanation if text else question.explanation),
                key=[option["letter"] for option in options if option["correct"]],
            )
        )
    source = words_for(here.project.settings.source_locale)
    return {
        "content": here.frame.content if translation else source,
        "id": quiz.quiz,
        "module": module.module if module else "",
        "version": module.version if module else 1,
        "pass_mark": quiz.pass_mark,
        "fingerprint": quiz_fingerprint(quiz),
        "total": len(questions),
        "questions": questions,
    }


def _options(
    here: Here, question: ChoiceQuestion | TrueFalseQuestion, text: QuestionText | None, inline: Render
) -> list[OptionView]:
    letters = here.words.t("quiz.letters")
    if isinstance(question, TrueFalseQuestion):
        feedback = (text or question).feedback
        answers = [(id_, here.words.t(f"quiz.{id_}"), getattr(feedback, id_)) for id_ in TRUE_FALSE]
    else:
        answers = [
            (option.id, words.text, words.feedback)
            for option in question.options
            for words in [(text and text.options.get(option.id)) or option]
        ]
    return [
        {
            "id": id_,
            "letter": letters[index % len(letters)],
            "html": inline(words),
            "correct": id_ in question.key,
            "feedback": inline(feedback) if feedback else Markup(),
        }
        for index, (id_, words, feedback) in enumerate(answers)
    ]
