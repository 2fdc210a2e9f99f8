"""What an overlay changes in the core: `syllabus diff`."""

import difflib
import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import TypedDict

from .model.diagnostic import Diagnostic
from .model.module import Module
from .model.origin import Mark
from .model.overlay import Laid, ModuleOverlay, QuizOverlay
from .model.project import Document, Project
from .model.question import Question, Scenario
from .model.quiz import Quiz
from .model.sections import split_sections
from .rules.overlay_core_moved import RULE

WIDTH = 100
# A sentence a line, so that a changed word does not mark a whole paragraph; "1. Ask" and "art. 13" hold no end.
_SENTENCE = re.compile(r"(?<=[.!?؟])(?<!\d\.)\s+(?![\d(\[a-z])")


class KeyChange(TypedDict):
    """A question that has another key than before."""

    question: str
    was: list[str]
    now: list[str]


class Change(TypedDict):
    """A section or question that is replaced or added."""

    what: str
    id: str
    laid: Laid
    after: str | None
    path: str
    line: int
    keys: list[KeyChange]
    """The keys that it changes."""
    diff: list[str]


class Setting(TypedDict):
    """A line of a module's head that the overlay replaces."""

    key: str
    was: str
    now: str


class Overlaid(TypedDict):
    """A module, or a quiz of no module, with all that is laid over it."""

    id: str
    title: str
    made_from_version: int | None
    core_version: int | None
    settings: list[Setting]
    changes: list[Change]
    warnings: list[str]


def diff(project: Project, diagnostics: Sequence[Diagnostic]) -> list[Overlaid]:
    """Compare a checked project's overlay with its core, module by module; `diagnostics` tell what has moved on."""
    core, found, seen = project.core, [], set()
    for id_, module in core.modules.items():
        quiz_id = core.quiz_of(module.data) or ""
        overlay, questions = project.module_overlays.get(id_), project.quiz_overlays.get(quiz_id)
        if overlay or questions:
            seen.add(quiz_id)
            found.append(_overlaid(project, id_, module, overlay, quiz_id, questions, diagnostics))
    for quiz_id, questions in project.quiz_overlays.items():
        if quiz_id in core.quizzes and quiz_id not in seen:
            found.append(_overlaid(project, quiz_id, None, None, quiz_id, questions, diagnostics))
    return found


def _overlaid(
    project: Project,
    id_: str,
    module: Document[Module] | None,
    overlay: Document[ModuleOverlay] | None,
    quiz_id: str,
    questions: Document[QuizOverlay] | None,
    diagnostics: Sequence[Diagnostic],
) -> Overlaid:
    changes: list[Change] = []
    if module and overlay:
        changes += _sections(module, overlay)
    if questions and quiz_id in project.core.quizzes:
        changes += _questions(project.core.quizzes[quiz_id], questions)
    paths = {document.origin.path for document in (overlay, questions) if document}
    return {
        "id": id_,
        "title": module.data.title if module else "",
        "made_from_version": overlay.data.core_version if overlay else None,
        "core_version": module.data.version if module else None,
        "settings": _settings(module.data, project.modules[id_].data) if module else [],
        "changes": changes,
        "warnings": [str(item) for item in diagnostics if item.rule == RULE and item.path in paths],
    }


def _settings(was: Module, now: Module) -> list[Setting]:
    return [
        {"key": key, "was": before, "now": after}
        for key in ("law_as_at", "review_by", "reviewed_by")
        for before, after in [(_shown(getattr(was, key)), _shown(getattr(now, key)))]
        if before != after
    ]


def _shown(value: object) -> str:
    return (", ".join(value) or "nobody") if isinstance(value, tuple) else str(value)


def _sections(module: Document[Module], overlay: Document[ModuleOverlay]) -> Iterator[Change]:
    core = {section.id: section.text for section in split_sections(module.body)}
    after = dict(overlay.data.added)
    for section in split_sections(overlay.body)[1:]:
        laid: Laid = "replaced" if section.id in overlay.data.replaces else "added"
        mark = overlay.origin.at_offset(overlay.body_start + section.start)
        old = _lines(core.get(section.id, "")) if laid == "replaced" else []
        yield _change("section", section.id, laid, after.get(section.id), overlay, mark, old, _lines(section.text))


def _questions(quiz: Document[Quiz], overlay: Document[QuizOverlay]) -> Iterator[Change]:
    core = {question.id: question for question in quiz.data.questions}
    after = dict(overlay.data.added)
    for index, question in enumerate(overlay.data.questions):
        old = core.get(question.id) if question.id in overlay.data.replaces else None
        laid: Laid = "replaced" if old else "added"
        mark = overlay.origin.at("questions", index, "id")
        lines = _fields(old) if old else []
        change = _change("question", question.id, laid, after.get(question.id), overlay, mark, lines, _fields(question))
        was, now = _keys(old) if old else {}, _keys(question)
        change["keys"] = [
            {"question": id_, "was": was[id_], "now": key} for id_, key in now.items() if was.get(id_, key) != key
        ]
        yield change


def _keys(question: Question) -> dict[str, list[str]]:
    """Give the key of a question, or of each question in a scenario."""
    parts = question.questions if isinstance(question, Scenario) else (question,)
    return {part.id: list(part.key) for part in parts}


def _change(
    what: str,
    id_: str,
    laid: Laid,
    after: str | None,
    document: Document[ModuleOverlay] | Document[QuizOverlay],
    mark: Mark,
    old: list[str],
    new: list[str],
) -> Change:
    return {
        "what": what,
        "id": id_,
        "laid": laid,
        "after": after,
        "path": document.origin.path,
        "line": mark.line,
        "keys": [],
        # Without the two lines of file names: one reads whose text it is in the heading.
        "diff": list(difflib.unified_diff(old, new, lineterm="", n=2))[2:],
    }


def _fields(question: Question) -> list[str]:
    """Give a question as its author wrote it, a value a line; what is left at its default is left out."""
    data = question.model_dump(exclude_defaults=True, exclude={"id"})
    return list(_written({"type": data.pop("type"), **data}))


def _written(value: object, indent: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, child in value.items():
            if isinstance(child, dict | list | tuple):
                yield f"{indent}{key}:"
                yield from _written(child, f"{indent}  ")
            else:
                text = str(child).lower() if isinstance(child, bool) else str(child)
                first, *rest = _lines(f"{key}: {text}") or [f"{key}:"]
                yield f"{indent}{first}"
                yield from (f"{indent}  {line}" for line in rest)
    elif isinstance(value, list | tuple):
        for child in value:
            for number, line in enumerate(_written(child)):
                yield f"{indent}{'  ' if number else '- '}{line}"
    else:
        yield from _lines(str(value))


def _lines(text: str) -> list[str]:
    """Part a text into lines short enough to compare by eye."""
    lines: list[str] = []
    for line in text.strip("\n").split("\n"):
        indent = line[: len(line) - len(line.lstrip())]
        for sentence in _SENTENCE.split(line.strip()):
            lines += textwrap.wrap(
                sentence,
                WIDTH,
                initial_indent=indent,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            ) or [""]
    return lines
