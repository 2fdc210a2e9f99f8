"""Which texts of a quiz a translation gives, and which it leaves in the source language."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel

from .origin import Loc
from .question import (
    AnyQuestion,
    BlanksQuestion,
    ChoiceQuestion,
    MatchingQuestion,
    OrderingQuestion,
    Question,
    ReflectionQuestion,
    Scenario,
    ShortQuestion,
    TrueFalseQuestion,
)
from .question_parts import Answer, MatchItem, Option, OrderItem
from .question_text import QuestionText
from .silence import without_silences
from .texts import texts

SEPARATOR = " | "
"""Between a foreseen answer and its feedback, where both stand in one text."""


class Place(NamedTuple):
    """Where a text stands under a question's id in a translation."""

    loc: Loc
    text: str | None
    """The source's text; None where it has none."""
    is_needed: bool = True
    """Whether a translation must give it."""


def wanted(question: AnyQuestion | Scenario) -> set[Loc]:
    """Name the texts that a translation should give for a question or a scenario."""
    return {place.loc for place in _places(question) if place.is_needed}


def fitting(question: AnyQuestion | Scenario) -> set[Loc]:
    """Name the texts that a translation may give."""
    return {place.loc for place in _places(question)}


def given(text: QuestionText | None) -> set[Loc]:
    """Name the texts that a translation gives; answers that are foreseen count as one."""
    found = set()
    for loc, _ in texts(text) if text else ():
        answers = next((place for place, step in enumerate(loc) if isinstance(step, int) and loc[0] != "hints"), None)
        found.add(loc[:answers])
    return found


def entries(questions: Sequence[Question]) -> Iterator[AnyQuestion | Scenario]:
    """Yield what has an entry of its own in a translation: questions, scenarios and the questions in them."""
    for question in questions:
        yield question
        yield from question.questions if isinstance(question, Scenario) else ()


def source_texts(question: AnyQuestion | Scenario) -> dict[str, str]:
    """Give the texts of a question that are to be translated, by name, such as `options.a.feedback`."""
    return {name_of(loc): text for loc, text, _ in _places(question) if text is not None}


def translated_texts(text: QuestionText) -> dict[str, str]:
    """Give the texts of a translated question by the names they have in the source."""
    found = {}
    for loc in sorted(given(text), key=str):
        value: Any = text
        for step in loc:
            value = getattr(value, str(step)) if isinstance(value, BaseModel) else value[step]
        found[name_of(loc)] = value if isinstance(value, str) else answer_lines(value)
    return found


def name_of(loc: Loc) -> str:
    """Name a place in a question: its steps with a dot between them (ids have none)."""
    return ".".join(str(step) for step in loc)


def answer_lines(answers: Sequence[Answer]) -> str:
    """Write foreseen answers as a text, one a line, with the feedback of each behind ` | `."""
    return "\n".join(f"{item.text}{SEPARATOR}{item.feedback}" if item.feedback else item.text for item in answers)


def _places(question: AnyQuestion | Scenario) -> Iterator[Place]:
    yield Place(("text",), question.text)
    if isinstance(question, Scenario):
        yield Place(("title",), question.title)
        if question.content_note:
            yield Place(("content_note",), question.content_note)
        return
    yield Place(("explanation",), without_silences(question.explanation))
    for index, hint in enumerate(question.hints):
        yield Place(("hints", index), hint)
    if isinstance(question, ChoiceQuestion):
        yield from _parts(("options",), question.options)
    elif isinstance(question, TrueFalseQuestion):
        for side, feedback in (("true", question.feedback.true), ("false", question.feedback.false)):
            yield Place(("feedback", side), feedback, feedback is not None)
        yield from _parts(("reasons",), question.reasons)
    elif isinstance(question, MatchingQuestion):
        yield from _parts(("items",), question.items)
        for item in question.items:
            for choice, feedback in item.reject.items():
                yield Place(("items", item.id, "reject", choice), feedback)
        for choice_ in question.choices:
            yield Place(("choices", choice_.id, "text"), choice_.text)
    elif isinstance(question, OrderingQuestion):
        yield from _parts(("items",), question.items)
    elif isinstance(question, BlanksQuestion):
        for gap in question.gaps:
            yield Place(("gaps", gap.id, "feedback"), gap.feedback, gap.feedback is not None)
            yield from _parts(("gaps", gap.id, "options"), gap.options)
            if gap.accept:
                yield from _answers(("gaps", gap.id), gap.accept, gap.reject)
    elif isinstance(question, ShortQuestion):
        yield from _answers((), question.accept, question.reject)
    elif isinstance(question, ReflectionQuestion):
        yield Place(("model",), question.model)
        for criterion in question.criteria:
            yield Place(("criteria", criterion.id, "text"), criterion.text)


def _parts(loc: Loc, parts: Sequence[Option | MatchItem | OrderItem]) -> Iterator[Place]:
    for part in parts:
        yield Place((*loc, part.id, "text"), part.text)
        yield Place((*loc, part.id, "feedback"), part.feedback, part.feedback is not None)


def _answers(loc: Loc, accept: Sequence[Answer], reject: Sequence[Answer]) -> Iterator[Place]:
    """Yield the answers that people type; figures are the same in every language."""
    has_words = any(letter.isalpha() for answer in accept for letter in answer.text)
    yield Place((*loc, "accept"), answer_lines(accept) if has_words else None, has_words)
    is_answered = any(answer.feedback for answer in reject)
    yield Place((*loc, "reject"), answer_lines(reject) if is_answered else None, is_needed=False)
