"""The key of a question rests on law that was checked.

A question whose explanation cites nothing is a warning (`question-without-authority`), unless it says why:
`<!-- no-citation: the reason -->` in the explanation, for a question of practice or method. So is a question none of
whose authorities is marked `seen` with confidence `high` (`key-unchecked`): its key may be right, but nobody has
compared it with a text. A site without pages of law is not asked.
"""

from collections.abc import Iterator

from ..model.authority import Found
from ..model.citation import Citation, find_citations
from ..model.diagnostic import Diagnostic, quoted
from ..model.mark import Checked
from ..model.origin import Mark, Origin
from ..model.project import Project
from ..model.quality import grounds
from ..model.quiz import located
from ..model.silence import find_silences
from .silence import check_silence


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the questions without an authority, and those whose authorities were not checked."""
    for quiz in project.quizzes.values() if project.has_law else ():
        for loc, question in located(quiz.data):
            mark = quiz.origin.at_key(*loc, "explanation")
            yield from _check(project, quiz.origin, mark, question.id, grounds(question))


def _check(project: Project, origin: Origin, mark: Mark, id_: str, text: str) -> Iterator[Diagnostic]:
    citations = [citation for _, citation in find_citations(text)]
    silences = find_silences(text)
    if not citations and not silences:
        yield origin.warning(
            mark,
            "question-without-authority",
            f"The explanation of the question `{id_}` cites nothing.",
            "Cite what its key rests on, as in `[@name, art. 1]`. Where nothing is to be cited, say why in its text: "
            "`<!-- no-citation: the reason -->`.",
        )
    for index, silence in enumerate(silences):
        yield from check_silence(origin, mark, silence, is_used=not citations and index == 0)
    if not citations:
        return
    found = [project.find(citation) for citation in citations]
    # What a citation that leads nowhere meant is not known; it is an error of its own.
    if None in found or any(statement.is_sure for answer in found if answer for statement in answer.statements):
        return
    named = [_named(citation, answer) for citation, answer in zip(citations, found, strict=True) if answer]
    yield origin.warning(
        mark,
        "key-unchecked",
        f"The key of the question `{id_}` rests on law that was not checked: {', '.join(dict.fromkeys(named))}.",
        "Compare it with its text and mark it `seen`, or cite a provision that is.",
    )


def _named(citation: Citation, answer: Found) -> str:
    place = f"{citation.unit} {citation.number}" if citation.number else citation.unread
    why = next((_doubt(statement) for statement in answer.statements), "cited as a whole")
    return f"{quoted(' '.join((citation.key, place)))} ({why})"


def _doubt(statement: Checked) -> str:
    return f"marked `{statement.mark}`" if statement.mark != "seen" else f"of {statement.confidence} confidence"
