"""The content tree while it is being read: what was understood, and what was wrong."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from ..model.case import CaseRegister, CaseRegisterTranslation
from ..model.curriculum import Curriculum, CurriculumPage
from ..model.diagnostic import Diagnostic
from ..model.glossary import Glossary, GlossaryTranslation
from ..model.instrument import Instrument, InstrumentTranslation
from ..model.module import Module, ModuleTranslation
from ..model.overlay import ModuleOverlay, ModuleOverlayTranslation, QuizOverlay, QuizOverlayTranslation
from ..model.project import Document, Page, Project
from ..model.quiz import Quiz, QuizTranslation
from ..model.requirement import RequirementRegister
from ..model.settings import Settings
from ..model.sheet import OverviewPage, Sheet, SheetTranslation
from .files import read_text
from .validate import validate
from .yaml_text import Parsed

M = TypeVar("M", bound=BaseModel)


@dataclass
class Tree:
    """Collects documents by id, and every problem met on the way."""

    settings: Settings
    diagnostics: list[Diagnostic] = field(default_factory=list)
    modules: dict[str, Document[Module]] = field(default_factory=dict)
    module_translations: dict[tuple[str, str], Document[ModuleTranslation]] = field(default_factory=dict)
    quizzes: dict[str, Document[Quiz]] = field(default_factory=dict)
    quiz_translations: dict[tuple[str, str], Document[QuizTranslation]] = field(default_factory=dict)
    curricula: dict[str, Document[Curriculum]] = field(default_factory=dict)
    curriculum_pages: dict[tuple[str, str], Document[CurriculumPage]] = field(default_factory=dict)
    instruments: dict[str, Document[Instrument]] = field(default_factory=dict)
    instrument_translations: dict[tuple[str, str], Document[InstrumentTranslation]] = field(default_factory=dict)
    sheets: dict[str, Document[Sheet]] = field(default_factory=dict)
    registers: dict[str, Document[CaseRegister]] = field(default_factory=dict)
    requirements: dict[str, Document[RequirementRegister]] = field(default_factory=dict)
    glossaries: dict[str, Document[Glossary]] = field(default_factory=dict)
    glossary_translations: dict[tuple[str, str], Document[GlossaryTranslation]] = field(default_factory=dict)
    sheet_translations: dict[tuple[str, str], Document[SheetTranslation]] = field(default_factory=dict)
    case_translations: dict[tuple[str, str], Document[CaseRegisterTranslation]] = field(default_factory=dict)
    overviews: dict[tuple[str, str], Document[OverviewPage]] = field(default_factory=dict)
    pages: list[Page] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    module_overlays: dict[str, Document[ModuleOverlay]] = field(default_factory=dict)
    module_overlay_translations: dict[tuple[str, str], Document[ModuleOverlayTranslation]] = field(default_factory=dict)
    quiz_overlays: dict[str, Document[QuizOverlay]] = field(default_factory=dict)
    quiz_overlay_translations: dict[tuple[str, str], Document[QuizOverlayTranslation]] = field(default_factory=dict)

    def project(self) -> Project:
        """Give what was read as a project."""
        return Project(
            self.settings,
            self.modules,
            self.module_translations,
            self.quizzes,
            self.quiz_translations,
            self.curricula,
            self.curriculum_pages,
            self.instruments,
            self.instrument_translations,
            self.sheets,
            self.registers.get("cases"),
            self.glossaries.get("glossary"),
            self.requirements.get("requirements"),
            self.glossary_translations,
            self.sheet_translations,
            self.case_translations,
            self.overviews,
            tuple(self.pages),
            frozenset(self.broken),
            self.module_overlays,
            self.module_overlay_translations,
            self.quiz_overlays,
            self.quiz_overlay_translations,
        )

    def name(self, path: Path) -> str:
        """Name a file as messages do: relative to the site's folder."""
        root = self.settings.root
        return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()

    def read(self, path: Path) -> str | None:
        """Read a file's text; None, and a diagnostic, when it cannot be read."""
        text = read_text(path, self.name(path))
        if isinstance(text, str):
            return text
        self.report(text)
        return None

    def report(self, *diagnostics: Diagnostic) -> None:
        """Note problems."""
        self.diagnostics.extend(diagnostics)

    def parse(self, parsed: Parsed) -> Parsed:
        """Note what was wrong with a parsed text, and pass it on."""
        self.report(*parsed.diagnostics)
        return parsed

    def validate(self, parsed: Parsed, model: type[M], what: str) -> M | None:
        """Make a model of a parsed text; None, and diagnostics, when it is not one."""
        data, diagnostics = validate(parsed, model, what)
        self.report(*diagnostics)
        return data

    def add(self, documents: dict[Any, Document[M]], key: object, document: Document[M], kind: str) -> None:
        """Keep a document under its id, or say where that id is taken already."""
        first = documents.setdefault(key, document)
        if first is document:
            return
        word = key[0] if isinstance(key, tuple) else key
        self.report(
            document.origin.error(
                document.origin.at(kind),
                "duplicate-id",
                f"The {kind} id `{word}` is already the id of {first.origin.path}.",
                "Give one of the two another id.",
            )
        )

    def add_broken(self, kind: str, stem: str, parsed: Parsed) -> None:
        """Remember a file that is there but wrong, under the id it says and the id it is named after."""
        said = parsed.value.get(kind) if isinstance(parsed.value, dict) else None
        self.broken |= {(kind, stem), (kind, str(said))}
