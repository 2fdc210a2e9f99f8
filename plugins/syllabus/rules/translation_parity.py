"""A translation has the citations of its source (error), and its numbers, dates and links (warning).

They are compared text by text, where the translation is up to date. Digits of any script count alike, and so do 24,000
and 24 000. Write a number as the source does: in figures where it has figures.
"""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.parity import Kept, differ, kept
from ..model.project import Project
from ..model.translation_pair import Pair, pairs
from ..model.translation_state import Unit
from ..months import months_of

RULE = "translation-parity"
TYPED = ("accept", "reject")
"""Answers that people type are foreseen anew in each language."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield what a translated text has and its source has not, or the other way round."""
    source = project.settings.source_locale
    for pair in pairs(project):
        if pair.translation is None:
            continue
        for unit in pair.units:
            if unit.state == "fresh" and unit.name.rpartition(".")[2] not in TYPED:
                yield from _compare(pair, unit, kept(unit.source), kept(unit.text), source)


def _compare(pair: Pair, unit: Unit, theirs: Kept, ours: Kept, source: str) -> Iterator[Diagnostic]:
    assert pair.translation is not None
    origin, where = pair.translation.origin, pair.source.origin.path
    if words := differ(theirs.citations - ours.citations, ours.citations - theirs.citations):
        message = f"The citations are not those of the source, {where}: {words}."
        yield origin.error(pair.at(unit.part, unit.name), RULE, message, "Cite what the source cites here.")
    if words := differ(theirs.numbers - ours.numbers, ours.numbers - theirs.numbers):
        message = f"The numbers are not those of the source, {where}: {words}."
        yield origin.warning(
            pair.at(unit.part, unit.name),
            RULE,
            message,
            "Compare the two; write in figures what the source has in figures.",
        )
    elif (months := months_of(unit.source, source)) != (found := months_of(unit.text, pair.locale)):
        words = differ(map(str, months - found), map(str, found - months))
        message = f"The months of its dates are not those of the source, {where}: {words}."
        yield origin.warning(pair.at(unit.part, unit.name), RULE, message, "Compare the dates.")
    if words := differ(theirs.targets - ours.targets, ours.targets - theirs.targets):
        message = f"The links are not those of the source, {where}: {words}."
        yield origin.warning(
            pair.at(unit.part, unit.name),
            RULE,
            message,
            "Link what the source links; the path is the same in every language.",
        )
