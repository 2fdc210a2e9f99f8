"""What is asked is asked in the positive, or with the negation set off in bold, so that nobody reads past it (warning).

It concerns the sentence that asks, in questions whose options are to be chosen, where the source language is English:
`not`, `except`, `never` and the like. A negation that belongs to the facts ("if she does not testify") is none of the
question's own; nor is one after a preposition ("deal with not punishing"). True-or-false statements may deny.
"""

import re
from collections.abc import Iterator

from ..model.citation import GROUP
from ..model.diagnostic import Diagnostic
from ..model.project import Project
from ..model.question import ChoiceQuestion
from ..model.quiz import located

RULE = "negative-stem"
EMPHASISED = re.compile(r"(\*{1,3}|_{1,3})(?=\S)[^*_]*?(?<=\S)\1|\b(?:NOT|NEVER|EXCEPT|NEITHER)\b")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"“(*]*[A-Z])")
ASKS = re.compile(r"\b(?:which|what|whom?|whose|where|when|how|why)\b", re.IGNORECASE)
NEGATION = re.compile(r"\b(?:not|never|except|neither|cannot|least likely)\b|n['’]t\b", re.IGNORECASE)
OF_THE_FACTS = re.compile(
    r"\b(?:whom?|whose|that|which|where|when|while|whether|if|unless|because|since|although|though|and|but|so)\s"
    r"|[;:(\"“]|\b(?:of|for|with|without|about|on|to|by|from|against|in)\s+$",
    re.IGNORECASE,
)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the questions whose negation is easily overlooked."""
    for quiz in project.quizzes.values() if project.settings.source_locale.startswith("en") else ():
        for loc, question in located(quiz.data):
            if isinstance(question, ChoiceQuestion) and (word := negation(question.text)):
                yield quiz.origin.warning(
                    quiz.origin.at(*loc, "text"),
                    RULE,
                    f"The question `{question.id}` turns on the word `{word}`, which is easily overlooked.",
                    f"Ask for what is so, or write it in bold: `**{word}**`.",
                )


def negation(text: str) -> str:
    """Give the negation of the sentence that asks; "" when there is none, or it is set off."""
    sentences = SENTENCE.split(" ".join(GROUP.sub("", text).split()))
    asking = next((sentence for sentence in reversed(sentences) if sentence.rstrip("*_ ").endswith("?")), sentences[-1])
    asking = EMPHASISED.sub("", asking)
    found = NEGATION.search(asking)
    if not found:
        return ""
    asks = ASKS.search(asking, 0, found.start())
    return "" if OF_THE_FACTS.search(asking, asks.end() if asks else 0, found.start()) else found[0]
