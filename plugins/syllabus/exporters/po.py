"""A document with its translation as a PO file, for Weblate, Crowdin, OmegaT and the like.

Format: GNU gettext manual, "The Format of PO Files". A message is a text: its context names the document, the part and
the text, its id is the source, and a text whose source has changed is `fuzzy`, with its old translation kept.
"""

import io
from collections.abc import Iterable, Mapping

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from ..model.translation_pair import Pair
from ..model.translation_state import Unit

INTERFACE = "interface"
"""The name under which the words of the interface are exported."""
_NOBODY = {"version": "", "copyright_holder": "", "msgid_bugs_address": ""}
_UNWANTED = (b'"POT-Creation-Date', b'"PO-Revision-Date', b'"Generated-By', b'"Last-Translator', b'"Language-Team')
"""Lines of the head that would change from day to day, or name nobody."""


def po(name: str, pair: Pair, before: bytes = b"") -> bytes:
    """Give the PO file of a document into the language of `pair`; `name` is the same in every language.

    `before` is the file that was there: what a translator has done in it and the site has not yet is kept.
    """
    catalog = _catalog(pair.locale)
    for unit in pair.units:
        if unit.state != "extra":
            flags = ("fuzzy",) if unit.state == "stale" else ()
            context = f"{name} {unit.part}/{unit.name}"
            catalog.add(unit.source, unit.text, context=context, flags=flags, auto_comments=[_hint(unit)])
    return _bytes(_with_work(catalog, before))


def interface_po(locale: str, source: Mapping[str, str], words: Mapping[str, str], before: bytes = b"") -> bytes:
    """Give the PO file of the interface: `source` and `words` are texts by key, `before` the file that was there."""
    catalog = _catalog(locale)
    for key, text in source.items():
        catalog.add(text, words.get(key, ""), context=f"{INTERFACE} {key}", auto_comments=_placeholders(text))
    return _bytes(_with_work(catalog, before))


def _with_work(catalog: Catalog, before: bytes) -> Catalog:
    """Keep what was translated in the file before, where the site has nothing up to date."""
    if not before:
        return catalog
    try:
        known = {message.context: message for message in read_po(io.BytesIO(before), charset="utf-8")}
    except (PoFileError, ValueError):
        return catalog
    for message in catalog:
        work = known.get(message.context) if message.context else None
        if work is None or not work.string or (message.string and not message.fuzzy):
            continue
        is_same = work.id == message.id
        if not message.string or (is_same and not work.fuzzy):
            message.string = work.string
            message.flags.discard("fuzzy")
            if not is_same or work.fuzzy:
                message.flags.add("fuzzy")
    return catalog


def _catalog(locale: str) -> Catalog:
    try:
        known: Locale | None = Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        known = None
    return Catalog(locale=known, project="syllabus", charset="utf-8", fuzzy=False, header_comment="", **_NOBODY)


def _bytes(catalog: Catalog) -> bytes:
    written = io.BytesIO()
    write_po(written, catalog, width=0, no_location=True)
    lines = written.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_UNWANTED))


def _hint(unit: Unit) -> str:
    """Tell the translator what a text is."""
    group, id_ = unit.part
    if group in ("opening", "sections"):
        return f"{f'Section {id_}' if id_ else 'Before the first heading'}, paragraph {unit.name}"
    if group == "head":
        return f"Front matter: {_said(unit.name)}"
    return f"{_GROUPS[group]} {id_}: {_said(unit.name)}"


def _said(name: str) -> str:
    """Put the name of a text into words: `options.a.feedback` is the feedback on option a."""
    *way, last = name.split(".")
    if way[-1:] == ["reject"]:
        return f"feedback on item {way[1]}, matched with {last}"
    what = " ".join(
        f"{_SINGULAR[step]} {id_}" for step, id_ in zip(way[::2], way[1::2], strict=False) if step in _SINGULAR
    )
    if way and way[-1] in _SINGULAR:
        # The last step is an id: an objective, a hint.
        return f"{_SINGULAR[way[-1]]} {int(last) + 1 if way[-1] == 'hints' else last}"
    word = _WORDS.get(last, last.replace("_", " "))
    return what if what and last == "text" else f"{what}: {word}" if what else word


_GROUPS = {"questions": "Question", "provisions": "Provision", "terms": "Term", "entries": "Entry"}
_SINGULAR = {
    "changes": "note on version",
    "choices": "choice",
    "criteria": "criterion",
    "feedback": "feedback on the answer",
    "gaps": "gap",
    "hints": "hint",
    "items": "item",
    "objectives": "learning objective",
    "options": "option",
    "reasons": "reason",
}
_WORDS = {
    "accept": "answers that are right when typed in your language, one a line",
    "cite_as": "short name for citations",
    "model": "model answer",
    "reject": "wrong answers that people type, one a line, each with ` | ` and what they then read",
    "text": "stem",
}


def _placeholders(text: str) -> Iterable[str]:
    return ["Keep what stands in braces."] if "{" in text else []
