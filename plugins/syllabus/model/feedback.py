"""What a learner may choose, and what its author says to it."""

from collections.abc import Iterator

from .origin import Loc
from .question import AnyQuestion, BlanksQuestion, ChoiceQuestion, MatchingQuestion, TrueFalseQuestion


def feedback_of(question: AnyQuestion) -> Iterator[tuple[Loc, str, str | None]]:
    """Yield everything that can be chosen: its place in the question, its name and its feedback."""
    if isinstance(question, TrueFalseQuestion):
        for answer in ("true", "false"):
            yield ("feedback", answer), f"the answer `{answer}`", getattr(question.feedback, answer)
        for index, reason in enumerate(question.reasons):
            yield ("reasons", index), f"the reason `{reason.id}`", reason.feedback
    elif isinstance(question, ChoiceQuestion):
        for index, option in enumerate(question.options):
            yield ("options", index), f"the option `{option.id}`", option.feedback
    elif isinstance(question, MatchingQuestion):
        for index, item in enumerate(question.items):
            yield ("items", index), f"the item `{item.id}`", item.feedback
    elif isinstance(question, BlanksQuestion):
        for index, gap in enumerate(question.gaps):
            for inner, option in enumerate(gap.options):
                yield ("gaps", index, "options", inner), f"the option `{option.id}`", option.feedback
            if not gap.options:
                yield ("gaps", index), f"the gap `{gap.id}`", gap.feedback
