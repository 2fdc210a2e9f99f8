"""A silence, `<!-- no-citation: the reason -->`, gives a reason that can be judged, and silences something."""

from collections.abc import Iterator

from ..model.diagnostic import Diagnostic
from ..model.origin import Mark, Origin
from ..model.silence import Silence

FEWEST_WORDS = 3


def check_silence(origin: Origin, mark: Mark, silence: Silence, is_used: bool) -> Iterator[Diagnostic]:
    """Yield what is wrong with a silence at `mark`."""
    if not is_used:
        yield origin.warning(
            mark,
            "silence-unused",
            "This `no-citation` comment silences nothing.",
            "Put it on the line before the words it is for, or remove it.",
        )
    elif len(silence.reason.split()) < FEWEST_WORDS:
        yield origin.warning(
            mark,
            "silence-without-reason",
            "This `no-citation` comment does not say why nothing is cited.",
            "Give the reason in a few words: `<!-- no-citation: the reason -->`.",
        )
