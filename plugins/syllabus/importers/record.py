"""Writes into a translation what of its source it was made from."""

import re
from collections.abc import Mapping
from typing import Any

from ..model.origin import Origin

KEY = "translates"
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


def with_record(origin: Origin, record: Mapping[str, Any]) -> str:
    """Give the text of a file with `translates:` set to a record; everything else stays as it is.

    In a page it is the last key of the front matter, and a page that has none gets one. In a quiz it stands before the
    questions, where nobody who adds a question at the end will write it into the record. `origin` is that of the file
    as it was read.
    """
    text, lines = origin.text, record_lines(record)
    key = origin.keys.get((KEY,))
    if key:
        end = len(text[: origin.values[(KEY,)].end].rstrip())
        text = text[: key.start] + text[end:].removeprefix("\n")
    if not origin.path.endswith(".md"):
        first = min(mark.start for loc, mark in origin.keys.items() if len(loc) == 1)
        after = text.index("\n", first) + 1
        return text[:after] + lines + text[after:]
    closing = _CLOSING.search(text, 4) if text.startswith("---") else None
    if closing is None:
        return f"---\n{lines}---\n{text}"
    return text[: closing.start()] + lines + text[closing.start() :]


def record_lines(record: Mapping[str, Any]) -> str:
    """Write a record as YAML."""
    lines = [f"{KEY}:"]
    for group, digests in record.items():
        if isinstance(digests, str):
            lines.append(f'  {group}: "{digests}"')
        else:
            lines.append(f"  {group}:")
            lines += [
                f'    "{id_}": "{found}"' if id_.isdigit() else f'    {id_}: "{found}"'
                for id_, found in digests.items()
            ]
    return "\n".join(lines) + "\n"
