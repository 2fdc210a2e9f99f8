"""Where a quiz stands on a page: the block `/// quiz | m02`."""

import re
from collections.abc import Iterator

from .project import Page, Project
from .prose import prose

_BLOCK = re.compile(r"^[ ]{0,3}(?P<mark>/{3,})[ \t]*quiz\b(?P<rest>[^\n]*)", re.MULTILINE)


def quiz_blocks(body: str) -> Iterator[re.Match[str]]:
    """Find the quiz blocks of a Markdown text: groups `mark`, the slashes, and `rest`, what follows the name."""
    return _BLOCK.finditer(prose(body))


def page_showing(project: Project, quiz: str) -> Page | None:
    """Find the page in the source language that shows a quiz."""
    for page in project.pages:
        if page.locale != project.settings.source_locale or "quiz" not in page.body:
            continue
        if any(block["rest"].strip("| \t") == quiz for block in quiz_blocks(page.body)):
            return page
    return None
