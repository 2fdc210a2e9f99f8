"""A curriculum's page: its modules in order, what must come first, and what is taken at the end."""

from typing import TypedDict

from ..model.curriculum import Curriculum, Entry, SheetChoice
from ..model.quiz import standing_alone
from ..model.quiz_place import page_showing
from ..words import Words, words_for
from .here import Here
from .lesson import lesson_of
from .sheet import named_sheets


class ModuleName(TypedDict):
    """A module to name."""

    id: str
    title: str
    content: Words
    """The language of its texts."""


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


class QuizLink(TypedDict):
    """A quiz to link to; `id` is what its results count for."""

    id: str
    title: str
    content: Words
    """The language of the title."""
    url: str
    version: int


class SheetChoiceView(TypedDict):
    """The sheets of which one has to be passed."""

    valid_months: int
    """For how long a pass counts; 0 for ever."""
    sheets: list[QuizLink]


class CurriculumLink(TypedDict):
    """A curriculum to link to; no address where it has no page."""

    title: str
    content: Words
    """The language of the title."""
    url: str


class CurriculumView(TypedDict):
    """Data for `curriculum-list.html`."""

    id: str
    title: str
    minutes: int
    after: list[CurriculumLink]
    modules: list[EntryView]
    sheet: SheetChoiceView | None
    assessment: QuizLink | None
    practice: str
    """Address of the review, or "" where the site has none."""


def curriculum_view(here: Here, curriculum: Curriculum) -> CurriculumView:
    """Make the data of a curriculum's page."""
    entries = [_entry(here, entry) for entry in curriculum.modules]
    return {
        "id": curriculum.curriculum,
        "title": curriculum_title(here, curriculum.curriculum),
        "minutes": sum(entry["minutes"] for entry in entries if not entry["optional"]),
        "after": [_curriculum_link(here, id_) for id_ in curriculum.after],
        "modules": entries,
        "sheet": _sheet_choice(here, curriculum.sheet) if curriculum.sheet else None,
        "assessment": _assessment(here, curriculum.assessment) if curriculum.assessment else None,
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


def _name(here: Here, id_: str) -> ModuleName:
    ((title, content),) = here.module_name(id_)
    return {"id": id_, "title": title, "content": content}


def _link(here: Here, id_: str) -> ModuleLink:
    quiz = here.project.quizzes.get(here.project.quiz_of(here.project.modules[id_].data) or "")
    return {
        **_name(here, id_),
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
        "prerequisites": [_name(here, id_) for id_ in entry.after],
        "objectives": [objective.text for objective in text.objectives],
    }


def _curriculum_link(here: Here, id_: str) -> CurriculumLink:
    pages = here.project.curriculum_pages
    document = pages.get((id_, here.locale)) or pages.get((id_, here.project.settings.source_locale))
    url = here.link(here.project.page_path(document)) if document else ""
    content = words_for(document.locale) if document else here.words
    return {"title": curriculum_title(here, id_), "content": content, "url": url}


def _sheet_choice(here: Here, choice: SheetChoice) -> SheetChoiceView:
    """List the sheets to choose from, in the alphabetical order of the page's language."""
    sheets: list[QuizLink] = []
    for ((title, content),), document in named_sheets(here):
        sheet = document.data
        quiz = here.project.quiz_of_sheet(sheet.jurisdiction)
        if quiz and sheet.jurisdiction in (choice.any_of or here.project.sheets):
            lesson = lesson_of(here, quiz)
            url = here.sheet_url(sheet.jurisdiction, "#quiz")
            link: QuizLink = {
                "id": lesson.id,
                "title": title,
                "content": content,
                "url": url,
                "version": lesson.version,
            }
            sheets.append(link)
    return {"valid_months": choice.valid_months or 0, "sheets": sheets}


def _assessment(here: Here, id_: str) -> QuizLink | None:
    page = page_showing(here.project, id_)
    if page is None:
        return None
    own = here.project.page(page.path, here.locale) or page
    lesson = lesson_of(here, here.project.quizzes[id_].data)
    return {
        "id": lesson.id,
        "title": own.title,
        "content": words_for(own.locale),
        "url": here.link(page.path),
        "version": lesson.version,
    }
