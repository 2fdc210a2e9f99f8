"""What is due for review, for those who answer for a site: every page that states law, the most urgent first."""

from typing import TypedDict

from ..model.currency import Row, currency
from .here import Here
from .phrase import Phrase, Phrases


class ReviewRow(TypedDict):
    """A page that states law."""

    kind: str
    title: Phrases
    url: str
    overdue: bool
    due: str
    """When its review is or was due; empty where no day is set."""
    law_as_at: str
    reviewed_by: str
    seen: int
    part: int
    unchecked: int
    medium: int
    oldest: str


class ReviewView(TypedDict):
    """Data for `review.html`."""

    as_at: str
    as_at_iso: str
    overdue: int
    rows: list[ReviewRow]


def review_view(here: Here) -> ReviewView:
    """Make the data of the page of reviews, as at the day of the build."""
    rows = [_row(here, row) for row in currency(here.project, here.today)]
    return {
        "as_at": here.words.day(here.today),
        "as_at_iso": here.today.isoformat(),
        "overdue": sum(row["overdue"] for row in rows),
        "rows": rows,
    }


def _row(here: Here, row: Row) -> ReviewRow:
    words, overdue = here.words, row.state() == "overdue"
    due = words.day(row.review_by) if row.review_by else ""
    if due:
        due = words.t("review.overdue", date=due) if overdue else words.t("review.due", date=due)
    return {
        "kind": words.t(f"review.kind-{row.kind}"),
        "title": _title(here, row),
        "url": here.link(row.page),
        "overdue": overdue,
        "due": due,
        "law_as_at": words.day(row.law_as_at) if row.law_as_at else "",
        "reviewed_by": words.listing(list(row.reviewed_by)),
        "seen": row.seen,
        "part": row.part,
        "unchecked": row.memory,
        "medium": row.medium,
        "oldest": words.day(row.oldest_checked) if row.oldest_checked else "",
    }


def _title(here: Here, row: Row) -> Phrases:
    if row.kind == "module":
        return here.module_name(row.id)
    if row.kind == "instrument":
        return here.instrument_name(row.id)
    if row.kind == "collection":
        return [Phrase(here.words.t(f"collection.{row.id}"), here.words)]
    return here.sheet_name(here.project.sheets[row.id].data)
