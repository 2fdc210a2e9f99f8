"""The duty map: what treaties, EU law, national law and good practice say on a topic, each in its own column."""

from typing import Literal, TypedDict

from ..model.instrument import Instrument, Provision
from ..model.topic import DUTY_TOPICS, DutyTopic
from .here import Here
from .marks import mark_text, provision_label
from .phrase import Phrases, said
from .sheet import named_sheets

Kind = Literal["treaty", "eu-law", "national", "soft-law"]
KINDS: tuple[Kind, ...] = ("treaty", "eu-law", "national", "soft-law")
"""The columns, in the order they are shown; all but national law are kinds of instruments."""


class DutyView(TypedDict):
    """A provision on a topic."""

    label: str
    heading: Phrases
    url: str
    duty_text: str
    mark: str
    mark_text: Phrases
    check_before_relying: bool


class InstrumentDuties(TypedDict):
    """The provisions of an instrument on a topic."""

    short: Phrases
    url: str
    provisions: list[DutyView]


class JurisdictionLink(TypedDict):
    """A jurisdiction whose sheet speaks of a topic."""

    title: Phrases
    url: str


class ColumnView(TypedDict):
    """What rules of one kind say on a topic; only the column of national law has jurisdictions."""

    kind: Kind
    instruments: list[InstrumentDuties]
    jurisdictions: list[JurisdictionLink]


class DutyTopicView(TypedDict):
    """A topic across the kinds; `comparison` is its address there, or empty where there is no comparison."""

    id: str
    title: str
    comparison: str
    columns: list[ColumnView]


class DutyMapView(TypedDict):
    """Data for `duties.html`."""

    kinds: list[Kind]
    topics: list[DutyTopicView]


def duty_map(here: Here) -> DutyMapView:
    """Make the map: instruments as the site orders them, provisions in their own order, jurisdictions by name."""
    return {
        "kinds": list(KINDS),
        "topics": [
            {
                "id": topic,
                "title": here.words.t(f"topic.{topic}"),
                "comparison": here.overview_url("comparison", topic),
                "columns": [
                    {
                        "kind": kind,
                        "instruments": _instruments(here, kind, topic),
                        "jurisdictions": _jurisdictions(here, topic) if kind == "national" else [],
                    }
                    for kind in KINDS
                ],
            }
            for topic in DUTY_TOPICS
        ],
    }


def _instruments(here: Here, kind: Kind, topic: DutyTopic) -> list[InstrumentDuties]:
    groups: list[InstrumentDuties] = []
    for key, document in here.project.instruments.items():
        instrument = document.data
        provisions = [provision for provision in instrument.provisions if topic in provision.topics]
        if instrument.kind != kind or not provisions:
            continue
        groups.append(
            {
                "short": here.instrument_name(key),
                "url": here.instrument_url(instrument),
                "provisions": [_duty(here, instrument, provision) for provision in provisions],
            }
        )
    return groups


def _duty(here: Here, instrument: Instrument, provision: Provision) -> DutyView:
    text = here.project.provision_text(instrument.instrument, provision, here.locale)
    return {
        "label": provision_label(provision, here.words),
        "heading": said(text, "heading"),
        "url": here.instrument_url(instrument, provision),
        "duty_text": here.words.t(f"duty.{provision.duty}") if provision.duty else "",
        "mark": provision.mark,
        "mark_text": mark_text(text, here.words),
        "check_before_relying": provision.confidence == "medium",
    }


def _jurisdictions(here: Here, topic: DutyTopic) -> list[JurisdictionLink]:
    return [
        {"title": name, "url": here.link(f"{here.project.page_path(document)}#{topic}")}
        for name, document in named_sheets(here)
        if any(entry.topic == topic for entry in document.data.entries)
    ]
