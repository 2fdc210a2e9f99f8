"""Every document of a project beside its translations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from .origin import Loc, Mark, Origin
from .project import Document, Page, Project
from .translation_record import Record
from .translation_state import Unit, compare
from .translation_unit import Part, Parts, body_blocks, source_parts, translated_parts


@dataclass(frozen=True)
class Pair:
    """A document in the source language, and its translation into a language if there is one."""

    locale: str
    source: Document[Any] | Page
    translation: Document[Any] | Page | None
    path: str
    """Where the translation stands, or would."""
    is_overlay: bool = False
    """Whether it is laid over another document; a language may leave out what it likes of it."""

    @cached_property
    def source_parts(self) -> Parts:
        """The texts to translate."""
        return source_parts(*_content(self.source))

    @cached_property
    def translated_parts(self) -> Parts:
        """The texts of the translation."""
        return translated_parts(*_content(self.translation)) if self.translation else {}

    @property
    def record(self) -> Record | None:
        """What of the source the translation was made from."""
        if self.translation is None:
            return None
        return self.translation.record if isinstance(self.translation, Page) else self.translation.data.translates

    @cached_property
    def units(self) -> list[Unit]:
        """Each text with its translation."""
        return compare(self.source_parts, self.translated_parts, self.record)

    def at(self, part: Part, name: str = "") -> Mark:
        """Find a part, or a text of it, in the translation; where it has none, the place that is nearest."""
        if self.translation is None:
            raise ValueError(self.path)
        origin = self.translation.origin
        if part.group in ("opening", "sections"):
            return self._at_block(origin, part, name)
        if part.group in ("provisions", "terms", "entries"):
            return origin.at(*self._item(part.group, part.id), *([name] if name else []))
        if part.group == "questions":
            steps = name.split(".") if name else []
            return origin.at_key("questions", part.id, *(int(step) if step.isdigit() else step for step in steps))
        key, _, id_ = name.partition(".")
        if key == "objectives":
            return origin.at(*self._item(key, id_), "text")
        return origin.at(key)

    def _item(self, key: str, id_: str) -> Loc:
        """Find an item of a list by its id; the list where it has none."""
        items = getattr(self.translation.data, key) if isinstance(self.translation, Document) else ()
        return (key, *(index for index, item in enumerate(items) if item.id == id_))

    def _at_block(self, origin: Origin, part: Part, name: str) -> Mark:
        assert self.translation is not None
        blocks = body_blocks(self.translation.body).get(part, [])
        block = next((block for number, block in enumerate(blocks, 1) if str(number) == name), None)
        place = block or next(iter(blocks), None)
        return origin.at_offset(self.translation.body_start + place.start) if place else origin.at()


@lru_cache(maxsize=2)
def pairs(project: Project) -> tuple[Pair, ...]:
    """List every document with each language it could be translated to: pages first, in the order of their paths.

    Several rules and views ask, so the answer is kept.
    """
    return tuple(_pairs(project.core))


def _pairs(core: Project) -> Iterator[Pair]:
    _, *locales = core.settings.locales
    for source, translations, overlaid in _documents(core):
        for locale in locales:
            translation = translations.get(locale)
            if translation or not overlaid:
                path = translation.origin.path if translation else _path(core, source, locale)
                yield Pair(locale, source, translation, path, overlaid)


def _documents(
    core: Project,
) -> Iterator[tuple[Document[Any] | Page, Mapping[str, Document[Any] | Page], bool]]:
    """Yield each source with its translations by language, and whether it is laid over another."""
    source = core.settings.source_locale
    kinds: dict[str, Mapping[tuple[str, str], Document[Any]]] = {
        "module": core.module_translations,
        "instrument": core.instrument_translations,
        "jurisdiction": core.sheet_translations,
        "quiz": core.quiz_translations,
    }
    known: dict[str, tuple[Document[Any], Mapping[str, Document[Any]]]] = {}
    for kind, translations in kinds.items():
        for id_, document in core.known(kind).items():
            known[document.origin.path] = (document, _by_locale(translations, id_))
    for register, translations in (
        (core.glossary, core.glossary_translations),
        (core.cases, core.case_translations),
    ):
        if register:
            known[register.origin.path] = (register, _by_locale(translations, register.data.collection))
    only_source = core.requirements.origin.path if core.requirements else ""
    for page in sorted(core.pages, key=lambda page: page.path):
        if page.locale == source and page.origin.path != only_source:
            if page.origin.path in known:
                yield *known.pop(page.origin.path), False
            else:
                yield page, {other.locale: other for other in core.pages if other.path == page.path}, False
    yield from ((document, theirs, False) for document, theirs in known.values() if document.data.questions)
    for overlays, overlay_translations in (
        (core.module_overlays, core.module_overlay_translations),
        (core.quiz_overlays, core.quiz_overlay_translations),
    ):
        for id_, overlay in overlays.items():
            yield overlay, _by_locale(overlay_translations, id_), True


def _by_locale(translations: Mapping[tuple[str, str], Document[Any]], id_: str) -> dict[str, Document[Any]]:
    return {locale: document for (key, locale), document in translations.items() if key == id_}


def _content(item: Document[Any] | Page) -> tuple[Any, str, str, str]:
    if isinstance(item, Page):
        return None, item.body, item.title, item.description
    return item.data, item.body, "", ""


def _path(core: Project, source: Document[Any] | Page, locale: str) -> str:
    """Say where a translation would stand."""
    path = source.origin.path
    if path.endswith(".md"):
        docs, source_locale = core.settings.docs.name, core.settings.source_locale
        return path.replace(f"{docs}/{source_locale}/", f"{docs}/{locale}/", 1)
    stem, dot, ending = path.rpartition(".")
    return f"{stem}.{locale}{dot}{ending}"
