"""An option that speaks of other options by their place keeps its own when options are shuffled (warning).

"All of the above" makes no sense at the top, and "both A and B" none once A is C. It concerns quizzes that shuffle
options, where the source language is English; `fixed: true` keeps an option in its place.
"""

import re
from collections.abc import Iterator

from ..model.diagnostic import Diagnostic, quoted
from ..model.plain_text import plain_text
from ..model.project import Project
from ..model.quality import keeps_order
from ..model.question import ChoiceQuestion
from ..model.quiz import located

RULE = "all-of-the-above"
ABOVE = re.compile(
    r"\b(?:all|none|any|both|neither|either|two) (?:of )?(?:the |these )?(?:\w+ )?(?:above|below|previous|preceding)\b"
    r"|^(?:all|none|any|both|neither) of (?:these|them|those)\b|^(?:all|none) of the (?:options|answers)\b",
    re.IGNORECASE,
)
LETTERS = re.compile(r"\b[A-F],? (?:and|or|nor) [A-F]\b")


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the options that a shuffle would tear from what they speak of."""
    for quiz in project.quizzes.values() if project.settings.source_locale.startswith("en") else ():
        for loc, question in located(quiz.data):
            if not isinstance(question, ChoiceQuestion) or keeps_order(quiz.data, question):
                continue
            for index, option in enumerate(question.options):
                text = plain_text(option.text)
                mark = quiz.origin.at(*loc, "options", index, "text")
                if LETTERS.search(text):
                    message = f"{quoted(text)} names options by letters that change when options are shuffled."
                    advice = "Say what those options say, or write `shuffle: false` in this question."
                    yield quiz.origin.warning(mark, RULE, message, advice)
                elif ABOVE.search(text) and not option.fixed:
                    message = (
                        f"{quoted(text)} may come before the options that it speaks of, because they are shuffled."
                    )
                    yield quiz.origin.warning(
                        mark, RULE, message, "Add `fixed: true` to it, or ask for the options themselves."
                    )
