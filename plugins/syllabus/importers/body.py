"""Writes translated texts into the Markdown body of a page."""

from collections.abc import Mapping, Sequence

from ..model.silence import without_silences
from ..model.translation_unit import Block, Part, body_blocks, body_sections

Texts = Mapping[tuple[Part, str], str]


def translated_body(source: str, body: str, texts: Texts) -> str:
    """Give a body with its texts in a language: `source` and `body` are Markdown, `body` empty where there is none yet.

    A section whose texts are all there is written anew, as the source builds it where the two differ; else the section
    of `body` stays. Sections that the source has not come last.
    """
    skeleton = without_silences(source)
    their_blocks, our_blocks = body_blocks(skeleton), body_blocks(body)
    theirs, ours = body_sections(skeleton), body_sections(body)
    parts: list[str] = []
    for part, section in theirs.items():
        blocks = their_blocks[part]
        wanted = [texts.get((part, str(number)), "") for number in range(1, len(blocks) + 1)]
        existing = ours.get(part)
        if not all(wanted):
            parts += [] if existing is None else [body[existing.start : existing.end]]
        elif existing is not None and len(our_blocks[part]) == len(blocks):
            parts.append(_replaced(body, existing, our_blocks[part], wanted))
        else:
            parts.append(_replaced(skeleton, section, blocks, wanted))
    parts += [body[section.start : section.end] for part, section in ours.items() if part not in theirs]
    return _joined(parts) if parts else body


def _replaced(body: str, section: Block, blocks: Sequence[Block], texts: Sequence[str]) -> str:
    """Put other texts in the place of a section's blocks."""
    found, done = [], section.start
    for block, text in zip(blocks, texts, strict=True):
        lines = (block.margin + line if line.strip() else line for line in text.split("\n"))
        new = body[block.start : block.end] if text == block.text else "\n".join(lines)
        found += [body[done : block.start], new]
        done = block.end
    return "".join([*found, body[done : section.end]])


def _joined(parts: Sequence[str]) -> str:
    """Put sections one after the other, with a blank line between them."""
    text = parts[0]
    for part in parts[1:]:
        text = text if text.endswith("\n\n") or not text else text.rstrip("\n") + "\n\n"
        text += part
    return text if text.endswith("\n") else text + "\n"
