"""A module's quiz stands once on its page, in every language, and no page asks for a quiz that is not there.

The place is a block of its own: a line `/// quiz | m02` and a line `///`.
"""

import re
from collections.abc import Iterator
from typing import Any

from ..model.diagnostic import Diagnostic
from ..model.module import Module
from ..model.project import Document, Page, Project
from .near import did_you_mean

BLOCK = re.compile(r"^/{3,}[ \t]*quiz[ \t]*(?:\|[ \t]*(?P<id>\S*))?[ \t]*$", re.MULTILINE)


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield quizzes that no page shows, blocks without a quiz, and blocks that stand twice."""
    placed: dict[str, list[str]] = {}
    for page in project.pages:
        found = placed.setdefault(page.origin.path, [])
        for block in BLOCK.finditer(page.body):
            yield from _check_block(project, page, block, found)
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
            yield document.origin.error(
                document.origin.at("module"),
                "quiz-not-shown",
                f"The page of `{module.module}` does not show its quiz `{quiz}`.",
                f"Add a line `/// quiz | {quiz}` and a line `///` where it belongs.",
            )


def _check_block(project: Project, page: Page, block: re.Match[str], found: list[str]) -> Iterator[Diagnostic]:
    mark = page.origin.at_offset(page.body_start + block.start())
    id_ = block["id"] or ""
    if not project.knows("quiz", id_):
        message = f"There is no quiz `{id_}`." if id_ else "This block does not say which quiz it shows."
        hint = did_you_mean(id_, project.quizzes)
        yield page.origin.error(mark, "unknown-quiz", message, f"{hint}Write its id after the bar: `/// quiz | name`.")
    elif id_ in found:
        yield page.origin.error(
            mark,
            "quiz-twice",
            f"The quiz `{id_}` stands twice on this page.",
            "Remove one of the two blocks.",
        )
    found.append(id_)
