"""A module is reviewed by the day it names (warning once that day has passed), and not before its law was stated."""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project

RULE = "review-overdue"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the modules whose review is due, or dated before their law."""
    for module in project.modules.values():
        data, origin = module.data, module.origin
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
                f"The review of `{data.module}` was due on {data.review_by}.",
                "Check the law again, then set `law_as_at` and a new `review_by`.",
            )
