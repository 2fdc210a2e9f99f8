"""Where a translated page is behind the page that it was made from: what its readers are told."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal

from .overlay import ModuleOverlay, QuizOverlay
from .project import Document, Page, Project
from .quiz import Quiz
from .quiz_place import page_showing
from .translation_pair import Pair, pairs

_BODY = ("opening", "sections")

Lag = Literal["changed", "incomplete"]
"""The source of a text has changed since, or a part of the source has no translation."""


@lru_cache(maxsize=4)
def lags(project: Project) -> Mapping[tuple[str, str], Lag]:
    """Find the pages that are behind, by path and language; a page answers for the quiz that stands on it."""
    found: dict[tuple[str, str], Lag] = {}
    for pair in pairs(project):
        lag = _lag(pair)
        if lag and (path := _path(project.core, pair.source)):
            found[path, pair.locale] = "changed" if "changed" in (lag, found.get((path, pair.locale))) else lag
    return found


def _lag(pair: Pair) -> Lag | None:
    if pair.translation is None:
        return None
    # A translation that does not say what it was made from may be as good as any other.
    if pair.record and any(unit.state in ("stale", "extra") for unit in pair.units):
        return "changed"
    if pair.is_overlay:
        return None
    missing = [unit.part for unit in pair.units if unit.state == "missing"]
    # A text that is missing beside others of its part may be a name; a glossary has the terms that a language knows.
    gaps = (part.group in _BODY or part not in pair.translated_parts for part in missing if part.group != "terms")
    return "incomplete" if any(gaps) else None


def _path(core: Project, source: Document[Any] | Page) -> str | None:
    """Give the path of the page that shows a text."""
    if isinstance(source, Page):
        return source.path
    document: Document[Any] | None = source
    if isinstance(source.data, ModuleOverlay):
        document = core.modules.get(source.data.overlay)
    elif isinstance(source.data, Quiz | QuizOverlay):
        id_ = source.data.quiz if isinstance(source.data, Quiz) else source.data.overlay
        document = core.module_of(id_) or core.sheets.get(id_)
        if document is None and (page := page_showing(core, id_)):
            return page.path
    return core.page_path(document) if document else None
