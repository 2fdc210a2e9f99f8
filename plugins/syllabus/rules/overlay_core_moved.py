"""An overlay says from which core text each of its parts was made, so that the check can tell when the core has moved
on (warning).
"""

from collections.abc import Iterator, Mapping

from ..model.diagnostic import Diagnostic
from ..model.origin import Origin
from ..model.overlay import section_fingerprint, text_fingerprint
from ..model.project import Project
from ..model.sections import split_sections

RULE = "overlay-core-moved"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield what was made from a core text or version that is no longer there."""
    core = project.core
    for id_, overlay in project.module_overlays.items():
        if module := core.modules.get(id_):
            now, then = module.data.version, overlay.data.core_version
            if now != then:
                yield overlay.origin.warning(
                    overlay.origin.at("core_version"),
                    RULE,
                    f"The module `{id_}` is at version {now}; this was made from version {then}.",
                    f"Check this text against what has changed, then set `core_version: {now}`.",
                )
            texts = {section.id: section_fingerprint(section.text) for section in split_sections(module.body)}
            yield from _moved(overlay.origin, "section", overlay.data.replaces, texts)
    for id_, questions in project.quiz_overlays.items():
        if quiz := core.quizzes.get(id_):
            texts = {question.id: text_fingerprint(question) for question in quiz.data.questions}
            yield from _moved(questions.origin, "question", questions.data.replaces, texts)


def _moved(
    origin: Origin, what: str, replaces: Mapping[str, str | None], texts: Mapping[str, str]
) -> Iterator[Diagnostic]:
    for id_, made_from in replaces.items():
        now = texts.get(id_)
        if now is None or made_from == now:
            continue
        if made_from is None:
            message = f"The {what} `{id_}` does not say which core text it was made from."
            advice = f'Compare it with the core, then write `{id_}: "{now}"`.'
        else:
            message = f"The core text of the {what} `{id_}` has changed since this was made."
            advice = f'Check this text against it, then set `{id_}: "{now}"`.'
        yield origin.warning(origin.at_key("replaces", id_), RULE, message, advice)
