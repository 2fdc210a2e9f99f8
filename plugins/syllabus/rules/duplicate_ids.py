"""Ids are unique where they are used: questions in a quiz, options in a question, objectives in a module,
modules in a curriculum, provisions in an instrument, entries in a sheet, terms in a glossary; and no case
bears the id of an instrument or a jurisdiction, because all three are cited alike.
"""

from collections.abc import Iterable, Iterator

from ..model.case import CaseRegister
from ..model.diagnostic import Diagnostic
from ..model.origin import Loc, Origin
from ..model.project import Document, Project
from ..model.question import BlanksQuestion, Scenario
from ..model.quiz import Quiz, located

RULE = "duplicate-id"
PART_NAMES = {
    "options": "option",
    "reasons": "reason",
    "items": "item",
    "choices": "choice",
    "gaps": "gap",
    "criteria": "criterion",
}
"""What a part of a question is called, by the key it stands under."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield every id that is used twice."""
    for quiz in project.quizzes.values():
        yield from _questions(quiz.origin, quiz.data)
    for module in project.modules.values():
        ids = (objective.id for objective in module.data.objectives)
        yield from _twice(module.origin, "objective", ("objectives",), "id", ids)
    for curriculum in project.curricula.values():
        ids = (entry.module for entry in curriculum.data.modules)
        yield from _twice(
            curriculum.origin, "module", ("modules",), "module", ids, "Remove one of the two, or correct the id."
        )
    for instrument in project.instruments.values():
        ids = (provision.id for provision in instrument.data.provisions)
        yield from _twice(instrument.origin, "provision", ("provisions",), "id", ids)
    for sheet in project.sheets.values():
        ids = (entry.id for entry in sheet.data.entries)
        yield from _twice(sheet.origin, "entry", ("entries",), "id", ids)
    if project.cases:
        ids = (case.id for case in project.cases.data.entries)
        yield from _twice(project.cases.origin, "case", ("entries",), "id", ids)
        yield from _taken(project, project.cases)
    if project.glossary:
        ids = (term.id for term in project.glossary.data.terms)
        yield from _twice(project.glossary.origin, "term", ("terms",), "id", ids)


def _questions(origin: Origin, quiz: Quiz) -> Iterator[Diagnostic]:
    """Ids of questions are unique in the whole quiz, those of scenarios and of the questions in them among them."""
    places: list[tuple[Loc, str]] = []
    for index, question in enumerate(quiz.questions):
        places.append((("questions", index), question.id))
        if isinstance(question, Scenario):
            places += [
                (("questions", index, "questions", inner), part.id) for inner, part in enumerate(question.questions)
            ]
    first: dict[str, Loc] = {}
    for loc, id_ in places:
        if id_ in first:
            line = origin.at(*first[id_], "id").line
            message = f"The question id `{id_}` is here twice (first in line {line})."
            yield origin.error(origin.at(*loc, "id"), RULE, message, "Give one of the two another id.")
        first.setdefault(id_, loc)
    for loc, part in located(quiz):
        for key, ids in part.parts.items():
            yield from _twice(origin, PART_NAMES[key], (*loc, key), "id", ids)
        if isinstance(part, BlanksQuestion):
            for index, gap in enumerate(part.gaps):
                ids = tuple(option.id for option in gap.options)
                yield from _twice(origin, "option", (*loc, "gaps", index, "options"), "id", ids)


def _taken(project: Project, cases: Document[CaseRegister]) -> Iterator[Diagnostic]:
    for index, case in enumerate(cases.data.entries):
        for kind in ("instrument", "jurisdiction"):
            if case.id in project.known(kind):
                yield cases.origin.error(
                    cases.origin.at("entries", index, "id"),
                    RULE,
                    f"The case id `{case.id}` is already the id of {'an' if kind == 'instrument' else 'a'} {kind}.",
                    "Give the case another id.",
                )


def _twice(
    origin: Origin,
    what: str,
    loc: Loc,
    key: str,
    ids: Iterable[str],
    advice: str = "Give one of the two another id.",
) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, id_ in enumerate(ids):
        if id_ in first:
            line = origin.at(*loc, first[id_], key).line
            yield origin.error(
                origin.at(*loc, index, key),
                RULE,
                f"The {what} id `{id_}` is here twice (first in line {line}).",
                advice,
            )
        first.setdefault(id_, index)
