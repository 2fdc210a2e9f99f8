"""Writes translated texts into the questions of a quiz."""

from collections.abc import Mapping
from typing import Any

from ..model.translated import SEPARATOR
from ..model.translation_unit import Part

Texts = Mapping[tuple[Part, str], str]
ANSWERS = ("accept", "reject")


def translated_question(existing: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """Give a translated question as plain data: `texts` by name, in the order of the source, and what `existing` has
    beside them."""
    question: dict[str, Any] = {}
    for name, text in texts.items():
        *way, last = name.split(".")
        if not text:
            continue
        place: Any = question
        for step in way:
            place = place.setdefault(step, {})
        place[last] = [_answer(line) for line in text.split("\n") if line.strip()] if last in ANSWERS else text
    if hints := question.get("hints"):
        question["hints"] = list(hints.values())
    return _with(question, existing)


def _with(question: dict[str, Any], existing: Mapping[str, Any]) -> dict[str, Any]:
    """Keep what a translation has of its own, such as answers that people type in its language."""
    for key, value in existing.items():
        if key not in question:
            question[key] = value
        elif isinstance(value, Mapping) and isinstance(question[key], dict):
            _with(question[key], value)
    return question


def _answer(line: str) -> str | dict[str, str]:
    text, found, feedback = line.strip().partition(SEPARATOR)
    return {"text": text, "feedback": feedback} if found else text
