"""A translated question has the texts of its source: none that the source's type has no place for (error), and none
missing (warning).

Ids are the matter of `translation-ids`, and feedback that is missing that of `missing-feedback`. A typed answer needs
accepted answers in each language, unless they are figures: people type in their own language.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.origin import Loc, Origin
from ..model.project import Project
from ..model.question import AnyQuestion, Scenario
from ..model.question_text import QuestionText
from ..model.translated import entries, fitting, given, wanted
from .duplicate_ids import PART_NAMES

RULE = "translation-texts"
NAMES = {
    "title": "title",
    "content_note": "content note",
    "explanation": "explanation",
    "model": "model answer",
}


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the texts in which a translated question and its source differ."""
    for (id_, _), translation in project.quiz_translations.items():
        source = project.quizzes.get(id_)
        for question in entries(source.data.questions) if source else ():
            if text := translation.data.questions.get(question.id):
                yield from _missing(translation.origin, question, text)
                yield from _extra(translation.origin, question, text)
                yield from _hints(translation.origin, question, text)


def _missing(origin: Origin, question: AnyQuestion | Scenario, text: QuestionText) -> Iterator[Diagnostic]:
    place: Loc = ("questions", question.id)
    for loc in sorted(wanted(question) - given(text), key=str):
        if loc[0] in NAMES:
            message = f"The {NAMES[str(loc[0])]} of `{question.id}` is not translated."
            advice = f"Add `{loc[0]}:` with its text; until then readers see the source's."
        elif loc[-1] == "accept" and (len(loc) == 1 or loc[1] in text.gaps):
            whose = f"the gap `{loc[1]}`" if len(loc) > 1 else f"`{question.id}`"
            message = f"No answer that people type in this language is foreseen for {whose}."
            advice = "Add `accept:` with what is right in this language; the source's answers count as well."
        elif "reject" in loc and loc[1] in text.items:
            message = f"The feedback of the item `{loc[1]}` for the choice `{loc[-1]}` is not translated."
            advice = "Add it under `reject:`; without it, readers of this language get none."
        else:
            continue
        yield origin.warning(origin.at_key(*place, *loc[:-1]), RULE, message, advice)


def _extra(origin: Origin, question: AnyQuestion | Scenario, text: QuestionText) -> Iterator[Diagnostic]:
    parts = {} if isinstance(question, Scenario) else question.parts
    for loc in sorted(given(text) - fitting(question), key=str):
        key, where = str(loc[0]), f"`{question.id}`"
        if key in parts and loc[1] in parts[key]:
            where = f"the {PART_NAMES[key]} `{loc[1]}` of {where}"
            key = next((str(step) for step in loc[2:] if step in ("accept", "feedback", "reject")), "")
        elif key in PART_NAMES and not isinstance(question, Scenario):
            continue
        if key and key != "hints":
            choice = f" for `{loc[-1]}`" if loc[-2:-1] == ("reject",) else ""
            message = f"In the source, {where} has no `{key}`{choice}."
            mark = origin.at_key("questions", question.id, *loc)
            yield origin.error(mark, RULE, message, "Remove it, or correct the key.")


def _hints(origin: Origin, question: AnyQuestion | Scenario, text: QuestionText) -> Iterator[Diagnostic]:
    theirs, ours = 0 if isinstance(question, Scenario) else len(question.hints), len(text.hints)
    if theirs != ours:
        yield origin.warning(
            origin.at_key("questions", question.id, "hints"),
            RULE,
            f"`{question.id}` has {_count(theirs)} in the source and {_count(ours)} here.",
            "Translate each hint; until then readers see the source's." if theirs else "Remove `hints`.",
        )


def _count(hints: int) -> str:
    return f"{hints or 'no'} hint{'' if hints == 1 else 's'}"
