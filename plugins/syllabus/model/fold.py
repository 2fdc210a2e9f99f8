"""Words as the search compares them: the browser's `core/fold.js`, for the index.

`tests/vectors/fold.json` proves that both say the same. What makes no difference in a letter is decided in one place,
the table for typed answers; the search leaves out its later rules, which join numbers to the words before them.
"""

import re
import unicodedata
from collections.abc import Iterable

from .answer_rules import LETTERS

_LETTERS = [(re.compile(find), put) for find, put in LETTERS]
_ARTICLE = re.compile("^[وف]?(?:[بك]?ال|لل)(?=[\u0621-\u064a]{2})")
"""The Arabic article, with the short words that are written together with it."""
_ELIDED = re.compile(r"(?<![^\W_])(?:[cdjlmnst]|qu)['\u2019](?=[^\W\d_])|['\u2019]s(?![^\W_])")
"""Short French words before an apostrophe, and the English genitive."""
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")
"""V.C.L. is one word, as it is spoken."""


def fold(text: str) -> str:
    """Reduce a text to its words as they are compared, with one blank between them."""
    text = _ELIDED.sub("", unicodedata.normalize("NFKD", text).lower())
    text = _INITIALS.sub(lambda name: name[0].replace(".", ""), text)
    for find, put in _LETTERS:
        text = find.sub(put, text)
    return " ".join(_ARTICLE.sub("", word) for word in text.split())


def folded(texts: Iterable[str]) -> tuple[str, ...]:
    """Fold each of several names, and give each that is left once."""
    return tuple(dict.fromkeys(name for text in texts if (name := fold(text))))
