"""Every id that is named exists: modules and prerequisites in a curriculum, a module's quiz, a question's objective,
the curriculum of a page, and the source of each translation.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.near import did_you_mean
from ..model.origin import Mark, Origin
from ..model.project import Project
from ..model.quiz import located


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield every name that leads nowhere."""
    yield from _curricula(project)
    yield from _modules(project)
    for (id_, _), page in project.curriculum_pages.items():
        yield from _named(project, page.origin, page.origin.at("curriculum"), "curriculum", id_)
    for (id_, _), module in project.module_translations.items():
        yield from _named(project, module.origin, module.origin.at("module"), "module", id_)
    for (id_, _), quiz in project.quiz_translations.items():
        yield from _named(project, quiz.origin, quiz.origin.at("quiz"), "quiz", id_)
    for (id_, _), text in project.instrument_translations.items():
        yield from _named(project, text.origin, text.origin.at("instrument"), "instrument", id_)


def _curricula(project: Project) -> Iterator[Diagnostic]:
    for curriculum in project.curricula.values():
        origin = curriculum.origin
        here = [entry.module for entry in curriculum.data.modules]
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
        if quiz is None:
            continue
        objectives = [objective.id for objective in module.data.objectives]
        for loc, question in located(quiz.data):
            if question.objective not in objectives:
                yield quiz.origin.error(
                    quiz.origin.at(*loc, "objective"),
                    "unknown-objective",
                    f"The module `{module.data.module}` has no objective `{question.objective}`.",
                    f"{did_you_mean(question.objective, objectives)}Use one of its objectives, or add this one.",
                )


def _named(project: Project, origin: Origin, mark: Mark, kind: str, name: str) -> Iterator[Diagnostic]:
    if project.knows(kind, name):
        return
    hint = did_you_mean(name, project.known(kind))
    yield origin.error(
        mark, f"unknown-{kind}", f"There is no {kind} `{name}`.", f"{hint}Correct the id, or add the {kind}."
    )
