"""What a module says of the law names its authority (warning `claim-without-citation`).

Words cannot tell for certain what states law; this is the measure. In the modules of a site that has pages of law,
in English, each paragraph, list item and table row is read clause by clause. A clause states law when

- it names a place (`article 26`), or says what an instrument does (`the Convention covers`, `the Directive asks`); or
- it has `shall`, `entitled to`, `a right to` or `a duty to`; or
- it has a word of legal force (`must`, `may not`, `is required`, `prohibits`, `binds`, `in force` …) beside a legal
  subject: a State, party, authority, court, victim, child, offence, law, instrument and the like.

Questions, advice (a clause that begins with `ask`, `check`, `do not` …, or whose `must` speaks to `you` or `lawyers`)
and wording to copy (`I`, `my`) are passed over; so are headings, code, comments, checklists (their box or their
heading), boxes of the kind `practice`, and paragraphs or quotations labelled fictional.

What states law must cite; or what introduces it must (the paragraph before its list or table, the item around it); or
a paragraph that introduces a list or a table may leave it to them; a footnote's citation counts where its number
stands. That a neighbour cites is not enough.

An author who needs no citation says why: `<!-- no-citation: the reason -->` on the line before the paragraph, item or
row, or before the head of a table for all its rows. A reason has three words or more (warning
`silence-without-reason`); a silence before what the rule would pass anyway is a warning too (`silence-unused`).
Translations are not read: they follow their source.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..model.blocks import Block, Box, find_blocks
from ..model.citation import find_citations
from ..model.claim import Claim, find_claim
from ..model.diagnostic import Diagnostic, quoted
from ..model.module import Module
from ..model.project import Document, Project
from ..model.prose import prose
from ..model.silence import Silence, find_silences
from .silence import check_silence

LANGUAGE = "en"
NAMES = {"paragraph": "paragraph", "item": "list item", "row": "table row"}
PRACTICE_BOXES = ("checklist", "practice")
_CHECKLIST = re.compile(r"\bchecklists?\b", re.IGNORECASE)
_FICTION = re.compile(r"\bfiction", re.IGNORECASE)
_FICTION_LABEL = re.compile(r"[\W_]*fiction", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^([^\[\]\s]+)\]")
_FOOTNOTE_TEXT = re.compile(r"\[\^([^\[\]\s]+)\]:")
_BETWEEN = re.compile(r"(?:[-*+>]|\d+[.)]|\s)*")
"""What may stand between a silence and the words it is for: the sign of a list item or of a quotation."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the blocks of modules that state law without a citation, and the silences that do no good."""
    if project.has_law and re.split("[-_]", project.settings.source_locale)[0] == LANGUAGE:
        for module in project.modules.values():
            yield from _check(module)


def _check(module: Document[Module]) -> Iterator[Diagnostic]:
    blocks = find_blocks(module.body)
    silenced = _silenced(module.body, blocks)
    used: set[Silence] = set()
    for index, claim in _uncited(blocks):
        if silence := silenced.get(index):
            used.add(silence)
            continue
        block = blocks[index]
        yield module.origin.warning(
            module.origin.at_offset(module.body_start + block.start + claim.offset),
            "claim-without-citation",
            f"This {NAMES[block.kind]} states law ({quoted(claim.words)}) and cites nothing.",
            "Cite what it rests on, as in `[@name, art. 1]`. Where nothing is to be cited, say why on the line before: "
            "`<!-- no-citation: the reason -->`.",
        )
    for silence in find_silences(module.body):
        mark = module.origin.at_offset(module.body_start + silence.start)
        yield from check_silence(module.origin, mark, silence, silence in used)


def _uncited(blocks: Sequence[Block]) -> Iterator[tuple[int, Claim]]:
    """Yield the blocks that state law and have no citation."""
    cited = _cited(blocks)
    for index, block in enumerate(blocks):
        if not cited[index] and not _is_passed_over(block) and (claim := find_claim(block.text)):
            yield index, claim


def _cited(blocks: Sequence[Block]) -> list[bool]:
    """Tell of each block whether it cites, or its introduction, or the items or rows that it introduces."""
    direct = [bool(find_citations(block.text)) for block in blocks]
    texts = (_FOOTNOTE_TEXT.match(block.text) for block, cites in zip(blocks, direct, strict=True) if cites)
    notes = {text[1] for text in texts if text}
    own = [
        cites or not notes.isdisjoint(_FOOTNOTE.findall(block.text))
        for block, cites in zip(blocks, direct, strict=True)
    ]
    introduced, introduces = list(own), list(own)
    for index, block in enumerate(blocks):
        if block.lead is not None:
            introduced[index] = own[index] or introduced[block.lead]
            if own[index] and block.kind != "paragraph":
                introduces[block.lead] = True
    return [one or other for one, other in zip(introduced, introduces, strict=True)]


def _is_passed_over(block: Block) -> bool:
    box = block.box or Box("", "")
    labels = f"{block.heading} {box.title}"
    return (
        box.kind in PRACTICE_BOXES
        or bool(_CHECKLIST.search(labels))
        or bool(_FICTION_LABEL.match(block.text))
        or (block.text.startswith(">") and bool(_FICTION.search(labels)))
    )


def _silenced(body: str, blocks: Sequence[Block]) -> dict[int, Silence]:
    """Say which blocks a silence is for: the one it stands in, or the one (or the table) right after it."""
    found: dict[int, Silence] = {}
    bare, starts = prose(body), [block.start for block in blocks]
    for silence in find_silences(body):
        index = bisect_left(starts, silence.start)
        if index and silence.start < blocks[index - 1].end:
            found[index - 1] = silence
            continue
        following = blocks[index] if index < len(blocks) else None
        if following is None:
            continue
        table = following.table if following.table is not None and following.table > silence.start else None
        target = following.start if table is None else table
        if not _BETWEEN.fullmatch(bare, silence.end, target):
            continue
        found[index] = silence
        while table is not None and index < len(blocks) and blocks[index].table == table:
            found[index] = silence
            index += 1
    return found
