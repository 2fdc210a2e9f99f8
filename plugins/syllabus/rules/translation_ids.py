"""A translation has the ids of its source: no objective, question, option, provision, term or entry that the source
has not (error), and none missing (warning).

Where an answer is right or wrong is said once, in the source; a translation that differs in ids could show one
question and grade another. Of what is missing readers see the source's text, marked as such.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..model.diagnostic import Diagnostic
from ..model.near import did_you_mean
from ..model.origin import Loc, Origin
from ..model.project import Project
from ..model.question import BlanksQuestion, Scenario
from ..model.question_text import QuestionText
from ..model.quiz import Quiz, answered
from .duplicate_ids import PART_NAMES

RULE = "translation-ids"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the ids in which a translation and its source differ."""
    for (id_, _), module in project.module_translations.items():
        if source := project.modules.get(id_):
            theirs = [objective.id for objective in source.data.objectives]
            ours = [objective.id for objective in module.data.objectives]
            yield from _lists(module.origin, "objective", "objectives", ours, theirs)
    for (id_, _), text in project.instrument_translations.items():
        if instrument := project.instruments.get(id_):
            yield from _items(text.origin, "provision", "provisions", text.data.provisions, instrument.data.provisions)
    for (id_, _), entries in project.sheet_translations.items():
        if sheet := project.sheets.get(id_):
            yield from _items(entries.origin, "entry", "entries", entries.data.entries, sheet.data.entries)
    for cases in project.case_translations.values():
        if project.cases:
            yield from _items(cases.origin, "case", "entries", cases.data.entries, project.cases.data.entries)
    yield from _glossary(project)
    yield from _quizzes(project)


def _items(origin: Origin, what: str, key: str, ours: Sequence[Any], theirs: Sequence[Any]) -> Iterator[Diagnostic]:
    yield from _lists(origin, what, key, [item.id for item in ours], [item.id for item in theirs])


def _glossary(project: Project) -> Iterator[Diagnostic]:
    """A language has the terms that have an equivalent in it."""
    for (_, locale), text in project.glossary_translations.items():
        if project.glossary:
            terms = project.glossary.data.terms
            known = {term.id for term in terms}
            theirs = [term.id for term in terms if any(item.locale == locale for item in term.equivalents)]
            for index, term in enumerate(text.data.terms):
                if term.id in known and term.id not in theirs:
                    yield text.origin.error(
                        text.origin.at("terms", index, "id"),
                        RULE,
                        f"The term `{term.id}` has no equivalent in `{locale}`.",
                        "Add the equivalent to the source's glossary, or remove the term here.",
                    )
            ours = [term.id for term in text.data.terms if term.id in theirs or term.id not in known]
            yield from _lists(text.origin, "term", "terms", ours, theirs)


def _quizzes(project: Project) -> Iterator[Diagnostic]:
    for (id_, _), translation in project.core.quiz_translations.items():
        if quiz := project.core.quizzes.get(id_):
            yield from _quiz(translation.origin, translation.data.questions, quiz.data)
    for (id_, _), national in project.quiz_overlay_translations.items():
        if overlay := project.quiz_overlays.get(id_):
            yield from _quiz(national.origin, national.data.questions, overlay.data.quiz)


def _quiz(origin: Origin, texts: Mapping[str, QuestionText], quiz: Quiz) -> Iterator[Diagnostic]:
    questions = {question.id: question for question in answered(quiz)}
    scenarios = [question.id for question in quiz.questions if isinstance(question, Scenario)]
    yield from _mappings(origin, "question", ("questions",), list(texts), [*questions, *scenarios])
    for question_id, text in texts.items():
        question = questions.get(question_id)
        if question is None:
            continue
        for key, name in PART_NAMES.items():
            loc: Loc = ("questions", question_id, key)
            yield from _mappings(origin, name, loc, list(getattr(text, key)), question.parts.get(key, ()))
        for gap in question.gaps if isinstance(question, BlanksQuestion) else ():
            if gap.id in text.gaps:
                loc = ("questions", question_id, "gaps", gap.id, "options")
                ids = [option.id for option in gap.options]
                yield from _mappings(origin, "option", loc, list(text.gaps[gap.id].options), ids)


def _lists(origin: Origin, what: str, key: str, ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Diagnostic]:
    for index, id_ in enumerate(ours):
        if id_ not in theirs:
            yield _extra(origin, what, id_, (key, index, "id"), theirs)
        elif id_ in ours[:index]:
            yield origin.error(
                origin.at(key, index, "id"),
                RULE,
                f"The {what} `{id_}` is translated twice.",
                "Remove one of the two.",
            )
    for id_ in theirs:
        if id_ not in ours:
            yield _missing(origin, what, id_, (key,))


def _mappings(origin: Origin, what: str, loc: Loc, ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Diagnostic]:
    for id_ in ours:
        if id_ not in theirs:
            yield _extra(origin, what, id_, (*loc, id_), theirs)
    for id_ in theirs:
        if id_ not in ours:
            yield _missing(origin, what, id_, loc)


def _extra(origin: Origin, what: str, id_: str, loc: Loc, theirs: Sequence[str]) -> Diagnostic:
    message = f"The {what} `{id_}` is not in the source."
    return origin.error(
        origin.at_key(*loc), RULE, message, f"{did_you_mean(id_, theirs)}Use the source's id, or remove it."
    )


def _missing(origin: Origin, what: str, id_: str, loc: Loc) -> Diagnostic:
    message = f"The {what} `{id_}` is not translated."
    if what == "objective":
        # A page lists its objectives in one language.
        return origin.error(origin.at_key(*loc), RULE, message, "Add its text.")
    return origin.warning(origin.at_key(*loc), RULE, message, "Add its text; until then readers see the source's.")
