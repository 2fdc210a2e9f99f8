"""What an overlay changes, as text for people and as JSON for programs."""

import json
from collections.abc import Callable, Iterator, Sequence

from .diff import Overlaid


def diff_json(overlaid: Sequence[Overlaid]) -> str:
    """Give the comparison as a JSON list."""
    return json.dumps(overlaid, ensure_ascii=False, indent=2)


def diff_text(overlaid: Sequence[Overlaid]) -> str:
    """Give the comparison to read, with a sentence at its end that sums it up."""
    if not overlaid:
        return "No overlay is laid over this site's modules."
    legend = "Lines that begin with - are the core's, lines that begin with + are national."
    return "\n".join([legend, *(line for part in overlaid for line in _text(part)), "", _summary(overlaid)])


def _text(part: Overlaid) -> Iterator[str]:
    yield ""
    yield f"=== {part['id']}{': ' if part['title'] else ''}{part['title']} ==="
    if part["made_from_version"] is not None:
        yield f"Made from version {part['made_from_version']} of the core, which is at version {part['core_version']}."
    for setting in part["settings"]:
        yield f"{setting['key']}: was {setting['was']}, now {setting['now']}"
    for warning in part["warnings"]:
        yield f"CHECK AGAIN: {warning}"
    for change in part["changes"]:
        after = f" after `{change['after']}`" if change["after"] else " at the end" if change["laid"] == "added" else ""
        yield ""
        place = f"{change['path']}:{change['line']}"
        yield f"{change['what'].capitalize()} `{change['id']}` {change['laid']}{after} ({place})"
        for key in change["keys"]:
            yield f"KEY CHANGED: {key['question']}: was {', '.join(key['was'])}, now {', '.join(key['now'])}"
        for index, line in enumerate(change["diff"]):
            if not line.startswith("@@"):
                yield line
            elif index:
                yield "  ..."
        if not change["diff"]:
            yield "  The text is the core's."


def _summary(overlaid: Sequence[Overlaid]) -> str:
    changes = [change for part in overlaid for change in part["changes"]]
    counts = []
    for what in ("section", "question"):
        replaced, added = (
            sum(change["what"] == what and change["laid"] == laid for change in changes)
            for laid in ("replaced", "added")
        )
        counts.append(f"{_number(replaced, what)} replaced and {added} added")
    keys = _number(sum(len(change["keys"]) for change in changes), "key")
    moved = sum(len(part["warnings"]) for part in overlaid)
    return f"The overlay changes {_number(len(overlaid), 'module')}: {', '.join(counts)}, {keys} changed; " + (
        f"{_number(moved, 'part')} to check again, because the core has moved on."
        if moved
        else "the core has not moved on."
    )


def _number(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


DIFF_REPORTERS: dict[str, Callable[[Sequence[Overlaid]], str]] = {"text": diff_text, "json": diff_json}
