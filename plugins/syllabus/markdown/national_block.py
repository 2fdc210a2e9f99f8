"""The block `/// national | replaced`, which `model/compose.py` puts around each section of an overlay."""

from typing import Any
from xml.etree import ElementTree

from markdown import Markdown
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from ..model.overlay import Laid
from ..views.national import language, national_view


class NationalBlock(Block):  # type: ignore[misc]  # pymdownx is untyped
    """Marks a section as national: what it does to the core, then its language where that is not the page's."""

    NAME = "national"
    ARGUMENT = True

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Open the section."""
        return ElementTree.SubElement(parent, "div", {"class": "sy-national"})

    def on_end(self, block: ElementTree.Element) -> None:
        """Put the note under the section's heading, and say which language the text is in."""
        here = self.config["here"]()
        if here is None:
            return
        laid, _, tag = self.argument.strip().partition(" ")
        if tag:
            block.attrib.update(language(tag))
        kind: Laid = "replaced" if laid == "replaced" else "added"
        template = self.config["environment"].get_template("partials/syllabus/national-note.html")
        note = ElementTree.Element("div")
        html = template.render(national=national_view(here, kind), syllabus=here.frame)
        note.text = AtomicString(self.md.htmlStash.store(html.strip()))
        block.insert(1, note)


class NationalBlocks(BlocksExtension):  # type: ignore[misc]  # pymdownx is untyped
    """Registers the block."""

    def __init__(self, **options: Any) -> None:
        # Python-Markdown makes a boolean of any option whose default is None.
        self.config = {"here": ["", "gives the page"], "environment": ["", "Jinja environment"]}
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802 (the name is pymdownx's)
        """Register the block."""
        del md
        block_mgr.register(NationalBlock, self.getConfigs())
