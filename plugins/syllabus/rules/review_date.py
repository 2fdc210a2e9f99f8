"""What states law is reviewed by the day it names (warning once that day has passed), and not before its law was
stated. This holds for modules and for jurisdiction sheets.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.module import Module
from ..model.origin import Origin
from ..model.project import Project
from ..model.sheet import Sheet

RULE = "review-overdue"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the modules and sheets whose review is due, or dated before their law."""
    for id_, module in project.modules.items():
        yield from _check(project, module.origin, id_, module.data)
    for id_, sheet in project.sheets.items():
        yield from _check(project, sheet.origin, id_, sheet.data)


def _check(project: Project, origin: Origin, id_: str, data: Module | Sheet) -> Iterator[Diagnostic]:
    if data.review_by < data.law_as_at:
        yield origin.error(
            origin.at("review_by"),
            "review-before-law",
            f"The review is due on {data.review_by}, before the day at which the law is stated ({data.law_as_at}).",
            "Correct one of the two dates.",
        )
    elif data.review_by < project.settings.today:
        yield origin.warning(
            origin.at("review_by"),
            RULE,
            f"The review of `{id_}` was due on {data.review_by}.",
            "Check the law again, then set `law_as_at` and a new `review_by`.",
        )
