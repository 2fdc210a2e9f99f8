"""A module's quiz stands once on its page, in every language, a curriculum's assessment on a page of its own, and no
page asks for a quiz that is not there. The quiz of a jurisdiction sheet bears its id and follows its entries by itself.

The place is a block of its own: a line `/// quiz | m02` and a line `///`.
"""

import re
from collections.abc import Iterator
from typing import Any

from ..model.diagnostic import Diagnostic, quoted
from ..model.module import Module
from ..model.near import did_you_mean
from ..model.origin import Origin
from ..model.project import Document, Page, Project
from ..model.quiz_place import page_showing, quiz_blocks


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield modules' quizzes that their page does not show, and blocks that name no quiz, stand twice or stay open."""
    placed: dict[str, list[str]] = {}
    for page in project.pages:
        found = placed.setdefault(page.origin.path, [])
        for block in quiz_blocks(page.body):
            yield from _check_block(project, page, block, found)
    yield from _assessments(project)
    documents: list[tuple[Document[Any], Module]] = [
        *((module, module.data) for module in project.modules.values()),
        *(
            (text, project.modules[id_].data)
            for (id_, _), text in project.module_translations.items()
            if id_ in project.modules
        ),
    ]
    for document, module in documents:
        quiz = project.quiz_of(module)
        if quiz is not None and project.knows("quiz", quiz) and quiz not in placed.get(document.origin.path, []):
            origin = _to_correct(project, document, module, quiz)
            yield origin.error(
                origin.at("module"),
                "quiz-not-shown",
                f"The page of `{module.module}` does not show its quiz `{quiz}`.",
                f"Add a line `/// quiz | {quiz}` and a line `///` where it belongs.",
            )


def _assessments(project: Project) -> Iterator[Diagnostic]:
    for curriculum in project.curricula.values():
        id_ = curriculum.data.assessment
        if id_ and id_ in project.quizzes and page_showing(project, id_) is None:
            yield curriculum.origin.error(
                curriculum.origin.at("assessment"),
                "quiz-not-shown",
                f"No page shows the assessment `{id_}`.",
                f"Add a page with a line `/// quiz | {id_}` and a line `///`.",
            )


def _to_correct(project: Project, document: Document[Any], module: Module, quiz: str) -> Origin:
    """Give the file at fault: an overlay's, when the core does show the quiz."""
    overlay = project.module_overlays.get(module.module)
    if overlay is None:
        return document.origin
    bodies = (page.body for page in project.core.pages if page.origin.path == document.origin.path)
    shown = [block["rest"].strip("| \t") for body in bodies for block in quiz_blocks(body)]
    return overlay.origin if quiz in shown else document.origin


def _check_block(project: Project, page: Page, block: re.Match[str], found: list[str]) -> Iterator[Diagnostic]:
    mark = page.origin.at_offset(page.body_start + block.start("mark"))
    bar, _, id_ = (part.strip() for part in block["rest"].partition("|"))
    if bar or not project.knows("quiz", id_):
        says = id_ and not bar
        message = f"There is no quiz {quoted(id_)}." if says else "This line does not say which quiz to show."
        hint = did_you_mean(id_ or bar, project.quizzes)
        yield page.origin.error(mark, "unknown-quiz", message, f"{hint}Write its id after the bar: `/// quiz | name`.")
    elif id_ in found:
        yield page.origin.error(
            mark,
            "quiz-twice",
            f"The quiz `{id_}` stands twice on this page.",
            "Remove one of the two blocks.",
        )
    following = page.body[block.end() :].lstrip("\n").partition("\n")[0]
    if following.strip() != block["mark"]:
        yield page.origin.error(
            mark, "quiz-open", "This quiz block is not closed.", f"Put a line `{block['mark']}` right after this line."
        )
    found.append(id_)
