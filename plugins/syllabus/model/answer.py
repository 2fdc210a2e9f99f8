"""Whether a typed answer is the one that was foreseen: the browser's `core/text.js`, for those who check quizzes.

`tests/vectors/answers.json` proves that both say the same.
"""

import re
import unicodedata

from .answer_rules import RULES

_RULES = [(re.compile(find), put.replace("$", "\\")) for find, put in RULES]


def plain(text: str) -> str:
    """Reduce an answer to what counts in it."""
    text = unicodedata.normalize("NFKD", text).lower()
    for find, put in _RULES:
        text = find.sub(put, text)
    return text


def same_answer(typed: str, accepted: str) -> bool:
    """Tell whether two answers differ in nothing that counts."""
    return plain(typed) == plain(accepted)
