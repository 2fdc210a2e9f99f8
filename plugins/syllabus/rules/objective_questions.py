"""Each objective of a module is tested by two questions at least (warning).

One question can be guessed, and shows one side of an objective. Quizzes of fewer than five questions are not asked:
they are examples, or just begun.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project
from ..model.quality import ENOUGH, by_objective

RULE = "objective-questions"
LEAST = 2


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the objectives that too few questions test."""
    for quiz in project.quizzes.values():
        module = project.module_of(quiz.data.quiz)
        tested = by_objective(quiz.data)
        if module is None or tested.total() < ENOUGH:
            continue
        for objective in module.data.objectives:
            if tested[objective.id] < LEAST:
                times = "one question" if tested[objective.id] else "no question"
                yield quiz.origin.warning(
                    quiz.origin.at_key("questions"),
                    RULE,
                    f"The objective `{objective.id}` of `{module.data.module}` is tested by {times}.",
                    "Add another, so that a lucky guess does not stand for it.",
                )
