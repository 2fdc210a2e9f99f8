"""The questions of a quiz, by type. A key exists once, here; translations change texts alone."""

from typing import Annotated, Any, Literal

from pydantic import Field

from .accepted import Accepted
from .base import Id, Model, Text
from .question_parts import Answers, Choice, Criterion, Gap, MatchItem, Option, OrderItem, TrueFalseFeedback

TRUE_FALSE = ("true", "false")
END = "end"
"""Where a scenario ends, in `then`."""


class BaseQuestion(Model):
    """What every question has."""

    id: Id
    """A name that never changes: lower-case letters, digits and hyphens. Progress and translations hold on to it."""
    objective: Id
    """The id of the learning objective it tests, from the head of the module's page."""
    text: Text
    """The stem, in Markdown."""
    explanation: Text
    """Why the key is right, with the authority it rests on."""
    hints: tuple[Text, ...] = ()
    """Help in steps, from a nudge to nearly the answer; practice only."""
    points: Annotated[int, Field(ge=0, le=20)] = 1
    """What it counts."""
    section: str | None = None
    """Id of the module's section to read again; by default the first that cites what the explanation cites."""
    shuffle: bool = True
    """Whether this question's options may be shuffled where the quiz shuffles them."""
    then: dict[Id, Id] = Field(default_factory=dict)
    """In a scenario: which question follows which answer. Keys are option ids, `correct` or `incorrect`; values are
    question ids or `end`. An answer that is not named leads to the next question."""
    accept_warnings: Accepted = Field(default_factory=dict)
    """Warnings about this question that you accept: the id of each with your reason, for the next author."""

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The ids of what a question is made of, by the key they stand under; what a translation must have too."""
        return {}

    @property
    def key(self) -> tuple[str, ...]:
        """What is right, as a list of words."""
        return ()

    @property
    def option_ids(self) -> tuple[str, ...]:
        """What can be answered, in the authored order."""
        return tuple(id_ for ids in self.parts.values() for id_ in ids)


class ChoiceQuestion(BaseQuestion):
    """Options to choose from: one (`single`) or several (`multiple`).

    Credit for `multiple`: the right options chosen, less the wrong ones, as a share of the right ones; never below
    zero.
    """

    type: Literal["single", "multiple"]
    """`single` has one correct option, `multiple` one or more."""
    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    """The answers to choose from."""

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The options."""
        return {"options": tuple(option.id for option in self.options)}

    @property
    def key(self) -> tuple[str, ...]:
        """The ids of the correct options."""
        return tuple(option.id for option in self.options if option.correct)


class TrueFalseQuestion(BaseQuestion):
    """A statement that is either true or false; with `reasons`, the learner also chooses why.

    Credit with reasons: half for the right answer, the other half for the right reason with it.
    """

    type: Literal["true-false"]
    correct: bool
    """Whether the statement is true."""
    feedback: TrueFalseFeedback = TrueFalseFeedback()
    """What the learner reads after choosing."""
    reasons: tuple[Option, ...] = ()
    """Reasons to choose from; exactly one is correct."""

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The reasons."""
        return {"reasons": tuple(reason.id for reason in self.reasons)} if self.reasons else {}

    @property
    def key(self) -> tuple[str, ...]:
        """The right answer, and the right reason."""
        reasons = tuple(f"reason={reason.id}" for reason in self.reasons if reason.correct)
        return ("true" if self.correct else "false", *reasons)

    @property
    def option_ids(self) -> tuple[str, ...]:
        """`true`, `false` and the reasons."""
        return (*TRUE_FALSE, *self.parts.get("reasons", ()))


class MatchingQuestion(BaseQuestion):
    """Items, each matched with one of the same choices; a choice may fit several items or none.

    Credit: the share of items matched rightly.
    """

    type: Literal["matching"]
    items: Annotated[tuple[MatchItem, ...], Field(min_length=2)]
    """What is to be matched."""
    choices: Annotated[tuple[Choice, ...], Field(min_length=2)]
    """What every item may be matched with."""

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The items and the choices."""
        return {
            "items": tuple(item.id for item in self.items),
            "choices": tuple(choice.id for choice in self.choices),
        }

    @property
    def key(self) -> tuple[str, ...]:
        """Each item with its choice."""
        return tuple(f"{item.id}={item.match}" for item in self.items)


class OrderingQuestion(BaseQuestion):
    """Items to be put in order; they are written in the right order and shown in another.

    Credit: the share of items in their right place.
    """

    type: Literal["ordering"]
    items: Annotated[tuple[OrderItem, ...], Field(min_length=3)]
    """What is to be ordered, in the right order."""

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The items."""
        return {"items": tuple(item.id for item in self.items)}

    @property
    def key(self) -> tuple[str, ...]:
        """Each place with its item."""
        return tuple(f"{place}={item.id}" for place, item in enumerate(self.items, 1))


class BlanksQuestion(BaseQuestion):
    """A text with gaps, written `{id}` in `text`. Credit: the share of gaps filled rightly."""

    type: Literal["blanks"]
    gaps: Annotated[tuple[Gap, ...], Field(min_length=1)]
    """The gaps, by the names they have in the text."""

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The gaps."""
        return {"gaps": tuple(gap.id for gap in self.gaps)}

    @property
    def key(self) -> tuple[str, ...]:
        """Each gap with the option or the first accepted answer that fills it."""
        return tuple(f"{gap.id}={_first(gap)}" for gap in self.gaps)

    @property
    def option_ids(self) -> tuple[str, ...]:
        """The gaps and the options in them."""
        return tuple(id_ for gap in self.gaps for id_ in (gap.id, *(option.id for option in gap.options)))


def _first(gap: Gap) -> str:
    right = [option.id for option in gap.options if option.correct]
    return "|".join(right) if gap.options else gap.accept[0].text if gap.accept else ""


class ShortQuestion(BaseQuestion):
    """A short typed answer; `accept` lists what is right, the first being the one that is shown."""

    type: Literal["short"]
    accept: Annotated[Answers, Field(min_length=1)]
    """What is right, in all the ways it may be written; the first is shown as the answer."""
    reject: Answers = ()
    """Wrong answers that are foreseen, with feedback for each."""

    @property
    def key(self) -> tuple[str, ...]:
        """The first accepted answer: further spellings do not make it another question."""
        return (self.accept[0].text,)


class ReflectionQuestion(BaseQuestion):
    """Free text that is never stored, compared by the learner with a model answer and a rubric.

    It counts for no points unless its author gives some; then the credit is the share of criteria met.
    """

    type: Literal["reflection"]
    points: Annotated[int, Field(ge=0, le=20)] = 0
    """What it counts; nothing by default, because its author alone marks it."""
    model: Text
    """The model answer, in Markdown."""
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
    """The rubric: what a good answer has."""

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The criteria."""
        return {"criteria": tuple(criterion.id for criterion in self.criteria)}


SimpleQuestion = Annotated[
    ChoiceQuestion
    | TrueFalseQuestion
    | MatchingQuestion
    | OrderingQuestion
    | BlanksQuestion
    | ShortQuestion
    | ReflectionQuestion,
    Field(discriminator="type"),
]


class Scenario(Model):
    """A story with linked questions, each revealed after the last."""

    type: Literal["scenario"]
    id: Id
    """A name that never changes."""
    title: Text
    """The heading of the story."""
    text: Text
    """The story, in Markdown; labelled as fictional."""
    content_note: Text | None = None
    """What a reader may find hard in it, said before it, beside a way to skip it."""
    questions: Annotated[tuple[SimpleQuestion, ...], Field(min_length=2)]
    """The questions, in the order in which they come unless `then` says otherwise."""


Question = Annotated[
    ChoiceQuestion
    | TrueFalseQuestion
    | MatchingQuestion
    | OrderingQuestion
    | BlanksQuestion
    | ShortQuestion
    | ReflectionQuestion
    | Scenario,
    Field(discriminator="type"),
]

AnyQuestion = (
    ChoiceQuestion
    | TrueFalseQuestion
    | MatchingQuestion
    | OrderingQuestion
    | BlanksQuestion
    | ShortQuestion
    | ReflectionQuestion
)
"""A question that is answered, in a scenario or not."""


def key_data(question: AnyQuestion) -> dict[str, Any]:
    """Give the key in the form that the browser's `core/grade.js` reads.

    `tests/vectors/grading.json` proves that both sides mean the same by it.
    """
    if isinstance(question, ChoiceQuestion):
        return {"right": list(question.key)}
    if isinstance(question, TrueFalseQuestion):
        reason = next((item.id for item in question.reasons if item.correct), None)
        return {"right": [question.key[0]]} | ({"reason": reason} if reason else {})
    if isinstance(question, MatchingQuestion):
        return {"pairs": {item.id: item.match for item in question.items}}
    if isinstance(question, OrderingQuestion):
        return {"order": [item.id for item in question.items]}
    if isinstance(question, BlanksQuestion):
        return {"gaps": {gap.id: _gap_key(gap) for gap in question.gaps}}
    if isinstance(question, ShortQuestion):
        return {"accept": [answer.text for answer in question.accept]}
    return {"criteria": [criterion.id for criterion in question.criteria]}


def _gap_key(gap: Gap) -> dict[str, list[str]]:
    if gap.options:
        return {"right": [option.id for option in gap.options if option.correct]}
    return {"accept": [answer.text for answer in gap.accept]}
