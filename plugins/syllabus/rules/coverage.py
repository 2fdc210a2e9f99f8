"""What a module claims to cover is there, and every requirement is claimed where it must be.

`covers:` in a module's head names, for each requirement, the sections of its page or the questions of its quiz that
meet it. A claim that names a requirement or a place that does not exist is an error; a requirement that one of its
modules does not claim is a warning, because a curriculum may be under way.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.module import Module
from ..model.near import did_you_mean
from ..model.project import Document, Project
from ..model.quiz import answered
from ..model.sections import named_sections


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield claims that lead nowhere, and requirements that are not claimed."""
    for module in project.modules.values():
        yield from _claims(project, module)
    if project.requirements is None:
        return
    origin = project.requirements.origin
    for index, requirement in enumerate(project.requirements.data.entries):
        for position, id_ in enumerate(requirement.modules):
            module_ = project.modules.get(id_)
            if module_ is None and not project.knows("module", id_):
                message, advice = f"There is no module `{id_}`.", "Write it, or name another module."
            elif module_ is not None and requirement.id not in module_.data.covers:
                message = f"The module `{id_}` does not claim {requirement.id}."
                advice = f"Add {requirement.id} under `covers:` in its head, with the section that meets it."
            else:
                continue
            mark = origin.at("entries", index, "modules", position)
            yield origin.warning(mark, "requirement-uncovered", message, advice)
        if not requirement.modules and requirement.met_by is None:
            yield origin.warning(
                origin.at("entries", index),
                "requirement-uncovered",
                f"Nothing is said to meet {requirement.id}.",
                "Name its `modules`, or say under `met_by` what meets it.",
            )


def _claims(project: Project, module: Document[Module]) -> Iterator[Diagnostic]:
    origin = module.origin
    quiz = project.quizzes.get(project.quiz_of(module.data) or "")
    places = [section.id for section in named_sections(module.body)]
    places += [question.id for question in answered(quiz.data)] if quiz else []
    known = [entry.id for entry in project.requirements.data.entries] if project.requirements else []
    for requirement, claimed in module.data.covers.items():
        if known and requirement not in known:
            yield origin.error(
                origin.at_key("covers", requirement),
                "unknown-requirement",
                f"There is no requirement {requirement}.",
                f"{did_you_mean(requirement, known)}Correct the id, or add the requirement to its page.",
            )
        for index, place in enumerate(claimed):
            if place not in places:
                yield origin.error(
                    origin.at("covers", requirement, index),
                    "covers-place",
                    f"This module has no section or question `{place}`.",
                    f"{did_you_mean(place, places)}Name a section by the id in its heading, or a question by its id.",
                )
