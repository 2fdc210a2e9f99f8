"""Which texts of a quiz a translation gives, and which it leaves in the source language."""

from collections.abc import Iterator, Sequence

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
from .texts import texts

Place = tuple[Loc, bool]
"""Where a text stands under a question's id in a translation, and whether the source has one to translate."""


def wanted(question: AnyQuestion | Scenario) -> set[Loc]:
    """Name the texts that a translation should give for a question or a scenario."""
    return {loc for loc, is_needed in _places(question) if is_needed}


def fitting(question: AnyQuestion | Scenario) -> set[Loc]:
    """Name the texts that a translation may give."""
    return {loc for loc, _ in _places(question)}


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


def _places(question: AnyQuestion | Scenario) -> Iterator[Place]:
    yield ("text",), True
    if isinstance(question, Scenario):
        yield ("title",), True
        if question.content_note:
            yield ("content_note",), True
        return
    yield ("explanation",), True
    for index in range(len(question.hints)):
        yield ("hints", index), True
    if isinstance(question, ChoiceQuestion):
        yield from _parts("options", question.options)
    elif isinstance(question, TrueFalseQuestion):
        yield ("feedback", "true"), question.feedback.true is not None
        yield ("feedback", "false"), question.feedback.false is not None
        yield from _parts("reasons", question.reasons)
    elif isinstance(question, MatchingQuestion):
        yield from _parts("items", question.items)
        for item in question.items:
            for choice in item.reject:
                yield ("items", item.id, "reject", choice), True
        for choice_ in question.choices:
            yield ("choices", choice_.id, "text"), True
    elif isinstance(question, OrderingQuestion):
        yield from _parts("items", question.items)
    elif isinstance(question, BlanksQuestion):
        for gap in question.gaps:
            yield ("gaps", gap.id, "feedback"), gap.feedback is not None
            yield from (((("gaps", gap.id, *loc)), needed) for loc, needed in _parts("options", gap.options))
            if gap.accept:
                yield ("gaps", gap.id, "accept"), _has_words(gap.accept)
                yield ("gaps", gap.id, "reject"), False
    elif isinstance(question, ShortQuestion):
        yield ("accept",), _has_words(question.accept)
        yield ("reject",), False
    elif isinstance(question, ReflectionQuestion):
        yield ("model",), True
        for criterion in question.criteria:
            yield ("criteria", criterion.id, "text"), True


def _parts(key: str, parts: Sequence[Option | MatchItem | OrderItem]) -> Iterator[Place]:
    for part in parts:
        yield (key, part.id, "text"), True
        yield (key, part.id, "feedback"), part.feedback is not None


def _has_words(answers: Sequence[Answer]) -> bool:
    """Tell whether anything is to be translated: figures are the same in every language."""
    return any(letter.isalpha() for answer in answers for letter in answer.text)
