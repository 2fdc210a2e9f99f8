"""A translated page has the sections and paragraphs of its source, none missing and none that the source has not
(warning).

The ids of sections are the same in every language, so that a link leads to the same place whatever language is read.
"""

from collections.abc import Iterator
from itertools import groupby

from ..model.diagnostic import Diagnostic
from ..model.near import did_you_mean
from ..model.project import Project
from ..model.translation_pair import Pair, pairs
from ..model.translation_unit import Part

RULE = "translation-sections"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the sections and paragraphs in which a translated page and its source differ."""
    for pair in pairs(project):
        if pair.translation is None or pair.is_overlay:
            continue
        units = [unit for unit in pair.units if unit.part.group in ("opening", "sections")]
        for part, found in groupby(sorted(units, key=lambda unit: unit.part), key=lambda unit: unit.part):
            states = [unit.state for unit in found]
            if "missing" in states or "extra" in states:
                yield _report(pair, part, states.count("missing"), states.count("extra"))
        yield from _texts(pair)


def _report(pair: Pair, part: Part, missing: int, extra: int) -> Diagnostic:
    assert pair.translation is not None
    origin, path = pair.translation.origin, pair.source.origin.path
    theirs, ours = pair.source_parts.get(part), pair.translated_parts.get(part)
    name = f"Section {part.id}" if part.id.isdigit() else f"The section `{part.id}`"
    where = name if part.id else "What stands before the first heading"
    if ours is None:
        message, advice = f"{where} of {path} is not translated.", "Translate it, under the same id."
    elif theirs is None:
        known = [known.id for known in pair.source_parts if known.group == part.group]
        message = f"{where} is not in the source, {path}."
        advice = f"{did_you_mean(part.id, known)}Give it the id it has there, or remove it."
    else:
        message = f"{where} is not built as in the source, {path}: {_count(missing, extra)}."
        advice = "Give it the paragraphs, lists and tables of the source, in the same order."
    return origin.warning(pair.at(part), RULE, message, advice)


def _texts(pair: Pair) -> Iterator[Diagnostic]:
    """Report what is missing of the front matter and of its entries, where that is not a matter of ids."""
    assert pair.translation is not None
    origin = pair.translation.origin
    for unit in pair.units:
        is_said_elsewhere = unit.part.group == "questions" or unit.part not in pair.translated_parts
        if unit.part.group in ("opening", "sections") or is_said_elsewhere or unit.name.startswith("objectives."):
            continue
        if unit.state == "missing":
            message = f"`{unit.name}`{f' of `{unit.part.id}`' if unit.part.id else ''} is not translated."
            advice = "Add it; until then readers see the source's."
            yield origin.warning(pair.at(unit.part), RULE, message, advice)


def _count(missing: int, extra: int) -> str:
    parts = [(missing, "missing"), (extra, "more than there")]
    return ", ".join(f"{number} {word}" for number, word in parts if number)
