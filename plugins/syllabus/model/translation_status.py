"""How much of each document a language has: what `syllabus translations status`, a page and a badge show."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .project import Project
from .translation_pair import Pair, pairs


class Amount(NamedTuple):
    """How many texts are translated from the source as it is, from an earlier one, or not at all."""

    fresh: int = 0
    stale: int = 0
    missing: int = 0

    @property
    def total(self) -> int:
        """All texts of the source."""
        return self.fresh + self.stale + self.missing

    @property
    def percent(self) -> int:
        """The share that is fresh, rounded down: 100 says that nothing is left to do."""
        return 100 * self.fresh // self.total if self.total else 100


class Row(NamedTuple):
    """A document: its path without language folder, and how much of it each language has."""

    name: str
    source: str
    """The file of the source."""
    amounts: dict[str, Amount]
    """By language."""


def status(project: Project) -> list[Row]:
    """Count the texts of each document in each language that it can be translated to."""
    rows: dict[str, Row] = {}
    for pair in pairs(project):
        if not pair.is_overlay:
            name = name_of(project, pair)
            row = rows.setdefault(name, Row(name, pair.source.origin.path, {}))
            row.amounts[pair.locale] = _amount(pair)
    return list(rows.values())


def total(rows: Iterable[Row], locale: str) -> Amount:
    """Add up a language."""
    amounts = [row.amounts.get(locale, Amount()) for row in rows]
    return Amount(*map(sum, zip(*amounts, strict=True))) if amounts else Amount()


def name_of(project: Project, pair: Pair) -> str:
    """Name a document alike in every language: `modules/m01.md`, `quizzes/m01.yml`."""
    path = pair.source.origin.path
    folders = (f"{project.settings.docs.name}/{project.settings.source_locale}/", f"{project.settings.docs.name}/")
    return next((path.removeprefix(folder) for folder in folders if path.startswith(folder)), path)


def named_pairs(project: Project, locale: str) -> Iterator[tuple[str, Pair]]:
    """Yield the documents that can be translated to a language, by name; no overlays."""
    for pair in pairs(project):
        if pair.locale == locale and not pair.is_overlay:
            yield name_of(project, pair), pair


def _amount(pair: Pair) -> Amount:
    states = Counter(unit.state for unit in pair.units)
    return Amount(states["fresh"], states["stale"], states["missing"])
