"""The texts in a document's data, each with its place: what may hold citations, whatever the document is."""

from collections.abc import Iterator

from pydantic import BaseModel

from .origin import Loc


def texts(data: BaseModel) -> Iterator[tuple[Loc, str]]:
    """Yield every text in a model with the way to it, in the order of its fields."""
    yield from _texts((), data.model_dump(exclude_none=True))


def _texts(loc: Loc, value: object) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, dict):
        for key, child in value.items():
            yield from _texts((*loc, key), child)
    elif isinstance(value, list | tuple):
        for index, child in enumerate(value):
            yield from _texts((*loc, index), child)
