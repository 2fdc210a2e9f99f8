"""How far a translation is: which of its source's texts it gives, and which of these have changed since."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from .translation_record import Record, digest
from .translation_unit import Part, Parts, Texts

State = Literal["fresh", "stale", "missing", "extra"]


class Unit(NamedTuple):
    """A text of the source with its translation: `source` is empty when it is extra, `text` when it is missing."""

    part: Part
    name: str
    source: str
    text: str
    state: State
    made_from: str = ""
    """The digest of the text that the translation was made from, where it is recorded."""


def compare(source: Parts, translation: Parts, record: Record | None) -> list[Unit]:
    """Lay a translation beside its source, in the order of the source; what the source has not comes last."""
    units: list[Unit] = []
    for part, theirs in source.items():
        ours = translation.get(part, {})
        digests = record.digests(part) if record else None
        compare_part = _blocks if part.group in ("sections", "opening") else _named
        units += compare_part(part, theirs, ours, digests or [])
    for part, ours in translation.items():
        if part not in source:
            units += [Unit(part, name, "", text, "extra") for name, text in ours.items()]
    return sorted(units, key=lambda unit: unit.state == "extra")


def _named(part: Part, theirs: Texts, ours: Texts, digests: Sequence[str]) -> Iterator[Unit]:
    for name, text in theirs.items():
        translated = ours.get(name, "")
        state: State = "missing" if not translated else "fresh" if digest(text) in digests else "stale"
        yield Unit(part, name, text, translated, state, digest(text) if state == "fresh" else "")
    if part.group != "questions":
        # Of a question a translation may give more: answers that people type in its language.
        yield from (Unit(part, name, "", text, "extra") for name, text in ours.items() if name not in theirs)


def _blocks(part: Part, theirs: Texts, ours: Texts, digests: Sequence[str]) -> Iterator[Unit]:
    """Compare texts that have no name but their order: by what is recorded of it, else by their place."""
    source, names, texts = list(theirs.values()), list(theirs), list(ours.values())
    now = [digest(text) for text in source]
    if len(digests) != len(texts) == len(source):
        # What is recorded is of another build, so each stands beside its fellow.
        for name, text, translated in zip(names, source, texts, strict=True):
            made_from = digest(text) if digest(text) in digests else ""
            yield Unit(part, name, text, translated, "fresh" if made_from else "stale", made_from)
        return
    if len(digests) != len(texts):
        digests = [*digests, *[""] * len(texts)][: len(texts)]
    for kind, begin, end, first, last in SequenceMatcher(None, digests, now, autojunk=False).get_opcodes():
        for place in range(max(end - begin, last - first)):
            has_text, has_source = begin + place < end, first + place < last
            state: State = (
                "fresh" if kind == "equal" else "extra" if not has_source else "stale" if has_text else "missing"
            )
            yield Unit(
                part,
                names[first + place] if has_source else str(len(names) + place + 1),
                source[first + place] if has_source else "",
                texts[begin + place] if has_text else "",
                state,
                digests[begin + place] if has_text else "",
            )
