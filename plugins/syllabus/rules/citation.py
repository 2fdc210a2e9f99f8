"""Every citation leads to a provision that is there.

An unknown instrument or provision is an error. A paragraph that has no entry of its own leads to its article and is
a warning.
"""

from collections.abc import Iterator

from ..model.citation import Citation, find_citations
from ..model.diagnostic import Diagnostic, quoted
from ..model.instrument import Instrument
from ..model.near import did_you_mean
from ..model.origin import Loc, Mark, Origin
from ..model.project import Project


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the citations in pages and quizzes that lead nowhere, or not exactly there."""
    for page in project.pages:
        for offset, citation in find_citations(page.body):
            mark = page.origin.at_offset(page.body_start + offset)
            yield from _check(project, page.origin, mark, citation)
    for origin, loc, text in _quiz_texts(project):
        for offset, citation in find_citations(text):
            needle = f"@{citation.key}"
            mark = origin.at_text(needle, *loc, skip=text.count(needle, 0, offset))
            yield from _check(project, origin, mark, citation)


def _check(project: Project, origin: Origin, mark: Mark, citation: Citation) -> Iterator[Diagnostic]:
    instrument = project.instruments.get(citation.key)
    if instrument is None and project.knows("instrument", citation.key):
        return
    if instrument is None:
        hint = did_you_mean(citation.key, project.instruments)
        yield origin.error(
            mark,
            "unknown-instrument",
            f"There is no instrument `{citation.key}`.",
            f"{hint}Correct the key, or add a page for the instrument.",
        )
        return
    if citation.unread:
        yield origin.error(
            mark,
            "citation-locator",
            f"The place {quoted(citation.unread)} in `{citation.key}` cannot be read.",
            "Write it as `art. 13(1)`, `art. 6-8`, `principle 7` or `guideline 4`; other words go after a comma.",
        )
        return
    if not citation.number:
        return
    found = project.find(citation)
    if found is None:
        near = _near(instrument.data, citation)
        yield origin.error(
            mark,
            "unknown-provision",
            f"`{citation.key}` has no {citation.unit} {citation.number}.",
            f"{near}Correct the number, or add the provision to its page.",
        )
    elif not found.exact:
        yield origin.warning(
            mark,
            "citation-inexact",
            f"`{citation.key}` has no entry for {citation.unit} {citation.number}; "
            f"the link leads to {found.provision.label}.",
            f"Cite {citation.unit} {found.provision.label}, or add the paragraph to the instrument's page.",
        )


def _near(instrument: Instrument, citation: Citation) -> str:
    same = [provision.label for provision in instrument.provisions if provision.unit == citation.unit]
    other = [
        f"{provision.unit} {provision.label}" for provision in instrument.provisions if provision.label not in same
    ]
    return did_you_mean(citation.number, same) or next(
        (f"Did you mean `{name}`? " for name in other if name.endswith(f" {citation.number}")), ""
    )


def _quiz_texts(project: Project) -> Iterator[tuple[Origin, Loc, str]]:
    """Yield every Markdown text of quizzes and their translations with its place."""
    for quiz in project.quizzes.values():
        for index, question in enumerate(quiz.data.questions):
            yield from _texts(quiz.origin, ("questions", index), question.model_dump())
    for translation in project.quiz_translations.values():
        for id_, text in translation.data.questions.items():
            yield from _texts(translation.origin, ("questions", id_), text.model_dump())


def _texts(origin: Origin, loc: Loc, data: object) -> Iterator[tuple[Origin, Loc, str]]:
    if isinstance(data, str):
        yield origin, loc, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(origin, (*loc, key), value)
    elif isinstance(data, list | tuple):
        for index, value in enumerate(data):
            yield from _texts(origin, (*loc, index), value)
