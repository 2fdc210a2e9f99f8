"""Writes translated texts into the front matter of a page."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from ..model.translation_unit import HEAD, Group, Part

Texts = Mapping[tuple[Part, str], str]
IDENTITY = ("module", "curriculum", "instrument", "jurisdiction", "collection", "overview")
LISTS: tuple[Group, ...] = ("provisions", "terms", "entries")
REQUIRED = {"provisions": ("heading", "summary"), "terms": ("definition",), "entries": ()}


def translated_head(source: BaseModel | None, existing: Mapping[str, Any], texts: Texts) -> dict[str, Any]:
    """Give front matter as plain data: what `existing` says, with the texts of `texts`.

    Items of a list come in the order of the source; one that lacks a text it cannot do without is left out.
    """
    head: dict[str, Any] = {key: getattr(source, key) for key in IDENTITY if hasattr(source, key)}
    head |= {key: value for key, value in existing.items() if key != "translates"}
    lists: dict[str, dict[str, str]] = {}
    for (part, name), text in texts.items():
        key, dot, id_ = name.partition(".")
        if part == HEAD and text and dot:
            lists.setdefault(key, {})[id_] = text
        elif part == HEAD and text:
            head[name] = text
    if objectives := lists.get("objectives"):
        head["objectives"] = [{"id": id_, "text": text} for id_, text in objectives.items()]
    if changes := lists.get("changes"):
        head["changes"] = [{"version": int(version), "note": note} for version, note in changes.items()]
    for group in LISTS:
        if hasattr(source, group):
            head[group] = _items(source, group, existing, texts)
    return head


def _items(source: BaseModel | None, group: Group, existing: Mapping[str, Any], texts: Texts) -> list[dict[str, Any]]:
    known = {item["id"]: item for item in existing.get(group, ())}
    items = []
    for id_ in (item.id for item in getattr(source, group)):
        own = {name: text for (part, name), text in texts.items() if part == Part(group, id_) and text}
        item = {"id": id_, **known.get(id_, {}), **own}
        if all(name in item for name in REQUIRED[group]) and len(item) > 1:
            items.append(item)
    return items
