"""Where an authority is cited, as links."""

from typing import TypedDict

from ..model.authority import Authority
from ..model.uses import Use, uses
from .here import Here
from .phrase import Phrase, Phrases, filled


class UseView(TypedDict):
    """A place to link to."""

    title: Phrases
    url: str


def use_views(here: Here, authority: Authority) -> list[UseView]:
    """List where an authority is cited, as links from this page."""
    return [_view(here, use) for use in uses(here.project, here.locale).get(authority, ())]


def _view(here: Here, use: Use) -> UseView:
    section = use.title if not use.question else ""
    return {
        "title": place_in_module(here, use.module, section, use.question),
        "url": here.module_url(use.module, f"#{use.anchor}" if use.anchor else ""),
    }


def place_in_module(here: Here, module: str, section: str, question: int) -> Phrases:
    """Name a question of a module by its number, else a section by its title, else the whole module."""
    name = here.module_name(module)
    place = [name[0]._replace(text=section)] if section else []
    if question:
        place = [Phrase(here.words.t("uses.question", number=question), here.words)]
    return filled(here.words, "uses.place", module=name, place=place) if place else name
