"""Every id that is named exists: what a curriculum consists of, what must come before it, a module's quiz, the quizzes
that pools draw from, a question's objective, the curriculum of a page, and the source of each translation. In the quiz
of a jurisdiction sheet an objective is a topic on which the sheet has an entry.
"""

from collections.abc import Iterator, Sequence

from ..model.diagnostic import Diagnostic
from ..model.near import did_you_mean
from ..model.origin import Mark, Origin
from ..model.project import Document, Project
from ..model.quiz import Quiz, located


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield every name that leads nowhere."""
    yield from _curricula(project)
    yield from _modules(project)
    yield from _sheets(project)
    for drawing in project.quizzes.values():
        for index, pool in enumerate(drawing.data.pools):
            yield from _named(project, drawing.origin, drawing.origin.at("pools", index, "quiz"), "quiz", pool.quiz)
    for (id_, _), page in project.curriculum_pages.items():
        yield from _named(project, page.origin, page.origin.at("curriculum"), "curriculum", id_)
    for (id_, _), module in project.module_translations.items():
        yield from _named(project, module.origin, module.origin.at("module"), "module", id_)
    for (id_, _), quiz in project.quiz_translations.items():
        yield from _named(project, quiz.origin, quiz.origin.at("quiz"), "quiz", id_)
    for (id_, _), text in project.instrument_translations.items():
        yield from _named(project, text.origin, text.origin.at("instrument"), "instrument", id_)
    for (id_, _), sheet in project.sheet_translations.items():
        yield from _named(project, sheet.origin, sheet.origin.at("jurisdiction"), "jurisdiction", id_)


def _curricula(project: Project) -> Iterator[Diagnostic]:
    for curriculum in project.curricula.values():
        origin = curriculum.origin
        here = [entry.module for entry in curriculum.data.modules]
        for index, id_ in enumerate(curriculum.data.after):
            yield from _named(project, origin, origin.at("after", index), "curriculum", id_)
        if curriculum.data.assessment:
            yield from _named(project, origin, origin.at("assessment"), "quiz", curriculum.data.assessment)
        for index, id_ in enumerate(curriculum.data.sheet.any_of if curriculum.data.sheet else ()):
            yield from _named(project, origin, origin.at("sheet", "any_of", index), "jurisdiction", id_)
        for index, entry in enumerate(curriculum.data.modules):
            yield from _named(project, origin, origin.at("modules", index, "module"), "module", entry.module)
            for position, module in enumerate(entry.after):
                mark = origin.at("modules", index, "after", position)
                if module in here or not project.knows("module", module):
                    yield from _named(project, origin, mark, "module", module)
                else:
                    yield origin.error(
                        mark,
                        "unknown-prerequisite",
                        f"The prerequisite `{module}` is not a module of this curriculum.",
                        "Add it to `modules`, or remove it from `after`.",
                    )


def _modules(project: Project) -> Iterator[Diagnostic]:
    for module in project.modules.values():
        if module.data.quiz is not None:
            mark = module.origin.at("quiz")
            yield from _named(project, module.origin, mark, "quiz", module.data.quiz)
        quiz = project.quizzes.get(project.quiz_of(module.data) or "")
        if quiz is not None:
            objectives = [objective.id for objective in module.data.objectives]
            owner = f"The module `{module.data.module}` has no objective"
            yield from _objectives(quiz, objectives, owner, "Use one of its objectives, or add this one.")


def _sheets(project: Project) -> Iterator[Diagnostic]:
    for id_, sheet in project.sheets.items():
        if project.quiz_of_sheet(id_):
            topics = list(dict.fromkeys(entry.topic for entry in sheet.data.entries))
            owner = f"The sheet of `{id_}` has no entry on"
            yield from _objectives(
                project.quizzes[id_], topics, owner, "Name a topic of the sheet that the question tests."
            )


def _objectives(quiz: Document[Quiz], known: Sequence[str], owner: str, advice: str) -> Iterator[Diagnostic]:
    for loc, question in located(quiz.data):
        if question.objective not in known:
            yield quiz.origin.error(
                quiz.origin.at(*loc, "objective"),
                "unknown-objective",
                f"{owner} `{question.objective}`.",
                f"{did_you_mean(question.objective, known)}{advice}",
            )


def _named(project: Project, origin: Origin, mark: Mark, kind: str, name: str) -> Iterator[Diagnostic]:
    if project.knows(kind, name):
        return
    hint = did_you_mean(name, project.known(kind))
    yield origin.error(
        mark, f"unknown-{kind}", f"There is no {kind} `{name}`.", f"{hint}Correct the id, or add the {kind}."
    )
