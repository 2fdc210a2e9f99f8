"""Every option has feedback, so that a learner who errs reads why (warning)."""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project

RULE = "missing-feedback"
ADVICE = "Add `feedback:` that says why the answer is right or wrong."


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the options that leave a learner without a reason."""
    for quiz in project.quizzes.values():
        for index, question in enumerate(quiz.data.questions):
            if question.type == "true-false":
                for answer in ("true", "false"):
                    if getattr(question.feedback, answer) is None:
                        mark = quiz.origin.at("questions", index, "feedback")
                        message = f"The question `{question.id}` has no feedback for the answer `{answer}`."
                        yield quiz.origin.warning(mark, RULE, message, ADVICE)
                continue
            for position, option in enumerate(question.options):
                if option.feedback is None:
                    mark = quiz.origin.at("questions", index, "options", position)
                    yield quiz.origin.warning(mark, RULE, f"The option `{option.id}` has no feedback.", ADVICE)
