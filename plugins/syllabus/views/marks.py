"""How far a provision was checked, in words."""

from ..model.instrument import Provision
from ..model.mark import Checked
from ..model.worded import Worded
from ..words import Words
from .phrase import Phrase, Phrases, filled, said


def mark_text(statement: Worded[Checked], words: Words) -> Phrases:
    """Say what a statement of law rests on: source and day, or that it is not yet checked."""
    data = statement.data
    if data.mark == "memory" or data.checked is None:
        return [Phrase(words.t("mark.memory"), words)]
    source, day = said(statement, "source"), [Phrase(words.day(data.checked), words)]
    if data.mark == "part":
        return filled(words, "mark.part", source=source, date=day, unseen=said(statement, "unseen"))
    return filled(words, "mark.seen", source=source, date=day)


def provision_label(provision: Provision, words: Words) -> str:
    """Name a provision as it is cited: "art. 13(1)"."""
    return words.t(f"unit.{provision.unit}", number=words.isolate(provision.label))
