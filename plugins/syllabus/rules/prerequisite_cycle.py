"""No module of a curriculum comes, by its prerequisites, after itself, and no curriculum either."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from ..model.diagnostic import Diagnostic
from ..model.origin import Mark, Origin
from ..model.project import Project

RULE = "prerequisite-cycle"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield, for each curriculum, one circle of prerequisites if there is any; and one of curricula."""
    for curriculum in project.curricula.values():
        origin, entries = curriculum.origin, curriculum.data.modules
        if circle := _circle({entry.module: entry.after for entry in entries}):
            index = next(index for index, entry in enumerate(entries) if entry.module in circle and entry.after)
            yield _error(origin, origin.at_key("modules", index, "after"), circle)
    curricula = project.curricula
    if circle := _circle({id_: curriculum.data.after for id_, curriculum in curricula.items()}):
        origin = curricula[circle[0]].origin
        yield _error(origin, origin.at_key("after"), circle)


def _circle(graph: Mapping[str, Iterable[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle
    return []


def _error(origin: Origin, mark: Mark, circle: list[str]) -> Diagnostic:
    way = " → ".join(f"`{id_}`" for id_ in circle)
    message = f"These prerequisites go round in a circle: {way}."
    return origin.error(mark, RULE, message, "Remove one of them from `after`.")
