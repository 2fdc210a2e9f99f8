"""The head of a page: where it begins, where it ends, and what is wrong with it."""

import pytest

from syllabus.source.front_matter import split_page


def test_a_page_without_front_matter_is_all_body():
    head = split_page("# Title\n\n---\n\nText\n", "a.md")
    assert head.parsed is None
    assert head.body_start == 0


@pytest.mark.parametrize("closing", ["---", "...", "---  "])
def test_the_body_starts_behind_the_closing_line(closing):
    text = f"---\ntitle: Law\n{closing}\nText\n"
    head = split_page(text, "a.md")
    assert head.parsed.value == {"title": "Law"}
    assert head.parsed.diagnostics == []
    assert text[head.body_start :] == "\nText\n"


def test_places_refer_to_the_whole_file():
    head = split_page("---\ntitle: Law\nstatus: new\n---\n", "a.md")
    assert head.parsed.origin.at("status")[:2] == (3, 9)


def test_a_syntax_error_is_placed_in_the_whole_file():
    head = split_page("---\ntitle: Law\nicon: a: b\n---\n", "a.md")
    assert [(item.line, item.column) for item in head.parsed.diagnostics] == [(3, 8)]


def test_a_rule_between_paragraphs_does_not_end_the_body():
    text = "---\ntitle: Law\n---\nOne\n\n---\n\nTwo\n"
    assert text[split_page(text, "a.md").body_start :].endswith("Two\n")


@pytest.mark.parametrize("text", ["---\ntitle: Law\n\nText\n", "---\n", "---\ntitle: Law\n--- x\n"])
def test_a_head_that_is_never_closed_is_an_error_and_no_page_text(text):
    head = split_page(text, "a.md")
    (problem,) = head.parsed.diagnostics
    assert (problem.rule, problem.line, problem.column) == ("front-matter-open", 1, 1)
    assert text[head.body_start :] == ""


def test_a_closing_line_without_its_line_end_is_an_error_because_the_host_misses_it():
    (problem,) = split_page("---\ntitle: Law\n---", "a.md").parsed.diagnostics
    assert (problem.rule, problem.line, problem.column) == ("front-matter-open", 3, 1)


def test_a_head_under_a_blank_line_is_an_error_because_the_host_misses_it():
    (problem,) = split_page("\n\n---\ntitle: Law\n---\n", "a.md").parsed.diagnostics
    assert (problem.rule, problem.line, problem.column) == ("front-matter-start", 3, 1)


def test_a_rule_under_a_blank_line_is_no_head():
    assert split_page("\n---\n\nText: with a colon\n", "a.md").parsed is None


def test_an_empty_head_has_no_value_and_no_problem():
    head = split_page("---\n---\nText\n", "a.md")
    assert head.parsed.value is None
    assert head.parsed.diagnostics == []
