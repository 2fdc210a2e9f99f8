"""How far a provision was checked, in words."""

from ..model.instrument import Provision
from ..model.mark import Checked
from ..words import Words


def mark_text(statement: Checked, words: Words) -> str:
    """Say what a statement of law rests on: source and day, or that it is not yet checked."""
    if statement.mark == "memory" or statement.checked is None:
        return words.t("mark.memory")
    source, day = statement.source or "", words.day(statement.checked)
    if statement.mark == "part":
        return words.t("mark.part", source=source, date=day, unseen=statement.unseen or "")
    return words.t("mark.seen", source=source, date=day)


def provision_label(provision: Provision, words: Words) -> str:
    """Name a provision as it is cited: "art. 13(1)"."""
    return words.t(f"unit.{provision.unit}", number=words.isolate(provision.label))
