"""The kinds of pages: what data each has, and what is made for it from the data, by kind or by kind and id."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ..views.cases import cases_view
from ..views.coverage import coverage_view
from ..views.curriculum import curriculum_view, module_links
from ..views.duties import duty_map
from ..views.glossary import glossary_view
from ..views.here import Here
from ..views.instrument import instrument_view
from ..views.module import module_view
from ..views.phrase import Render
from ..views.practice import practice_view
from ..views.review import review_view
from ..views.sections import sections_view
from ..views.sheet import comparison_view, sheet_view
from ..views.table_of_authorities import table_of_authorities
from ..views.translations import translations_view

View = Mapping[str, Any]


class Kind(NamedTuple):
    """A kind of page."""

    view: Callable[[Here, str, Render], View]
    """Makes the data from the page, its id and what renders an author's text."""
    partial: str = ""
    """The partial that shows the data in the page's text, if any does."""
    template: str = ""
    """The page's template, where it does not bear the name of the kind."""


def _home(here: Here, _: str, __: Render) -> View:
    return {"modules": module_links(here), "practice": here.overview_url("practice", "")}


def _cases(here: Here, _: str, render: Render) -> View:
    return cases_view(here, here.project.cases.data, render) if here.project.cases else {}


def _requirements(here: Here, _: str, __: Render) -> View:
    return coverage_view(here, here.project.requirements.data) if here.project.requirements else {}


KINDS: Mapping[tuple[str, str], Kind] = {
    ("home", ""): Kind(_home),
    ("module", ""): Kind(lambda here, id_, _: module_view(here, here.project.modules[id_].data)),
    ("curriculum", ""): Kind(lambda here, id_, _: curriculum_view(here, here.project.curricula[id_].data)),
    ("instrument", ""): Kind(
        lambda here, id_, render: instrument_view(here, here.project.instruments[id_].data, render), "provisions"
    ),
    ("jurisdiction", ""): Kind(
        lambda here, id_, render: sheet_view(here, here.project.sheets[id_].data, render), "sheet-entries", "sheet"
    ),
    ("collection", "cases"): Kind(_cases, "cases", "page"),
    ("collection", "glossary"): Kind(lambda here, _, render: glossary_view(here, render), "glossary", "page"),
    ("collection", "requirements"): Kind(_requirements, "coverage", "page"),
    ("overview", "comparison"): Kind(lambda here, _, render: comparison_view(here, render), "comparison", "page"),
    ("overview", "authorities"): Kind(lambda here, *_: table_of_authorities(here), "table-of-authorities", "page"),
    ("overview", "duties"): Kind(lambda here, *_: duty_map(here), "duties", "page"),
    ("overview", "review"): Kind(lambda here, *_: review_view(here), "review", "page"),
    ("overview", "practice"): Kind(lambda here, *_: practice_view(here), "practice", "page"),
    ("overview", "translations"): Kind(lambda here, *_: translations_view(here), "translations", "page"),
    ("overview", "sections"): Kind(lambda here, *_: sections_view(here), "sections", "page"),
}


def kind_of(identity: tuple[str, str]) -> Kind:
    """Find the kind of a page; a page that is none of ours has no data."""
    kind, _ = identity
    return KINDS.get(identity) or KINDS.get((kind, "")) or Kind(lambda *_: {})
