"""The texts of a document that are translated, each with a name that is the same in every language.

A document falls into parts: its front matter (`head`), what stands before the first heading (`opening`), its sections,
and its questions, provisions, terms or entries. A part holds texts: of a section its blocks in order, of a question
its stem, options and feedback. Whatever is not here is the same in every language and comes from the source alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from pydantic import BaseModel

from .case import CaseRegister, CaseRegisterTranslation
from .glossary import Glossary, GlossaryTranslation
from .instrument import Instrument, InstrumentTranslation
from .module import Module, ModuleTranslation
from .overlay import QuizOverlay, QuizOverlayTranslation
from .prose import fenced
from .quiz import Quiz, QuizTranslation
from .sections import split_sections
from .sheet import Sheet, SheetTranslation
from .silence import without_silences
from .translated import entries, source_texts, translated_texts

Group = Literal["head", "opening", "sections", "questions", "provisions", "terms", "entries"]


class Part(NamedTuple):
    """The name of a part; `id` is empty for the head and the opening, of which a document has one each."""

    group: Group
    id: str = ""

    def __str__(self) -> str:
        return f"{self.group}/{self.id}" if self.id else self.group


Texts = Mapping[str, str]
"""The texts of a part by name, in order."""
Parts = Mapping[Part, Texts]


class Block(NamedTuple):
    """A run of lines between blank lines: `start` and `end` are offsets in the body."""

    start: int
    end: int
    margin: str
    """The blanks before its first line, as in a list or an admonition; `text` is without them."""
    text: str


HEAD = Part("head")
OPENING = Part("opening")
_LISTS: tuple[tuple[Group, tuple[str, ...]], ...] = (
    ("provisions", ("heading", "summary", "source", "unseen")),
    ("terms", ("definition", "note")),
    ("entries", ("name", "citation", "law", "summary", "holding", "source", "unseen", "text_as_of")),
)
"""What is translated of the items that a document lists; an item has those of the texts that its model has."""
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_MACHINE = re.compile(r"<[^<>]*>|^///[ \t]*(?:quiz\b.*)?$|^[ \t]*attrs:.*$", re.MULTILINE)
_WORDS = re.compile(r"[^\W\d_]")


def source_parts(data: BaseModel | None, body: str, title: str = "", description: str = "") -> Parts:
    """List what is translated of a document in the source language; `title` and `description` where it has no data."""
    parts = _parts(data, title, description)
    if isinstance(data, Quiz):
        parts |= {Part("questions", entry.id): source_texts(entry) for entry in entries(data.questions)}
    elif isinstance(data, QuizOverlay):
        parts |= {Part("questions", entry.id): source_texts(entry) for entry in entries(data.quiz.questions)}
    return _kept(parts | body_parts(body))


def translated_parts(data: BaseModel | None, body: str, title: str = "", description: str = "") -> Parts:
    """List the texts of a translation by the names that they have in the source."""
    parts = _parts(data, title, description)
    if isinstance(data, QuizTranslation | QuizOverlayTranslation):
        parts |= {Part("questions", id_): translated_texts(text) for id_, text in data.questions.items()}
    return _kept(parts | body_parts(body))


def body_parts(body: str) -> dict[Part, Texts]:
    """Part a Markdown body at its headings, and each section at its blank lines.

    A section goes by its id, or by its place among the sections where its author gave none.
    """
    return {
        part: {str(number): block.text for number, block in enumerate(blocks, 1)}
        for part, blocks in body_blocks(body).items()
    }


def body_blocks(body: str) -> dict[Part, list[Block]]:
    """List the blocks with words in each section of a body."""
    return {
        part: [block for block in _blocks(section.text, section.start) if _WORDS.search(_bare(block.text))]
        for part, section in body_sections(body).items()
    }


def body_sections(body: str) -> dict[Part, Block]:
    """Give each section of a body as one block, headings and blank lines included."""
    parts: dict[Part, Block] = {}
    for place, section in enumerate(split_sections(body, 6)):
        part = Part("sections", section.id or str(place)) if place else OPENING
        parts[part] = Block(section.start, section.start + len(section.text), "", section.text)
    return parts


def _blocks(text: str, offset: int) -> Iterator[Block]:
    """Part a Markdown text at its blank lines; blank lines inside fenced code part nothing."""
    spans, start = list(fenced(text)), 0
    gaps = [gap.span() for gap in _BLANK_LINES.finditer(text)]
    for end, after in [*gaps, (len(text), len(text))]:
        if any(begin <= end < close for begin, close in spans):
            continue
        raw = text[start:end].strip("\n").rstrip()
        begin = text.find(raw, start)
        margin = raw[: len(raw) - len(raw.lstrip(" \t"))]
        words = without_silences(raw).strip("\n").rstrip()
        lines = (line.removeprefix(margin) for line in words.split("\n"))
        yield Block(offset + begin, offset + begin + len(raw), margin, "\n".join(lines))
        start = after


def _bare(block: str) -> str:
    """Leave out what stands in a block for the machine: tags, and the lines of blocks that are the same everywhere."""
    return _MACHINE.sub("", block)


def _parts(data: BaseModel | None, title: str, description: str) -> dict[Part, Texts]:
    if isinstance(data, Quiz | QuizTranslation | QuizOverlay | QuizOverlayTranslation):
        return {}
    names = ("title", "description", "cite_as", "scope") if isinstance(data, _DOCUMENTS) else ()
    head = _fields(data, names) if names else {"title": title, "description": description}
    if isinstance(data, Module | ModuleTranslation):
        head |= {f"objectives.{item.id}": item.text for item in data.objectives}
        head |= {f"changes.{item.version}": item.note for item in data.changes}
    parts: dict[Part, Texts] = {HEAD: head}
    for group, fields in _LISTS:
        items: Iterable[BaseModel] = getattr(data, group, ())
        parts |= {Part(group, getattr(item, "id", "")): _fields(item, fields) for item in items}
    return parts


_DOCUMENTS = (
    Module | ModuleTranslation | Instrument | InstrumentTranslation | Glossary | GlossaryTranslation
    | CaseRegister | CaseRegisterTranslation | Sheet | SheetTranslation
)  # fmt: skip


def _fields(data: BaseModel | None, names: Iterable[str]) -> dict[str, str]:
    return {name: text for name in names if isinstance(text := getattr(data, name, None), str)}


def _kept(parts: Mapping[Part, Texts]) -> Parts:
    """Leave out what is empty."""
    kept = {part: {name: text for name, text in texts.items() if text.strip()} for part, texts in parts.items()}
    return {part: texts for part, texts in kept.items() if texts}
