"""Writes translated texts into the file of a translation, or makes that file."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from typing import Any, NamedTuple

from ..model.diagnostic import Diagnostic, quoted
from ..model.near import did_you_mean
from ..model.origin import Origin
from ..model.parity import differ, kept
from ..model.project import Page
from ..model.question_parts import GAP
from ..model.translation_pair import Pair
from ..model.translation_record import digest, recorded
from ..model.translation_state import Unit
from ..model.translation_unit import Part
from ..source.front_matter import split_page
from ..source.yaml_text import parse_yaml
from .body import translated_body
from .head import translated_head
from .messages import Message
from .questions import translated_question
from .record import with_record
from .yaml_lines import yaml_lines

RULE = "po-text"
UNRECORDED = "0" * 6
"""Stands in a record for a text whose source is not known."""
WHOLE = ("opening", "sections", "questions")
"""Parts that are replaced as a whole or not at all."""
_MARKS = re.compile(
    r"<(?!/?(?:bdi|bdo|span)\b)[^<>]*>|\{:?[ \t]*[#.][^{}]*\}|^#+(?=[ \t])|^[ \t]*attrs:.*$"
    r"|^[ \t]*(?:///|!!!|\?\?\?\+?)[ \t]*[\w-]*|^[ \t]*(?:[-*]|\d+\.)[ \t]|^[ \t]*\|(?=.*\|[ \t]*$)",
    re.MULTILINE,
)
"""What of Markdown a translator leaves as it is: tags, ids, the kinds of blocks, the level of a heading, the
signs at the start of a list item or a row.
Words of another language may be marked as such."""


class Written(NamedTuple):
    """The new text of a file, or None when there is nothing to write; `waiting` texts have no translation yet."""

    text: str | None
    waiting: int = 0


def check_messages(pair: Pair, messages: Mapping[str, Message]) -> list[Diagnostic]:
    """List all that is wrong with the texts for a document, before anything is written."""
    known = [_place(unit) for unit in pair.units if unit.state != "extra"]
    found: list[Diagnostic] = []
    for place, message in messages.items():
        if place in known:
            found += _check(message)
        else:
            why = f"The source has no text `{place}`, so this translation is left out."
            advice = f"{did_you_mean(place, known)}Export the document again, and go on from there."
            found.append(message.warning("po-unknown", why, advice))
    return found


def apply_messages(pair: Pair, messages: Mapping[str, Message]) -> Written:
    """Write texts into a translation; what they do not hold stays as it is.

    A section or a question is replaced when all its texts are there; until then the old one stays. A page that is not
    there yet is written once nothing of it is missing.
    """
    units = [unit for unit in pair.units if unit.state != "extra"]
    done = {place: message for unit in units if (message := messages.get(place := _place(unit)))}
    waiting = sum(not unit.text and _place(unit) not in done for unit in units)
    if not any(_is_new(unit, done[_place(unit)]) for unit in units if _place(unit) in done):
        return Written(None, waiting)
    texts = {(u.part, u.name): done[_place(u)].text if _place(u) in done else u.text for u in units}
    is_page = pair.path.endswith(".md")
    if is_page and waiting and pair.translation is None:
        return Written(None, waiting)
    written = _page(pair, texts) if is_page else _quiz(pair, texts)
    if written.endswith("questions:\n"):
        return Written(None, waiting)
    new = _with_digests(pair, units, done, written)
    return Written(None if pair.translation and new == pair.translation.origin.text else new, waiting)


def accept(pair: Pair) -> tuple[str, list[Part]]:
    """Give the text of a translation that says it was made from the source as it is, and the parts of which it cannot
    say so: they are not built as in the source, so that nobody can tell which text goes with which."""
    assert pair.translation is not None
    digests: dict[Part, list[str]] = {}
    refused = []
    for part, theirs in pair.source_parts.items():
        ours = pair.translated_parts.get(part, {})
        if part.group in ("opening", "sections") and ours and len(ours) != len(theirs):
            refused.append(part)
            digests[part] = (pair.record.digests(part) if pair.record else None) or []
        else:
            digests[part] = [digest(text) for name, text in theirs.items() if name in ours]
    record = recorded({part: found for part, found in digests.items() if found})
    return with_record(pair.translation.origin, record), refused


def _check(message: Message) -> list[Diagnostic]:
    theirs, ours = kept(message.source), kept(message.text)
    kinds: dict[str, tuple[Counter[str], Counter[str]]] = {
        "citations": (theirs.citations, ours.citations),
        "links": (theirs.targets, ours.targets),
        "gaps": (theirs.gaps, ours.gaps),
        "marks of Markdown": (_marks(message.source), _marks(message.text)),
    }
    advice = "Copy them from the source as they are, in whatever order the sentence needs."
    return [
        message.error(RULE, f"In {quoted(message.text, 40)} the {name} are not those of the source: {words}.", advice)
        for name, (there, here) in kinds.items()
        if (words := differ(there - here, here - there))
    ]


def _marks(text: str) -> Counter[str]:
    return Counter(mark.strip() for mark in _MARKS.findall(text) if not GAP.fullmatch(mark))


def _place(unit: Unit) -> str:
    return f"{unit.part}/{unit.name}"


def _is_new(unit: Unit, message: Message) -> bool:
    return message.text != unit.text or digest(message.source) != unit.made_from


def _page(pair: Pair, texts: Mapping[tuple[Part, str], str]) -> str:
    """Write a page: its front matter anew only where a text of it has changed."""
    source, old = pair.source, pair.translation
    body = translated_body(source.body, old.body if old else "", texts)
    same = {(unit.part, unit.name): unit.text for unit in pair.units}
    is_head_new = any(texts[key] != same[key] for key in texts if key[0].group not in ("opening", "sections"))
    if old and not is_head_new:
        return old.origin.text[: old.body_start] + body
    parsed = split_page(old.origin.text, pair.path).parsed if old else None
    existing: dict[str, Any] = parsed.value if parsed and isinstance(parsed.value, dict) else {}
    data = None if isinstance(source, Page) else source.data
    if isinstance(source, Page) and not old:
        theirs = split_page(source.origin.text, pair.path).parsed
        existing = dict(theirs.value) if theirs and isinstance(theirs.value, dict) else {}
    head = yaml_lines(translated_head(data, existing, texts))
    return f"---\n{head}---\n\n" + body.lstrip("\n")


def _quiz(pair: Pair, texts: Mapping[tuple[Part, str], str]) -> str:
    """Write a quiz: the questions of which a text has changed, each whole."""
    old = pair.translation
    text = old.origin.text if old else f"quiz: {pair.source.data.quiz}\nquestions:\n"  # type: ignore[union-attr]
    value = parse_yaml(text, pair.path).value
    questions = value.get("questions") if isinstance(value, dict) else None
    known: dict[str, Any] = questions if isinstance(questions, dict) else {}
    for part in dict.fromkeys(part for part, _ in texts):
        own = {name: words for (its, name), words in texts.items() if its == part}
        if not all(own.values()) or own == pair.translated_parts.get(part):
            continue
        lines = yaml_lines({part.id: translated_question(known.get(part.id, {}), own)}, 2)
        text = _with_question(parse_yaml(text, pair.path).origin, part.id, lines)
    return text


def _with_question(origin: Origin, id_: str, lines: str) -> str:
    """Put a question in the place of the one with its id, or after the last."""
    text = origin.text
    starts = sorted(mark.start for loc, mark in origin.keys.items() if len(loc) == 2 and loc[0] == "questions")
    own = origin.keys.get(("questions", id_))
    if own is None:
        return text.rstrip("\n") + ("\n\n" if starts else "\n") + lines
    start = text.rfind("\n", 0, own.start) + 1
    after = next((other for other in starts if other > own.start), None)
    end = len(text) if after is None else text.rfind("\n", 0, after) + 1
    rest = text[start:end]
    gap = rest[len(rest.rstrip("\n")) :]
    return text[:start] + lines.rstrip("\n") + (gap or "\n") + text[end:]


def _with_digests(pair: Pair, units: list[Unit], done: Mapping[str, Message], text: str) -> str:
    """Record what each text was made from: for a new one the source that its translator saw."""
    digests: dict[Part, list[str]] = {}
    for part, group in groupby(units, key=lambda unit: unit.part):
        found = list(group)
        is_whole = all(unit.text or _place(unit) in done for unit in found)
        if not is_whole and part.group in WHOLE:
            # It was not touched.
            digests[part] = (pair.record.digests(part) if pair.record else None) or []
            continue
        for unit in found:
            message = done.get(_place(unit))
            made_from = digest(message.source) if message else unit.made_from
            if made_from or part.group in ("opening", "sections"):
                digests.setdefault(part, []).append(made_from or UNRECORDED)
    head = split_page(text, pair.path).parsed if pair.path.endswith(".md") else parse_yaml(text, pair.path)
    origin = head.origin if head else Origin(pair.path, text)
    return with_record(origin, recorded({part: found for part, found in digests.items() if found}))
