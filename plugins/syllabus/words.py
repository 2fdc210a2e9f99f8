"""Interface words, dates and lists in a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import babel.dates
import babel.lists
import babel.numbers
from babel import Locale, UnknownLocaleError

from .source.yaml_text import Value, parse_yaml

SOURCE = "en"
PLURALS = ("zero", "one", "two", "few", "many", OTHER := "other")
"""The plural categories of CLDR, in their order."""
ZEROES = {"arab": 0x660, "arabext": 0x6F0, "beng": 0x9E6, "deva": 0x966, "mymr": 0x1040}
"""The digit nought in the numbering systems that are some language's default; Babel writes Western digits."""
_FOLDERS: list[Path] = []
"""Where a site keeps words of its own, beside those of the package."""
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
        """Give the text for `key` with `{name}` replaced; an unknown key is a programming error (KeyError).

        Whole numbers are written in the digits of the language; text stays as it is.
        """
        text = self.texts[key]
        for name, value in values.items():
            word = self._digits(str(value)) if isinstance(value, int) else str(value)
            text = text.replace("{" + name + "}", word)
        return text

    def n(self, key: str, count: int) -> str:
        """Give the text for `key` that goes with a number, as the plural rules of the language have it (CLDR)."""
        category = _locale(self.tag).plural_form(count)
        return self.t(f"{key}.{category}" if f"{key}.{category}" in self.texts else f"{key}.other", count=count)

    def isolate(self, number: str) -> str:
        """Keep a number such as 13(1) in one piece where its brackets would turn round (Unicode's isolates)."""
        return f"\u2066{number}\u2069" if self.dir == "rtl" else number

    def day(self, day: date) -> str:
        """Write a date in full, such as "21 November 2026"."""
        text: str = babel.dates.format_date(day, format="long", locale=_locale(self.tag))
        return self._digits(text)

    def country(self, code: str) -> str:
        """Name a country by its ISO 3166 code in this language; "" when the code is none."""
        return str(_locale(self.tag).territories.get(code.upper(), "")) if len(code) == 2 else ""

    def number(self, value: int) -> str:
        """Write a number with the language's grouping, such as "1,234"."""
        text: str = babel.numbers.format_decimal(value, locale=_locale(self.tag))
        return self._digits(text)

    def percent(self, value: int) -> str:
        """Write so many per cent, such as "52%" or "52 %"."""
        text: str = babel.numbers.format_percent(value / 100, locale=_locale(self.tag))
        return self._digits(text)

    def listing(self, items: list[str]) -> str:
        """Join items as the language does: "a, b and c"."""
        text: str = babel.lists.format_list(items, locale=_locale(self.tag))
        return text

    def _digits(self, text: str) -> str:
        """Write numbers in the digits that the region uses (CLDR's default numbering system): ar-EG ٢٠٢٦, ar 2026."""
        zero = ZEROES.get(_locale(self.tag).default_numbering_system)
        return text.translate({ord("0") + digit: zero + digit for digit in range(10)}) if zero else text


@cache
def words_for(tag: str) -> Words:
    """Load the interface of a language; texts it lacks, and languages without a file, are English."""
    english = interface_texts(SOURCE)
    own = interface_texts(tag) or interface_texts(tag.split("-")[0])
    locale = _locale(tag)
    # What is no language of CLDR goes by its tag.
    name = tag if locale.language == SOURCE != tag.split("-")[0] else locale.get_language_name(locale) or tag
    return Words(tag, locale.text_direction, name[0].title() + name[1:], {**english, **own})


def _locale(tag: str) -> Locale:
    try:
        return Locale.parse(REGIONS.get(tag, tag), sep="-")
    except (ValueError, LookupError, UnknownLocaleError):
        return Locale(SOURCE)


def use_folder(folder: Path) -> None:
    """Take words from a site's own folder too; `<tag>.yml` there adds to the package's, or is used in its place."""
    if [folder] != _FOLDERS:
        _FOLDERS[:] = [folder]
        words_for.cache_clear()


def interface_texts(tag: str) -> dict[str, str]:
    """Give the words of the interface that a language has, by key, in the order they are written."""
    texts = packaged_texts(tag)
    for folder in _FOLDERS:
        texts |= _read(folder / f"{tag}.yml")
    return texts


def packaged_texts(tag: str) -> dict[str, str]:
    """Give the words that the package has for a language, by key."""
    return _read(files("syllabus.locales").joinpath(f"{tag}.yml"))


def _read(file: Traversable) -> dict[str, str]:
    if not file.is_file():
        return {}
    return dict(_flat(parse_yaml(file.read_text(encoding="utf-8"), file.name).value))


def interface_source(tag: str) -> dict[str, str]:
    """Give the English of every text that a language needs, by key.

    Of a text that depends on a number it needs one for each plural category that it has.
    """
    found: dict[str, str] = {}
    for key, text in interface_texts(SOURCE).items():
        stem, _, category = key.rpartition(".")
        if category == OTHER:
            wanted = [name for name in PLURALS if name in (*_locale(tag).plural_form.tags, OTHER)]
            found |= {f"{stem}.{name}": text for name in wanted}
        elif category not in PLURALS:
            found[key] = text
    return found


def _flat(value: Value, prefix: str = "") -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for key, child in value.items() for pair in _flat(child, f"{prefix}.{key}" if prefix else key)]
    return [(prefix, str(value))]
