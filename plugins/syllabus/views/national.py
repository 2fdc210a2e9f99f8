"""The note that marks national text: what an overlay has replaced or added."""

from typing import TypedDict

from ..model.overlay import Laid
from ..words import words_for
from .here import Here


class NationalView(TypedDict):
    """Data for `national-note.html`. The overlay's name is set apart, because it may read the other way."""

    before: str
    name: str
    after: str


def national_view(here: Here, laid: Laid) -> NationalView:
    """Say that a section or question is national, and whether it stands in place of the core's."""
    before, after = here.words.t(f"national.{laid}", name="\0").split("\0")
    name = here.project.settings.overlay_name
    return {"before": before, "name": here.words.country(name) or name, "after": after}


def language(tag: str) -> dict[str, str]:
    """Give the attributes of a text that is in another language than its page."""
    return {"lang": tag, "dir": words_for(tag).dir}
