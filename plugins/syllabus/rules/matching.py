"""In a matching question, `match` names one of its choices, and `reject` names other choices than the right one.

A choice that no item needs is a distractor, and welcome.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.near import did_you_mean
from ..model.project import Project
from ..model.question import MatchingQuestion
from ..model.quiz import located

RULE = "unknown-choice"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the items that name no choice, and feedback for choices that nobody can make wrongly."""
    for quiz in project.quizzes.values():
        origin = quiz.origin
        for loc, question in located(quiz.data):
            if not isinstance(question, MatchingQuestion):
                continue
            known = question.parts["choices"]
            for index, item in enumerate(question.items):
                places = [(origin.at(*loc, "items", index, "match"), item.match)]
                places += [(origin.at_key(*loc, "items", index, "reject", id_), id_) for id_ in item.reject]
                for mark, id_ in places:
                    if id_ not in known:
                        message = f"The question `{question.id}` has no choice `{id_}`."
                        hint = did_you_mean(id_, known)
                        yield origin.error(mark, RULE, message, f"{hint}Name one of its choices, or add this one.")
                if item.match in item.reject:
                    yield origin.error(
                        origin.at_key(*loc, "items", index, "reject", item.match),
                        RULE,
                        f"`{item.match}` is the right choice for `{item.id}`, so this is never shown.",
                        "Put the text under `feedback:`, or name the wrong choice that it is about.",
                    )
