"""The translated texts of a question, and a question with its texts in a language."""

from typing import Any

from pydantic import Field

from .base import Id, Model, Text
from .question import (
    AnyQuestion,
    BlanksQuestion,
    ChoiceQuestion,
    MatchingQuestion,
    OrderingQuestion,
    ReflectionQuestion,
    Scenario,
    ShortQuestion,
    TrueFalseQuestion,
)
from .question_parts import Answer, Answers, Gap, TrueFalseFeedback


class OptionText(Model):
    """The translated texts of an option, an item, a choice, a reason or a criterion."""

    text: Text
    feedback: Text | None = None
    reject: dict[Id, Text] = Field(default_factory=dict)


class GapText(Model):
    """The translated texts of a gap. Typed answers are foreseen anew, because people type them in their language."""

    accept: Answers = ()
    reject: Answers = ()
    options: dict[Id, OptionText] = Field(default_factory=dict)
    feedback: Text | None = None


class QuestionText(Model):
    """The translated texts of a question or a scenario; which keys it needs depends on the source's type."""

    title: Text | None = None
    text: Text
    content_note: Text | None = None
    options: dict[Id, OptionText] = Field(default_factory=dict)
    reasons: dict[Id, OptionText] = Field(default_factory=dict)
    items: dict[Id, OptionText] = Field(default_factory=dict)
    choices: dict[Id, OptionText] = Field(default_factory=dict)
    criteria: dict[Id, OptionText] = Field(default_factory=dict)
    gaps: dict[Id, GapText] = Field(default_factory=dict)
    accept: Answers = ()
    reject: Answers = ()
    model: Text | None = None
    feedback: TrueFalseFeedback = TrueFalseFeedback()
    hints: tuple[Text, ...] = ()
    explanation: Text | None = None


def in_language(question: AnyQuestion, text: QuestionText | None) -> AnyQuestion:
    """Give a question with its texts replaced by a translation's; what is not translated stays in the source language.

    Answers that are foreseen in either language are accepted: whoever changes the language keeps the verdict.
    """
    if text is None:
        return question
    changed: dict[str, Any] = {"text": text.text, "explanation": text.explanation or question.explanation}
    if len(text.hints) == len(question.hints):
        changed["hints"] = text.hints
    if isinstance(question, ChoiceQuestion):
        changed["options"] = _texts(question.options, text.options)
    elif isinstance(question, TrueFalseQuestion):
        changed |= {"feedback": text.feedback, "reasons": _texts(question.reasons, text.reasons)}
    elif isinstance(question, MatchingQuestion):
        changed |= {"items": _texts(question.items, text.items), "choices": _texts(question.choices, text.choices)}
    elif isinstance(question, OrderingQuestion):
        changed["items"] = _texts(question.items, text.items)
    elif isinstance(question, BlanksQuestion):
        changed["gaps"] = tuple(_gap(gap, text.gaps.get(gap.id)) for gap in question.gaps)
    elif isinstance(question, ShortQuestion):
        changed |= {"accept": _joined(text.accept, question.accept), "reject": _joined(text.reject, question.reject)}
    elif isinstance(question, ReflectionQuestion):
        changed |= {"model": text.model or question.model, "criteria": _texts(question.criteria, text.criteria)}
    return question.model_copy(update=changed)


def scenario_in_language(scenario: Scenario, text: QuestionText | None) -> Scenario:
    """Give a scenario's own texts in a language; its questions are translated each by itself."""
    if text is None:
        return scenario
    note = text.content_note or scenario.content_note
    return scenario.model_copy(update={"title": text.title or scenario.title, "text": text.text, "content_note": note})


def _texts(parts: tuple[Any, ...], texts: dict[str, OptionText]) -> tuple[Any, ...]:
    return tuple(_part(part, texts.get(part.id)) for part in parts)


def _part(part: Any, text: OptionText | None) -> Any:
    if text is None:
        return part
    fields = type(part).model_fields
    changed = {"text": text.text, "feedback": text.feedback, "reject": text.reject}
    return part.model_copy(update={name: value for name, value in changed.items() if name in fields})


def _gap(gap: Gap, text: GapText | None) -> Gap:
    if text is None:
        return gap
    return gap.model_copy(
        update={
            "accept": _joined(text.accept, gap.accept),
            "reject": _joined(text.reject, gap.reject),
            "options": _texts(gap.options, text.options),
            "feedback": text.feedback or gap.feedback,
        }
    )


def _joined(ours: tuple[Answer, ...], theirs: tuple[Answer, ...]) -> tuple[Answer, ...]:
    known = {answer.text for answer in ours}
    return (*ours, *(answer for answer in theirs if answer.text not in known))
