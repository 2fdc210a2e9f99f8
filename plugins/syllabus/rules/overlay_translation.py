"""A translation of an overlay translates what the overlay has, for a page that is there in its language."""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic, quoted
from ..model.near import did_you_mean
from ..model.origin import Origin
from ..model.project import Project
from ..model.sections import split_sections

UNKNOWN = "overlay-unknown"
UNLISTED = "overlay-unlisted"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the translated texts of an overlay that would not be shown."""
    core = project.core
    for (id_, locale), text in project.module_overlay_translations.items():
        origin, overlay = text.origin, project.module_overlays.get(id_)
        if overlay is None:
            yield from _no_source(project, origin, "module overlay", id_, list(project.module_overlays))
            continue
        if id_ in core.modules and (id_, locale) not in core.module_translations:
            message = f"The module `{id_}` has no page in the language `{locale}`, so this text is not shown."
            yield origin.error(
                origin.at("overlay"), UNKNOWN, message, "Translate the module's page, or remove this file."
            )
        known = [section.id for section in split_sections(overlay.body)]
        first, *sections = split_sections(text.body)
        if words := first.text.strip():
            mark = origin.at_offset(text.body_start + first.text.index(words))
            message = "What stands before the first heading is not shown."
            yield origin.error(mark, UNLISTED, message, "Put it under a heading with an id of the source text.")
        for section in sections:
            if not section.id or section.id not in known:
                mark = origin.at_offset(text.body_start + section.start)
                hint = did_you_mean(section.id, [id_ for id_ in known if id_])
                message = "This section has no id, so it is not shown."
                if section.id:
                    name = f"section {quoted(section.id)}"
                    message = f"The source text, {overlay.origin.path}, has no {name}, so this one is not shown."
                yield origin.error(mark, UNLISTED, message, f"{hint}Give it the id that it has in the source text.")
    for (id_, _), questions in project.quiz_overlay_translations.items():
        if id_ not in project.quiz_overlays:
            yield from _no_source(project, questions.origin, "quiz overlay", id_, list(project.quiz_overlays))


def _no_source(project: Project, origin: Origin, kind: str, id_: str, known: list[str]) -> Iterator[Diagnostic]:
    if (kind, id_) not in project.broken:
        message = f"The overlay has no text for `{id_}` in the source language, which this could translate."
        yield origin.error(
            origin.at("overlay"), UNKNOWN, message, f"{did_you_mean(id_, known)}Write it, or correct the id."
        )
