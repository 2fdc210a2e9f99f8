"""Interface words, dates and lists in a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

import babel.dates
import babel.lists
from babel import Locale

from .source.yaml_text import Value, parse_yaml

SOURCE = "en"
REGIONS = {"en": "en-GB"}
"""Where a language without a region writes its dates: our English is British."""


@dataclass(frozen=True)
class Words:
    """The interface in one language: `tag` is its BCP 47 tag, `dir` its direction, `name` its own name."""

    tag: str
    dir: str
    name: str
    texts: Mapping[str, str]

    def t(self, key: str, /, **values: object) -> str:
        """Give the text for `key` with `{name}` replaced; an unknown key is a programming error (KeyError)."""
        text = self.texts[key]
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def isolate(self, number: str) -> str:
        """Keep a number such as 13(1) in one piece where its brackets would turn round (Unicode's isolates)."""
        return f"\u2066{number}\u2069" if self.dir == "rtl" else number

    def day(self, day: date) -> str:
        """Write a date in full, such as "21 November 2026"."""
        text: str = babel.dates.format_date(day, format="long", locale=_locale(self.tag))
        return text

    def country(self, code: str) -> str:
        """Name a country by its ISO 3166 code in this language; "" when the code is none."""
        return str(_locale(self.tag).territories.get(code.upper(), "")) if len(code) == 2 else ""

    def listing(self, items: list[str]) -> str:
        """Join items as the language does: "a, b and c"."""
        text: str = babel.lists.format_list(items, locale=_locale(self.tag))
        return text


@cache
def words_for(tag: str) -> Words:
    """Load the interface of a language; texts it lacks, and languages without a file, are English."""
    english = _texts(SOURCE)
    own = _texts(tag) or _texts(tag.split("-")[0])
    locale = _locale(tag)
    name = locale.get_language_name(locale) or tag
    return Words(tag, locale.text_direction, name[0].upper() + name[1:], {**english, **own})


def _locale(tag: str) -> Locale:
    try:
        return Locale.parse(REGIONS.get(tag, tag), sep="-")
    except (ValueError, LookupError):
        return Locale(SOURCE)


def _texts(tag: str) -> dict[str, str]:
    file = files("syllabus.locales").joinpath(f"{tag}.yml")
    if not file.is_file():
        return {}
    return dict(_flat(parse_yaml(file.read_text(encoding="utf-8"), file.name).value))


def _flat(value: Value, prefix: str = "") -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for key, child in value.items() for pair in _flat(child, f"{prefix}.{key}" if prefix else key)]
    return [(prefix, str(value))]
