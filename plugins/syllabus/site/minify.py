"""Scripts and styles without their comments and indentation, which a reader on a slow network need not load."""

from pathlib import Path

import rcssmin
import rjsmin


def minify_assets(folder: Path) -> None:
    """Rewrite every script and style sheet under `folder` in its short form; running it again changes nothing."""
    for path in folder.rglob("*.js"):
        path.write_text(rjsmin.jsmin(path.read_text(encoding="utf-8")), encoding="utf-8")
    for path in folder.rglob("*.css"):
        path.write_text(rcssmin.cssmin(path.read_text(encoding="utf-8")), encoding="utf-8")
