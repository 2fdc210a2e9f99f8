"""Everything that was authored, read and joined by id: what rules, views and exporters work on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from .authority import Authority, Found, Library
from .case import Case, CaseRegister, CaseRegisterTranslation
from .citation import Citation
from .curriculum import Curriculum, CurriculumPage
from .glossary import Glossary, GlossaryTranslation
from .instrument import Instrument, InstrumentTranslation, Provision
from .module import Module, ModuleTranslation, Objective
from .origin import Origin
from .overlay import ModuleOverlay, ModuleOverlayTranslation, QuizOverlay, QuizOverlayTranslation
from .quiz import Quiz, QuizTranslation
from .requirement import RequirementRegister
from .settings import Settings
from .sheet import OverviewPage, Sheet, SheetEntry, SheetTranslation
from .translation_record import Record
from .worded import S, Worded, worded

T = TypeVar("T")


@dataclass(frozen=True)
class Document(Generic[T]):
    """An authored file: its model, where it stands, and its Markdown body if it has one."""

    data: T
    origin: Origin
    locale: str
    body: str = ""
    body_start: int = 0
    """Offset of the body in the file's text."""


@dataclass(frozen=True)
class Page:
    """Any Markdown page: what the host will render, whatever its front matter means."""

    path: str
    """Path inside the language's folder, such as `modules/m02.md`; the same in every language."""
    locale: str
    origin: Origin
    body: str
    body_start: int
    title: str = ""
    description: str = ""
    record: Record | None = None
    """What of the source it was made from, where it says so."""
    composed: bool = False
    """True when the body is no longer what stands in the page's own file."""


Translations = Mapping[tuple[str, str], Document[T]]
"""Keyed by (id, locale)."""


@dataclass(frozen=True, eq=False)
class Project:
    """A content tree, loaded. Holds what could be read; what could not is in the diagnostics."""

    settings: Settings
    modules: Mapping[str, Document[Module]] = field(default_factory=dict)
    module_translations: Translations[ModuleTranslation] = field(default_factory=dict)
    quizzes: Mapping[str, Document[Quiz]] = field(default_factory=dict)
    quiz_translations: Translations[QuizTranslation] = field(default_factory=dict)
    curricula: Mapping[str, Document[Curriculum]] = field(default_factory=dict)
    curriculum_pages: Translations[CurriculumPage] = field(default_factory=dict)
    instruments: Mapping[str, Document[Instrument]] = field(default_factory=dict)
    instrument_translations: Translations[InstrumentTranslation] = field(default_factory=dict)
    sheets: Mapping[str, Document[Sheet]] = field(default_factory=dict)
    cases: Document[CaseRegister] | None = None
    glossary: Document[Glossary] | None = None
    requirements: Document[RequirementRegister] | None = None
    glossary_translations: Translations[GlossaryTranslation] = field(default_factory=dict)
    sheet_translations: Translations[SheetTranslation] = field(default_factory=dict)
    case_translations: Translations[CaseRegisterTranslation] = field(default_factory=dict)
    overviews: Translations[OverviewPage] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    broken: frozenset[tuple[str, str]] = frozenset()
    """(kind, id) of files that are there but could not be read: naming them is not a second mistake."""
    module_overlays: Mapping[str, Document[ModuleOverlay]] = field(default_factory=dict)
    module_overlay_translations: Translations[ModuleOverlayTranslation] = field(default_factory=dict)
    quiz_overlays: Mapping[str, Document[QuizOverlay]] = field(default_factory=dict)
    quiz_overlay_translations: Translations[QuizOverlayTranslation] = field(default_factory=dict)
    beneath: "Project | None" = None
    """The project as it was before its overlay was laid over it; None where there is none."""

    @property
    def core(self) -> "Project":
        """The project without its overlay."""
        return self.beneath or self

    @property
    def has_law(self) -> bool:
        """Tell whether there is any page of law: without one, nothing can be cited."""
        return bool(self.instruments or self.sheets or self.cases)

    def knows(self, kind: str, id_: str) -> bool:
        """Tell whether there is a file for an id, readable or not."""
        return id_ in self.known(kind) or (kind, id_) in self.broken

    def known(self, kind: str) -> Mapping[str, Document[Any]]:
        """Give the documents of a kind by id."""
        kinds: dict[str, Mapping[str, Document[Any]]] = {
            "module": self.modules,
            "quiz": self.quizzes,
            "curriculum": self.curricula,
            "instrument": self.instruments,
            "jurisdiction": self.sheets,
        }
        return kinds[kind]

    def quiz_of(self, module: Module) -> str | None:
        """Give the id of a module's quiz: the one it names, else the one that bears its id."""
        return module.quiz or (module.module if self.knows("quiz", module.module) else None)

    def module_of(self, quiz: str) -> Document[Module] | None:
        """Give the module that a quiz belongs to; None when it stands on other pages only."""
        return next((module for module in self.modules.values() if self.quiz_of(module.data) == quiz), None)

    def quiz_of_sheet(self, jurisdiction: str) -> Quiz | None:
        """Give the quiz of a jurisdiction sheet: the one that bears its id, unless a module has it."""
        quiz = self.quizzes.get(jurisdiction)
        return quiz.data if quiz and not self.module_of(jurisdiction) else None

    def identity(self, path: str, locale: str) -> tuple[str, str] | None:
        """Tell what the page at `path` is, as (kind, id); None for a page that is none of ours."""
        page = self.page(path, locale)
        return self._identities.get(page.origin.path) if page else None

    def find(self, citation: Citation) -> Found | None:
        """Find what a citation means; None when it names nothing that is here."""
        place = (citation.key, citation.unit, citation.number, citation.unread)
        if place not in self._found:
            self._found[place] = self.library.find(citation)
        return self._found[place]

    @cached_property
    def library(self) -> Library:
        """Everything that can be cited."""
        return Library(
            {key: document.data for key, document in self.instruments.items()},
            {case.id: case for case in self.cases.data.entries} if self.cases else {},
            {key: document.data for key, document in self.sheets.items()},
        )

    def documents(self) -> Iterator[Document[Any]]:
        """Yield every document with data of its own, in any language."""
        for kind in (self.modules, self.quizzes, self.curricula, self.instruments, self.sheets):
            yield from kind.values()
        for translations in (
            self.module_translations,
            self.quiz_translations,
            self.curriculum_pages,
            self.instrument_translations,
            self.overviews,
            self.glossary_translations,
            self.sheet_translations,
            self.case_translations,
        ):
            yield from translations.values()
        yield from (register for register in (self.cases, self.glossary, self.requirements) if register)

    def page(self, path: str, locale: str) -> Page | None:
        """Find the page at `path` in a language, without falling back."""
        return self._pages.get((path, locale))

    def page_path(self, document: Document[T]) -> str:
        """Give the path of a document inside its language's folder, as MkDocs and links know it."""
        return self._paths[document.origin.path]

    @cached_property
    def _pages(self) -> dict[tuple[str, str], Page]:
        return {(page.path, page.locale): page for page in self.pages}

    @cached_property
    def _paths(self) -> dict[str, str]:
        return {page.origin.path: page.path for page in self.pages}

    @cached_property
    def _identities(self) -> dict[str, tuple[str, str]]:
        sources: dict[str, Mapping[str, Document[Any]]] = {
            "module": self.modules,
            "instrument": self.instruments,
            "jurisdiction": self.sheets,
        }
        others: dict[str, Translations[Any]] = {
            "module": self.module_translations,
            "curriculum": self.curriculum_pages,
            "instrument": self.instrument_translations,
            "overview": self.overviews,
            "jurisdiction": self.sheet_translations,
            "collection": {**self.glossary_translations, **self.case_translations},
        }
        found = {item.origin.path: (kind, id_) for kind, items in sources.items() for id_, item in items.items()}
        for kind, translations in others.items():
            found |= {item.origin.path: (kind, id_) for (id_, _), item in translations.items()}
        for register in (self.cases, self.glossary, self.requirements):
            if register:
                found[register.origin.path] = ("collection", register.data.collection)
        return found

    @cached_property
    def _found(self) -> dict[tuple[str, str, str, str], Found | None]:
        return {}

    def module_text(self, module_id: str, locale: str) -> Module | ModuleTranslation:
        """Give a module's texts in a language, or in the source language where they are not translated."""
        translation = self.module_translations.get((module_id, locale))
        return translation.data if translation else self.modules[module_id].data

    def module_body(self, module_id: str, locale: str) -> str:
        """Give a module's Markdown in a language, or in the source language where it is not translated."""
        translation = self.module_translations.get((module_id, locale))
        return translation.body if translation else self.modules[module_id].body

    def objectives(self, module_id: str, locale: str) -> tuple[Objective, ...]:
        """Give a module's learning objectives in a language."""
        return self.module_text(module_id, locale).objectives

    def instrument_text(self, key: str, locale: str) -> Instrument | InstrumentTranslation:
        """Give an instrument's texts in a language, or in the source language."""
        translation = self.instrument_translations.get((key, locale))
        return translation.data if translation else self.instruments[key].data

    def sheet_text(self, id_: str, locale: str) -> Sheet | SheetTranslation:
        """Give a sheet's texts in a language, or in the source language; those of its entries are in `worded`."""
        translation = self.sheet_translations.get((id_, locale))
        return translation.data if translation else self.sheets[id_].data

    def provision_text(self, key: str, provision: Provision, locale: str) -> Worded[Provision]:
        """Give a provision with its texts in a language where they are translated."""
        return self.worded(Authority("instrument", key, provision.id), provision, locale)

    def entry_text(self, id_: str, entry: SheetEntry, locale: str) -> Worded[SheetEntry]:
        """Give an entry of a sheet with its texts in a language where they are translated."""
        return self.worded(Authority("jurisdiction", id_, entry.id), entry, locale)

    def case_text(self, case: Case, locale: str) -> Worded[Case]:
        """Give a case with its texts in a language where they are translated."""
        return self.worded(Authority("case", case.id, case.id), case, locale)

    def worded(self, authority: Authority, statement: S, locale: str) -> Worded[S]:
        """Give what is stated under an authority with its texts in a language where they are translated."""
        text = self._worded.get((authority._replace(anchor=statement.id), locale))
        return worded(statement, text, locale, self.settings.source_locale)

    @cached_property
    def _worded(self) -> dict[tuple[Authority, str], BaseModel]:
        texts: dict[tuple[Authority, str], BaseModel] = {}
        for (key, locale), instrument in self.instrument_translations.items():
            texts |= {(Authority("instrument", key, text.id), locale): text for text in instrument.data.provisions}
        for (key, locale), sheet in self.sheet_translations.items():
            texts |= {(Authority("jurisdiction", key, text.id), locale): text for text in sheet.data.entries}
        for (_, locale), cases in self.case_translations.items():
            texts |= {(Authority("case", text.id, text.id), locale): text for text in cases.data.entries}
        return texts
