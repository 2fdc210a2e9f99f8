"""No typed answer is foreseen both as right and as wrong, and each has something in it that counts.

Answers are compared as the page compares them: without case, accents, punctuation, spaces, and words such as "article"
before a number. In a translation the source's answers count as well.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..model.answer import plain
from ..model.diagnostic import Diagnostic, quoted
from ..model.origin import Loc, Origin
from ..model.project import Project
from ..model.question import AnyQuestion, BlanksQuestion, ShortQuestion
from ..model.question_parts import Answers
from ..model.question_text import GapText, QuestionText
from ..model.quiz import answered, located

RULE = "answer-both-ways"


class _Foreseen(NamedTuple):
    """What is foreseen for one box to type in, and the way to it."""

    loc: Loc
    accept: Answers
    reject: Answers


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the answers that would be judged both ways, or that anything would match."""
    for quiz in project.quizzes.values():
        for loc, question in located(quiz.data):
            for index, source in enumerate(_boxes(question)):
                place = ("gaps", index) if source.loc else ()
                yield from _box(quiz.origin, source._replace(loc=(*loc, *place)), _Foreseen((), (), ()))
    for (id_, _), translation in project.quiz_translations.items():
        core = project.quizzes.get(id_)
        for question in answered(core.data) if core else ():
            text = translation.data.questions.get(question.id)
            for source in _boxes(question) if text else ():
                if text and (words := _words(text, source.loc)):
                    ours = _Foreseen(("questions", question.id, *source.loc), words.accept, words.reject)
                    yield from _box(translation.origin, ours, source)


def _boxes(question: AnyQuestion) -> Iterator[_Foreseen]:
    if isinstance(question, ShortQuestion):
        yield _Foreseen((), question.accept, question.reject)
    for gap in question.gaps if isinstance(question, BlanksQuestion) else ():
        yield _Foreseen(("gaps", gap.id), gap.accept, gap.reject)


def _words(text: QuestionText, loc: Loc) -> QuestionText | GapText | None:
    return text.gaps.get(str(loc[1])) if loc else text


def _box(origin: Origin, ours: _Foreseen, theirs: _Foreseen) -> Iterator[Diagnostic]:
    """Check what one file foresees, beside what the source foresees already."""
    right = {plain(answer.text): answer.text for answer in (*ours.accept, *theirs.accept)}
    wrong = {plain(answer.text): answer.text for answer in theirs.reject}
    for key, answers, others in (("accept", ours.accept, wrong), ("reject", ours.reject, right)):
        for index, answer in enumerate(answers):
            mark, bare = origin.at(*ours.loc, key, index), plain(answer.text)
            if not bare:
                message = f"Nothing in the answer {quoted(answer.text)} counts when answers are compared."
                yield origin.error(mark, RULE, message, "Write letters or digits.")
            elif bare in others:
                word, other = ("right", "wrong") if key == "accept" else ("wrong", "right")
                same = "" if others[bare] == answer.text else f" {quoted(others[bare])}, which counts as the same,"
                message = (
                    f"The answer {quoted(answer.text)} is foreseen as {word}{',' if same else ''} and{same} as {other}."
                )
                yield origin.error(mark, RULE, message, "Keep one of the two.")
