"""The block `/// quiz | m02`, on the generic blocks of pymdown-extensions."""

from typing import Any
from xml.etree import ElementTree

from jinja2 import Environment
from markdown import Markdown
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from ..model.quiz import Quiz
from ..views.here import Here
from ..views.quiz import quiz_view
from .fragment import Fragment


class QuizBlock(Block):  # type: ignore[misc]  # pymdownx is untyped
    """Shows the quiz whose id is the block's argument."""

    NAME = "quiz"
    ARGUMENT = True

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Put the rendered quiz where the block stands; an unknown quiz (a diagnostic elsewhere) shows nothing."""
        element = ElementTree.SubElement(parent, "div")
        here, environment = self.config["here"](), self.config["environment"]
        quiz = here.project.quizzes.get(self.argument.strip()) if here else None
        if here is not None and quiz is not None:
            html = render_quiz(here, quiz.data, environment)
            element.text = AtomicString(self.md.htmlStash.store(here.place(html)))
        return element


def render_quiz(here: Here, quiz: Quiz, environment: Environment) -> str:
    """Render a quiz in the language of `here` with the partial `quiz.html`."""
    fragment = Fragment(here, environment)
    view = quiz_view(here, quiz, fragment.block, fragment.inline)
    return environment.get_template("partials/syllabus/quiz.html").render(quiz=view, syllabus=here.frame)


def _nowhere() -> None:
    """Stand for "no page": Python-Markdown makes a boolean of any option whose default is None."""


class QuizBlocks(BlocksExtension):  # type: ignore[misc]  # pymdownx is untyped
    """Registers the quiz block."""

    def __init__(self, **options: Any) -> None:
        self.config = {"here": [_nowhere, "gives the page"], "environment": ["", "Jinja environment"]}
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802 (the name is pymdownx's)
        """Register the block."""
        del md
        block_mgr.register(QuizBlock, self.getConfigs())
