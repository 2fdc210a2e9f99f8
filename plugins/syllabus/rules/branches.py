"""Every branch of a scenario can be reached and comes to an end (warnings).

`branch-unreachable`: a question to which no answer leads is never asked. `branch-endless`: an answer that leads back
to a question from which one came would go round in a circle.
"""

from collections.abc import Iterator, Sequence

from ..model.diagnostic import Diagnostic
from ..model.origin import Loc, Origin
from ..model.project import Project
from ..model.question import END, AnyQuestion, ChoiceQuestion, Scenario, TrueFalseQuestion


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the questions that no answer leads to, and the answers that lead back."""
    for quiz in project.quizzes.values():
        for index, item in enumerate(quiz.data.questions):
            if isinstance(item, Scenario):
                yield from _scenario(quiz.origin, ("questions", index, "questions"), item.questions)


def _scenario(origin: Origin, loc: Loc, questions: Sequence[AnyQuestion]) -> Iterator[Diagnostic]:
    places = {question.id: place for place, question in enumerate(questions)}
    following = [*(question.id for question in questions[1:]), END]
    leads = {
        question.id: _targets(question, after) & places.keys()
        for question, after in zip(questions, following, strict=True)
    }
    asked = _reached(questions[0].id, leads)
    for place, question in enumerate(questions):
        if question.id not in asked:
            yield origin.warning(
                origin.at(*loc, place, "id"),
                "branch-unreachable",
                f"No answer leads to the question `{question.id}`, so it is never asked.",
                "Let an answer before it lead here under `then`, or remove it.",
            )
        for answer, target in question.then.items():
            # Without `then` a scenario only goes on, so each circle has a step that names an earlier question.
            if places.get(target, len(places)) <= place and question.id in _reached(target, leads):
                yield origin.warning(
                    origin.at(*loc, place, "then", answer),
                    "branch-endless",
                    f"The answer `{answer}` leads back to `{target}`, from which one came: this branch never ends.",
                    f"Lead on to a later question, or to `{END}`.",
                )


def _targets(question: AnyQuestion, following: str) -> set[str]:
    """Name what may come after a question; `following` is what comes where `then` says nothing."""
    default = {True: question.then.get("correct", following), False: question.then.get("incorrect", following)}
    if isinstance(question, ChoiceQuestion) and question.type == "single":
        answers = {option.id: option.correct for option in question.options}
    elif isinstance(question, TrueFalseQuestion) and not question.reasons:
        answers = {"true": question.correct, "false": not question.correct}
    else:
        # Several options, or an answer and a reason, may be chosen, so each step that is named may be taken.
        return {*default.values(), *question.then.values()}
    return {question.then.get(answer, default[is_right]) for answer, is_right in answers.items()}


def _reached(start: str, leads: dict[str, set[str]]) -> set[str]:
    found, waiting = set(), [start]
    while waiting:
        if (id_ := waiting.pop()) not in found:
            found.add(id_)
            waiting += leads.get(id_, ())
    return found
