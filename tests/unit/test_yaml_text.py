"""The strict YAML reader: what a value is, where it stands, and what is refused."""

import pytest

from syllabus.source.yaml_text import MAX_CHARACTERS, MAX_DEPTH, parse_yaml


def problems(text: str) -> list[tuple[int, int, str]]:
    return [(item.line, item.column, item.rule) for item in parse_yaml(text, "a.yml").diagnostics]


def only(text: str) -> str:
    (problem,) = parse_yaml(text, "a.yml").diagnostics
    return str(problem)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("0x1f", "0x1f"),
        ("2026-11-21", "2026-11-21"),
        ("2026-13-40", "2026-13-40"),
        ("1_000", "1_000"),
        ("010", 10),
        ("-3", -3),
        ("1.5", 1.5),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ('"true"', "true"),
        ("'60'", "60"),
        ('""', ""),
        ("99999999999999999999999", "99999999999999999999999"),
    ],
)
def test_plain_values_are_read_as_yaml_1_2_reads_them(written, value):
    parsed = parse_yaml(f"key: {written}\n", "a.yml")
    assert parsed.diagnostics == []
    assert parsed.value == {"key": value}
    assert type(parsed.value["key"]) is type(value)


def test_keys_are_always_text():
    assert parse_yaml("no: 1\n12: 2\ntrue: 3\n~: 4\n", "a.yml").value == {"no": 1, "12": 2, "true": 3, "~": 4}


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("text: *Fictional.* A man\n", "1:7", "`*`"),
        ("text: * A man\n", "1:7", "`*`"),
        ("text: & co.\n", "1:7", "`&`"),
        ("text: &co partners\n", "1:7", "`&`"),
        ("text: !note it\n", "1:7", "`!`"),
        ("text: @cets-197\n", "1:7", "No text may start with this character."),
        ("text: `code`\n", "1:7", "No text may start with this character."),
        ("text: The rule: no consent\n", "1:15", "A colon followed by a space"),
        ('text: "The "means" element"\nb: 1\n', "1:13", "quotation mark"),
        ('a: 1\ntext: "The client\nb: 2\n', "2:7", "never closed"),
        ("a: [1, 2\nb: 3\n", "1:4", "bracket that opens here"),
        ("a: {x: 1\n", "1:4", "bracket that opens here"),
        ("a: 1\nA second line\nb: 2\n", "2:1", "neither a key"),
        ("a:\n\tb: 1\n", "2:1", "spaces, not tabs"),
        ("a: 1\n\tb: 1\n", "2:1", "never with tabs"),
        ("text: >10 years\n", "1:9", "must begin on the next line"),
        ("a: - b\n", "1:4", "A list cannot start"),
        ("a:\n  - b\n  c: 1\n", "3:3", "A list item is expected"),
        ("text: ? what\n", "1:7", "question mark"),
        ('a: "C:\\q"\n', "1:7", "backslash"),
        ("a: [1,,2]\n", "1:7", "A value is missing"),
        ("  a: 1\nb: 2\n", "2:1", "does not go on"),
        ("%x\na: 1\n", "1:3", "`%`"),
        (": x\n", "1:1", "."),
    ],
)
def test_a_syntax_error_is_told_in_plain_words_at_its_place(text, place, words):
    assert only(text).startswith(f"a.yml:{place}: error: ")
    assert words in only(text)
    assert "This is not valid YAML" not in only(text)


def test_a_control_character_is_placed_by_characters_not_bytes():
    assert problems("é: قانون\x07\n") == [(1, 9, "yaml-syntax")]
    assert problems("a: 1\nb: é\0\n") == [(2, 5, "yaml-syntax")]


def test_duplicate_keys_are_refused_at_any_depth_and_the_first_wins():
    parsed = parse_yaml("a:\n  - b:\n      c: 1\n      c: 2\n", "a.yml")
    assert [(item.line, item.column, item.rule) for item in parsed.diagnostics] == [(4, 7, "yaml-duplicate-key")]
    assert "first in line 3" in parsed.diagnostics[0].message
    assert parsed.value == {"a": [{"b": {"c": 1}}]}


def test_merge_keys_are_ordinary_keys():
    assert parse_yaml("<<: {a: 1}\n", "a.yml").value == {"<<": {"a": 1}}


def test_a_key_that_is_no_text_is_refused():
    assert problems("? [a, b]\n: 1\n") == [(1, 3, "yaml-key")]
    assert problems("? {a: 1}\n: 1\n") == [(1, 3, "yaml-key")]
    assert problems('"": 1\n') == [(1, 1, "yaml-key")]


def test_a_second_document_is_refused_where_it_starts():
    assert problems("a: 1\n---\nb: 2\n") == [(2, 1, "yaml-documents")]


def test_nesting_is_refused_beyond_the_limit_only():
    assert problems("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)) == []
    assert problems("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH) == [(1, 3 + MAX_DEPTH, "yaml-depth")]


def test_a_text_is_refused_beyond_the_size_limit_only():
    assert problems("a: " + "x" * (MAX_CHARACTERS - 3)) == []
    assert problems("a: " + "x" * (MAX_CHARACTERS - 2)) == [(1, 1, "yaml-size")]


def test_text_behind_a_hash_is_warned_of_where_the_hash_stands():
    assert problems("text: section #3 of the act\n") == [(1, 7 + len("section "), "yaml-lost-text")]
    assert problems('text: "section #3"\nversion: 1 # the first\n') == []


def test_flow_style_values_are_placed():
    line = "options: [{id: a, text: One}, {id: ب, text: Two}]"
    origin = parse_yaml(line, "a.yml").origin
    assert origin.at("options", 1, "text")[:2] == (1, line.index("Two") + 1)
    assert origin.at_key("options", 1, "text")[:2] == (1, line.rindex("text") + 1)


def test_a_block_scalar_is_placed_at_its_mark_and_words_inside_it_at_theirs():
    origin = parse_yaml("text: >-\n  One line\n  and two words\n", "a.yml").origin
    assert origin.at("text")[:2] == (1, 7)
    assert origin.at_text("two", "text")[:2] == (3, 7)


def test_columns_count_characters_whatever_their_script():
    origin = parse_yaml("- {a: قانون, b: 👩🏽‍⚖️, c: 1}\n", "a.yml").origin
    line = "- {a: قانون, b: 👩🏽‍⚖️, c: 1}"
    assert origin.at(0, "b")[:2] == (1, line.index("👩") + 1)
    assert origin.at(0, "c")[:2] == (1, line.index("1}") + 1)


def test_lines_are_those_of_an_editor_when_rare_separators_stand_in_the_text():
    parsed = parse_yaml("a: x\u2028y\u2029z\x85\nb: 1\nb: 2\n", "a.yml")
    assert [(item.line, item.column) for item in parsed.diagnostics] == [(3, 1)]


def test_a_missing_value_is_placed_at_what_stands_around_it():
    origin = parse_yaml("a:\n  b: 1\n", "a.yml").origin
    assert origin.at("a", "nothing")[:2] == origin.at("a")[:2] == (2, 3)
    assert origin.at_key("a", "nothing")[:2] == (2, 3)


def test_the_nth_occurrence_of_a_word_is_found():
    origin = parse_yaml("text: one two one\n", "a.yml").origin
    assert origin.at_text("one", "text", skip=1)[:2] == (1, 15)
    assert origin.at_text("one", "text", skip=2) == origin.at("text")
