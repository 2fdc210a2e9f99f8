"""Our scripts and styles joined into few files, without comments and indentation.

A page would else ask for some forty small files, in a chain of imports, and what is compressed file by file weighs half
as much again. Bundlers are programs for Node; the modules of this project keep to a form that needs none: named
imports at the top, named exports, no cycles, nothing exported that changes later. Anything else is refused.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import rcssmin
import rjsmin

_IMPORT = re.compile(r'^import\s+(?:\{(?P<names>[^}]*)\}\s+from\s+)?"(?P<path>\.[^"]+)";?[ \t]*$', re.MULTILINE)
_EXPORT = re.compile(
    r"^export\s+(?=(?:async\s+)?(?:function\*?|class|const)\s+(?P<name>[A-Za-z_$][\w$]*))", re.MULTILINE
)
_LEFT_OVER = re.compile(
    r"\bimport\s*(?:\(\s*[\"'`]|[\"{*])|\bimport\s+\w+\s+from\b|\bexport\s*[{*]|\bexport\s+(?:default|let|var)\b"
)
_SHEET = re.compile(r'^@import\s+(?:url\()?"(?P<path>\.?[^"]+)"\)?(?:\s+(?P<media>[^;]+))?;[ \t]*$', re.MULTILINE)


class BundleError(Exception):
    """A script or style sheet has a form that cannot be joined; the message names the file."""


def bundle_assets(folder: Path, scripts: list[str], sheets: list[str]) -> None:
    """Replace each entry in `scripts` and `sheets` by itself with everything it imports, and remove the parts.

    `folder` holds our published files; the entries are paths in it. What an entry shares with one before it in the
    list is imported from there, so that its state exists once. Other scripts (those that import nothing and stand
    alone) are shortened where they are.
    """
    parts: set[Path] = set()
    joined = _Scripts(folder.resolve(), parts)
    for name in scripts:
        if (folder / name).is_file():
            joined.add(name)
    for name, text in joined.finished():
        (folder / name).write_text(rjsmin.jsmin(text), encoding="utf-8")
    for name in sheets:
        if (folder / name).is_file():
            entry = folder / name
            entry.write_text(rcssmin.cssmin(_join_sheet(entry, parts)), encoding="utf-8")
    for part in parts:
        part.unlink()
    for path in set(folder.rglob("*.js")) - {folder / name for name in joined.texts}:
        path.write_text(rjsmin.jsmin(path.read_text(encoding="utf-8")), encoding="utf-8")


class _Scripts:
    """The entries joined so far: every module in a function of its own, in the order of need, the entry after them."""

    def __init__(self, folder: Path, parts: set[Path]) -> None:
        self.folder = folder
        self.parts = parts
        self.names: dict[Path, tuple[str, str]] = {}
        """Each module's variable, and the entry that holds it."""
        self.texts: dict[str, str] = {}
        self.shared: dict[str, dict[str, set[str]]] = {}
        """For each entry: what it imports, by the entry that holds it."""

    def add(self, entry: str) -> None:
        """Join an entry."""
        pieces: list[str] = []
        self.shared[entry] = {}
        last = self._take((self.folder / entry).resolve(), entry, pieces, ())
        self.texts[entry] = "\n".join([*pieces, last])

    def finished(self) -> Iterator[tuple[str, str]]:
        """Yield each entry's name and text, with what it takes from others and gives to them."""
        for entry, text in self.texts.items():
            head = [
                f'import{{{",".join(sorted(names))}}}from"{self._path(entry, holder)}";'
                for holder, names in self.shared[entry].items()
            ]
            given = sorted({name for wanted in self.shared.values() for name in wanted.get(entry, ())})
            yield entry, "\n".join([*head, text, *([f"export{{{','.join(given)}}};"] if given else [])])

    def _path(self, entry: str, holder: str) -> str:
        path = os.path.relpath(self.folder / holder, (self.folder / entry).parent).replace(os.sep, "/")
        return path if path.startswith(".") else f"./{path}"

    def _take(self, path: Path, entry: str, pieces: list[str], open_: tuple[Path, ...]) -> str:
        if path in open_:
            raise BundleError(f"{path.name} imports itself in a circle.")
        source = path.read_text(encoding="utf-8")

        def imported(match: re.Match[str]) -> str:
            target = (path.parent / match["path"]).resolve()
            if target not in self.names:
                body = self._take(target, entry, pieces, (*open_, path))
                self.names[target] = (f"$m{len(self.names)}", entry)
                self.parts.add(target)
                exports = ",".join(found["name"] for found in _EXPORT.finditer(target.read_text(encoding="utf-8")))
                pieces.append(f"const {self.names[target][0]}=(()=>{{\n{body}\nreturn{{{exports}}}}})();")
            name, holder = self.names[target]
            if holder != entry:
                self.shared[entry].setdefault(holder, set()).add(name)
            wanted = re.sub(r"\s+as\s+", ":", (match["names"] or "").strip().rstrip(","))
            return f"const {{{wanted}}}={name};" if wanted else ""

        body = _EXPORT.sub("", _IMPORT.sub(imported, source))
        if rest := _LEFT_OVER.search(rjsmin.jsmin(body)):
            raise BundleError(f"{path.name} has an import or export that cannot be joined: {rest[0]}")
        return body


def _join_sheet(entry: Path, parts: set[Path]) -> str:
    def imported(match: re.Match[str]) -> str:
        target = (entry.parent / match["path"]).resolve()
        parts.add(target)
        text = target.read_text(encoding="utf-8")
        return f"@media {match['media']} {{\n{text}\n}}" if match["media"] else text

    return _SHEET.sub(imported, entry.read_text(encoding="utf-8"))
