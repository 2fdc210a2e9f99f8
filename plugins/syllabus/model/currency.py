"""How current the law of a site is: what is due for review, and how far its statements were checked."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple

from .mark import Checked
from .module import Module
from .project import Document, Project
from .sheet import Sheet
from .uses import uses

SOON = 60
"""Within how many days a review counts as due soon."""

Kind = Literal["module", "jurisdiction", "instrument", "collection"]
State = Literal["overdue", "soon", "later", "undated"]


@dataclass(frozen=True)
class Row:
    """A page that states law, on a given day."""

    kind: Kind
    id: str
    title: str
    """Its title in the source language."""
    path: str
    """The file it is written in."""
    page: str
    """Its page, as links know it: inside the folder of its language."""
    law_as_at: date | None
    review_by: date | None
    """None for instruments and registers, which say of each statement when it was checked."""
    days_left: int | None
    """Days until the review is due; below 0 it is overdue."""
    reviewed_by: tuple[str, ...]
    seen: int
    """Statements by mark: those on the page, or for a module those that it and its quiz cite."""
    part: int
    memory: int
    medium: int
    """Statements of medium confidence, whatever their mark."""
    oldest_checked: date | None

    def state(self, within: int = SOON) -> State:
        """Tell how urgent the review is; it is due soon from `within` days before its day."""
        if self.days_left is None:
            return "undated"
        return "overdue" if self.days_left < 0 else "soon" if self.days_left <= within else "later"


def currency(project: Project, today: date) -> list[Row]:
    """Give a row for each page that states law: overdue first, then by the day of review, then by the oldest check."""
    rows = [_row(project, today, page) for page in _pages(project)]
    return sorted(rows, key=lambda row: (row.review_by or date.max, row.oldest_checked or date.min))


class _Page(NamedTuple):
    kind: Kind
    id: str
    title: str
    document: Document[Any]
    statements: Sequence[Checked]
    dated: Module | Sheet | None = None


def _pages(project: Project) -> Iterator[_Page]:
    cited = _cited(project)
    for id_, module in project.modules.items():
        yield _Page("module", id_, module.data.title, module, cited.get(id_, []), module.data)
    for id_, sheet in project.sheets.items():
        yield _Page("jurisdiction", id_, sheet.data.title, sheet, sheet.data.entries, sheet.data)
    for id_, instrument in project.instruments.items():
        yield _Page("instrument", id_, instrument.data.cite_as, instrument, instrument.data.provisions)
    if cases := project.cases:
        yield _Page("collection", cases.data.collection, cases.data.title, cases, cases.data.entries)


def _cited(project: Project) -> dict[str, list[Checked]]:
    """List the statements that each module relies on, each once, though it may be cited by itself and by its topic."""
    cited: dict[str, dict[tuple[str, str, str], Checked]] = defaultdict(dict)
    for authority, places in uses(project, project.settings.source_locale).items():
        for statement in project.library.statements(authority):
            for use in places:
                cited[use.module][authority.kind, authority.key, statement.id] = statement
    return {module: list(statements.values()) for module, statements in cited.items()}


def _row(project: Project, today: date, page: _Page) -> Row:
    dated, statements = page.dated, page.statements
    marks = [statement.mark for statement in statements]
    return Row(
        kind=page.kind,
        id=page.id,
        title=page.title,
        path=page.document.origin.path,
        page=project.page_path(page.document),
        law_as_at=dated.law_as_at if dated else None,
        review_by=dated.review_by if dated else None,
        days_left=(dated.review_by - today).days if dated else None,
        reviewed_by=dated.reviewed_by if dated else (),
        seen=marks.count("seen"),
        part=marks.count("part"),
        memory=marks.count("memory"),
        medium=sum(statement.confidence == "medium" for statement in statements),
        oldest_checked=min((statement.checked for statement in statements if statement.checked), default=None),
    )
