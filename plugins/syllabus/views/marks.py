"""How far a provision was checked, in words."""

from ..model.instrument import Provision
from ..words import Words


def mark_text(provision: Provision, words: Words) -> str:
    """Say what a provision's summary rests on: source and day, or that it is not yet checked."""
    if provision.mark == "memory" or provision.checked is None:
        return words.t("mark.memory")
    source, day = provision.source or "", words.day(provision.checked)
    if provision.mark == "part":
        return words.t("mark.part", source=source, date=day, unseen=provision.unseen or "")
    return words.t("mark.seen", source=source, date=day)


def provision_label(provision: Provision, words: Words) -> str:
    """Name a provision as it is cited: "art. 13(1)"."""
    return words.t(f"unit.{provision.unit}", number=words.isolate(provision.label))
