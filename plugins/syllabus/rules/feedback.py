"""Whatever a learner may choose has feedback, in every language, so that a learner who errs reads why (warning)."""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.feedback import feedback_of
from ..model.origin import Loc
from ..model.project import Project
from ..model.question import AnyQuestion, TrueFalseQuestion
from ..model.question_text import QuestionText
from ..model.quiz import answered, located

RULE = "missing-feedback"
ADVICE = "Add `feedback:` that says why the answer is right or wrong."
TRANSLATE = "Add `feedback:` with its text; without it, readers of this language get none."


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the answers that leave a learner without a reason."""
    for quiz in project.quizzes.values():
        for loc, question in located(quiz.data):
            for place, name, feedback in feedback_of(question):
                if feedback is None:
                    is_answer = isinstance(question, TrueFalseQuestion) and place[0] == "feedback"
                    mark = quiz.origin.at_key(*loc, "feedback") if is_answer else quiz.origin.at(*loc, *place)
                    whose = f"The question `{question.id}` has no feedback for {name}."
                    message = whose if is_answer else f"{name[0].upper()}{name[1:]} has no feedback."
                    yield quiz.origin.warning(mark, RULE, message, ADVICE)
    yield from _translations(project)


def _translations(project: Project) -> Iterator[Diagnostic]:
    for (id_, _), translation in project.quiz_translations.items():
        source, origin = project.quizzes.get(id_), translation.origin
        for question in answered(source.data) if source else ():
            text = translation.data.questions.get(question.id)
            for place, name, feedback in feedback_of(question) if text else ():
                keys = _by_id(question, place)
                if feedback and text and _translated(text, keys) is None:
                    loc: Loc = ("questions", question.id, *(keys[:-1] if keys[0] == "feedback" else keys))
                    whose = f"of `{question.id}` for" if keys[0] == "feedback" else "of"
                    message = f"The feedback {whose} {name} is not translated."
                    yield origin.warning(origin.at_key(*loc), RULE, message, TRANSLATE)


def _by_id(question: AnyQuestion, place: Loc) -> Loc:
    """Turn a place in a question into the place in its translation, where parts are keyed by their ids."""
    value: object = question
    keys: list[str | int] = []
    for step in place:
        value = value[step] if isinstance(value, tuple) and isinstance(step, int) else getattr(value, str(step), None)
        keys.append(getattr(value, "id", "") if isinstance(step, int) else step)
    return tuple(keys)


def _translated(text: QuestionText, keys: Loc) -> object:
    """Give the feedback at a place in a translation; a part that is missing altogether is another rule's matter."""
    value: object = text
    for key in keys:
        value = value.get(str(key), "") if isinstance(value, dict) else getattr(value, str(key), None)
        if not value:
            return value
    return value if keys[0] == "feedback" else getattr(value, "feedback", None)
