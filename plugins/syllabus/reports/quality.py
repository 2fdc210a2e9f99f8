"""The report `quality`: the whole picture of each quiz.

The JSON is one object: `schema` (a whole number, raised when a key changes its meaning), `complete` (false when a file
could not be read) and `quizzes`, whose keys are those of `model/quiz_figures.py`; a share is a list of a part and its
whole.
"""

import json
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from ..model.diagnostic import Diagnostic, quoted
from ..model.near import did_you_mean
from ..model.project import Project
from ..model.quiz_figures import QuizFigures, Share, TranslationFigures, quiz_figures
from .report import Report

SCHEMA = 1
STATES = {
    "current": "",
    "stale": ", of an earlier source",
    "undated": ", of which source it does not say",
    "missing": "",
}
WIDTH = 14


def quality_text(project: Project, diagnostics: Sequence[Diagnostic], only: str | None = None) -> str:
    """Give a paragraph for each quiz, and a sentence that adds them up."""
    figures = _chosen(project, diagnostics, only)
    if only and not figures:
        return f"There is no quiz {quoted(only)}. {did_you_mean(only, project.quizzes)}".rstrip()
    if not figures:
        return "There are no quizzes on this site yet."
    return "\n\n".join([*("\n".join(_paragraph(one)) for one in figures), _total(figures)])


def quality_json(project: Project, diagnostics: Sequence[Diagnostic], only: str | None = None) -> str:
    """Give the figures as a JSON text."""
    quizzes = [asdict(one) for one in _chosen(project, diagnostics, only)]
    return json.dumps({"schema": SCHEMA, "complete": not project.broken, "quizzes": quizzes}, indent=2)


def _chosen(project: Project, diagnostics: Sequence[Diagnostic], only: str | None) -> list[QuizFigures]:
    return [one for one in quiz_figures(project, diagnostics) if only in (None, one.quiz)]


def _paragraph(one: QuizFigures) -> Iterator[str]:
    if one.draws:
        yield f"{one.quiz} (drawn from other quizzes): {_count(sum(one.draws.values()), 'question')} an attempt"
        yield _line("Draws", _listed(one.draws))
        yield _line("Warnings", _listed(one.warnings) or "none")
        return
    where = "not the quiz of a module"
    if one.module or one.jurisdiction:
        where = f"quiz of the module {one.module}" if one.module else f"quiz of the sheet {one.jurisdiction}"
    yield f"{one.quiz} ({where}): {_count(one.questions, 'question')}, {_count(one.points, 'point')}"
    scenarios = f"; in {_count(one.scenarios, 'scenario')}" if one.scenarios else ""
    yield _line("Types", f"{_listed(one.types)}{scenarios}")
    yield _line("Objectives", _listed(one.objectives) + _too_few(one))
    cited, sure = Share(one.with_authority, one.questions), Share(one.with_sure_authority, one.questions)
    yield _line("Authority", f"cited in {_of(cited)}; one that was seen, with high confidence, in {_of(sure)}")
    yield _line("Hints", f"in {_of(Share(one.with_hints, one.questions))}")
    if one.options.whole:
        yield _line("Options", f"{one.options.part / one.options.whole:.1f} on average")
    if one.keys.questions:
        places = ", ".join(f"place {place}: {times}" for place, times in one.keys.places.items())
        yield _line("Single choice", f"key in {places}" if places else "options are shuffled")
        longest = _of(Share(one.keys.longest, one.keys.questions))
        yield _line("", f"the key is the longest option in {longest}, clearly in {one.keys.clearly_longest}")
    if one.feedback.whole:
        yield _line("Feedback", f"on {_of(one.feedback)} of what can be chosen")
    if one.translations:
        yield _line("Translations", "; ".join(map(_translation, one.translations)))
    yield _line("Warnings", _listed(one.warnings) or "none")
    if one.accepted:
        yield _line("Accepted", _listed(one.accepted))


def _total(figures: Sequence[QuizFigures]) -> str:
    questions = sum(one.questions for one in figures)
    cited, sure = sum(one.with_authority for one in figures), sum(one.with_sure_authority for one in figures)
    objectives = [times for one in figures if one.module for times in one.objectives.values()]
    twice = Share(sum(times > 1 for times in objectives), len(objectives))
    warnings = sum(sum(one.warnings.values()) for one in figures)
    return (
        f"In all {_count(questions, 'question')}: {_of(Share(cited, questions))} cite an authority, "
        f"{_of(Share(sure, questions))} one that was seen. "
        f"Tested twice or more: {_of(twice)} objectives of modules. Warnings: {warnings}. "
        "Whether a question asks to apply the law or only to repeat it, no program can tell."
    )


def _too_few(one: QuizFigures) -> str:
    once = [id_ for id_, times in one.objectives.items() if times == 1]
    never = [id_ for id_, times in one.objectives.items() if not times]
    words = (f"{word}: {', '.join(ids)}" for word, ids in (("once", once), ("never", never)) if ids and one.module)
    return "".join(f"; {part}" for part in words)


def _translation(one: TranslationFigures) -> str:
    texts = f"{_of(one.texts)} texts" if one.texts.part else "none"
    return f"{one.locale} {texts}{STATES[one.state]}"


def _line(name: str, words: str) -> str:
    return f"  {name:<{WIDTH}}{words}"


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {times}" for name, times in counts.items())


def _of(share: Share) -> str:
    percent = f" ({100 * share.part // share.whole} %)" if share.whole else ""
    return f"{share.part} of {share.whole}{percent}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument("--quiz", metavar="ID", help="one quiz alone; default: all")


REPORT = Report(
    help="the questions of each quiz in figures: keys, authorities, feedback, translations, warnings",
    formats={
        "text": lambda project, diagnostics, options: quality_text(project, diagnostics, options.quiz),
        "json": lambda project, diagnostics, options: quality_json(project, diagnostics, options.quiz),
    },
    add_options=_add_options,
)
