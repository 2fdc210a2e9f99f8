"""The block `/// tool | Safe-contact sheet`: a checklist or outline to print or to copy, on the blocks of pymdownx."""

import re
from typing import Any
from xml.etree import ElementTree

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

_BOX = re.compile(r"^\s*\[ ?\]\s+")
"""A box to tick, as authors type it."""


class ToolBlock(Block):  # type: ignore[misc]  # pymdownx is untyped
    """A section with a heading, ways to print and copy it, and what its author wrote."""

    NAME = "tool"
    ARGUMENT = True

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Open the section with its heading."""
        section = ElementTree.SubElement(parent, "section", {"class": "sy-handout"})
        ElementTree.SubElement(section, "h3").text = self.argument.strip()
        return section

    def on_end(self, block: ElementTree.Element) -> None:
        """Name the section after its heading, turn `[ ]` into boxes and add the buttons."""
        heading = block[0]
        heading.set("id", block.attrib.pop("id", self.argument.strip()))
        block.set("aria-labelledby", heading.get("id", ""))
        for item in block.iter():
            if item.tag in ("li", "p") and _BOX.match(item.text or ""):
                item.text = _BOX.sub("☐ ", item.text or "")
                item.set("class", "sy-tick")
        here, environment = self.config["here"](), self.config["environment"]
        if here is not None:
            html = environment.get_template("partials/syllabus/tool-acts.html").render(syllabus=here.frame)
            ElementTree.SubElement(block, "div").text = self.md.htmlStash.store(html)


class ToolBlocks(BlocksExtension):  # type: ignore[misc]  # pymdownx is untyped
    """Registers the tool block."""

    def __init__(self, **options: Any) -> None:
        self.config = {"here": [_nowhere, "gives the page"], "environment": ["", "Jinja environment"]}
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802 (the name is pymdownx's)
        """Register the block."""
        del md
        block_mgr.register(ToolBlock, self.getConfigs())


def _nowhere() -> None:
    """Stand for "no page": Python-Markdown makes a boolean of any option whose default is None."""
