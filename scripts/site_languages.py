"""Reads from `mkdocs.yml` in which languages the site is."""

import re
from pathlib import Path


def folders(root: Path) -> dict[str, str]:
    """Give the folder of each language that has pages of its own, as its addresses begin; the first is the source."""
    written = re.findall(r"^ +- locale: ([\w-]+)$", (root / "mkdocs.yml").read_text("utf-8"), flags=re.MULTILINE)
    tags = [tag for tag in written if (root / "docs" / tag).is_dir()]
    return {tag: "" if tag == tags[0] else f"{tag}/" for tag in tags}
