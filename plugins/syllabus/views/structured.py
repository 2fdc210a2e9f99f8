"""What a page is, for search engines and library catalogues: schema.org as JSON-LD.

Format: JSON-LD 1.1 (W3C) in the vocabulary of schema.org, release 30. Laws follow the guide of the ELI task force to
schema.org's `Legislation`: a provision is a `hasPart`, its number an identifier, the time in force `temporalCoverage`.
Nothing is stated here that the page does not show.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..model.authority import Authority
from ..model.case import Case, CaseRegister
from ..model.curriculum import Curriculum
from ..model.glossary import Glossary, GlossaryTranslation
from ..model.instrument import Instrument, Provision
from ..model.module import Module
from ..model.sheet import Sheet
from .authorities import cited_in
from .authority import authority_name
from .curriculum import CurriculumView, curriculum_title
from .glossary import GlossaryView
from .here import Here
from .instrument import InstrumentView, ProvisionView
from .module import ModuleView
from .phrase import plain
from .sheet import SheetView

Node = dict[str, object]
"""A thing with its type and properties; what is not known is left out."""

CC_BY = "https://creativecommons.org/licenses/by/4.0/"

LAW = {
    "type": "Legislation",
    "kind": "legislationType",
    "adopted": "legislationDate",
    "number": "legislationIdentifier",
}
SOFT_LAW = {"type": "CreativeWork", "kind": "genre", "adopted": "dateCreated", "number": "identifier"}
"""What does not bind is not called legislation: the type and properties that those of legislation are derived from."""


@dataclass(frozen=True)
class Publication:
    """What the host says of the site, and where its pages are."""

    site: str
    description: str
    publisher: str
    licence: str
    """Address of the licence of the texts; empty where the host has set terms of its own."""
    url: str
    """Absolute address of the page itself; empty while the site has none, as all others then are."""
    address: Callable[[str], str]
    """Turns a path inside the language's folder into the absolute address that page is known by."""


def website(here: Here, publication: Publication) -> Node:
    """Describe the site, on its home page."""
    return _page(here, publication, "WebSite", name=publication.site, description=publication.description)


def module_resource(here: Here, publication: Publication, module: Module, view: ModuleView) -> Node:
    """Describe a module, with the curricula it is in and what it cites."""
    cited = dict.fromkeys(authority._replace(anchor="") for authority in cited_in(here, module))
    return _page(
        here,
        publication,
        "LearningResource",
        name=view["title"],
        description=view["description"],
        version=module.version,
        learningResourceType=["lesson", "quiz"] if view["has_quiz"] else "lesson",
        timeRequired=_minutes(module.minutes),
        teaches=[objective["text"] for objective in view["objectives"]],
        temporalCoverage=view["law_as_at_iso"],
        creativeWorkStatus=_status(module.reviewed_by),
        isPartOf=list(_courses(here, publication, module)),
        citation=[_cited(here, publication, authority) for authority in cited],
    )


def course(here: Here, publication: Publication, curriculum: Curriculum, view: CurriculumView) -> Node:
    """Describe a curriculum and its modules."""
    project = here.project
    return _page(
        here,
        publication,
        "Course",
        name=view["title"],
        description=project.curriculum_pages[curriculum.curriculum, here.locale].data.description,
        version=curriculum.version,
        timeRequired=_minutes(view["minutes"]),
        hasPart=[
            _node(
                "LearningResource",
                publication.address(project.page_path(project.modules[entry["id"]])),
                name=entry["title"],
                description=entry["description"],
                timeRequired=_minutes(entry["minutes"]),
            )
            for entry in view["modules"]
        ],
    )


def legislation(here: Here, publication: Publication, instrument: Instrument, view: InstrumentView) -> Node:
    """Describe an instrument. Language, licence and publisher are those of our page about it, never its own."""
    names = _names(instrument)
    page = _page(here, publication, "WebPage", description=here.words.t("instrument.own-words"))
    context = page.pop("@context")
    dates = {names["adopted"]: instrument.adopted.isoformat()}
    if instrument.in_force:
        dates["temporalCoverage"] = f"{instrument.in_force.isoformat()}/.."
    provisions = zip(instrument.provisions, view["provisions"], strict=True)
    return {
        "@context": context,
        **_identity(here, instrument),
        names["kind"]: instrument.kind,
        **dates,
        "mainEntityOfPage": page,
        "hasPart": [_part(here, names, *pair) for pair in provisions],
    }


def national_law(here: Here, publication: Publication, sheet: Sheet, view: SheetView) -> Node:
    """Describe a jurisdiction sheet; it names bills and policies too, so that an official text is called a work."""
    name = plain(here.sheet_name(sheet))
    is_country = bool(here.words.country(sheet.jurisdiction))
    entries = [here.project.entry_text(sheet.jurisdiction, entry, here.locale).data for entry in sheet.entries]
    return _page(
        here,
        publication,
        "LearningResource",
        name=name,
        description=plain(view["scope"]),
        learningResourceType="fact sheet",
        spatialCoverage={"@type": "Country" if is_country else "AdministrativeArea", "name": name},
        temporalCoverage=view["law_as_at_iso"],
        creativeWorkStatus=_status(sheet.reviewed_by),
        mentions=[
            {"@type": "CreativeWork", "name": entry.law, "url": [text.url for text in entry.official]}
            for entry in entries
            if entry.official
        ],
    )


def case_list(here: Here, publication: Publication, register: CaseRegister) -> Node:
    """Describe the register of cases as a list of names: schema.org has no type for a decision of a court."""
    names = [_case_name(here, case) for case in register.entries]
    title = here.words.t(f"collection.{register.collection}")
    listed = _node("ItemList", publication.url, name=title, numberOfItems=len(names), itemListElement=names)
    return {"@context": "https://schema.org", **listed}


def term_set(
    here: Here, publication: Publication, glossary: Glossary | GlossaryTranslation, view: GlossaryView
) -> Node:
    """Describe the glossary. A term has no language in schema.org but that of its set, so others are left out."""
    return _page(
        here,
        publication,
        "DefinedTermSet",
        name=glossary.title,
        description=glossary.description,
        hasDefinedTerm=[
            {
                "@type": "DefinedTerm",
                "termCode": term["id"],
                "name": term["term"],
                "description": term["definition"].striptags(),
            }
            for term in view["terms"]
            if term["content"].tag == here.locale
        ],
    )


def _page(here: Here, publication: Publication, kind: str, **properties: object) -> Node:
    node = _node(
        kind,
        publication.url,
        **properties,
        inLanguage=here.locale,
        isAccessibleForFree=True,
        license=publication.licence,
        publisher=publication.publisher,
    )
    return {"@context": "https://schema.org", **node}


def _node(kind: str, url: str, **properties: object) -> Node:
    known = {name: value for name, value in properties.items() if value not in ("", None, [])}
    return {"@type": kind, **({"@id": url, "url": url} if url else {}), **known}


def _names(instrument: Instrument) -> dict[str, str]:
    return SOFT_LAW if instrument.kind == "soft-law" else LAW


def _identity(here: Here, instrument: Instrument) -> Node:
    text = here.project.instrument_text(instrument.instrument, here.locale)
    return {
        "@type": _names(instrument)["type"],
        "name": text.title,
        "alternateName": text.cite_as,
        "sameAs": instrument.official_url,
    }


def _cited(here: Here, publication: Publication, authority: Authority) -> Node:
    library = here.project.library
    if authority.kind == "case":
        return {"@type": "CreativeWork", "name": _case_name(here, library.cases[authority.key])}
    if authority.kind == "jurisdiction":
        path = here.project.page_path(here.project.sheets[authority.key])
        return _node("LearningResource", publication.address(path), name=plain(authority_name(here, authority).source))
    return _identity(here, library.instruments[authority.key])


def _case_name(here: Here, case: Case) -> str:
    text = here.project.case_text(case, here.locale).data
    return f"{text.name}, {text.citation}"


def _part(here: Here, names: dict[str, str], provision: Provision, view: ProvisionView) -> Node:
    label, summary = here.words.t(f"unit.{provision.unit}", number=provision.label), view["summary"].striptags()
    return {
        "@type": names["type"],
        names["number"]: provision.label,
        "name": f"{label} {plain(view['heading'])}",
        "abstract": summary if provision.mark == "seen" else f"{summary} ({plain(view['mark_text'])})",
    }


def _courses(here: Here, publication: Publication, module: Module) -> Iterator[Node]:
    pages = {id_: here.project.page_path(document) for (id_, _), document in here.project.curriculum_pages.items()}
    for id_, document in here.project.curricula.items():
        if id_ in pages and any(entry.module == module.module for entry in document.data.modules):
            yield _node("Course", publication.address(pages[id_]), name=curriculum_title(here, id_))


def _minutes(minutes: int) -> str:
    return f"PT{minutes}M" if minutes else ""


def _status(reviewed_by: tuple[str, ...]) -> str:
    return "" if reviewed_by else "Draft"
