"""An instrument's page, provision by provision."""

from typing import TypedDict

from markupsafe import Markup

from ..model.authority import Authority
from ..model.instrument import Instrument, Provision
from ..words import Words, words_for
from .here import Here
from .marks import mark_text, provision_label
from .phrase import Phrases, Render, said
from .uses import UseView, use_views


class ProvisionView(TypedDict):
    """Data for `provision.html`."""

    id: str
    label: str
    heading: Phrases
    duty_text: str
    summary: Markup
    content: Words
    """The language of the summary."""
    mark: str
    mark_text: Phrases
    check_before_relying: bool
    uses: list[UseView]


class InstrumentView(TypedDict):
    """Data for `instrument.html`."""

    id: str
    short: str
    title: str
    kind: str
    adopted: str
    in_force: str
    official_url: str
    dates_mark_text: str
    provisions: list[ProvisionView]


def instrument_view(here: Here, instrument: Instrument, markdown: Render) -> InstrumentView:
    """Make the data of an instrument's page."""
    words = here.words
    text = here.project.instrument_text(instrument.instrument, here.locale)
    return {
        "id": instrument.instrument,
        "short": text.cite_as,
        "title": text.title,
        "kind": words.t(f"instrument.kind-{instrument.kind}"),
        "adopted": words.day(instrument.adopted),
        "in_force": words.day(instrument.in_force) if instrument.in_force else "",
        "official_url": instrument.official_url,
        "dates_mark_text": "",
        "provisions": [_provision(here, instrument, provision, markdown) for provision in instrument.provisions],
    }


def _provision(here: Here, instrument: Instrument, provision: Provision, markdown: Render) -> ProvisionView:
    text = here.project.provision_text(instrument.instrument, provision, here.locale)
    content = words_for(text.locale_of("summary"))
    return {
        "id": provision.id,
        "label": provision_label(provision, here.words),
        "heading": said(text, "heading"),
        "duty_text": here.words.t(f"duty.{provision.duty}") if provision.duty else "",
        "summary": markdown(text.data.summary, content),
        "content": content,
        "mark": provision.mark,
        "mark_text": mark_text(text, here.words),
        "check_before_relying": provision.confidence == "medium",
        "uses": use_views(here, Authority("instrument", instrument.instrument, provision.id)),
    }
