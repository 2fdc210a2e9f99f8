"""The blocks of a Markdown text, as its author sees them."""

import pytest

from syllabus.model.blocks import Block, find_blocks
from syllabus.model.prose import prose
from syllabus.model.silence import find_silences, without_silences

LARGE = 100_000


def shape(text: str) -> list[tuple[str, str]]:
    blocks = find_blocks(text)
    for block in blocks:
        assert prose(text)[block.start : block.end] == block.text
    return [(block.kind, " ".join(block.text.split())) for block in blocks]


def leads(text: str) -> list[str | None]:
    blocks = find_blocks(text)
    return [None if block.lead is None else blocks[block.lead].text for block in blocks]


def only(text: str) -> Block:
    (block,) = find_blocks(text)
    return block


def test_paragraphs_are_parted_by_empty_lines():
    assert shape("one\ntwo\n \nthree") == [("paragraph", "one two"), ("paragraph", "three")]


@pytest.mark.parametrize("sign", ["-", "*", "+", "1.", "23)"])
def test_each_list_item_is_a_block_that_the_paragraph_before_introduces(sign):
    text = f"Three:\n\n{sign} one\n{sign} two\n  and more\n\n{sign} three\n"
    assert shape(text) == [("paragraph", "Three:"), ("item", "one"), ("item", "two and more"), ("item", "three")]
    assert leads(text) == [None, "Three:", "Three:", "Three:"]


def test_what_stands_under_an_item_is_introduced_by_it():
    text = "Lead:\n\n- one\n    - inner\n    - other\n\n    a paragraph of the item\n- two\n"
    assert leads(text) == [None, "Lead:", "one", "one", "one", "Lead:"]
    assert shape(text)[4] == ("paragraph", "a paragraph of the item")


def test_a_list_under_an_item_is_introduced_by_the_paragraph_before_it_and_a_row_introduces_nothing():
    assert leads("- one\n\n    Inner:\n\n    - two\n") == [None, "one", "Inner:"]
    assert leads("| a |\n|---|\n| one |\n\n- two\n") == [None, None]


def test_a_paragraph_after_a_list_belongs_to_no_item():
    assert leads("- one\n- two\n\nafter\n") == [None, None, None]


@pytest.mark.parametrize(
    "table", ["| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 | 4 |", "a | b\n--- | ---\n1 | 2\n3 | 4"], ids=["piped", "bare"]
)
def test_rows_of_a_table_are_blocks_and_its_head_is_none(table):
    text = f"Table:\n\n{table}\n\nafter"
    kinds = [kind for kind, _ in shape(text)]
    assert kinds == ["paragraph", "row", "row", "paragraph"]
    assert leads(text) == [None, "Table:", "Table:", None]
    assert {block.table for block in find_blocks(text) if block.kind == "row"} == {text.index("a |") - table.find("a")}


@pytest.mark.parametrize("heading", ["## Two", "## Two {#two}", "Two\n---", "Two\n===", "# Two #"])
def test_headings_are_no_text_and_begin_a_section(heading):
    one, two = find_blocks(f"one\n\n{heading}\n\ntwo")
    assert (one.text, one.section, one.heading) == ("one", 0, "")
    assert (two.text, two.section, two.heading) == ("two", 1, "Two")


def test_a_low_heading_begins_no_section_but_parts_a_list_from_what_comes_before():
    one, two = find_blocks("one\n\n#### Low\n\n- two")
    assert (one.section, two.section) == (0, 0)
    assert two.lead is None


def test_a_line_of_dashes_under_nothing_or_under_a_longer_paragraph_is_a_rule():
    assert [block.section for block in find_blocks("one\n\n---\n\ntwo\nthree\n---\nfour")] == [0, 0, 0]


def test_boxes_are_known_with_their_title_and_end_with_their_indentation():
    text = 'before\n\n!!! example "A title"\n    inside\n\n    - item\n\nafter'
    assert [block.box and (block.box.kind, block.box.title) for block in find_blocks(text)] == [
        None,
        ("example", "A title"),
        ("example", "A title"),
        None,
    ]
    assert leads(text) == [None, None, "inside", None]


def test_boxes_may_stand_in_boxes():
    inner, outer = find_blocks('!!! note\n    ??? tip "In"\n        deep\n\n    back')
    assert (inner.box and inner.box.kind, outer.box and outer.box.kind) == ("tip", "note")


@pytest.mark.parametrize(
    "text",
    [
        "    code",
        "```\ncode\n```",
        "- item\n\n        code",
        "<!-- comment -->",
        "/// quiz | m02\n///",
        "[label]: https://example.org",
        "*[THB]: trafficking",
        "<div markdown>\n\n</div>",
        "***",
    ],
)
def test_code_comments_directives_and_definitions_are_no_text(text):
    assert [block.text for block in find_blocks(text) if block.text != "item"] == []


def test_a_quotation_and_a_footnote_are_paragraphs():
    assert shape("> quoted\n> on\n\n[^1]: a note") == [("paragraph", "> quoted > on"), ("paragraph", "[^1]: a note")]


def test_indented_lines_of_a_paragraph_are_no_code():
    assert shape("one\n    two") == [("paragraph", "one two")]


@pytest.mark.parametrize(
    "text",
    [
        "- one\n<!-- no-citation: a reason here -->\n- two",
        "| a |\n|---|\n| one |\n<!-- no-citation: a reason\n     here -->\n| two |",
        "one\n\n<!-- no-citation: a reason here -->\ntwo",
    ],
)
def test_a_silence_interrupts_neither_a_list_nor_a_table(text):
    assert shape(text) == shape(without_silences(text))
    assert [block.lead for block in find_blocks(text)] == [None, None]


def test_the_reason_of_a_silence_is_read_on_one_line_and_its_place_kept():
    text = "a\n\n<!-- no-citation:  the\n  reason -->\nb <!-- other --> <!--no citation - x-->"
    first, second = find_silences(text)
    assert first.reason == "the reason"
    assert text[first.start : first.end].endswith("reason -->")
    assert second.reason == "- x"


def test_a_silence_in_code_is_an_example():
    assert find_silences("`<!-- no-citation: a -->`\n\n```\n<!-- no-citation: b -->\n```\n") == ()


def test_without_its_silences_a_text_is_as_it_was_before_they_were_written():
    before = "a\n\nb\n\n- c\n- d\n\n| e |\n|---|\n| f |\n"
    after = before
    for words in ("b\n", "- d\n", "| f |\n"):
        after = after.replace(words, f"<!-- no-citation: why it is so -->\n{words}")
    assert find_silences(after)
    assert without_silences(after) == before


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("- {0} c", "- c"),
        ("c {0}\nd", "c\nd"),
        ("c {0}", "c"),
        ("c {0} d", "c d"),
        ("c{0} d", "c d"),
        ("{0}", ""),
        ("{0}\n{0}\nc", "c"),
        ("| {0}c |", "| c |"),
    ],
)
def test_a_silence_within_a_line_leaves_no_gap(text, left):
    assert without_silences(text.format("<!-- no-citation: why it is so -->")) == left


HOSTILE = {
    "words": "The State must. " * (LARGE // 16),
    "one word": "x" * LARGE,
    "hashes": "#" * LARGE + "x",
    "dashes": "a | b\n" + "-" * LARGE + "x",
    "rule": "- " * (LARGE // 2) + "x",
    "brackets": "[^" * (LARGE // 2),
    "links": "](" * (LARGE // 2),
    "fences": "```x\n" * (LARGE // 5),
    "many fences": "\n".join("`" * number for number in range(3, 440)),
    "ticks": " ".join("`" * number for number in range(1, 440)),
    "comments": "<!--" * (LARGE // 4),
    "silences": "<!-- no-citation: a b c -->" * (LARGE // 27),
    "open silences": "<!-- no-citation\n" * (LARGE // 17),
    "boxes": '!!! note "' * (LARGE // 10),
    "nested boxes": "".join(f"{'    ' * depth}!!! note\n" for depth in range(220)),
    "nested items": "".join(f"{' ' * depth}- a\n" for depth in range(440)),
    "tables": "a | b\n---|---\n" * (LARGE // 14),
    "spaces": "The State " + " " * LARGE + "must",
    "stops": "." * LARGE,
    "quotation marks": "." + '"' * LARGE + "x",
    "articles": "article " * (LARGE // 8),
    "instruments": "Convention " + "(" * LARGE,
    "advice": "if " + "a " * (LARGE // 2),
    "commas": "if " + ", " * (LARGE // 2),
    "empty lines": "\n \n" * (LARGE // 3),
    "citations": "[@a;" * (LARGE // 4) + "]",
    "semicolons": "[@a" + ";@a" * (LARGE // 3) + "]",
    "reader": "you " * (LARGE // 4) + "must",
}
