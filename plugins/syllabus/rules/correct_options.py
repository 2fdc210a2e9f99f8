"""Whatever is chosen from a list has the number of correct options that its type needs.

`single` needs exactly one, `multiple` at least one; a `multiple` in which every option is correct asks nothing and
is a warning. The reasons of a `true-false` and the options of a gap need exactly one, and at least two to choose from.
"""

from collections.abc import Iterator, Sequence

from ..model.diagnostic import Diagnostic
from ..model.origin import Loc, Origin
from ..model.project import Project
from ..model.question import AnyQuestion, BlanksQuestion, ChoiceQuestion, TrueFalseQuestion
from ..model.question_parts import Option
from ..model.quiz import located

RULE = "correct-options"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the lists whose key cannot be right."""
    for quiz in project.quizzes.values():
        for loc, question in located(quiz.data):
            if isinstance(question, ChoiceQuestion) and question.type == "multiple":
                yield from _several(quiz.origin, (*loc, "options"), question)
            for place, name, options in _lists(question):
                yield from _one(quiz.origin, (*loc, *place), name, options)


def _lists(question: AnyQuestion) -> Iterator[tuple[Loc, str, Sequence[Option]]]:
    """Yield the lists of which one option is right."""
    if isinstance(question, ChoiceQuestion) and question.type == "single":
        yield ("options",), f"question `{question.id}`", question.options
    elif isinstance(question, TrueFalseQuestion) and question.reasons:
        yield ("reasons",), f"question `{question.id}`", question.reasons
    elif isinstance(question, BlanksQuestion):
        for index, gap in enumerate(question.gaps):
            if gap.options:
                yield ("gaps", index, "options"), f"gap `{gap.id}`", gap.options


def _one(origin: Origin, loc: Loc, name: str, options: Sequence[Option]) -> Iterator[Diagnostic]:
    mark, correct = origin.at_key(*loc), sum(option.correct for option in options)
    word = "reason" if loc[-1] == "reasons" else "option"
    if correct == 0:
        yield _without_key(origin, loc, name, word)
    elif correct > 1:
        kind = "is `single` but has" if name.startswith("question") and word == "option" else "has"
        other = ", or make it `type: multiple`" if "single" in kind else ""
        message = f"The {name} {kind} {correct} correct {word}s."
        yield origin.error(mark, RULE, message, f"Keep `correct: true` on one of them{other}.")
    elif len(options) == 1:
        yield origin.error(mark, RULE, f"The {name} has only one {word}.", "Add a wrong one to choose from.")


def _several(origin: Origin, loc: Loc, question: ChoiceQuestion) -> Iterator[Diagnostic]:
    if not question.key:
        yield _without_key(origin, loc, f"question `{question.id}`", "option")
    elif len(question.key) == len(question.options):
        message = f"In question `{question.id}` every option is correct."
        yield origin.warning(origin.at_key(*loc), RULE, message, "Add a distractor.")


def _without_key(origin: Origin, loc: Loc, name: str, word: str) -> Diagnostic:
    message = f"The {name} has no correct {word}."
    return origin.error(origin.at_key(*loc), RULE, message, "Add `correct: true` to the right one.")
