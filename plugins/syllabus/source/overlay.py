"""A bar's overlay: sections laid over modules, and questions laid over quizzes."""

from pathlib import Path

from ..model.origin import Origin
from ..model.overlay import ModuleOverlay, ModuleOverlayTranslation, QuizOverlay, QuizOverlayTranslation
from ..model.project import Document
from .data_files import check_stem, is_known_locale
from .files import find_files
from .front_matter import split_page
from .tree import Tree
from .yaml_text import Parsed, parse_yaml


def load_overlay(tree: Tree, folder: Path) -> None:
    """Read the overlay in a folder; a file that stands where none is read would be missed without a word."""
    locales = tree.settings.locales
    modules = {folder / tag / "modules": tag for tag in locales} if tree.settings.folders else {}
    modules = modules or {folder / "modules": tree.settings.source_locale}
    for path in find_files(folder, "*.md", "*.yml", "*.yaml"):
        if path.name == "README.md":
            continue
        if path.suffix == ".md" and path.parent in modules:
            _load_sections(tree, path, modules[path.parent])
        elif path.suffix != ".md" and path.parent == folder / "quizzes":
            _load_questions(tree, path)
        else:
            places = [*(f"`{tree.name(place)}`" for place in modules), f"`{tree.name(folder / 'quizzes')}`"]
            message = "Nothing is read from an overlay's file in this place."
            advice = f"Move it to {', '.join(places[:-1])} (pages) or {places[-1]} (questions), or remove it."
            origin = Origin(tree.name(path))
            tree.report(origin.error(origin.at(), "overlay-place", message, advice))


def _load_sections(tree: Tree, path: Path, locale: str) -> None:
    text = tree.read(path)
    is_source = locale == tree.settings.source_locale
    before = len(tree.diagnostics)
    if text is not None:
        head = split_page(text, tree.name(path))
        parsed = tree.parse(head.parsed or Parsed({}, Origin(tree.name(path), text)))
        body = text[head.body_start :]
        if is_source:
            if overlay := tree.validate(parsed, ModuleOverlay, "a page of an overlay"):
                check_stem(tree, parsed.origin, overlay.overlay, path.stem, "overlay")
                document = Document(overlay, parsed.origin, locale, body, head.body_start)
                tree.add(tree.module_overlays, overlay.overlay, document, "overlay")
        elif words := tree.validate(parsed, ModuleOverlayTranslation, "a translated page of an overlay"):
            check_stem(tree, parsed.origin, words.overlay, path.stem, "overlay")
            translation = Document(words, parsed.origin, locale, body, head.body_start)
            tree.add(tree.module_overlay_translations, (words.overlay, locale), translation, "overlay")
    if is_source and (text is None or len(tree.diagnostics) > before):
        tree.broken.add(("module overlay", path.stem))


def _load_questions(tree: Tree, path: Path) -> None:
    text = tree.read(path)
    stem, _, locale = path.stem.partition(".")
    before = len(tree.diagnostics)
    if text is not None:
        parsed = tree.parse(parse_yaml(text, tree.name(path)))
        if not locale:
            if overlay := tree.validate(parsed, QuizOverlay, "a file of an overlay's questions"):
                check_stem(tree, parsed.origin, overlay.overlay, stem, "overlay")
                document = Document(overlay, parsed.origin, tree.settings.source_locale)
                tree.add(tree.quiz_overlays, overlay.overlay, document, "overlay")
        elif is_known_locale(tree, parsed.origin, locale):
            words = tree.validate(parsed, QuizOverlayTranslation, "a translation of an overlay's questions")
            if words:
                check_stem(tree, parsed.origin, words.overlay, stem, "overlay")
                translation = Document(words, parsed.origin, locale)
                tree.add(tree.quiz_overlay_translations, (words.overlay, locale), translation, "overlay")
    if not locale and (text is None or len(tree.diagnostics) > before):
        tree.broken.add(("quiz overlay", stem))
