"""A curriculum's page: its modules in order, with what must come first."""

from typing import TypedDict

from ..model.curriculum import Curriculum, Entry
from ..model.quiz import standing_alone
from .here import Here


class ModuleName(TypedDict):
    """A module to name."""

    id: str
    title: str


class ModuleLink(ModuleName):
    """A module to link to."""

    url: str
    version: int
    asks: list[str]
    """Ids of the questions that a review can ask."""


class EntryView(ModuleLink):
    """A module's row in a curriculum."""

    minutes: int
    optional: bool
    description: str
    prerequisites: list[ModuleName]
    objectives: list[str]


class CurriculumView(TypedDict):
    """Data for `curriculum-list.html`."""

    id: str
    title: str
    minutes: int
    modules: list[EntryView]
    practice: str
    """Address of the review, or "" where the site has none."""


def curriculum_view(here: Here, curriculum: Curriculum) -> CurriculumView:
    """Make the data of a curriculum's page."""
    entries = [_entry(here, entry) for entry in curriculum.modules]
    return {
        "id": curriculum.curriculum,
        "title": curriculum_title(here, curriculum.curriculum),
        "minutes": sum(entry["minutes"] for entry in entries if not entry["optional"]),
        "modules": entries,
        "practice": here.overview_url("practice", ""),
    }


def curriculum_title(here: Here, id_: str) -> str:
    """Give a curriculum's title in the language, or its id where no page names it."""
    pages = here.project.curriculum_pages
    page = pages.get((id_, here.locale)) or pages.get((id_, here.project.settings.source_locale))
    return page.data.title if page else id_


def module_links(here: Here) -> list[ModuleLink]:
    """List every module of the site with its address."""
    return [_link(here, id_) for id_ in here.project.modules]


def _link(here: Here, id_: str) -> ModuleLink:
    quiz = here.project.quizzes.get(here.project.quiz_of(here.project.modules[id_].data) or "")
    return {
        "id": id_,
        "title": here.project.module_text(id_, here.locale).title,
        "url": here.module_url(id_),
        "version": here.project.modules[id_].data.version,
        "asks": standing_alone(quiz.data) if quiz else [],
    }


def _entry(here: Here, entry: Entry) -> EntryView:
    module = here.project.modules[entry.module].data
    text = here.project.module_text(entry.module, here.locale)
    return {
        **_link(here, entry.module),
        "minutes": module.minutes,
        "optional": entry.optional,
        "description": text.description,
        "prerequisites": [
            {"id": id_, "title": here.project.module_text(id_, here.locale).title} for id_ in entry.after
        ],
        "objectives": [objective.text for objective in text.objectives],
    }
