"""The sections of a page, found where Python-Markdown finds its headings."""

import time

import pytest

from syllabus.model.sections import split_sections


def ids(body: str) -> list[str]:
    return [section.id for section in split_sections(body)]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Text only.\n",
        "\n\n## A {#a}\n\nText.\n\n## B\nMore.",
        "Intro\n\nA {#a}\n---\ntext\n\n# B {#b}",
        "x\n## A {#a}\n" * 50,
    ],
)
def test_the_sections_together_are_the_body_and_each_knows_its_place(body):
    sections = split_sections(body)
    assert "".join(section.text for section in sections) == body
    assert all(body[section.start :].startswith(section.text) for section in sections)


@pytest.mark.parametrize(
    ("heading", "id_", "title"),
    [
        ("## The pause {#pause}", "pause", "The pause"),
        ("##The pause {#pause}", "pause", "The pause"),
        ("# The pause {: #pause .big }", "pause", "The pause"),
        ("## The pause {#pause} ##", "pause", "The pause"),
        ("The pause {#pause}\n---------", "pause", "The pause"),
        ("The pause {#pause}\n===", "pause", "The pause"),
        ("## The pause", "", "The pause"),
        ("## The {pause} of art. 13", "", "The {pause} of art. 13"),
        ("## The pause {.big}", "", "The pause"),
        ("## The pause{#pause}", "", "The pause{#pause}"),
    ],
)
def test_a_heading_of_the_first_or_second_level_begins_a_section(heading, id_, title):
    section = split_sections(f"Before.\n\n{heading}\n\nText.\n")[1]
    assert (section.id, section.title) == (id_, title)


@pytest.mark.parametrize(
    "text",
    [
        "### Deeper {#no}",
        "```\n## Code {#no}\n```",
        "<!--\n## Comment {#no}\n-->",
        '!!! note "Box"\n    ## Indented {#no}',
        "A paragraph\nof two lines {#no}\n---",
        "| Table | {#no} |\n|---|---|",
    ],
)
def test_what_only_looks_like_a_heading_begins_none(text):
    assert ids(f"## A {{#a}}\n\n{text}\n\nEnd.\n") == ["", "a"]


@pytest.mark.parametrize(
    "hostile", ["a" * 100_000, "#" * 100_000, "## " + "{#a" * 30_000, "## {" + "#a" * 50_000, " \n" * 50_000]
)
def test_splitting_takes_no_longer_for_hostile_text(hostile):
    start = time.perf_counter()
    split_sections(f"{hostile}\n\n{hostile}")
    assert time.perf_counter() - start < 1
