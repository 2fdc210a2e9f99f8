"""The right option does not always stand in the same place (warning).

It is reported when more than 60 per cent of a quiz's single-choice questions, five at least, have their key in one
place. Questions whose options are shuffled do not count.
"""

from collections import Counter
from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project
from ..model.quality import ENOUGH, keeps_order, key_place, single_choice
from ..model.quiz import answered

RULE = "key-position"
SHARE = 0.6
PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the quizzes in which guessing one place pays."""
    for quiz in project.quizzes.values():
        questions = [one for one in single_choice(answered(quiz.data)) if keeps_order(quiz.data, one)]
        if len(questions) < ENOUGH:
            continue
        place, times = Counter(key_place(question) for question in questions).most_common(1)[0]
        if times > SHARE * len(questions):
            name = PLACES[place - 1] if place <= len(PLACES) else f"{place}th"
            yield quiz.origin.warning(
                quiz.origin.at("quiz"),
                RULE,
                f"In {times} of {len(questions)} single-choice questions the {name} option is the right one.",
                "Move some of them, or let attempts shuffle the options: `shuffle: [options]`.",
            )
