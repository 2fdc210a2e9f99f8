"""Where an authority is cited, as links."""

from typing import TypedDict

from ..model.authority import Authority
from ..model.uses import Use, uses
from .here import Here


class UseView(TypedDict):
    """A place to link to."""

    title: str
    url: str


def use_views(here: Here, authority: Authority) -> list[UseView]:
    """List where an authority is cited, as links from this page."""
    return [_view(here, use) for use in uses(here.project, here.locale).get(authority, ())]


def _view(here: Here, use: Use) -> UseView:
    title = here.project.module_text(use.module, here.locale).title
    place = here.words.t("uses.question", number=use.question) if use.question else use.title
    full = here.words.t("uses.place", module=title, place=place) if place else title
    return {"title": full, "url": here.module_url(use.module, f"#{use.anchor}" if use.anchor else "")}
