"""Our scripts and styles joined into few files, without comments and indentation.

A page would else ask for some forty small files, in a chain of imports, and what is compressed file by file weighs half
as much again. Bundlers are programs for Node; the modules of this project keep to a form that needs none: named
imports at the top, named exports, no cycles, nothing exported that changes later. Anything else is refused.
"""

import re
from pathlib import Path

import rcssmin
import rjsmin

_IMPORT = re.compile(r'^import\s+(?:\{(?P<names>[^}]*)\}\s+from\s+)?"(?P<path>\.[^"]+)";?[ \t]*$', re.MULTILINE)
_EXPORT = re.compile(
    r"^export\s+(?=(?:async\s+)?(?:function\*?|class|const)\s+(?P<name>[A-Za-z_$][\w$]*))", re.MULTILINE
)
_LEFT_OVER = re.compile(r"\bimport\s*[(\"{*]|\bimport\s+\w+\s+from\b|\bexport\s*[{*]|\bexport\s+(?:default|let|var)\b")
_SHEET = re.compile(r'^@import\s+(?:url\()?"(?P<path>\.?[^"]+)"\)?(?:\s+(?P<media>[^;]+))?;[ \t]*$', re.MULTILINE)


class BundleError(Exception):
    """A script or style sheet has a form that cannot be joined; the message names the file."""


def bundle_assets(folder: Path, scripts: list[str], sheets: list[str]) -> None:
    """Replace each entry in `scripts` and `sheets` by itself with everything it imports, and remove the parts.

    `folder` holds our published files; the entries are paths in it. Other scripts (those that import nothing and
    stand alone) are shortened where they are.
    """
    parts: set[Path] = set()
    for name in scripts:
        if (folder / name).is_file():
            entry = folder / name
            entry.write_text(rjsmin.jsmin(_join_script(entry, parts)), encoding="utf-8")
    for name in sheets:
        if (folder / name).is_file():
            entry = folder / name
            entry.write_text(rcssmin.cssmin(_join_sheet(entry, parts)), encoding="utf-8")
    for part in parts:
        part.unlink()
    for path in folder.rglob("*.js"):
        path.write_text(rjsmin.jsmin(path.read_text(encoding="utf-8")), encoding="utf-8")


def _join_script(entry: Path, parts: set[Path]) -> str:
    """Put every module in a function of its own, in the order of need, and the entry after them."""
    names: dict[Path, str] = {}
    pieces: list[str] = []

    def take(path: Path, open_: tuple[Path, ...]) -> str:
        if path in open_:
            raise BundleError(f"{path.name} imports itself in a circle.")
        source = path.read_text(encoding="utf-8")

        def imported(match: re.Match[str]) -> str:
            target = (path.parent / match["path"]).resolve()
            if target not in names:
                body = take(target, (*open_, path))
                names[target] = f"$m{len(names)}"
                parts.add(target)
                exports = ",".join(found["name"] for found in _EXPORT.finditer(target.read_text(encoding="utf-8")))
                pieces.append(f"const {names[target]}=(()=>{{\n{body}\nreturn{{{exports}}}}})();")
            wanted = re.sub(r"\s+as\s+", ":", (match["names"] or "").strip().rstrip(","))
            return f"const {{{wanted}}}={names[target]};" if wanted else ""

        body = _EXPORT.sub("", _IMPORT.sub(imported, source))
        if rest := _LEFT_OVER.search(rjsmin.jsmin(body)):
            raise BundleError(f"{path.name} has an import or export that cannot be joined: {rest[0]}")
        return body

    last = take(entry.resolve(), ())
    return "\n".join([*pieces, last])


def _join_sheet(entry: Path, parts: set[Path]) -> str:
    def imported(match: re.Match[str]) -> str:
        target = (entry.parent / match["path"]).resolve()
        parts.add(target)
        text = target.read_text(encoding="utf-8")
        return f"@media {match['media']} {{\n{text}\n}}" if match["media"] else text

    return _SHEET.sub(imported, entry.read_text(encoding="utf-8"))
