"""The project that is published: the core with the national overlay laid over it.

Every part of a composed document keeps the place it was written in (see `splice.py`), so that rules look at what is
published and report it in the file where it can be corrected.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from .module import Module, ModuleTranslation
from .origin import Loc, Origin
from .overlay import Laid, ModuleOverlay, ModuleOverlayTranslation, QuizOverlay, QuizOverlayTranslation, ids_of
from .project import Document, Project
from .question import Question
from .quiz import Quiz, QuizTranslation
from .sections import Section, split_sections
from .splice import Piece, Splice

D = TypeVar("D", Module, ModuleTranslation)


class Slot(NamedTuple):
    """A section or question of the composed whole; `core` is its position in the core, -1 where it is added."""

    id: str
    laid: Laid | None
    core: int
    after: str | None = None


def compose(project: Project) -> Project:
    """Lay a project's overlay over it; what the overlay names but the core does not have is left out."""
    if not project.module_overlays and not project.quiz_overlays:
        return project
    modules, translations = dict(project.modules), dict(project.module_translations)
    quizzes, quiz_translations = dict(project.quizzes), dict(project.quiz_translations)
    for id_, module in project.modules.items():
        overlay = project.module_overlays.get(id_)
        if overlay or project.quiz_of(module.data) in project.quiz_overlays:
            modules[id_] = _lay_module(module, overlay)
    for (id_, locale), text in project.module_translations.items():
        if overlay := project.module_overlays.get(id_):
            translated = project.module_overlay_translations.get((id_, locale))
            translations[id_, locale] = _lay_sections(text, overlay, translated)
    for id_, questions in project.quiz_overlays.items():
        if id_ not in project.quizzes:
            continue
        quizzes[id_] = quiz = _lay_questions(project.quizzes[id_], questions)
        for locale in project.settings.locales[1:]:
            ours = project.quiz_translations.get((id_, locale))
            theirs = project.quiz_overlay_translations.get((id_, locale))
            if words := _lay_words(quiz.data, questions.data, ours, theirs):
                quiz_translations[id_, locale] = words
    documents: list[Document[Any]] = [*modules.values(), *translations.values()]
    laid = {document.origin.path: document for document in documents if isinstance(document.origin, Splice)}
    return replace(
        project,
        modules=modules,
        module_translations=translations,
        quizzes=quizzes,
        quiz_translations=quiz_translations,
        pages=tuple(
            replace(page, body=document.body, origin=document.origin, composed=True)
            if (document := laid.get(page.origin.path))
            else page
            for page in project.pages
        ),
        beneath=project,
    )


def arrange(core: Sequence[str], replaced: Mapping[str, object], added: Sequence[tuple[str, str | None]]) -> list[Slot]:
    """Put in order what the core has and what is added: each addition after what it names, else at the end."""
    slots = [Slot(id_, "replaced" if id_ and id_ in replaced else None, index) for index, id_ in enumerate(core)]
    for id_, after in added:
        ids = [slot.id for slot in slots]
        if after is not None and after not in ids:
            continue
        index = len(slots)
        if after is not None:
            # Additions that follow the same section keep the order they are listed in.
            index, before = ids.index(after) + 1, {after}
            while index < len(slots) and slots[index].after in before:
                before.add(slots[index].id)
                index += 1
        slots.insert(index, Slot(id_, "added", -1, after))
    return slots


def _lay_module(module: Document[Module], overlay: Document[ModuleOverlay] | None) -> Document[Module]:
    """Lay an overlay over a module. Whoever signed the core has not signed what a bar has put in its place."""
    if overlay is None:
        return replace(module, data=module.data.model_copy(update={"reviewed_by": ()}))
    dates = ("law_as_at", "review_by")
    changed = {key: value for key in dates if (value := getattr(overlay.data, key))}
    data = module.data.model_copy(update={**changed, "reviewed_by": overlay.data.reviewed_by})
    routes: dict[Loc, tuple[Origin, Loc]] = {}
    for key in dates if changed else ():
        # A date of the core that does not go with the overlay's is the overlay's to correct.
        routes[(key,)] = (overlay.origin, (key if key in changed else next(iter(changed)),))
    return replace(_lay_sections(module, overlay, None, routes), data=data)


def _lay_sections(
    core: Document[D],
    overlay: Document[ModuleOverlay],
    words: Document[ModuleOverlayTranslation] | None,
    routes: Mapping[Loc, tuple[Origin, Loc]] | None = None,
) -> Document[D]:
    sections = split_sections(core.body)
    national: dict[str, tuple[Document[Any], Section]] = {}
    for document in (overlay, words) if words else (overlay,):
        national |= {section.id: (document, section) for section in split_sections(document.body)[1:]}
    slots = arrange([section.id for section in sections], overlay.data.replaces, overlay.data.added)
    body, pieces = "", []
    for slot in slots:
        if slot.laid and (found := national.get(slot.id)):
            document, section = found
            foreign = "" if document.locale == core.locale else f" {document.locale}"
            opening, closing = _fences(section.text, f"{slot.laid}{foreign}")
            body += opening if body.endswith("\n\n") else f"\n\n{opening}"
            pieces.append(Piece(len(body), document.origin, document.body_start + section.start))
            body += section.text + closing
        elif slot.core >= 0:
            section = sections[slot.core]
            pieces.append(Piece(len(body), core.origin, core.body_start + section.start))
            body += section.text
    origin = Splice(
        core.origin.path,
        core.origin.text,
        base=core.origin,
        routes=routes or {},
        pieces=tuple(pieces),
        body_start=core.body_start,
    )
    return replace(core, body=body, origin=origin)


def _fences(text: str, argument: str) -> tuple[str, str]:
    """Give the lines that make a block of a text (see `markdown/national_block.py`), whatever blocks are in it."""
    longest = max((len(fence) for fence in re.findall(r"^[ \t]*(/{3,})", text, re.MULTILINE)), default=2)
    fence = "/" * (longest + 1)
    return f"{fence} national | {argument}\n\n", f"\n\n{fence}\n\n"


def _lay_questions(core: Document[Quiz], overlay: Document[QuizOverlay]) -> Document[Quiz]:
    questions: list[Question] = []
    routes: dict[Loc, tuple[Origin, Loc]] = {}
    slots = arrange([question.id for question in core.data.questions], overlay.data.replaces, overlay.data.added)
    for slot in slots:
        # An id that stands twice in the overlay is a mistake, which must stay to be found.
        found = [index for index, question in enumerate(overlay.data.questions) if slot.laid and question.id == slot.id]
        source: Document[Quiz] | Document[QuizOverlay] = overlay if found else core
        for index in found or ([slot.core] if slot.core >= 0 else []):
            routes["questions", len(questions)] = (source.origin, ("questions", index))
            questions.append(source.data.questions[index])
    data = core.data.model_copy(update={"questions": tuple(questions)})
    return replace(core, data=data, origin=_routed(core.origin, routes))


def _lay_words(
    quiz: Quiz,
    overlay: QuizOverlay,
    core: Document[QuizTranslation] | None,
    words: Document[QuizOverlayTranslation] | None,
) -> Document[QuizTranslation] | None:
    """Join translations; a national question without one is left out, so that it is shown in its own language."""
    base = core or words
    if base is None:
        return None
    ours = core.data.questions if core else {}
    theirs = words.data.questions if words else {}
    texts = {
        id_: source[id_]
        for question in quiz.questions
        for id_ in ids_of(question)
        for source in [theirs if id_ in overlay.laid else ours]
        if id_ in source
    }
    routes: dict[Loc, tuple[Origin, Loc]] = {}
    if words:
        routes = {("questions", question): (words.origin, ("questions", question)) for question in theirs}
    data = QuizTranslation(quiz=quiz.quiz, questions=texts)
    return Document(data, _routed(base.origin, routes), base.locale)


def _routed(base: Origin, routes: Mapping[Loc, tuple[Origin, Loc]]) -> Splice:
    return Splice(base.path, base.text, base=base, routes=routes)
