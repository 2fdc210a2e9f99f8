"""Which question of a scenario follows which answer, said in words for whoever reads it without scripts."""

from collections.abc import Sequence
from typing import Literal, TypedDict

from ..model.question import END, AnyQuestion
from .question import QuestionView

OUTCOMES = ("correct", "incorrect")


class RouteView(TypedDict):
    """After a certain answer, a certain question."""

    when: Literal["option", "correct", "incorrect", "any", "other"]
    answer: str
    """Letter of the option, or its text where it has no letter."""
    number: int
    """Number of the question that follows; 0 where the scenario ends."""


def routes_of(questions: Sequence[AnyQuestion], views: dict[str, QuestionView]) -> dict[str, list[RouteView]]:
    """List the routes of each question that leads elsewhere than to the next one; the others have none."""
    following = [*[views[question.id]["number"] for question in questions[1:]], 0]
    routes: dict[str, list[RouteView]] = {}
    for question, otherwise in zip(questions, following, strict=True):
        targets = {id_: views.get(target) for id_, target in question.then.items() if target == END or target in views}
        numbers = {id_: view["number"] if view else 0 for id_, view in targets.items()}
        routes[question.id] = _routes(numbers, _letters(views[question.id]), otherwise) if numbers else []
    return routes


def _routes(numbers: dict[str, int], letters: dict[str, str], otherwise: int) -> list[RouteView]:
    options = [id_ for id_ in numbers if id_ not in OUTCOMES]
    found: list[RouteView] = [
        {"when": "option", "answer": letters.get(id_, id_), "number": numbers[id_]} for id_ in options
    ]
    right, wrong = (numbers.get(outcome, otherwise) for outcome in OUTCOMES)
    if letters and set(options) >= set(letters):
        return found
    if right == wrong:
        found.append({"when": "other" if found else "any", "answer": "", "number": right})
        return found
    found.append({"when": "correct", "answer": "", "number": right})
    found.append({"when": "incorrect", "answer": "", "number": wrong})
    return found


def _letters(view: QuestionView) -> dict[str, str]:
    return {option["id"]: option["letter"] for option in (*view["options"], *view["reasons"])}
