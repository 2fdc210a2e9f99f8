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
    return Catalog(locale=known, project="syllabus", charset="utf-8", fuzzy=False, header_comment="")


def _bytes(catalog: Catalog) -> bytes:
    written = io.BytesIO()
    write_po(written, catalog, width=0, no_location=True)
    lines = written.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_UNWANTED))


def _hint(unit: Unit) -> str:
    """Tell the translator what a text is."""
    kinds = {"head": "Front matter", "opening": "Before the first heading", "sections": "Section"}
    kind = kinds.get(unit.part.group, unit.part.group.capitalize())
    return f"{kind} {unit.part.id}: {unit.name}".replace(" :", ":")


def _placeholders(text: str) -> Iterable[str]:
    return ["Keep what stands in braces."] if "{" in text else []
