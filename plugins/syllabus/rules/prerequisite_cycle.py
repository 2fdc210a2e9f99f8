"""No module of a curriculum comes, by its prerequisites, after itself."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from ..model.diagnostic import Diagnostic
from ..model.project import Project

RULE = "prerequisite-cycle"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield, for each curriculum, one circle of prerequisites if there is any."""
    for curriculum in project.curricula.values():
        entries = curriculum.data.modules
        try:
            TopologicalSorter({entry.module: entry.after for entry in entries}).prepare()
        except CycleError as error:
            circle: list[str] = error.args[1]
            index = next(index for index, entry in enumerate(entries) if entry.module in circle and entry.after)
            way = " → ".join(f"`{module}`" for module in circle)
            yield curriculum.origin.error(
                curriculum.origin.at_key("modules", index, "after"),
                RULE,
                f"These prerequisites go round in a circle: {way}.",
                "Remove one of them from `after`.",
            )
