"""A question for its template: every text rendered, every answer lettered, the key beside it."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from typing import TypedDict

from markupsafe import Markup

from ..model.question import (
    TRUE_FALSE,
    AnyQuestion,
    BlanksQuestion,
    ChoiceQuestion,
    MatchingQuestion,
    OrderingQuestion,
    ReflectionQuestion,
    ShortQuestion,
    TrueFalseQuestion,
    key_data,
)
from ..model.question_parts import GAP, Answer, Gap, Option
from ..words import Words
from .here import Here
from .module import ObjectiveView
from .national import NationalView

Text = Callable[[str], Markup]
"""Renders a text of the question."""
_NUMBER = re.compile(r"\d+(?:\([^()]*\))+")
_GAP = re.compile("\ue002([a-z0-9-]+)\ue003")
"""Where a gap stands while its text is rendered: private-use characters, which no author types."""


class OptionView(TypedDict):
    """An answer to choose: an option, a reason, an item to order, a choice to match with, a criterion."""

    id: str
    letter: str
    html: Markup
    text: str
    """The same without markup, for controls that hold none."""
    correct: bool
    fixed: bool
    feedback: Markup


class AnswerView(TypedDict):
    """A typed answer that is foreseen."""

    text: str
    shown: str
    """The same for the eye: its numbers keep their brackets where the text runs from right to left."""
    feedback: Markup


class ItemView(TypedDict):
    """An item to be matched, with the letter of its right choice and feedback for wrong ones by choice."""

    id: str
    number: int
    html: Markup
    match: str
    letter: str
    feedback: Markup
    reject: dict[str, Markup]


class GapView(TypedDict):
    """A gap: with `options` a list to choose from, else to be typed in."""

    id: str
    number: int
    options: list[OptionView]
    accept: list[AnswerView]
    reject: list[AnswerView]
    answer: str
    """The answer that is shown as right."""
    width: int
    """Characters that the longest accepted answer takes."""
    feedback: Markup


class SectionView(TypedDict):
    """The section of the module to read again."""

    url: str
    title: str


class QuestionView(TypedDict):
    """Data for `question.html`; the lists that a type does not use are empty."""

    id: str
    number: int
    type: str
    fingerprint: str
    objective: ObjectiveView
    points: int
    stem: Markup
    pieces: list[tuple[Markup, GapView | None]]
    """For `blanks`: the stem in pieces, each followed by a gap, the last by none."""
    options: list[OptionView]
    reasons: list[OptionView]
    items: list[ItemView]
    choices: list[OptionView]
    order: list[OptionView]
    """For `ordering`: the items as they are first shown, which is never the right order."""
    criteria: list[OptionView]
    accept: list[AnswerView]
    reject: list[AnswerView]
    model: Markup
    hints: list[Markup]
    explanation: Markup
    key: list[str]
    """The key in words, for the printed list of answers."""
    key_json: str
    then_json: str
    shuffle: bool
    section: SectionView | None
    content: Words
    """The language of its texts."""
    national: NationalView | None
    """Says that it is an overlay's."""


def question_view(
    here: Here,
    question: AnyQuestion,
    fingerprint: str,
    number: int,
    objective: ObjectiveView,
    section: SectionView | None,
    block: Text,
    inline: Text,
) -> QuestionView:
    """Make a question's data: its texts are in the language of `here` already; the fingerprint is the source's."""
    make = _Maker(here, inline)
    view: QuestionView = {
        "id": question.id,
        "number": number,
        "type": question.type,
        "fingerprint": fingerprint,
        "objective": objective,
        "points": question.points,
        "stem": Markup(),
        "pieces": [],
        "options": [],
        "reasons": [],
        "items": [],
        "choices": [],
        "order": [],
        "criteria": [],
        "accept": [],
        "reject": [],
        "model": Markup(),
        "hints": [block(hint) for hint in question.hints],
        "explanation": block(question.explanation),
        "key": [],
        "key_json": json.dumps(key_data(question), ensure_ascii=False, separators=(",", ":")),
        "then_json": json.dumps(question.then, separators=(",", ":")) if question.then else "",
        "shuffle": question.shuffle,
        "section": section,
        "content": here.frame.content,
        "national": None,
    }
    if isinstance(question, BlanksQuestion):
        gaps = {gap.id: make.gap(gap, index) for index, gap in enumerate(question.gaps, 1)}
        marked = GAP.sub(lambda m: f"\ue002{m[1]}\ue003" if m[1] in gaps else m[0], question.text)
        pieces = _GAP.split(block(marked))
        view["pieces"] = [
            (Markup(text), gaps[pieces[index + 1]] if index + 1 < len(pieces) else None)
            for index, text in enumerate(pieces)
            if index % 2 == 0
        ]
        view["key"] = [f"{gap['number']} {gap['answer']}" for gap in gaps.values()]
        return view
    view["stem"] = block(question.text)
    if isinstance(question, ChoiceQuestion):
        view["options"] = make.options(question.options)
        view["key"] = [option["letter"] for option in view["options"] if option["correct"]]
    elif isinstance(question, TrueFalseQuestion):
        view["options"] = make.true_false(question)
        view["reasons"] = make.options(question.reasons, after=len(TRUE_FALSE))
        right = [item["letter"] for item in (*view["options"], *view["reasons"]) if item["correct"]]
        view["key"] = right
    elif isinstance(question, MatchingQuestion):
        view["choices"] = make.plain((choice.id, choice.text, None) for choice in question.choices)
        letters = {choice["id"]: choice["letter"] for choice in view["choices"]}
        view["items"] = [
            {
                "id": item.id,
                "number": index,
                "html": inline(item.text),
                "match": item.match,
                "letter": letters.get(item.match, ""),
                "feedback": make.text(item.feedback),
                "reject": {choice: inline(feedback) for choice, feedback in item.reject.items()},
            }
            for index, item in enumerate(question.items, 1)
        ]
        view["key"] = [f"{item['number']} {item['letter']}" for item in view["items"]]
    elif isinstance(question, OrderingQuestion):
        items = make.plain((item.id, item.text, item.feedback) for item in question.items)
        shown = scrambled([item["id"] for item in items], fingerprint)
        letters = {id_: make.letter(place) for place, id_ in enumerate(shown)}
        for item in items:
            item["letter"] = letters[item["id"]]
        view["options"] = items
        view["order"] = sorted(items, key=lambda item: shown.index(item["id"]))
        view["key"] = [item["letter"] for item in items]
    elif isinstance(question, ShortQuestion):
        view["accept"], view["reject"] = make.answers(question.accept), make.answers(question.reject)
        view["key"] = [view["accept"][0]["shown"]]
    elif isinstance(question, ReflectionQuestion):
        view["criteria"] = make.plain((criterion.id, criterion.text, None) for criterion in question.criteria)
        view["model"] = block(question.model)
    return view


def scrambled(ids: list[str], seed: str) -> list[str]:
    """Put ids in an order that is always the same for a seed and never the one they came in."""
    mixed = sorted(ids, key=lambda id_: hashlib.sha256(f"{seed} {id_}".encode()).digest())
    return mixed if mixed != ids else [*ids[1:], ids[0]]


class _Maker:
    """Makes the parts of questions."""

    def __init__(self, here: Here, inline: Text) -> None:
        self.here = here
        self.inline = inline
        self.letters = here.words.t("quiz.letters")

    def letter(self, index: int) -> str:
        return self.letters[index % len(self.letters)]

    def text(self, text: str | None) -> Markup:
        return self.inline(text) if text else Markup()

    def plain(self, parts: Iterable[tuple[str, str, str | None]], after: int = 0) -> list[OptionView]:
        return [
            {
                "id": id_,
                "letter": self.letter(index),
                "html": (html := self.inline(text)),
                "text": html.striptags(),
                "correct": False,
                "fixed": False,
                "feedback": self.text(feedback),
            }
            for index, (id_, text, feedback) in enumerate(parts, after)
        ]

    def options(self, options: tuple[Option, ...], after: int = 0) -> list[OptionView]:
        """Make options; their letters follow on those of `after` others."""
        views = self.plain(((option.id, option.text, option.feedback) for option in options), after)
        for view, option in zip(views, options, strict=True):
            view["correct"], view["fixed"] = option.correct, option.fixed
        return views

    def true_false(self, question: TrueFalseQuestion) -> list[OptionView]:
        words = self.here.words
        views = self.plain((id_, words.t(f"quiz.{id_}"), getattr(question.feedback, id_)) for id_ in TRUE_FALSE)
        for view in views:
            view["correct"], view["fixed"] = view["id"] == question.key[0], True
        return views

    def answers(self, answers: tuple[Answer, ...]) -> list[AnswerView]:
        return [
            {
                "text": answer.text,
                "shown": _NUMBER.sub(lambda match: self.here.words.isolate(match[0]), answer.text),
                "feedback": self.text(answer.feedback),
            }
            for answer in answers
        ]

    def gap(self, gap: Gap, number: int) -> GapView:
        options = self.options(gap.options)
        accept = self.answers(gap.accept)
        right = [option["text"] for option in options if option["correct"]]
        return {
            "id": gap.id,
            "number": number,
            "options": options,
            "accept": accept,
            "reject": self.answers(gap.reject),
            "answer": right[0] if right else accept[0]["shown"] if accept else "",
            "width": max((len(answer.text) for answer in gap.accept), default=0) + 1,
            "feedback": self.text(gap.feedback),
        }
