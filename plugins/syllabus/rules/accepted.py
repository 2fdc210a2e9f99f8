"""A warning of judgement is silent where its author accepts it with a reason, for a question or for a whole quiz.

`accept_warnings` names rules and reasons: `{negative-stem: The word is the point of the question.}`. An acceptance
that silences nothing is itself a warning (`accepted-unused`), so that none outlives what it was written for.
"""

from collections.abc import Iterator, Sequence

from ..model.diagnostic import Diagnostic, Severity
from ..model.origin import Loc, Origin
from ..model.project import Project
from ..model.quiz import Quiz, located

RULE = "accepted-unused"


def without_accepted(project: Project, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Leave out the warnings that are accepted; add a warning for each acceptance that silences nothing."""
    silenced: set[Diagnostic] = set()
    unused: list[Diagnostic] = []
    for quiz in project.quizzes.values():
        origin = quiz.origin
        here = [item for item in found if item.path == origin.path and item.severity is Severity.WARNING]
        for loc, rule in _acceptances(quiz.data):
            first, last = _lines(origin, loc)
            accepted = {item for item in here if item.rule == rule and first <= item.line <= last}
            if not accepted:
                mark = origin.at_key(*loc, "accept_warnings", rule)
                message = f"The check has nothing to say here about `{rule}`."
                unused.append(origin.warning(mark, RULE, message, "Remove it."))
            silenced |= accepted
    return [*(item for item in found if item not in silenced), *unused]


def _acceptances(quiz: Quiz) -> Iterator[tuple[Loc, str]]:
    for rule in quiz.accept_warnings:
        yield (), rule
    for loc, question in located(quiz):
        for rule in question.accept_warnings:
            yield loc, rule


def _lines(origin: Origin, loc: Loc) -> tuple[int, int]:
    """Give the first and the last line of a value; what YAML counts to it beyond its last word is left out."""
    mark = origin.at(*loc)
    end = mark.start + len(origin.text[mark.start : mark.end].rstrip())
    return mark.line, origin.at_offset(end).line
