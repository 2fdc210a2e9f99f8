"""What the curriculum covers: every requirement with the sections and questions that meet it."""

from typing import TypedDict

from ..model.quiz import answered
from ..model.requirement import Requirement, RequirementRegister
from ..model.sections import named_sections
from .here import Here
from .uses import UseView, place_in_module


class RequirementView(TypedDict):
    """A requirement and where it is met."""

    id: str
    text: str
    met_by: str
    places: list[UseView]
    missing: list[str]
    """Titles or ids of the modules that should meet it and do not."""


class CoverageView(TypedDict):
    """Data for `coverage.html`."""

    total: int
    covered: int
    requirements: list[RequirementView]


def coverage_view(here: Here, register: RequirementRegister) -> CoverageView:
    """Make the map of requirements in the language of `here`."""
    views = [_requirement(here, entry) for entry in register.entries]
    return {
        "total": len(views),
        "covered": sum(bool(view["places"] or view["met_by"]) and not view["missing"] for view in views),
        "requirements": views,
    }


def _requirement(here: Here, entry: Requirement) -> RequirementView:
    modules = here.project.modules
    claimed = [id_ for id_, module in modules.items() if entry.id in module.data.covers]
    return {
        "id": entry.id,
        "text": entry.text,
        "met_by": entry.met_by or "",
        "places": [place for id_ in claimed for place in _places(here, id_, modules[id_].data.covers[entry.id])],
        "missing": [_title(here, id_) for id_ in entry.modules if id_ not in claimed],
    }


def _places(here: Here, module: str, claimed: tuple[str, ...]) -> list[UseView]:
    titles = {section.id: section.title for section in named_sections(here.project.module_body(module, here.locale))}
    quiz = here.project.quizzes.get(here.project.quiz_of(here.project.modules[module].data) or "")
    numbers = {question.id: number for number, question in enumerate(answered(quiz.data) if quiz else (), 1)}
    views: list[UseView] = []
    for place in claimed:
        number = numbers.get(place)
        anchor = f"#sy-{quiz.data.quiz}-{place}" if number and quiz else f"#{place}"
        title = place_in_module(here, module, titles.get(place, place), number or 0)
        views.append({"title": title, "url": here.module_url(module, anchor)})
    return views


def _title(here: Here, module: str) -> str:
    return here.project.module_text(module, here.locale).title if module in here.project.modules else module
