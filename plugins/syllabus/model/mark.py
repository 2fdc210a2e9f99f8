"""How far a statement of law was checked: what every such statement carries, wherever it stands."""

from typing import Literal

from .base import Day, Id, Model, Text

MarkState = Literal["seen", "part", "memory"]
"""Whether the summary was compared with a text: wholly, in part, or not yet."""


class Checked(Model):
    """The part of a provision or an entry that says what it rests on."""

    id: Id
    mark: MarkState
    source: Text | None = None
    """What was seen, in words; never an address of a mirror."""
    checked: Day | None = None
    unseen: Text | None = None
    """What was not seen, where `mark` is `part`."""
    confidence: Literal["high", "medium"]
    """`medium` carries "check before relying"; anything lower is not published."""

    @property
    def is_sure(self) -> bool:
        """Tell whether it was compared with a text wholly, and with high confidence."""
        return self.mark == "seen" and self.confidence == "high"
