"""The months that a text names in its dates, whatever its language."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError

_OTHER_NAMES = {"ar": ("ar-JO", "ar-TN")}
"""Where one language has several calendars' names of the months, the regions that use the others."""


def months_of(text: str, tag: str) -> frozenset[int]:
    """Give the months (1 to 12) that stand beside a number in a text of the language `tag`; none if it is unknown."""
    names = _names(tag)
    if not names:
        return frozenset()
    return frozenset(names[found[1] or found[2]] for found in _pattern(tag).finditer(text))


@cache
def _names(tag: str) -> dict[str, int]:
    names: dict[str, int] = {}
    for one in (tag, *_OTHER_NAMES.get(tag, ())):
        try:
            months = Locale.parse(one, sep="-").months
        except (UnknownLocaleError, ValueError):
            continue
        for context in ("format", "stand-alone"):
            for number, name in months[context]["wide"].items():
                names |= {name: number, name.capitalize(): number}
    return names


@cache
def _pattern(tag: str) -> re.Pattern[str]:
    any_name = "|".join(sorted(map(re.escape, _names(tag)), key=len, reverse=True))
    # "1st", "1er", "1. maj", "1 de mayo de 2005"; a word between a number and a month belongs to the date.
    return re.compile(rf"\d\w{{0,3}}[.,]?\s(?:de\s)?({any_name})(?!\w)|(?<!\w)({any_name})(?:\sde)?\s\d")
