"""The topics that sheets and provisions are ordered by."""

from typing import Literal, get_args

DutyTopic = Literal[
    "offence",
    "non-punishment",
    "identification",
    "reflection-period",
    "residence-permit",
    "legal-aid",
    "compensation",
    "confidentiality-protection",
    "long-term-status",
]
"""What a provision may be about."""

Topic = Literal[DutyTopic, "recent-changes"]
"""What an entry of a sheet may be about."""

DUTY_TOPICS: tuple[DutyTopic, ...] = get_args(DutyTopic)
TOPICS: tuple[Topic, ...] = get_args(Topic)
"""The topics of every sheet, in the order they are shown."""
