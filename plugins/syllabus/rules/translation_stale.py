"""A translation says from which texts of the source it was made, so that the check can tell which of them have changed
(warning).

`translates:` records a digest of every text. `syllabus translations accept` writes it once a translation is up to date.
"""

from collections.abc import Iterator
from itertools import groupby

from ..model.diagnostic import Diagnostic
from ..model.project import Project
from ..model.translation_pair import Pair, pairs
from ..model.translation_unit import Part

RULE = "translation-stale"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the parts of translations whose source has changed, and the translations that do not name theirs."""
    for pair in pairs(project):
        if pair.translation is None:
            continue
        origin, path = pair.translation.origin, pair.source.origin.path
        if pair.record is None:
            message = f"This translation does not say which texts of {path} it was made from."
            advice = f"If it is up to date, run `syllabus translations accept {origin.path}`."
            yield origin.warning(origin.at(), RULE, message, advice)
            continue
        stale = (unit for unit in pair.units if unit.state == "stale")
        for part, units in groupby(stale, key=lambda unit: unit.part):
            names = [unit.name for unit in units]
            message = f"{_subject(pair, part, names)} changed since this was translated."
            advice = f"Bring the text up to date, then run `syllabus translations accept {origin.path}`."
            yield origin.warning(pair.at(part, names[0]), RULE, message, advice)


def _subject(pair: Pair, part: Part, names: list[str]) -> str:
    path = pair.source.origin.path
    if part.group in ("opening", "sections"):
        where = f"the section `{part.id}` of {path}" if part.id else f"{path}, before its first heading,"
        return f"In {where} {'a paragraph has' if len(names) == 1 else f'{len(names)} paragraphs have'}"
    where = f"In `{part.id}` of {path}" if part.id else f"In the front matter of {path}"
    return f"{where} {', '.join(f'`{name}`' for name in names)} {'has' if len(names) == 1 else 'have'}"
