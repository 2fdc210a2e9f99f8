"""No quiz is called `review`: learners' browsers keep the answers of the spaced review under this id."""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project

RULE = "reserved-id"
RESERVED = "review"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the quiz that bears the reserved id."""
    if quiz := project.quizzes.get(RESERVED):
        yield quiz.origin.error(
            quiz.origin.at("quiz"),
            RULE,
            f"The id `{RESERVED}` belongs to the review, where questions of all quizzes come back.",
            "Give this quiz another id.",
        )
