"""A quiz can be taken as its head says.

`draw-size`: an attempt draws no more questions than there are, and one for each objective at least. A scenario is drawn
as one, whatever it covers; so even the least lucky draw leaves no objective out. `minutes-unused` (warning): a time
frame belongs to an assessment.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project
from ..model.quality import by_objective


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the quizzes whose head promises what cannot be."""
    for quiz in project.quizzes.values():
        origin, data = quiz.origin, quiz.data
        mark, total, draw = origin.at("draw"), len(data.questions), 0 if data.pools else data.draw or 0
        if draw > total:
            message = f"An attempt cannot draw {draw} questions, because this quiz has {total}."
            yield origin.error(mark, "draw-size", message, f"Write a number up to {total}, or remove `draw`.")
        elif 0 < draw < (least := min(total, len(by_objective(data)))):
            message = f"Drawing {draw} may leave out one of the {len(by_objective(data))} objectives."
            yield origin.error(mark, "draw-size", message, f"Write `draw: {least}` or more, or remove `draw`.")
        if data.minutes and "assessment" not in data.modes:
            yield origin.warning(
                origin.at_key("minutes"),
                "minutes-unused",
                "This quiz has a time frame but cannot be taken as an assessment, so it is never shown.",
                "Add `assessment` to `modes`, or remove `minutes`.",
            )
