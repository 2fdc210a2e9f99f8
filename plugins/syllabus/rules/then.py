"""What `then` names exists: it stands in a scenario, its keys are answers of the question, or `correct` and
`incorrect`, and its values are questions of the same scenario, or `end`.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.near import did_you_mean
from ..model.origin import Loc, Origin
from ..model.project import Project
from ..model.question import END, AnyQuestion, ChoiceQuestion, Scenario, TrueFalseQuestion

RULE = "unknown-step"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the steps of scenarios that start or lead nowhere."""
    for quiz in project.quizzes.values():
        for index, item in enumerate(quiz.data.questions):
            if isinstance(item, Scenario):
                questions = [question.id for question in item.questions]
                for inner, question in enumerate(item.questions):
                    loc = ("questions", index, "questions", inner, "then")
                    yield from _steps(quiz.origin, loc, question, questions)
            elif item.then:
                yield quiz.origin.error(
                    quiz.origin.at_key("questions", index, "then"),
                    RULE,
                    f"The question `{item.id}` is in no scenario, so nothing follows from its answers.",
                    "Remove `then`, or make the question part of a scenario.",
                )


def _steps(origin: Origin, loc: Loc, question: AnyQuestion, questions: list[str]) -> Iterator[Diagnostic]:
    answers = [*_answers(question), "correct", "incorrect"]
    for answer, target in question.then.items():
        if answer not in answers:
            message = f"`{answer}` is no answer of the question `{question.id}`."
            advice = f"{did_you_mean(answer, answers)}Use one of {', '.join(f'`{name}`' for name in answers)}."
            yield origin.error(origin.at_key(*loc, answer), RULE, message, advice)
        if target not in (*questions, END):
            message = f"This scenario has no question `{target}`."
            advice = f"{did_you_mean(target, [*questions, END])}Name one of its questions, or `{END}`."
            yield origin.error(origin.at(*loc, answer), RULE, message, advice)


def _answers(question: AnyQuestion) -> tuple[str, ...]:
    """Name what may be chosen; where something is matched, ordered or typed, only right and wrong can lead on."""
    return question.option_ids if isinstance(question, ChoiceQuestion | TrueFalseQuestion) else ()
