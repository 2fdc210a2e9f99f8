"""The register of cases, court by court."""

from typing import TypedDict

from markupsafe import Markup

from ..model.authority import Authority
from ..model.case import COURTS, Case, CaseRegister
from ..words import Words, words_for
from .here import Here
from .marks import mark_text
from .official import OfficialView, official_views
from .phrase import Phrases, Render, said
from .uses import UseView, use_views


class CaseView(TypedDict):
    """Data for `case.html`."""

    id: str
    name: Phrases
    citation: Phrases
    holding: Markup
    content: Words
    """The language of the holding."""
    mark: str
    mark_text: Phrases
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


def cases_view(here: Here, register: CaseRegister, markdown: Render) -> CasesView:
    """Make the data of the page of cases."""
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


def _case(here: Here, case: Case, markdown: Render) -> CaseView:
    text = here.project.case_text(case, here.locale)
    content = words_for(text.locale_of("holding"))
    return {
        "id": case.id,
        "name": said(text, "name"),
        "citation": said(text, "citation"),
        "holding": markdown(text.data.holding, content),
        "content": content,
        "mark": case.mark,
        "mark_text": mark_text(text, here.words),
        "check_before_relying": case.confidence == "medium",
        "official": official_views(case.official),
        "uses": use_views(here, Authority("case", case.id, case.id)),
    }
