"""A statement of law says what it rests on: `seen` and `part` name the source and the day, `part` also what was not
seen. This holds for the provisions of instruments, for the entries of jurisdiction sheets and for cases.
"""

from collections.abc import Iterator, Sequence

from ..model.diagnostic import Diagnostic
from ..model.mark import Checked
from ..model.origin import Origin
from ..model.project import Project

RULE = "provision-mark"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the statements whose mark is not backed."""
    for instrument in project.instruments.values():
        yield from _check(instrument.origin, "provisions", "provision", instrument.data.provisions)
    for sheet in project.sheets.values():
        yield from _check(sheet.origin, "entries", "entry", sheet.data.entries)
    if project.cases:
        yield from _check(project.cases.origin, "entries", "case", project.cases.data.entries)


def _check(origin: Origin, key: str, what: str, statements: Sequence[Checked]) -> Iterator[Diagnostic]:
    for index, statement in enumerate(statements):
        wanted = {"memory": (), "seen": ("source", "checked"), "part": ("source", "checked", "unseen")}
        for name in wanted[statement.mark]:
            if getattr(statement, name) is None:
                yield origin.error(
                    origin.at(key, index, "mark"),
                    RULE,
                    f"The {what} `{statement.id}` is marked `{statement.mark}` without `{name}`.",
                    f"Add `{name}:`, or mark it `memory`.",
                )
