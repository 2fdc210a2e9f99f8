"""Reads translated texts from PO files (GNU gettext manual, "The Format of PO Files")."""

import codecs
import io
import re
from collections.abc import Iterable
from typing import NamedTuple

from babel.messages.pofile import PoFileError, read_po

from ..model.diagnostic import Diagnostic, Severity


class Message(NamedTuple):
    """A translated text: `context` says what it is a text of, `source` what it was translated from."""

    context: str
    source: str
    text: str
    path: str
    line: int

    def error(self, rule: str, message: str, advice: str) -> Diagnostic:
        """Make an error at this message."""
        return Diagnostic(self.path, self.line, 1, rule, message, advice)

    def warning(self, rule: str, message: str, advice: str) -> Diagnostic:
        """Make a warning at this message."""
        return Diagnostic(self.path, self.line, 1, rule, message, advice, Severity.WARNING)


class Messages(NamedTuple):
    """What a PO file holds: its language, and the texts that are done; drafts (`fuzzy`) and empty ones are left out."""

    locale: str
    done: list[Message]
    left: int
    """How many are not done."""
    diagnostics: list[Diagnostic]


_LINE = re.compile(r'(?:(?P<word>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]+)?"(?:[^"\\]|\\.)*"[ \t]*')
_ORDER = {"msgctxt": 0, "msgid": 1, "msgid_plural": 2, "msgstr": 3}


def read_messages(data: bytes, path: str) -> Messages:
    """Read a PO file; what is wrong with it is told in the diagnostics."""
    data = data.removeprefix(codecs.BOM_UTF8)
    if wrong := _wrong_line(data.decode("utf-8", errors="replace")):
        return _nothing(path, *wrong)
    try:
        catalog = read_po(io.BytesIO(data), charset="utf-8", abort_invalid=True)
    except PoFileError as error:
        return _nothing(
            path, error.lineno + 1, f"This line is not as a PO file has it: {str(error).partition(' on ')[0]}"
        )
    except (UnicodeDecodeError, ValueError) as error:
        return _nothing(path, 1, f"This file cannot be read as a PO file in UTF-8 ({type(error).__name__})")
    done, left = [], 0
    for message in catalog:
        if not message.id or not message.context or not isinstance(message.id, str):
            continue
        text = message.string if isinstance(message.string, str) else ""
        if message.fuzzy or not text.strip():
            left += 1
        else:
            done.append(Message(message.context, message.id, text, path, message.lineno or 1))
    locale = (catalog.locale_identifier or "").replace("_", "-")
    return Messages(locale, done, left, [])


def _wrong_line(text: str) -> tuple[int, str] | None:
    """Find the first line that is not as the format has it: Babel would read it as something else, and say nothing."""
    last, contexts, context = 3, set[str](), ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        if found is None:
            return number, "This line is not as a PO file has it: a word such as `msgstr`, and text in straight quotes"
        word = (found["word"] or "").partition("[")[0]
        if word == "msgctxt":
            context = ""
        if last == 0 and word == "msgid":
            if context in contexts:
                return number, "A text stands here for the second time"
            contexts.add(context)
        if not word or word == "msgctxt":
            context += line.partition('"')[2].rpartition('"')[0]
        if not word:
            continue
        place = _ORDER[word]
        is_new = word == "msgctxt" or (word == "msgid" and last != 0)
        if (place <= last and not is_new and not (place == last == 3)) or (place == 3 and last not in (1, 2, 3)):
            return number, f"Here `{word}` comes where a PO file has another line, so one is missing before it"
        last = place
    return None


def _nothing(path: str, line: int, message: str) -> Messages:
    advice = "Export it again from your translation tool, as gettext PO in UTF-8."
    return Messages("", [], 0, [Diagnostic(path, line, 1, "po-syntax", f"{message}.", advice)])


def by_document(messages: Iterable[Message]) -> dict[str, dict[str, Message]]:
    """Sort messages by the document in their context, and there by the text."""
    documents: dict[str, dict[str, Message]] = {}
    for message in messages:
        name, _, place = message.context.partition(" ")
        documents.setdefault(name, {})[place] = message
    return documents
