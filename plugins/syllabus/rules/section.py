"""The section that a question sends learners back to is there, on the page of its module in every language."""

from collections.abc import Iterator
from typing import Any

from ..model.diagnostic import Diagnostic
from ..model.near import did_you_mean
from ..model.project import Document, Project
from ..model.quiz import located
from ..model.sections import named_sections

RULE = "unknown-section"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the sections that are named and not there."""
    unread = any(kind == "module" for kind, _ in project.broken)
    for quiz in project.quizzes.values():
        module = project.module_of(quiz.data.quiz)
        for loc, question in located(quiz.data):
            if not question.section or (module is None and unread):
                continue
            mark = quiz.origin.at(*loc, "section")
            if module is None:
                message = "This quiz belongs to no module, so there is no section to read again."
                yield quiz.origin.error(mark, RULE, message, "Remove `section`.")
                continue
            pages: list[Document[Any]] = [module]
            pages += (page for (id_, _), page in project.module_translations.items() if id_ == module.data.module)
            for page in pages:
                known = [section.id for section in named_sections(page.body)]
                if question.section not in known:
                    message = f"There is no section `{question.section}` in {page.origin.path}."
                    advice = f"Name one of its sections, or give a heading there the id `{{#{question.section}}}`."
                    yield quiz.origin.error(mark, RULE, message, f"{did_you_mean(question.section, known)}{advice}")
