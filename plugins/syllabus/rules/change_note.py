"""A module says what each version after the first has changed, the newest first, and a translation notes no other
version.

Learners who completed an earlier version are shown the notes of the versions since.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from ..model.diagnostic import Diagnostic
from ..model.module import Module
from ..model.origin import Origin
from ..model.project import Document, Project

RULE = "change-note"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the versions without a note, and the notes that stand for no version or stand twice."""
    for module in project.modules.values():
        yield from _source(module)
    for (id_, _), text in project.module_translations.items():
        if source := project.modules.get(id_):
            known = {change.version for change in source.data.changes}
            ours = [change.version for change in text.data.changes]
            yield from _twice(text.origin, ours)
            for index, version in enumerate(ours):
                if version not in known:
                    yield text.origin.error(
                        text.origin.at("changes", index, "version"),
                        RULE,
                        f"The source has no change note for version {version}.",
                        "Correct the number, or remove this note.",
                    )


def _source(module: Document[Module]) -> Iterator[Diagnostic]:
    origin, now = module.origin, module.data.version
    notes = [change.version for change in module.data.changes]
    yield from _twice(origin, notes)
    # No more than a few: who wrote a year or a date as the version would wait long for all of them.
    missing = list(islice((version for version in range(2, now + 1) if version not in notes), 5))
    if missing:
        several = len(missing) > 1
        yield origin.error(
            origin.at("version"),
            RULE,
            f"There {'are no notes' if several else 'is no note'} on what "
            f"{'the versions' if several else 'version'} {', '.join(map(str, missing))} "
            f"{'have' if several else 'has'} changed.",
            f"Add an item with `version: {missing[0]}`, `date:` and `note:` under `changes:`"
            f"{', and one for each of the others' if several else ''}.",
        )
    for index, version in enumerate(notes):
        mark = origin.at("changes", index, "version")
        if version > now:
            message = f"This note is on version {version}, but the module is at version {now}."
            yield origin.error(mark, RULE, message, f"Set the module's `version` to {version}, or correct the note.")
        elif version == 1:
            message = "This note is on version 1, which changed nothing."
            yield origin.error(mark, RULE, message, "Correct the number, or remove this note.")
        elif version > min(notes[: index + 1]):
            message = f"The note on version {version} stands below one on an older version."
            yield origin.error(mark, RULE, message, "Put the newest first.")


def _twice(origin: Origin, versions: Sequence[int]) -> Iterator[Diagnostic]:
    for index, version in enumerate(versions):
        if version in versions[:index]:
            yield origin.error(
                origin.at("changes", index, "version"),
                RULE,
                f"There are two notes on version {version}.",
                "Join them, or correct the number.",
            )
