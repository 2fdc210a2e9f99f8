"""Everyday words that lead to the words of the law, by language, and words that are asked for alike."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..source.yaml_text import Value, parse_yaml


@dataclass(frozen=True)
class Vocabulary:
    """What people type in one language."""

    asked: tuple[tuple[str, ...], ...] = ()
    """Words of the law, each followed by the everyday words that lead to them."""
    alike: tuple[tuple[str, ...], ...] = ()
    """Words of which each stands for the others too: irregular plurals, spellings, near synonyms."""


@cache
def vocabulary(tag: str) -> Vocabulary:
    """Load the everyday words of a language; one without a file has none."""
    file = files(__package__).joinpath(f"{tag}.yml")
    if not file.is_file():
        return Vocabulary() if "-" not in tag else vocabulary(tag.split("-")[0])
    data = parse_yaml(file.read_text(encoding="utf-8"), file.name).value
    match data:
        case {"asked": dict(asked), "alike": list(alike)}:
            return Vocabulary(tuple((law, *_texts(lay)) for law, lay in asked.items()), tuple(map(_texts, alike)))
    raise ValueError(f"{file.name} has not the two lists that it should have")


def _texts(values: Value) -> tuple[str, ...]:
    return tuple(str(value) for value in values) if isinstance(values, list) else ()
