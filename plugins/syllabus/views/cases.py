"""The register of cases, court by court."""

from collections.abc import Callable
from typing import TypedDict

from markupsafe import Markup

from ..model.authority import Authority
from ..model.case import COURTS, Case, CaseRegister
from .here import Here
from .marks import mark_text
from .official import OfficialView, official_views
from .uses import UseView, use_views


class CaseView(TypedDict):
    """Data for `case.html`."""

    id: str
    name: str
    citation: str
    holding: Markup
    mark: str
    mark_text: str
    check_before_relying: bool
    official: list[OfficialView]
    uses: list[UseView]


class CourtView(TypedDict):
    """The cases of a court."""

    id: str
    title: str
    cases: list[CaseView]


class CasesView(TypedDict):
    """Data for `cases.html`."""

    courts: list[CourtView]


def cases_view(here: Here, register: CaseRegister, markdown: Callable[[str], Markup]) -> CasesView:
    """Make the data of the page of cases; `markdown` renders an author's text safely."""
    by_court = {court: [case for case in register.entries if case.court == court] for court in COURTS}
    return {
        "courts": [
            {
                "id": court,
                "title": here.words.t(f"court.{court}"),
                "cases": [_case(here, case, markdown) for case in cases],
            }
            for court, cases in by_court.items()
            if cases
        ]
    }


def _case(here: Here, case: Case, markdown: Callable[[str], Markup]) -> CaseView:
    return {
        "id": case.id,
        "name": case.name,
        "citation": case.citation,
        "holding": markdown(case.holding),
        "mark": case.mark,
        "mark_text": mark_text(case, here.words),
        "check_before_relying": case.confidence == "medium",
        "official": official_views(case.official),
        "uses": use_views(here, Authority("case", case.id, case.id)),
    }
