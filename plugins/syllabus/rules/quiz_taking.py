"""A quiz can be taken as its head says.

`draw-size`: an attempt draws no more questions than there are, and enough to cover every objective; a scenario is drawn
as one. `minutes-unused` (warning): a time frame belongs to an assessment.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project
from ..model.question import Scenario
from ..model.quiz import Quiz


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the quizzes whose head promises what cannot be."""
    for quiz in project.quizzes.values():
        origin, data = quiz.origin, quiz.data
        mark = origin.at("draw")
        if data.draw and data.draw > (total := len(data.questions)):
            message = f"An attempt cannot draw {data.draw} questions, because this quiz has {total}."
            yield origin.error(mark, "draw-size", message, f"Write a number up to {total}, or remove `draw`.")
        elif data.draw and data.draw < (least := fewest(data)):
            message = f"Drawing {data.draw} cannot cover every objective; that takes {least} of the questions."
            yield origin.error(mark, "draw-size", message, f"Write `draw: {least}` or more, or remove `draw`.")
        if data.minutes and "assessment" not in data.modes:
            yield origin.warning(
                origin.at_key("minutes"),
                "minutes-unused",
                "This quiz has a time frame but cannot be taken as an assessment, so it is never shown.",
                "Add `assessment` to `modes`, or remove `minutes`.",
            )


def fewest(quiz: Quiz) -> int:
    """Count the questions that cover every objective when those that cover most are drawn first."""
    covers = [
        {part.objective for part in item.questions} if isinstance(item, Scenario) else {item.objective}
        for item in quiz.questions
    ]
    left, count = set().union(*covers), 0
    while left:
        left -= max(covers, key=lambda objectives: len(objectives & left))
        count += 1
    return count
