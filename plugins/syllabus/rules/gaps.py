"""Each gap of a text stands in it once, in every language, and can be filled in one way.

`gap-place`: the text holds `{id}` once for each gap, and no other. `gap-answer`: a gap has either `accept`, to be
typed, or `options`, to choose from.
"""

from collections import Counter
from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.near import did_you_mean
from ..model.origin import Loc, Origin
from ..model.project import Project
from ..model.question import BlanksQuestion
from ..model.question_parts import GAP
from ..model.quiz import Quiz, located


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the gaps that have no place, or no answer, and the places that have no gap."""
    for quiz in project.quizzes.values():
        for loc, question in _with_gaps(quiz.data):
            yield from _answers(quiz.origin, loc, question)
            yield from _places(quiz.origin, loc, question, question.text)
    for (id_, _), translation in project.quiz_translations.items():
        source = project.quizzes.get(id_)
        for _, question in _with_gaps(source.data) if source else ():
            if text := translation.data.questions.get(question.id):
                yield from _places(translation.origin, ("questions", question.id), question, text.text)


def _with_gaps(quiz: Quiz) -> Iterator[tuple[Loc, BlanksQuestion]]:
    for loc, question in located(quiz):
        if isinstance(question, BlanksQuestion):
            yield loc, question


def _places(origin: Origin, loc: Loc, question: BlanksQuestion, text: str) -> Iterator[Diagnostic]:
    known = question.parts["gaps"]
    stands = Counter(GAP.findall(text))
    for id_, times in stands.items():
        shown = f"`{{{id_}}}`"
        if id_ not in known:
            mark = origin.at_text(f"{{{id_}}}", *loc, "text")
            message = f"The question `{question.id}` has no gap for {shown}."
            yield origin.error(mark, "gap-place", message, f"{did_you_mean(id_, known)}Name one of its gaps.")
        elif times > 1:
            mark = origin.at_text(f"{{{id_}}}", *loc, "text", skip=1)
            message = f"The gap {shown} stands {times} times in this text."
            yield origin.error(mark, "gap-place", message, "Keep one, and make the others gaps of their own.")
    for id_ in dict.fromkeys(known):
        if id_ not in stands:
            message = f"The gap `{id_}` has no place in this text."
            yield origin.error(origin.at(*loc, "text"), "gap-place", message, f"Write `{{{id_}}}` where it belongs.")


def _answers(origin: Origin, loc: Loc, question: BlanksQuestion) -> Iterator[Diagnostic]:
    for index, gap in enumerate(question.gaps):
        mark = origin.at(*loc, "gaps", index)
        if gap.options and (gap.accept or gap.reject):
            key = "accept" if gap.accept else "reject"
            message = f"The gap `{gap.id}` has `options` to choose from and `{key}` for what is typed."
            yield origin.error(mark, "gap-answer", message, "Keep one of the two.")
        elif not gap.options and not gap.accept:
            message = f"Nothing is right in the gap `{gap.id}`."
            advice = "Add `accept:` with what may be typed, or `options:` to choose from."
            yield origin.error(mark, "gap-answer", message, advice)
