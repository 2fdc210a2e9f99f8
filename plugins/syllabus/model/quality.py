"""What can be measured of questions: what the rules for authors and the report on quality both count."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .plain_text import plain_text
from .question import AnyQuestion, ChoiceQuestion, ReflectionQuestion
from .quiz import Quiz, answered

ENOUGH = 5
"""A quiz, or a group of its questions, says something about its author's habits from this number on."""


@dataclass(frozen=True)
class KeyLength:
    """How long the right option of a single-choice question is, beside the longest wrong one; in characters."""

    key: int
    other: int

    @property
    def stands_out(self) -> bool:
        """Tell whether the right option is visibly the longest: by 30 per cent and 20 characters."""
        return self._exceeds(1.3, 20)

    @property
    def is_extreme(self) -> bool:
        """Tell whether the length alone gives the answer away: twice as long, and by 40 characters."""
        return self._exceeds(2.0, 40)

    def _exceeds(self, ratio: float, characters: int) -> bool:
        return self.key >= ratio * self.other and self.key - self.other >= characters


def single_choice(questions: Sequence[AnyQuestion]) -> Iterator[ChoiceQuestion]:
    """Yield the questions of which exactly one option is right and others are not."""
    for question in questions:
        if isinstance(question, ChoiceQuestion) and question.type == "single" and len(question.key) == 1:
            yield question


def key_length(question: ChoiceQuestion) -> KeyLength:
    """Measure the options of a single-choice question as readers see them."""
    lengths = [(len(plain_text(option.text)), option.correct) for option in question.options]
    return KeyLength(
        max(length for length, correct in lengths if correct),
        max(length for length, correct in lengths if not correct),
    )


def key_place(question: ChoiceQuestion) -> int:
    """Give the place of the right option of a single-choice question, from 1."""
    return next(place for place, option in enumerate(question.options, 1) if option.correct)


def keeps_order(quiz: Quiz, question: AnyQuestion) -> bool:
    """Tell whether a question's options are always shown as they are written."""
    return "options" not in quiz.shuffle or not question.shuffle


def grounds(question: AnyQuestion) -> str:
    """Give the text that says what a key rests on; a model answer is a key too, and may name its authority itself."""
    model = question.model if isinstance(question, ReflectionQuestion) else ""
    return f"{question.explanation}\n\n{model}"


def by_objective(quiz: Quiz) -> Counter[str]:
    """Count the questions that test each objective."""
    return Counter(question.objective for question in answered(quiz))
