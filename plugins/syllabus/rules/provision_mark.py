"""A provision says what it rests on: `seen` and `part` name the source and the day, `part` also what was not seen."""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.project import Project

RULE = "provision-mark"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the provisions whose mark is not backed."""
    for instrument in project.instruments.values():
        for index, provision in enumerate(instrument.data.provisions):
            missing = []
            if provision.mark != "memory":
                missing += [name for name in ("source", "checked") if getattr(provision, name) is None]
            if provision.mark == "part" and provision.unseen is None:
                missing.append("unseen")
            for name in missing:
                yield instrument.origin.error(
                    instrument.origin.at("provisions", index, "mark"),
                    RULE,
                    f"The provision `{provision.id}` is marked `{provision.mark}` without `{name}`.",
                    f"Add `{name}:`, or mark it `memory`.",
                )
