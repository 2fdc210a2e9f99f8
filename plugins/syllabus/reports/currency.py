"""The report `currency`: what is due for review, and how far each statement of law was checked.

The JSON is one object: `schema` (a whole number, raised when a key changes its meaning), `as_at`, `within`, `complete`
(false when a file could not be read) and `rows`, whose keys are those of `model/currency.py` and `state`.
"""

import json
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from ..model.currency import SOON, Row, currency
from ..model.project import Project
from .report import Report

SCHEMA = 1
KINDS = {"module": "module", "jurisdiction": "sheet", "instrument": "instrument", "collection": "register"}
STATES = {"overdue": "overdue", "soon": "due soon", "later": "", "undated": ""}
HEAD = (
    "State",
    "Review by",
    "Days",
    "Page",
    "Law as at",
    "Seen",
    "Part",
    "Not yet",
    "Medium",
    "Oldest check",
    "Reviewed by",
    "Title",
)
NUMBERS = {"Days", "Seen", "Part", "Not yet", "Medium"}


def currency_text(project: Project, within: int) -> str:
    """Give a table, and a sentence that adds it up."""
    today = project.settings.today
    rows = currency(project, today)
    if not rows:
        return "Nothing on this site states law yet."
    return "\n".join([*_table([HEAD, *(_cells(row, within) for row in rows)]), "", _total(rows, within, today)])


def currency_json(project: Project, within: int) -> str:
    """Give the rows as a JSON text."""
    today = project.settings.today
    rows = [{**asdict(row), "state": row.state(within)} for row in currency(project, today)]
    report = {"schema": SCHEMA, "as_at": today, "within": within, "complete": not project.broken, "rows": rows}
    return json.dumps(report, ensure_ascii=False, indent=2, default=date.isoformat)


def _cells(row: Row, within: int) -> tuple[str, ...]:
    dated = row.review_by is not None
    return (
        STATES[row.state(within)],
        _day(row.review_by),
        str(row.days_left) if dated else "",
        f"{KINDS[row.kind]} {row.id}",
        _day(row.law_as_at),
        *(str(number) for number in (row.seen, row.part, row.memory, row.medium)),
        _day(row.oldest_checked),
        _line(", ".join(row.reviewed_by)) or ("nobody" if dated else ""),
        _line(row.title),
    )


def _table(lines: Sequence[tuple[str, ...]]) -> list[str]:
    """Line the columns up. The last, the title, may be long and in any script: it is left as it is."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    widths[-1] = 0
    return [
        "  ".join(
            cell.rjust(width) if name in NUMBERS else cell.ljust(width)
            for name, width, cell in zip(HEAD, widths, line, strict=True)
        ).rstrip()
        for line in lines
    ]


def _total(rows: Sequence[Row], within: int, today: date) -> str:
    """Add up in a sentence. What modules cite counts where it stands, so that no statement counts twice."""
    states = [row.state(within) for row in rows]
    pages = [row for row in rows if row.kind != "module"]
    seen, part, memory = (sum(getattr(row, mark) for row in pages) for mark in ("seen", "part", "memory"))
    return (
        f"On {today}, of {len(rows) - states.count('undated')} pages with a day of review: "
        f"{states.count('overdue')} overdue, {states.count('soon')} due within {within} days, "
        f"{sum(bool(row.reviewed_by) for row in rows)} reviewed by a lawyer; "
        f"of {seen + part + memory} statements: {seen} seen, {part} seen in part, {memory} not yet checked, "
        f"{sum(row.medium for row in pages)} of medium confidence."
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _line(text: str) -> str:
    return " ".join(text.split())


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--within", type=_days, default=SOON, metavar="DAYS", help=f"how many days ahead is due soon; default: {SOON}"
    )


def _days(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise ArgumentTypeError(f"{text!r} is not a number of days")
    return int(text)


REPORT = Report(
    help="what is due for review, and how far the law was checked",
    formats={
        "text": lambda project, _, options: currency_text(project, options.within),
        "json": lambda project, _, options: currency_json(project, options.within),
    },
    add_options=_add_options,
)
