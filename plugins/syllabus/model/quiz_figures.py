"""The whole picture of each quiz in figures: what `syllabus report quality` prints."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from .citation import find_citations
from .diagnostic import Diagnostic, Severity
from .feedback import feedback_of
from .project import Document, Project
from .quality import by_objective, grounds, keeps_order, key_length, key_place, single_choice
from .question import AnyQuestion, ChoiceQuestion, Scenario
from .quiz import Quiz, answered
from .translated import entries, given, wanted
from .translation_state import compare
from .translation_unit import source_parts, translated_parts

TranslationState = Literal["current", "stale", "undated", "missing"]
"""`undated` does not say which source text it was made from; `missing` is not there at all."""


class Share(NamedTuple):
    """So many of so many."""

    part: int
    whole: int


@dataclass(frozen=True)
class Keys:
    """Where the right option stands, and how long it is, in single-choice questions."""

    questions: int
    places: Mapping[int, int]
    """By place from 1; questions whose options are shuffled do not count."""
    longest: int
    """How often the right option is longer than every other."""
    clearly_longest: int
    """How often it stands out so (see the rule `longest-is-key`)."""


@dataclass(frozen=True)
class TranslationFigures:
    """How much of a quiz a language has."""

    locale: str
    state: TranslationState
    texts: Share


@dataclass(frozen=True)
class QuizFigures:
    """A quiz in figures. Whether a question asks to apply the law or to repeat it, no program can tell."""

    quiz: str
    module: str | None
    """None for a quiz that stands on other pages only."""
    questions: int
    """Those that are answered; the questions of scenarios among them."""
    jurisdiction: str | None
    """The jurisdiction whose sheet it follows."""
    draws: Mapping[str, int]
    """For a quiz of pools: how many questions an attempt draws from each quiz. It has none of its own."""
    scenarios: int
    points: int
    types: Mapping[str, int]
    objectives: Mapping[str, int]
    """Questions for each objective of the module."""
    with_authority: int
    """Questions that cite something that is here."""
    with_sure_authority: int
    """Questions that cite something marked `seen`, with high confidence."""
    with_hints: int
    options: Share
    """Options in all, and the questions to choose from that have them."""
    keys: Keys
    feedback: Share
    """What can be chosen and has feedback, of all that can be chosen."""
    translations: tuple[TranslationFigures, ...]
    warnings: Mapping[str, int]
    """What the check warns of, by rule, in any language."""
    accepted: Mapping[str, int]
    """Warnings that their author accepts with a reason, by rule."""


def quiz_figures(project: Project, diagnostics: Sequence[Diagnostic]) -> list[QuizFigures]:
    """Measure every quiz: those of modules first, in order of their ids."""
    figures = [_figures(project, quiz, diagnostics) for _, quiz in sorted(project.quizzes.items())]
    return sorted(figures, key=lambda one: one.module is None)


def _figures(project: Project, quiz: Document[Quiz], diagnostics: Sequence[Diagnostic]) -> QuizFigures:
    data = quiz.data
    questions = answered(data)
    module = project.module_of(data.quiz)
    tested = by_objective(data)
    objectives = [objective.id for objective in module.data.objectives] if module else []
    authorities = [_authority(project, question) for question in questions]
    chosen = [feedback for question in questions for _, _, feedback in feedback_of(question)]
    choices = [len(question.options) for question in questions if isinstance(question, ChoiceQuestion)]
    files = _files(project, data.quiz)
    warnings = [item.rule for item in diagnostics if item.path in files and item.severity is Severity.WARNING]
    accepted = [*data.accept_warnings, *(rule for question in questions for rule in question.accept_warnings)]
    return QuizFigures(
        quiz=data.quiz,
        module=module.data.module if module else None,
        jurisdiction=data.quiz if data.quiz in project.sheets and module is None else None,
        draws=dict(sum((Counter({pool.quiz: pool.draw}) for pool in data.pools), Counter[str]())),
        questions=len(questions),
        scenarios=sum(isinstance(question, Scenario) for question in data.questions),
        points=sum(question.points for question in questions),
        types=_counted(question.type for question in questions),
        objectives={id_: tested[id_] for id_ in (*objectives, *sorted(tested.keys() - set(objectives)))},
        with_authority=sum(bool(authority) for authority in authorities),
        with_sure_authority=authorities.count("sure"),
        with_hints=sum(bool(question.hints) for question in questions),
        options=Share(sum(choices), len(choices)),
        keys=_keys(data, list(single_choice(questions))),
        feedback=Share(sum(feedback is not None for feedback in chosen), len(chosen)),
        translations=tuple(_translation(project, quiz, locale) for locale in project.settings.locales[1:]),
        warnings=_counted(warnings),
        accepted=_counted(accepted),
    )


def _authority(project: Project, question: AnyQuestion) -> Literal["", "any", "sure"]:
    """Tell whether a question cites something that is here, and something that was surely checked."""
    found = [answer for _, citation in find_citations(grounds(question)) if (answer := project.find(citation))]
    is_sure = any(statement.is_sure for answer in found for statement in answer.statements)
    return "sure" if is_sure else "any" if found else ""


def _keys(quiz: Quiz, questions: Sequence[ChoiceQuestion]) -> Keys:
    lengths = [key_length(question) for question in questions]
    places = Counter(key_place(question) for question in questions if keeps_order(quiz, question))
    return Keys(
        questions=len(questions),
        places=dict(sorted(places.items())),
        longest=sum(length.key > length.other for length in lengths),
        clearly_longest=sum(length.stands_out for length in lengths),
    )


def _translation(project: Project, quiz: Document[Quiz], locale: str) -> TranslationFigures:
    id_ = quiz.data.quiz
    whole = project.quiz_translations.get((id_, locale))
    texts = whole.data.questions if whole else {}
    needed = [(wanted(entry), given(texts.get(entry.id))) for entry in entries(quiz.data.questions)]
    share = Share(sum(len(theirs & ours) for theirs, ours in needed), sum(len(theirs) for theirs, _ in needed))
    core = project.core
    translation = core.quiz_translations.get((id_, locale))
    state: TranslationState = "missing"
    if translation:
        record, source = translation.data.translates, source_parts(core.quizzes[id_].data, "")
        units = compare(source, translated_parts(translation.data, ""), record)
        is_stale = any(unit.state == "stale" for unit in units)
        state = "undated" if record is None else "stale" if is_stale else "current"
    return TranslationFigures(locale, state, share)


def _files(project: Project, id_: str) -> set[str]:
    """Name the files that a quiz is written in, in every language, with what a bar lays over it."""
    sources = (project.quizzes.get(id_), project.quiz_overlays.get(id_))
    pairs = (project.quiz_translations.items(), project.quiz_overlay_translations.items())
    translated = (document for items in pairs for (quiz, _), document in items if quiz == id_)
    return {document.origin.path for document in (*sources, *translated) if document}


def _counted(words: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))
