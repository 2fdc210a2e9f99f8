"""Markdown pages: what each is by its front matter, and its body."""

from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ..model.case import CaseRegister, CaseRegisterTranslation
from ..model.curriculum import CurriculumPage
from ..model.diagnostic import quoted
from ..model.glossary import Glossary, GlossaryTranslation
from ..model.instrument import Instrument, InstrumentTranslation
from ..model.module import Module, ModuleTranslation
from ..model.near import did_you_mean
from ..model.origin import Origin
from ..model.project import Document, Page
from ..model.requirement import RequirementRegister
from ..model.sheet import OverviewPage, Sheet, SheetTranslation
from ..model.translation_record import Record
from .front_matter import split_page
from .tree import Tree
from .validate import slug
from .yaml_text import Parsed

M = TypeVar("M", bound=BaseModel)

HOST_KEYS = {"hide", "search", "tags", "icon", "status", "template", "author"}
"""Front-matter keys that belong to MkDocs and Material; they may stand beside ours."""
PAGE_KEYS = {"title", "description", "translates", *HOST_KEYS}
"""What a page that is none of ours may say."""
IDENTITY_KEYS = ("module", "curriculum", "instrument", "jurisdiction", "collection", "overview")
"""The key whose presence says what a page is."""
ID_FOLDERS = {"modules": "module", "curricula": "curriculum", "instruments": "instrument", "countries": "jurisdiction"}
"""Folders whose pages must say which id they are the page of."""


def load_page(tree: Tree, path: Path) -> None:
    """Read a page, in the folder of its language where there are several."""
    inner = PurePosixPath(path.relative_to(tree.settings.docs).as_posix())
    locale = tree.settings.source_locale
    if tree.settings.folders and len(inner.parts) > 1:
        if inner.parts[0] not in tree.settings.locales:
            return
        locale, inner = inner.parts[0], inner.relative_to(inner.parts[0])
    expected = ID_FOLDERS.get(inner.parent.name)
    broken = {(expected, inner.stem)} if expected and locale == tree.settings.source_locale else set()
    text = tree.read(path)
    if text is None:
        tree.broken |= broken
        return
    head = split_page(text, tree.name(path))
    parsed = tree.parse(head.parsed) if head.parsed else Parsed(None, Origin(tree.name(path), text))
    body = text[head.body_start :]
    data = parsed.value if isinstance(parsed.value, dict) else {}
    title, description = (value if isinstance(value := data.get(key), str) else "" for key in ("title", "description"))
    tree.pages.append(
        Page(inner.as_posix(), locale, parsed.origin, body, head.body_start, title, description, _record(data))
    )
    kind = next((key for key in IDENTITY_KEYS if key in data), None)
    if kind is not None:
        ours = {key: value for key, value in data.items() if key not in HOST_KEYS}
        _load_kind(tree, kind, Parsed(ours, parsed.origin, parsed.diagnostics), locale, body, head.body_start)
        return
    if parsed.value is not None and not isinstance(parsed.value, dict):
        _report_head(tree, parsed)
    if parsed.diagnostics:
        tree.broken |= broken
    elif expected and inner.stem != "index":
        _report_missing_id(tree, parsed.origin, expected, inner.stem)
    else:
        _check_plain_page(tree, parsed, data)


def _load_kind(tree: Tree, kind: str, parsed: Parsed, locale: str, body: str, start: int) -> None:
    is_source = locale == tree.settings.source_locale

    def document(data: M) -> Document[M]:
        return Document(data, parsed.origin, locale, body, start)

    before = len(tree.diagnostics)
    if kind == "module" and is_source:
        if module := tree.validate(parsed, Module, "a module"):
            tree.add(tree.modules, module.module, document(module), kind)
    elif kind == "module":
        if text := tree.validate(parsed, ModuleTranslation, "a translated module"):
            tree.add(tree.module_translations, (text.module, locale), document(text), kind)
    elif kind == "instrument" and is_source:
        if instrument := tree.validate(parsed, Instrument, "an instrument"):
            tree.add(tree.instruments, instrument.instrument, document(instrument), kind)
    elif kind == "instrument":
        if words := tree.validate(parsed, InstrumentTranslation, "a translated instrument"):
            tree.add(tree.instrument_translations, (words.instrument, locale), document(words), kind)
    elif kind == "jurisdiction" and is_source:
        if sheet := tree.validate(parsed, Sheet, "a jurisdiction sheet"):
            tree.add(tree.sheets, sheet.jurisdiction, document(sheet), kind)
    elif kind == "jurisdiction":
        if entries := tree.validate(parsed, SheetTranslation, "a translated jurisdiction sheet"):
            tree.add(tree.sheet_translations, (entries.jurisdiction, locale), document(entries), kind)
    elif kind == "collection" and _names(parsed, "glossary") and is_source:
        if glossary := tree.validate(parsed, Glossary, "a glossary"):
            tree.add(tree.glossaries, glossary.collection, document(glossary), kind)
    elif kind == "collection" and _names(parsed, "glossary"):
        if terms := tree.validate(parsed, GlossaryTranslation, "a translated glossary"):
            tree.add(tree.glossary_translations, (terms.collection, locale), document(terms), kind)
    elif kind == "collection" and _names(parsed, "requirements") and is_source:
        if requirements := tree.validate(parsed, RequirementRegister, "a page of requirements"):
            tree.add(tree.requirements, requirements.collection, document(requirements), kind)
    elif kind == "collection" and is_source:
        if register := tree.validate(parsed, CaseRegister, "a collection"):
            tree.add(tree.registers, register.collection, document(register), kind)
    elif kind == "collection" and _names(parsed, "cases"):
        if cases := tree.validate(parsed, CaseRegisterTranslation, "a translated page of cases"):
            tree.add(tree.case_translations, (cases.collection, locale), document(cases), kind)
    elif kind == "collection":
        message = "A page of requirements is written in the source language only."
        advice = f"Move this page to the folder `{tree.settings.source_locale}`; other languages show it from there."
        tree.report(parsed.origin.error(parsed.origin.at(kind), "source-language-only", message, advice))
    elif kind == "overview":
        if overview := tree.validate(parsed, OverviewPage, "an overview page"):
            tree.add(tree.overviews, (overview.overview, locale), document(overview), kind)
    elif page := tree.validate(parsed, CurriculumPage, "a curriculum page"):
        tree.add(tree.curriculum_pages, (page.curriculum, locale), document(page), kind)
    if is_source and isinstance(parsed.value, dict) and len(tree.diagnostics) > before:
        tree.broken.add((kind, str(parsed.value[kind])))


def _record(data: dict[str, Any]) -> Record | None:
    """Read what of the source a page was made from; the kinds of pages say what is wrong with it."""
    try:
        return Record.model_validate(data["translates"]) if "translates" in data else None
    except ValidationError:
        return None


def _names(parsed: Parsed, collection: str) -> bool:
    return isinstance(parsed.value, dict) and parsed.value.get("collection") == collection


def _report_head(tree: Tree, parsed: Parsed) -> None:
    message = "This front matter does not hold keys and values."
    advice = "Write keys and values, such as `title: Consent`, each on a line of its own."
    parsed.diagnostics.append(parsed.origin.error(parsed.origin.at(), "wrong-type", message, advice))
    tree.report(parsed.diagnostics[-1])


def _report_missing_id(tree: Tree, origin: Origin, kind: str, stem: str) -> None:
    line = f"`{kind}: {slug(stem) or 'name'}`"
    message = f"This page is in the {kind} folder but does not say which {kind} it is."
    advice = (
        f"Add {line} to its front matter." if origin.values else f"Begin it with the lines `---`, {line} and `---`."
    )
    tree.report(origin.error(origin.at(), "missing-id", message, advice))


def _check_plain_page(tree: Tree, parsed: Parsed, data: dict[str, Any]) -> None:
    origin = parsed.origin
    for key, value in data.items():
        if key in ("title", "description") and not isinstance(value, str | None):
            tree.report(
                origin.error(origin.at(key), "wrong-type", f"`{key}` must be text.", "Put it in double quotes.")
            )
        if key == "translates" and _record(data) is None:
            message = "This is not what a translation records of its source."
            advice = "Remove it; once the text is up to date, `syllabus translations accept` writes it."
            tree.report(origin.error(origin.at(key), "wrong-type", message, advice))
        if key not in PAGE_KEYS:
            hint = did_you_mean(key, sorted({*PAGE_KEYS, *IDENTITY_KEYS}))
            message = f"The key {quoted(key)} is not known here."
            tree.report(origin.warning(origin.at_key(key), "unknown-key", message, f"{hint}Correct or remove it."))
