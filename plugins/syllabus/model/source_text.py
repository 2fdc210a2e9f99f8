"""The text that a translation is made from, as a fingerprint: so that the check can tell when it has moved on."""

from collections.abc import Iterable
from typing import Any

from .base import Model
from .fingerprint import fingerprint
from .glossary import Glossary
from .instrument import Instrument
from .module import Module
from .overlay import ModuleOverlay
from .project import Document
from .question import (
    BlanksQuestion,
    ChoiceQuestion,
    MatchingQuestion,
    OrderingQuestion,
    Question,
    Scenario,
    ShortQuestion,
    TrueFalseQuestion,
)
from .silence import without_silences
from .texts import texts as model_texts


def source_fingerprint(document: Document[Any]) -> str:
    """Hash the text that a translation is made from: the file without what is not translated."""
    data = document.data
    if isinstance(data, Module):
        objectives = [objective.text for objective in data.objectives]
        notes = [part for change in data.changes for part in (str(change.version), change.note)]
        return fingerprint([data.title, data.description, *objectives, without_silences(document.body), *notes])
    if isinstance(data, ModuleOverlay):
        return fingerprint([without_silences(document.body)])
    if isinstance(data, Instrument):
        texts = [
            part or ""
            for item in data.provisions
            for part in (item.id, item.heading, item.summary, item.source, item.unseen)
        ]
        return fingerprint([data.title, data.cite_as, *texts, document.body])
    if isinstance(data, Glossary):
        entries = [part or "" for item in data.terms for part in (item.id, item.term, item.definition, item.note)]
        return fingerprint([data.title, data.description, *entries, document.body])
    texts = []
    for question in data.questions:
        texts += _question_texts(question)
    return fingerprint(texts)


def _question_texts(question: Question) -> list[str]:
    """List what of a question is translated, in an order that stays."""
    if isinstance(question, Scenario):
        own = [question.id, question.title, question.text, question.content_note or ""]
        return own + [text for part in question.questions for text in _question_texts(part)]
    texts = [question.id, question.text, without_silences(question.explanation)]
    if isinstance(question, TrueFalseQuestion):
        texts += [question.feedback.true or "", question.feedback.false or "", *_part_texts(question.reasons)]
    elif isinstance(question, ChoiceQuestion):
        texts += [part for item in question.options for part in (item.id, item.text, item.feedback or "")]
    elif isinstance(question, MatchingQuestion):
        texts += [*_part_texts(question.items), *_part_texts(question.choices)]
    elif isinstance(question, OrderingQuestion):
        texts += _part_texts(question.items)
    elif isinstance(question, BlanksQuestion):
        for gap in question.gaps:
            texts += [gap.id, gap.feedback or "", *_part_texts((*gap.accept, *gap.reject, *gap.options))]
    elif isinstance(question, ShortQuestion):
        texts += _part_texts((*question.accept, *question.reject))
    else:
        texts += [question.model, *_part_texts(question.criteria)]
    return [*texts, *question.hints]


def _part_texts(parts: Iterable[Model]) -> list[str]:
    return [text for part in parts for loc, text in model_texts(part) if loc != ("match",)]
