"""Which structured data a page of a MkDocs build carries."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig

from ..views.curriculum import CurriculumView
from ..views.glossary import GlossaryView
from ..views.here import Here
from ..views.instrument import InstrumentView
from ..views.module import ModuleView
from ..views.sheet import SheetView
from ..views.structured import (
    CC_BY,
    Node,
    Publication,
    case_list,
    course,
    legislation,
    module_resource,
    national_law,
    term_set,
    website,
)


def publication_of(config: MkDocsConfig, url: str, address: Callable[[str], str]) -> Publication:
    """Take what the site says of itself; its own copyright line takes the place of our licence, as in the footer."""
    return Publication(
        site=config.site_name,
        description=config.site_description or "",
        publisher=config.site_author or "",
        licence="" if config.copyright else CC_BY,
        url=url,
        address=address,
    )


def structured_data(here: Here, publication: Publication, identity: tuple[str, str], view: Mapping[str, Any]) -> Node:
    """Describe the page of a kind and id whose view is given; nothing for a page that shows another's text."""
    kind, id_ = identity
    project = here.project
    if here.frame.fallback:
        return {}
    if kind == "home":
        return website(here, publication)
    if kind == "module":
        return module_resource(here, publication, project.modules[id_].data, cast(ModuleView, view))
    if kind == "curriculum":
        return course(here, publication, project.curricula[id_].data, cast(CurriculumView, view))
    if kind == "instrument":
        return legislation(here, publication, project.instruments[id_].data, cast(InstrumentView, view))
    if kind == "jurisdiction":
        return national_law(here, publication, project.sheets[id_].data, cast(SheetView, view))
    if identity == ("collection", "cases") and project.cases:
        return case_list(here, publication, project.cases.data)
    if identity == ("collection", "glossary") and project.glossary:
        translation = project.glossary_translations.get((id_, here.locale))
        text = translation.data if translation else project.glossary.data
        return term_set(here, publication, text, cast(GlossaryView, view))
    return {}
