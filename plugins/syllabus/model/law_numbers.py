"""The numbers by which national law and cases are asked for: sections of an Act, application numbers."""

import re

_NUMBER = re.compile(
    r"(?<![\w.])(?<!-\()(?<!bis\()(?:[LRD]\.? ?)?\d+[A-Za-z]{0,2}(?:[-./]\d+[A-Za-z]?)*(?:\(\w{1,4}\))*"
)
_MONTH = re.compile(
    r"\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PARAGRAPHS = re.compile(r"(\w+)(\(\w+\))-(\(\w+\))")
_SPAN = re.compile(r"(\d{1,4})-(\d{1,4})")
_WIDEST = 60
"""More than this is no span of sections."""


def law_numbers(text: str) -> tuple[str, ...]:
    """List the numbers in the name of a law or a case, as they are typed: `45`, `154c(2)`, `25965/04`, `l425-3`.

    Days and years are none; `232-233` answers to each section between as well, `25(4a)` to 25 too.
    """
    found: dict[str, None] = {}
    text = _PARAGRAPHS.sub(r"\1\2 \1\3", _MONTH.sub(" ", text))
    for written in _NUMBER.findall(text):
        number = re.sub(r"[ .](?=\d)", "", written.lower()) if written[0].isalpha() else written.lower()
        if _YEAR.fullmatch(number):
            continue
        found[number] = None
        if "(" in number:
            found[number.partition("(")[0]] = None
        if (span := _SPAN.fullmatch(number)) and 0 < int(span[2]) - int(span[1]) <= _WIDEST:
            found |= dict.fromkeys(str(each) for each in range(int(span[1]), int(span[2]) + 1))
    return tuple(found)
