"""The right option of a single-choice question is not given away by its length (warning).

Authors qualify what is right and leave what is wrong short; learners notice. A key stands out when it is longer than
every other option by 30 per cent and by 20 characters. That is reported once for a quiz, when it happens in more than a
third of its single-choice questions and at least twice; and for a question by itself only when its key is twice as long
as the longest distractor and longer by 40 characters.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project
from ..model.quality import key_length, single_choice
from ..model.quiz import answered, located

RULE = "longest-is-key"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the questions, and the quizzes, whose keys can be told by their length."""
    for quiz in project.quizzes.values():
        questions = list(single_choice(answered(quiz.data)))
        lengths = {question.id: key_length(question) for question in questions}
        for loc, question in located(quiz.data):
            if question.id in lengths and lengths[question.id].is_extreme:
                length = lengths[question.id]
                yield quiz.origin.warning(
                    quiz.origin.at_key(*loc, "options"),
                    RULE,
                    f"The right option of `{question.id}` has {length.key} characters, the longest wrong one "
                    f"{length.other}: its length gives it away.",
                    "Shorten it, move its reasons into the feedback, or make a distractor as full.",
                )
        long = [id_ for id_, length in lengths.items() if length.stands_out and not length.is_extreme]
        standing_out = sum(length.stands_out for length in lengths.values())
        if standing_out > 1 and long and standing_out * 3 > len(questions):
            named = ", ".join(f"`{id_}`" for id_ in long)
            yield quiz.origin.warning(
                quiz.origin.at("quiz"),
                RULE,
                f"In {standing_out} of {len(questions)} single-choice questions the right option is clearly the "
                f"longest, so that length can be learnt instead of law; among them {named}.",
                "Make the options of a question about equally long.",
            )
