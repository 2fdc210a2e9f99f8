"""What stands beside each other in a question says different things (warning).

Two texts are alike when nine tenths of their characters agree, without case, punctuation and markup. Texts that differ
in a number, or in a word on which law turns (may, must, not, only, before …), differ enough. In a translation only
texts that are the same word for word are reported; for the rest it follows its source.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from typing import Any, NamedTuple

from ..model.diagnostic import Diagnostic
from ..model.origin import Loc
from ..model.plain_text import plain_text
from ..model.project import Project
from ..model.question import AnyQuestion, BlanksQuestion
from ..model.question_text import in_language
from ..model.quiz import answered, located
from .duplicate_ids import PART_NAMES

RULE = "options-alike"
RATIO = 0.9
LONGEST = 400
"""Characters that are compared: the comparison takes time with their square."""
TELLING = re.compile(
    r"\b(?:\d+|no|not|never|none|nothing|without|may|must|can|cannot|shall|should|will|only|also|always|all|any|every|"
    r"each|some|before|after|more|less|most|least|over|under|and|or|if|unless|until|true|false)\b"
)
ADVICE = "Reword one of them, or remove it."


class _List(NamedTuple):
    """Parts to choose between, and the way to them in the source and in a translation."""

    name: str
    loc: Loc
    in_translation: Loc
    parts: tuple[Any, ...]


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the texts that a learner could not tell apart."""
    for quiz in project.quizzes.values():
        for loc, question in located(quiz.data):
            for name, place, _, parts in _lists(question):
                for (_, one), (index, other) in combinations(enumerate(parts), 2):
                    if _same(one, other) or _nearly_same(one, other):
                        nearly = "" if _same(one, other) else "nearly "
                        message = f"The {name}s `{one.id}` and `{other.id}` say {nearly}the same."
                        mark = quiz.origin.at(*loc, *place, index, "text")
                        yield quiz.origin.warning(mark, RULE, message, ADVICE)
    yield from _translations(project)


def _translations(project: Project) -> Iterator[Diagnostic]:
    for (id_, _), translation in project.quiz_translations.items():
        source, texts = project.quizzes.get(id_), translation.data.questions
        for question in answered(source.data) if source else ():
            alike = {pair for item in _lists(question) for pair in combinations(item.parts, 2) if _same(*pair)}
            known = {(one.id, other.id) for one, other in alike}
            for name, _, place, parts in _lists(in_language(question, texts.get(question.id))):
                for one, other in combinations(parts, 2):
                    if _same(one, other) and (one.id, other.id) not in known:
                        message = f"In this language the {name}s `{one.id}` and `{other.id}` say the same."
                        mark = translation.origin.at("questions", question.id, *place, other.id, "text")
                        yield translation.origin.warning(mark, RULE, message, ADVICE)


def _lists(question: AnyQuestion) -> Iterator[_List]:
    for key in question.parts:
        if key != "gaps":
            yield _List(PART_NAMES[key], (key,), (key,), getattr(question, key))
    for index, gap in enumerate(question.gaps if isinstance(question, BlanksQuestion) else ()):
        yield _List("option", ("gaps", index, "options"), ("gaps", gap.id, "options"), gap.options)


def _same(one: Any, other: Any) -> bool:
    return _words(one.text) == _words(other.text)


def _nearly_same(one: Any, other: Any) -> bool:
    first, second = _words(one.text), _words(other.text)
    if TELLING.findall(first) != TELLING.findall(second):
        return False
    matcher = SequenceMatcher(None, first[:LONGEST], second[:LONGEST], autojunk=False)
    return matcher.real_quick_ratio() >= RATIO and matcher.quick_ratio() >= RATIO and matcher.ratio() >= RATIO


@lru_cache(maxsize=1024)
def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain_text(text).casefold()))
