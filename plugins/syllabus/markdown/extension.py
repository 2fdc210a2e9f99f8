"""Adds quiz blocks, citations, links to the glossary and right-to-left care to Python-Markdown."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment
from markdown import Markdown
from markdown.extensions import Extension

from ..views.here import Here
from .citation import CitationProcessor, NumberProcessor
from .national_block import NationalBlocks
from .quiz_block import QuizBlocks
from .silence import SilencePreprocessor
from .term import TermProcessor
from .tool_block import ToolBlocks

Where = Callable[[], Here | None]


class SyllabusExtension(Extension):
    """The extension `syllabus`.

    Options: `here`, a function that gives the page being rendered (or None for a page to leave alone), and
    `environment`, the Jinja environment that finds `partials/syllabus/`.
    """

    def __init__(self, **options: Any) -> None:
        self.config = {
            "here": [lambda: None, "gives the page being rendered"],
            # Python-Markdown makes a boolean of any option whose default is None.
            "environment": ["", "Jinja environment with the partials"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register the processors."""
        here: Where = self.getConfig("here")
        environment: Environment = self.getConfig("environment")
        # After fenced code (25), before blocks of HTML (20).
        md.preprocessors.register(SilencePreprocessor(md), "syllabus-silence", 22)
        # Before links (160) and references (170), after code (190) and escapes (180).
        md.inlinePatterns.register(CitationProcessor(md, here, environment), "syllabus-citation", 175)
        md.inlinePatterns.register(NumberProcessor(md, here), "syllabus-number", 60)
        # After the inline patterns (20), whose links and code it leaves alone.
        md.treeprocessors.register(TermProcessor(md, here, environment), "syllabus-term", 15)
        QuizBlocks(here=here, environment=environment).extendMarkdown(md)
        ToolBlocks(here=here, environment=environment).extendMarkdown(md)
        NationalBlocks(here=here, environment=environment).extendMarkdown(md)


def makeExtension(**options: Any) -> SyllabusExtension:  # noqa: N802 (the name is Python-Markdown's)
    """Make the extension; called by Python-Markdown."""
    return SyllabusExtension(**options)
