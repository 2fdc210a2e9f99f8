"""A question has the number of correct options that its type needs.

`single` needs exactly one, `multiple` at least one; a `multiple` in which every option is correct asks nothing and
is a warning.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project
from ..model.question import ChoiceQuestion
from ..model.quiz import located

RULE = "correct-options"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the questions whose key cannot be right."""
    for quiz in project.quizzes.values():
        for loc, question in located(quiz.data):
            if not isinstance(question, ChoiceQuestion):
                continue
            mark = quiz.origin.at_key(*loc, "options")
            correct = len(question.key)
            name = f"The question `{question.id}`"
            if correct == 0:
                yield quiz.origin.error(
                    mark, RULE, f"{name} has no correct option.", "Add `correct: true` to the right one."
                )
            elif question.type == "single" and correct > 1:
                yield quiz.origin.error(
                    mark,
                    RULE,
                    f"{name} is `single` but has {correct} correct options.",
                    "Keep `correct: true` on one of them, or make it `type: multiple`.",
                )
            elif question.type == "multiple" and correct == len(question.options):
                yield quiz.origin.warning(mark, RULE, f"In {name[4:]} every option is correct.", "Add a distractor.")
