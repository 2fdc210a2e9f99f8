"""A warning of judgement is silent where its author accepts it with a reason, for a question or for a whole quiz.

`accept_warnings` names rules and reasons: `{negative-stem: The word is the point of the question.}`. An acceptance
that silences nothing is itself a warning (`accepted-unused`), so that none outlives what it was written for.
"""

from collections.abc import Iterator, Sequence

from ..model.diagnostic import Diagnostic, Severity
from ..model.origin import Loc
from ..model.project import Project
from ..model.quiz import Quiz, located

RULE = "accepted-unused"


def without_accepted(project: Project, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Leave out the warnings that are accepted; add a warning for each acceptance that silences nothing."""
    silenced: set[Diagnostic] = set()
    unused: list[Diagnostic] = []
    for quiz in project.quizzes.values():
        spans = {loc: quiz.origin.span(*loc) for loc, _ in located(quiz.data)}
        # Questions that a bar lays over a quiz stand in a file of their own, and belong to it all the same.
        files = {quiz.origin.path, *(path for path, _ in spans.values())}
        here = [item for item in found if item.path in files and item.severity is Severity.WARNING]
        for loc, rule in _acceptances(quiz.data):
            accepted = {item for item in here if item.rule == rule and (not loc or _is_in(item, spans[loc]))}
            if not accepted:
                mark = quiz.origin.at_key(*loc, "accept_warnings", rule)
                message = f"The check has nothing to say here about `{rule}`."
                unused.append(quiz.origin.warning(mark, RULE, message, "Remove it."))
            silenced |= accepted
    return [*(item for item in found if item not in silenced), *unused]


def _acceptances(quiz: Quiz) -> Iterator[tuple[Loc, str]]:
    for rule in quiz.accept_warnings:
        yield (), rule
    for loc, question in located(quiz):
        for rule in question.accept_warnings:
            yield loc, rule


def _is_in(item: Diagnostic, span: tuple[str, range]) -> bool:
    path, lines = span
    return item.path == path and item.line in lines
