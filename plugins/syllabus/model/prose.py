"""What of a Markdown text is written for readers: not its code, not its comments."""

import re

_FENCE = re.compile(
    r"^[ \t]*(?P<mark>(?P<sign>[`~])(?P=sign){2,})(?!(?P=sign)).*?^[ \t]*(?P=mark)[ \t]*$", re.MULTILINE | re.DOTALL
)
# A code span ends in its own paragraph; a lone backtick opens nothing.
_CODE_SPAN = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)


def prose(text: str) -> str:
    """Blank out code and comments; every other character keeps its place."""
    return _blank_comments(_CODE_SPAN.sub(_blank, _FENCE.sub(_blank, text)))


def _blank_comments(text: str) -> str:
    parts, done = [], 0
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[done:start], re.sub(r"[^\n]", " ", text[start : end + 3])]
        done = end + 3
    return "".join([*parts, text[done:]])


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
