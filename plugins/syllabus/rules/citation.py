"""Every citation leads to something that is there: a provision, a case, a jurisdiction sheet or a part of it.

An unknown key, provision or topic is an error. A paragraph that has no entry of its own leads to its article and is
a warning.
"""

from collections.abc import Iterator

from ..model.authority import places_in
from ..model.citation import Citation, find_citations
from ..model.diagnostic import Diagnostic, quoted
from ..model.instrument import Instrument, Provision
from ..model.near import did_you_mean
from ..model.origin import Mark, Origin
from ..model.project import Project
from ..model.sheet import Sheet
from ..model.texts import texts


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the citations in pages, quizzes and front matter that lead nowhere, or not exactly there."""
    for page in project.pages:
        for offset, citation in find_citations(page.body):
            mark = page.origin.at_offset(page.body_start + offset)
            yield from _check(project, page.origin, mark, citation)
    for document in project.documents():
        for loc, text in texts(document.data):
            for offset, citation in find_citations(text):
                needle = f"@{citation.key}"
                mark = document.origin.at_text(needle, *loc, skip=text.count(needle, 0, offset))
                yield from _check(project, document.origin, mark, citation)


def _check(project: Project, origin: Origin, mark: Mark, citation: Citation) -> Iterator[Diagnostic]:
    library, key = project.library, citation.key
    if found := project.find(citation):
        if not found.exact and isinstance(provision := found.statements[0], Provision):
            yield _inexact(origin, mark, citation, provision.label)
    elif instrument := library.instruments.get(key):
        yield _not_in_instrument(origin, mark, citation, instrument)
    elif sheet := library.sheets.get(key):
        yield _not_in_sheet(origin, mark, citation, sheet)
    elif not any(project.knows(kind, key) for kind in ("instrument", "jurisdiction")):
        known = [*library.instruments, *library.cases, *library.sheets]
        yield origin.error(
            mark,
            "unknown-authority",
            f"There is no instrument, case or jurisdiction `{key}`.",
            f"{did_you_mean(key, known)}Correct the key, or add what it should lead to.",
        )


def _inexact(origin: Origin, mark: Mark, citation: Citation, label: str) -> Diagnostic:
    return origin.warning(
        mark,
        "citation-inexact",
        f"`{citation.key}` has no entry for {citation.unit} {citation.number}; the link leads to {label}.",
        f"Cite {citation.unit} {label}, or add the paragraph to the instrument's page.",
    )


def _not_in_instrument(origin: Origin, mark: Mark, citation: Citation, instrument: Instrument) -> Diagnostic:
    if citation.unread:
        return origin.error(
            mark,
            "citation-locator",
            f"The place {quoted(citation.unread)} in `{citation.key}` cannot be read.",
            "Write it as `art. 13(1)`, `art. 6-8`, `s. 45`, `§ 232`, `reg. 3`, `ch. 4`, `principle 7` or "
            "`guideline 4`; other words go after a comma.",
        )
    return origin.error(
        mark,
        "unknown-provision",
        f"`{citation.key}` has no {citation.unit} {citation.number}.",
        f"{_near(instrument, citation)}Correct the number, or add the provision to its page.",
    )


def _not_in_sheet(origin: Origin, mark: Mark, citation: Citation, sheet: Sheet) -> Diagnostic:
    place = citation.unread or f"{citation.unit} {citation.number}"
    return origin.error(
        mark,
        "unknown-topic",
        f"The sheet `{citation.key}` has no topic or entry {quoted(place)}.",
        f"{did_you_mean(place, places_in(sheet))}Name a topic on which it says something, or the id of an entry.",
    )


def _near(instrument: Instrument, citation: Citation) -> str:
    same = [provision.label for provision in instrument.provisions if provision.unit == citation.unit]
    other = [
        f"{provision.unit} {provision.label}" for provision in instrument.provisions if provision.label not in same
    ]
    return did_you_mean(citation.number, same) or next(
        (f"Did you mean `{name}`? " for name in other if name.endswith(f" {citation.number}")), ""
    )
