"""Read a content tree: every file once, every problem noted, everything joined by id."""

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel

from ..model.curriculum import Curriculum, CurriculumPage
from ..model.diagnostic import Diagnostic, quoted
from ..model.instrument import Instrument, InstrumentTranslation
from ..model.module import Module, ModuleTranslation
from ..model.origin import Origin
from ..model.project import Document, Page, Project
from ..model.quiz import Quiz, QuizTranslation
from ..model.settings import Settings
from .files import find_files, read_text
from .front_matter import split_page
from .validate import slug, suggest, validate
from .yaml_text import Parsed, parse_yaml

M = TypeVar("M", bound=BaseModel)

HOST_KEYS = {"hide", "search", "tags", "icon", "status", "template", "author"}
"""Front-matter keys that belong to MkDocs and Material; they may stand beside ours."""
PAGE_KEYS = {"title", "description", *HOST_KEYS}
"""What a page that is none of ours may say."""
IDENTITY_KEYS = ("module", "curriculum", "instrument")
"""The key whose presence says what a page is."""
ID_FOLDERS = {"modules": "module", "curricula": "curriculum", "instruments": "instrument"}
"""Folders whose pages must say which id they are the page of."""


@dataclass
class _Tree:
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
    pages: list[Page] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)


def load(settings: Settings) -> tuple[Project, list[Diagnostic]]:
    """Load the content tree that `settings` describe.

    Returns what could be read and everything that was wrong while reading it; raises nothing for bad content.
    """
    tree = _Tree(settings)
    for path in find_files(settings.quizzes, "*.yml", "*.yaml"):
        _load_quiz(tree, path)
    for path in find_files(settings.curricula, "*.yml", "*.yaml"):
        _load_curriculum(tree, path)
    for path in find_files(settings.docs, "*.md"):
        _load_page(tree, path)
    project = Project(
        settings,
        tree.modules,
        tree.module_translations,
        tree.quizzes,
        tree.quiz_translations,
        tree.curricula,
        tree.curriculum_pages,
        tree.instruments,
        tree.instrument_translations,
        tuple(tree.pages),
        frozenset(tree.broken),
    )
    return project, tree.diagnostics


def _name(tree: _Tree, path: Path) -> str:
    root = tree.settings.root
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def _read(tree: _Tree, path: Path) -> str | None:
    text = read_text(path, _name(tree, path))
    if isinstance(text, str):
        return text
    _report(tree, text)
    return None


def _report(tree: _Tree, *diagnostics: Diagnostic) -> None:
    tree.diagnostics.extend(diagnostics)


def _load_quiz(tree: _Tree, path: Path) -> None:
    text = _read(tree, path)
    stem, _, locale = path.stem.partition(".")
    if text is None:
        tree.broken.add(("quiz", stem))
        return
    parsed = _parse(tree, parse_yaml(text, _name(tree, path)))
    if not locale:
        quiz = _validate(tree, parsed, Quiz, "a quiz file")
        if quiz is not None:
            _check_stem(tree, parsed.origin, quiz.quiz, stem, "quiz")
            _add(
                tree,
                tree.quizzes,
                quiz.quiz,
                Document(quiz, parsed.origin, tree.settings.source_locale),
                "quiz",
            )
        else:
            _add_broken(tree, "quiz", stem, parsed)
    elif _is_known_locale(tree, parsed.origin, locale):
        translation = _validate(tree, parsed, QuizTranslation, "a quiz translation")
        if translation is not None:
            _check_stem(tree, parsed.origin, translation.quiz, stem, "quiz")
            key = (translation.quiz, locale)
            _add(tree, tree.quiz_translations, key, Document(translation, parsed.origin, locale), "quiz")


def _load_curriculum(tree: _Tree, path: Path) -> None:
    text = _read(tree, path)
    if text is None:
        tree.broken.add(("curriculum", path.stem))
        return
    parsed = _parse(tree, parse_yaml(text, _name(tree, path)))
    curriculum = _validate(tree, parsed, Curriculum, "a curriculum file")
    if curriculum is not None:
        _check_stem(tree, parsed.origin, curriculum.curriculum, path.stem, "curriculum")
        document = Document(curriculum, parsed.origin, tree.settings.source_locale)
        _add(tree, tree.curricula, curriculum.curriculum, document, "curriculum")
    else:
        _add_broken(tree, "curriculum", path.stem, parsed)


def _load_page(tree: _Tree, path: Path) -> None:
    inner = PurePosixPath(path.relative_to(tree.settings.docs).as_posix())
    locale = tree.settings.source_locale
    if tree.settings.folders and len(inner.parts) > 1:
        if inner.parts[0] not in tree.settings.locales:
            return
        locale, inner = inner.parts[0], inner.relative_to(inner.parts[0])
    expected = ID_FOLDERS.get(inner.parent.name)
    text = _read(tree, path)
    if text is None:
        if expected and locale == tree.settings.source_locale:
            tree.broken.add((expected, inner.stem))
        return
    head = split_page(text, _name(tree, path))
    parsed = _parse(tree, head.parsed) if head.parsed else Parsed(None, Origin(_name(tree, path), text))
    body = text[head.body_start :]
    tree.pages.append(Page(inner.as_posix(), locale, parsed.origin, body, head.body_start))
    data = parsed.value if isinstance(parsed.value, dict) else {}
    kind = next((key for key in IDENTITY_KEYS if key in data), None)
    if kind is None:
        if parsed.value is not None and not isinstance(parsed.value, dict):
            _report_head(tree, parsed)
        if parsed.diagnostics:
            if expected and locale == tree.settings.source_locale:
                tree.broken.add((expected, inner.stem))
            return
        if expected and inner.stem != "index":
            _report_missing_id(tree, parsed.origin, expected, inner.stem)
        else:
            _check_plain_page(tree, parsed, data)
        return
    ours = {key: value for key, value in data.items() if key not in HOST_KEYS}
    _load_kind(tree, kind, Parsed(ours, parsed.origin, parsed.diagnostics), locale, body, head.body_start)


def _load_kind(tree: _Tree, kind: str, parsed: Parsed, locale: str, body: str, start: int) -> None:
    is_source = locale == tree.settings.source_locale

    def document(data: M) -> Document[M]:
        return Document(data, parsed.origin, locale, body, start)

    before = len(tree.diagnostics)
    if kind == "module" and is_source:
        if module := _validate(tree, parsed, Module, "a module"):
            _add(tree, tree.modules, module.module, document(module), kind)
    elif kind == "module":
        if text := _validate(tree, parsed, ModuleTranslation, "a translated module"):
            _add(tree, tree.module_translations, (text.module, locale), document(text), kind)
    elif kind == "instrument" and is_source:
        if instrument := _validate(tree, parsed, Instrument, "an instrument"):
            _add(tree, tree.instruments, instrument.instrument, document(instrument), kind)
    elif kind == "instrument":
        if words := _validate(tree, parsed, InstrumentTranslation, "a translated instrument"):
            _add(tree, tree.instrument_translations, (words.instrument, locale), document(words), kind)
    elif page := _validate(tree, parsed, CurriculumPage, "a curriculum page"):
        _add(tree, tree.curriculum_pages, (page.curriculum, locale), document(page), kind)
    if is_source and isinstance(parsed.value, dict) and len(tree.diagnostics) > before:
        tree.broken.add((kind, str(parsed.value[kind])))


def _add_broken(tree: _Tree, kind: str, stem: str, parsed: Parsed) -> None:
    """Remember a file that is there but wrong, under the id it says and the id it is named after."""
    said = parsed.value.get(kind) if isinstance(parsed.value, dict) else None
    tree.broken |= {(kind, stem), (kind, str(said))}


def _report_head(tree: _Tree, parsed: Parsed) -> None:
    message = "This front matter does not hold keys and values."
    advice = "Write keys and values, such as `title: Consent`, each on a line of its own."
    parsed.diagnostics.append(parsed.origin.error(parsed.origin.at(), "wrong-type", message, advice))
    _report(tree, parsed.diagnostics[-1])


def _parse(tree: _Tree, parsed: Parsed) -> Parsed:
    _report(tree, *parsed.diagnostics)
    return parsed


def _validate(tree: _Tree, parsed: Parsed, model: type[M], what: str) -> M | None:
    data, diagnostics = validate(parsed, model, what)
    _report(tree, *diagnostics)
    return data


def _add(tree: _Tree, documents: dict[Any, Document[M]], key: object, document: Document[M], kind: str) -> None:
    """Keep a document under its id, or say where that id is taken already."""
    if first := documents.get(key):
        mark = document.origin.at(kind)
        word = key[0] if isinstance(key, tuple) else key
        _report(
            tree,
            document.origin.error(
                mark,
                "duplicate-id",
                f"The {kind} id `{word}` is already the id of {first.origin.path}.",
                "Give one of the two another id.",
            ),
        )
        return
    documents[key] = document


def _check_stem(tree: _Tree, origin: Origin, id_: str, stem: str, key: str) -> None:
    if id_ != stem:
        _report(
            tree,
            origin.error(
                origin.at(key),
                "file-name",
                f"This file is named {quoted(stem)} but its {key} id is `{id_}`.",
                "Rename the file, or correct the id.",
            ),
        )


def _is_known_locale(tree: _Tree, origin: Origin, locale: str) -> bool:
    known = [tag for tag in tree.settings.locales if tag != tree.settings.source_locale]
    if locale in known:
        return True
    listed = ", ".join(f"`{tag}`" for tag in known) or "none"
    if locale == tree.settings.source_locale:
        message = f"`{locale}` is the language of the source, so this file cannot be a translation."
        advice = f"Take `.{locale}` out of the name of the file, or write the language it is in."
        _report(tree, origin.error(origin.at(), "unknown-locale", message, advice))
        return False
    _report(
        tree,
        origin.error(
            origin.at(),
            "unknown-locale",
            f"The name of this file says that it is a translation into {quoted(locale)}, "
            "which is not a language of this site.",
            f"{suggest(locale, known)}Languages to translate into: {listed}; they are set in mkdocs.yml.",
        ),
    )
    return False


def _report_missing_id(tree: _Tree, origin: Origin, kind: str, stem: str) -> None:
    line = f"`{kind}: {slug(stem) or 'name'}`"
    message = f"This page is in the {kind} folder but does not say which {kind} it is."
    advice = (
        f"Add {line} to its front matter." if origin.values else f"Begin it with the lines `---`, {line} and `---`."
    )
    _report(tree, origin.error(origin.at(), "missing-id", message, advice))


def _check_plain_page(tree: _Tree, parsed: Parsed, data: dict[str, Any]) -> None:
    for key, value in data.items():
        if key in ("title", "description") and not isinstance(value, str | None):
            mark = parsed.origin.at(key)
            _report(tree, parsed.origin.error(mark, "wrong-type", f"`{key}` must be text.", "Put it in double quotes."))
        if key not in PAGE_KEYS:
            hint = suggest(key, sorted({*PAGE_KEYS, *IDENTITY_KEYS}))
            _report(
                tree,
                parsed.origin.warning(
                    parsed.origin.at_key(key),
                    "unknown-key",
                    f"The key {quoted(key)} is not known here.",
                    f"{hint}Correct or remove it.",
                ),
            )
