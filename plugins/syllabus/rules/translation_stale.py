"""A translation says from which source text it was made, so that the check can tell when the source has moved on
(warning).
"""

from collections.abc import Iterator
from typing import Any

from ..model.diagnostic import Diagnostic
from ..model.project import Document, Project
from ..model.source_text import source_fingerprint

RULE = "translation-stale"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the translations whose source has changed, or that do not name it."""
    core = project.core
    pairs: list[tuple[Document[Any], Document[Any] | None]] = [
        *((text, core.modules.get(id_)) for (id_, _), text in core.module_translations.items()),
        *((text, core.quizzes.get(id_)) for (id_, _), text in core.quiz_translations.items()),
        *((text, core.instruments.get(id_)) for (id_, _), text in core.instrument_translations.items()),
        *((text, core.glossary) for text in core.glossary_translations.values()),
        *((text, core.module_overlays.get(id_)) for (id_, _), text in core.module_overlay_translations.items()),
        *((text, core.quiz_overlays.get(id_)) for (id_, _), text in core.quiz_overlay_translations.items()),
    ]
    for translation, source in pairs:
        if source is None:
            continue
        now = source_fingerprint(source)
        origin = translation.origin
        if translation.data.translates is None:
            yield origin.warning(
                origin.at(),
                RULE,
                "This translation does not say which source text it was made from.",
                f'If it is up to date, add `translates: "{now}"`.',
            )
        elif translation.data.translates != now:
            yield origin.warning(
                origin.at("translates"),
                RULE,
                f"The source, {source.origin.path}, has changed since this was translated.",
                f'Bring the text up to date, then set `translates: "{now}"`.',
            )
