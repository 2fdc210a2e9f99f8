"""Which files there are, and their text as an editor shows it."""

from collections.abc import Iterator
from pathlib import Path

from ..model.diagnostic import Diagnostic
from ..model.origin import Origin


def find_files(folder: Path, *patterns: str) -> Iterator[Path]:
    """List the files in a folder and its folders, sorted; hidden ones are left out."""
    found = {path for pattern in patterns for path in folder.rglob(pattern)} if folder.is_dir() else set()
    return (path for path in sorted(found) if _is_file(path) and not _is_hidden(path, folder))


def read_text(path: Path, name: str) -> str | Diagnostic:
    """Read a file that messages call `name`, or say why it cannot be read.

    A byte order mark and carriage returns are dropped: no editor shows them, so places are the editor's.
    """
    try:
        return _plain(path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as error:
        # What comes before the first wrong byte is good UTF-8.
        origin = Origin(name, _plain(error.object[: error.start].decode("utf-8")))
        message = "This file is not UTF-8 text: the first sign that cannot be read is here."
        advice = "Save the file with the encoding UTF-8."
        return origin.error(origin.at_offset(len(origin.text)), "not-utf-8", message, advice)
    except OSError as error:
        origin = Origin(name)
        message = f"This file cannot be read ({error.strerror or 'unknown reason'})."
        return origin.error(origin.at(), "unreadable", message, "Check its permissions.")


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return True  # Reading it will say why it cannot be read.


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)
