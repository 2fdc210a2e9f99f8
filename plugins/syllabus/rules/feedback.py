"""Every option has feedback, in every language, so that a learner who errs reads why (warning)."""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.origin import Loc
from ..model.project import Project

RULE = "missing-feedback"
ADVICE = "Add `feedback:` that says why the answer is right or wrong."
TRANSLATE = "Add `feedback:` with its text; without it, readers of this language get none."


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the options that leave a learner without a reason."""
    for quiz in project.quizzes.values():
        for index, question in enumerate(quiz.data.questions):
            if question.type == "true-false":
                for answer in ("true", "false"):
                    if getattr(question.feedback, answer) is None:
                        mark = quiz.origin.at_key("questions", index, "feedback")
                        message = f"The question `{question.id}` has no feedback for the answer `{answer}`."
                        yield quiz.origin.warning(mark, RULE, message, ADVICE)
                continue
            for position, option in enumerate(question.options):
                if option.feedback is None:
                    mark = quiz.origin.at("questions", index, "options", position)
                    yield quiz.origin.warning(mark, RULE, f"The option `{option.id}` has no feedback.", ADVICE)
    yield from _translations(project)


def _translations(project: Project) -> Iterator[Diagnostic]:
    for (id_, _), translation in project.quiz_translations.items():
        source, origin = project.quizzes.get(id_), translation.origin
        for question in source.data.questions if source else ():
            text = translation.data.questions.get(question.id)
            if text is None:
                continue
            loc: Loc = ("questions", question.id)
            if question.type == "true-false":
                for answer in ("true", "false"):
                    if getattr(question.feedback, answer) and getattr(text.feedback, answer) is None:
                        message = f"The feedback of `{question.id}` for the answer `{answer}` is not translated."
                        yield origin.warning(origin.at_key(*loc, "feedback"), RULE, message, TRANSLATE)
                continue
            for option in question.options:
                words = text.options.get(option.id)
                if option.feedback and words and words.feedback is None:
                    message = f"The feedback of the option `{option.id}` is not translated."
                    yield origin.warning(origin.at_key(*loc, "options", option.id), RULE, message, TRANSLATE)
