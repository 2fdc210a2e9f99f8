"""An overlay says all that it lays over the core, and the core has what it says.

Every section and question of an overlay is listed in its `replaces` or `adds`, and what is listed has its text. What is
replaced, and what an addition follows, is in the core, in every language.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..model.diagnostic import Diagnostic, quoted
from ..model.near import did_you_mean
from ..model.origin import Mark, Origin
from ..model.overlay import ModuleOverlay, QuizOverlay
from ..model.project import Document, Project
from ..model.question import Scenario
from ..model.quiz import Quiz
from ..model.sections import split_sections

UNKNOWN = "overlay-unknown"
UNLISTED = "overlay-unlisted"
DUPLICATE = "duplicate-id"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield what an overlay lists but is not there, and what it holds but does not list."""
    core = project.core
    for id_, overlay in project.module_overlays.items():
        if module := core.modules.get(id_):
            ids = [section.id for section in split_sections(module.body) if section.id]
            written = [
                (section.id, overlay.origin.at_offset(overlay.body_start + section.start))
                for section in split_sections(overlay.body)[1:]
                if section.id
            ]
            yield from _Lists("module", "section", id_, overlay.origin, overlay.data, ids, written).check()
            yield from _body_without_ids(overlay)
            yield from _twice(overlay.origin, written)
            yield from _core_translations(core, overlay, ids)
        elif not core.knows("module", id_):
            yield _no_core(overlay.origin, "module", id_, core.modules)
    for id_, questions in project.quiz_overlays.items():
        origin = questions.origin
        if quiz := core.quizzes.get(id_):
            ids = [question.id for question in quiz.data.questions]
            written = [
                (question.id, origin.at("questions", index, "id"))
                for index, question in enumerate(questions.data.questions)
            ]
            yield from _Lists(
                "quiz", "question", id_, origin, questions.data, ids, written, _scenarios(quiz.data)
            ).check()
        elif not core.knows("quiz", id_):
            yield _no_core(origin, "quiz", id_, core.quizzes)


@dataclass(frozen=True)
class _Lists:
    """The lists of one file of an overlay, beside the ids of the core and of the texts in the file."""

    kind: str
    what: str
    id: str
    origin: Origin
    data: ModuleOverlay | QuizOverlay
    core: Sequence[str]
    written: Sequence[tuple[str, Mark]]
    wholes: Mapping[str, str] = field(default_factory=dict)
    """The scenario that a question is part of, and so cannot be parted from."""

    def check(self) -> Iterator[Diagnostic]:
        origin, added = self.origin, [id_ for id_, _ in self.data.added]
        for id_ in self.data.replaces:
            mark = origin.at_key("replaces", id_)
            if id_ not in self.core:
                message = f"The {self.kind} `{self.id}` has no {self.what} `{id_}` to replace."
                advice = f"{did_you_mean(id_, self.core)}Correct the id, or list it under `adds`."
                if whole := self.wholes.get(id_):
                    advice = f"It is a part of the scenario `{whole}`: replace that as a whole."
                yield origin.error(mark, UNKNOWN, message, advice)
            yield from self.check_text(id_, mark)
        for index, (id_, after) in enumerate(self.data.added):
            mark = origin.at("adds", index, self.what)
            if id_ in self.core:
                message = f"The {self.kind} `{self.id}` has a {self.what} `{id_}` already."
                yield origin.error(mark, DUPLICATE, message, "List it under `replaces`, or choose another id.")
            elif id_ in added[:index]:
                message = f"The {self.what} `{id_}` is listed twice."
                yield origin.error(mark, DUPLICATE, message, "Remove one of the two.")
            known = [*self.core, *added[:index]]
            if after is not None and after not in known:
                message = f"The {self.kind} `{self.id}` has no {self.what} `{after}` to follow."
                place = origin.at("adds", index, "after")
                yield origin.error(place, UNKNOWN, message, f"{did_you_mean(after, known)}Correct the id.")
            yield from self.check_text(id_, mark)
        listed = {*self.data.replaces, *added}
        for id_, mark in self.written:
            if id_ not in listed:
                message = f"The {self.what} {quoted(id_)} is listed neither under `replaces` nor under `adds`."
                hint = did_you_mean(id_, sorted(listed))
                yield origin.error(mark, UNLISTED, message, f"{hint}List it, or remove it; it is not shown.")

    def check_text(self, id_: str, mark: Mark) -> Iterator[Diagnostic]:
        """Yield an error when what is listed is not written."""
        if any(id_ == written for written, _ in self.written):
            return
        how = (
            f"under a heading `## Title {{#{id_}}}`"
            if self.what == "section"
            else f"under `questions` with `id: {id_}`"
        )
        message = f"The {self.what} `{id_}` is listed, but its text is not in this file."
        yield self.origin.error(mark, UNLISTED, message, f"Write it {how}, or take it off the list.")


def _scenarios(quiz: Quiz) -> dict[str, str]:
    return {
        part.id: question.id
        for question in quiz.questions
        if isinstance(question, Scenario)
        for part in question.questions
    }


def _no_core(origin: Origin, kind: str, id_: str, known: Collection[str]) -> Diagnostic:
    message = f"There is no {kind} `{id_}` to lay this over."
    advice = f"{did_you_mean(id_, known)}Correct the id; a {kind} of your own goes where the others are."
    return origin.error(origin.at("overlay"), UNKNOWN, message, advice)


def _body_without_ids(overlay: Document[ModuleOverlay]) -> Iterator[Diagnostic]:
    first, *sections = split_sections(overlay.body)
    if words := first.text.strip():
        mark = overlay.origin.at_offset(overlay.body_start + first.text.index(words))
        message = "What stands before the first heading is not shown."
        yield overlay.origin.error(mark, UNLISTED, message, "Put it under a heading with an id: `## Title {#name}`.")
    for section in sections:
        if not section.id:
            mark = overlay.origin.at_offset(overlay.body_start + section.start)
            message = "This section has no id, so it is not shown."
            advice = "End its heading with an id, such as `{#name}`, and list that id."
            yield overlay.origin.error(mark, UNLISTED, message, advice)


def _twice(origin: Origin, written: Sequence[tuple[str, Mark]]) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for id_, mark in written:
        if id_ in first:
            message = f"The section id {quoted(id_)} is here twice (first in line {first[id_]})."
            yield origin.error(mark, DUPLICATE, message, "Give one of the two another id.")
        first.setdefault(id_, mark.line)


def _core_translations(core: Project, overlay: Document[ModuleOverlay], source: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield the translated pages in which a national section has no place: both texts would be shown, or none."""
    anchors = {after for _, after in overlay.data.added if after}
    wanted = [id_ for id_ in source if id_ in overlay.data.replaces or id_ in anchors]
    for (id_, _), text in core.module_translations.items():
        if id_ != overlay.data.overlay:
            continue
        ids = {section.id for section in split_sections(text.body)}
        for section in wanted:
            if section not in ids:
                message = f"This page has no section `{section}`, which {overlay.origin.path} replaces or follows."
                advice = f"End the heading of that section with `{{#{section}}}`."
                yield text.origin.error(text.origin.at("module"), UNKNOWN, message, advice)
