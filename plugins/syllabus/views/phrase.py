"""Short texts with their languages: what is not translated stands among the words of another language."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from markupsafe import Markup

from ..model.mark import Checked
from ..model.worded import Worded
from ..words import Words, words_for


class Phrase(NamedTuple):
    """A text in one language."""

    text: str
    content: Words
    """Its language."""


Phrases = list[Phrase]
"""A text in pieces, which may be in several languages; empty where there is nothing to say."""


Render = Callable[[str, Words], Markup]
"""Renders an author's text safely, given the language that it is in."""


def said(statement: Worded[Checked], name: str) -> Phrases:
    """Give a text of a statement by its name, such as `holding`."""
    text = getattr(statement.data, name)
    return [Phrase(text, words_for(statement.locale_of(name)))] if text else []


def filled(words: Words, key: str, /, **parts: Phrases) -> Phrases:
    """Give an interface text with phrases in their places."""
    pieces = words.t(key, **{name: f"\0{name}\0" for name in parts}).split("\0")
    phrases: Phrases = []
    for index, piece in enumerate(pieces):
        phrases += parts[piece] if index % 2 else [Phrase(piece, words)] if piece else []
    return phrases


def plain(phrases: Iterable[Phrase]) -> str:
    """Give the text without its languages, for what can name none."""
    return "".join(phrase.text for phrase in phrases)
