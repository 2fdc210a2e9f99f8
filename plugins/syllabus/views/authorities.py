"""The authorities a text relies on, instrument by instrument, each with its mark."""

from collections import Counter
from collections.abc import Iterable
from typing import TypedDict

from ..model.citation import Citation, find_citations
from ..model.instrument import Instrument, Provision
from ..model.module import Module
from .here import Here
from .marks import mark_text, provision_label


class AuthorityView(TypedDict):
    """A provision relied on."""

    id: str
    label: str
    heading: str
    url: str
    mark: str
    mark_text: str
    confidence: str


class InstrumentName(TypedDict):
    """An instrument to link to."""

    id: str
    short: str
    title: str
    url: str


class AuthorityGroup(TypedDict):
    """The provisions of one instrument that a text relies on."""

    instrument: InstrumentName
    provisions: list[AuthorityView]


class MarkCount(TypedDict):
    """How many of the provisions relied on were compared with a text."""

    seen: int
    part: int
    unchecked: int


def authorities_of(here: Here, module: Module) -> list[AuthorityGroup]:
    """List what a module's page and quiz cite, instruments in the order of their first use, provisions in their own."""
    used = _used(here, _citations(here, module))
    return [
        {
            "instrument": _name(here, instrument),
            "provisions": [
                _authority(here, instrument, provision) for provision in instrument.provisions if provision.id in ids
            ],
        }
        for instrument, ids in used
    ]


def count_marks(groups: list[AuthorityGroup]) -> MarkCount:
    """Count the provisions in a list of authorities by mark."""
    counts = Counter(item["mark"] for group in groups for item in group["provisions"])
    return {"seen": counts["seen"], "part": counts["part"], "unchecked": counts["memory"]}


def _citations(here: Here, module: Module) -> Iterable[Citation]:
    texts = [here.project.modules[module.module].body]
    quiz = here.project.quizzes.get(here.project.quiz_of(module) or "")
    texts += [question.explanation for question in quiz.data.questions] if quiz else []
    return (citation for text in texts for _, citation in find_citations(text))


def _used(here: Here, citations: Iterable[Citation]) -> list[tuple[Instrument, set[str]]]:
    ids: dict[str, set[str]] = {}
    for citation in citations:
        if found := here.project.find(citation):
            ids.setdefault(citation.key, set()).add(found.provision.id)
    return [(here.project.instruments[key].data, found) for key, found in ids.items()]


def _name(here: Here, instrument: Instrument) -> InstrumentName:
    text = here.project.instrument_text(instrument.instrument, here.locale)
    return {
        "id": instrument.instrument,
        "short": text.cite_as,
        "title": text.title,
        "url": here.instrument_url(instrument),
    }


def _authority(here: Here, instrument: Instrument, provision: Provision) -> AuthorityView:
    text = here.project.provision_text(instrument.instrument, provision, here.locale)
    return {
        "id": provision.id,
        "label": provision_label(provision, here.words),
        "heading": text.heading,
        "url": here.instrument_url(instrument, provision),
        "mark": provision.mark,
        "mark_text": mark_text(text, here.words),
        "confidence": provision.confidence,
    }
