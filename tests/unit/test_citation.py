"""Citations: what is one, how it is read, and which provision it means."""

from datetime import date

import pytest

from syllabus.model.authority import find_provision
from syllabus.model.citation import Citation, find_citations, parse_group
from syllabus.model.instrument import Instrument, Provision


def found(text: str) -> list[Citation]:
    return [citation for _, citation in find_citations(text)]


def places(text: str) -> list[int]:
    offsets = [offset for offset, _ in find_citations(text)]
    assert all(text[offset] == "@" for offset in offsets)
    return offsets


@pytest.mark.parametrize(
    ("body", "citation"),
    [
        ("@cets-197", Citation("cets-197")),
        ("@cets-197, art. 13", Citation("cets-197", number="13")),
        ("@cets-197 art. 13", Citation("cets-197", number="13")),
        ("@cets-197, art.13(1)", Citation("cets-197", number="13(1)")),
        ("@cets-197, Article 13 (1)", Citation("cets-197", number="13(1)")),
        ("@cets-197, art. 14(1)(b)", Citation("cets-197", number="14(1)(b)")),
        ("@cets-197, arts. 6-8", Citation("cets-197", number="6-8")),
        ("@cets-197, articles 6–8", Citation("cets-197", number="6-8")),
        ("@cets-197, art. 2(1)-(2)", Citation("cets-197", number="2(1)-(2)")),
        ("@cets-197, art. 2(1) – 3(2)", Citation("cets-197", number="2(1)-3(2)")),
        ("@eu-2011-36, art. 18A", Citation("eu-2011-36", number="18a")),
        ("@eu-2011-36, art. 19, 19a, 19b", Citation("eu-2011-36", number="19,19a,19b")),
        ("@ohchr, principle 7", Citation("ohchr", "principle", "7")),
        ("@ohchr, principles 7-9", Citation("ohchr", "principle", "7-9")),
        ("@ohchr, Guideline 4", Citation("ohchr", "guideline", "4")),
        ("see @cets-197, art. 13", Citation("cets-197", number="13", prefix="see")),
        ("but\n see @cets-197,\n art. 13", Citation("cets-197", number="13", prefix="but see")),
        ("@cets-197, art. 13, second sentence", Citation("cets-197", number="13", suffix="second sentence")),
        ("@cets-197, art. 13; see the report", Citation("cets-197", number="13", suffix="see the report")),
        ("@cets-197, art. 13, ask a@b.org", Citation("cets-197", number="13", suffix="ask a@b.org")),
        ("@cets-197, para. 4", Citation("cets-197", unread="para. 4")),
        ("@cets-197, 13", Citation("cets-197", unread="13")),
        ("@cets-197, art. 13 and 14", Citation("cets-197", unread="art. 13 and 14")),
        ("@cets-197, art. thirteen", Citation("cets-197", unread="art. thirteen")),
        ("@CETS_197, art. 13", Citation("CETS_197", number="13")),
    ],
)
def test_a_citation_is_read_in_all_its_forms(body, citation):
    assert parse_group(body) == [citation]
    assert found(f"Text [{body}].") == [citation]


def test_several_citations_in_one_bracket_are_parted_by_semicolons():
    assert parse_group("see @a, art. 1; cf. @b, principle 2; @c") == [
        Citation("a", number="1", prefix="see"),
        Citation("b", "principle", "2", prefix="cf."),
        Citation("c"),
    ]


def test_words_before_the_first_semicolon_belong_to_the_prefix():
    assert parse_group("so the court; see @a") == [Citation("a", prefix="so the court; see")]


@pytest.mark.parametrize(
    "text",
    [
        "Write to [help@example.org].",
        "Write to [the desk, help@example.org; @cets-197].",
        "A footnote[^1] and another[^@x].",
        "A [link to @cets-197](page.md).",
        "A [reference @cets-197][ref].",
        "A [reference][@cets-197].",
        "An ![image of @cets-197](a.png).",
        r"An escaped \[@cets-197, art. 13].",
        "No brackets: @cets-197, art. 13.",
        "An open bracket [@cets-197, art. 13.",
        "An empty one [@] and [@ cets-197].",
        "Code `[@cets-197]` and ``a ` [@cets-197]``.",
        "```\n[@cets-197]\n```\n",
        "~~~~ text\n[@cets-197]\n~~~\n[@cets-197]\n~~~~\n",
        "- item\n\n    ```\n    [@cets-197]\n    ```\n",
        "<!-- [@cets-197]\n[@cets-197] -->",
    ],
)
def test_what_only_looks_like_a_citation_is_none(text):
    assert found(text) == []


@pytest.mark.parametrize("body", ["help@example.org", "@", "@ a", "no sign at all", "@a; b@c"])
def test_a_bracket_that_holds_no_citation_is_not_parsed(body):
    assert parse_group(body) is None


def test_a_lone_backtick_hides_nothing():
    assert len(found("It`s so [@a].\n\nAnd `code` [@b].\n\nAnd `here [@c].")) == 3


def test_text_after_code_and_comments_is_read():
    text = "```\n[@a]\n```\n<!-- x --> `y` [@b]"
    assert places(text) == [text.index("@b")]


def test_brackets_that_follow_each_other_are_both_read():
    assert found("[@a, art. 1][@b, art. 2] and [@c][@d]") == [
        Citation("a", number="1"),
        Citation("b", number="2"),
        Citation("c"),
        Citation("d"),
    ]


def test_each_citation_is_placed_at_its_own_sign():
    text = "قانون 👩 [@a, art. 1; @a, art. 2] then [see @a-b; @a]"
    assert places(text) == [index for index, sign in enumerate(text) if sign == "@"]


@pytest.mark.parametrize("text", ["[" * 50_000, "[" + "@a" * 50_000, "[@a;" + " " * 50_000 + "]", "`" * 50_000 + "[@a"])
def test_odd_text_costs_no_time(text):
    assert isinstance(found(text), list)


def provision(id_: str, label: str, unit: str = "article") -> Provision:
    return Provision(id=id_, label=label, unit=unit, heading="H", summary="S", mark="memory", confidence="high")


INSTRUMENT = Instrument(
    instrument="i",
    title="T",
    cite_as="T",
    kind="treaty",
    adopted=date(2000, 11, 15),
    official_url="https://example.org/",
    official_url_seen=False,
    provisions=(
        provision("art-3", "3"),
        provision("art-3-a", "3(a)"),
        provision("art-18-24", "18-24"),
        provision("art-30", "30, 30a"),
        provision("principle-7", "7", "principle"),
    ),
)


@pytest.mark.parametrize(
    ("number", "id_", "exact"),
    [
        ("3", "art-3", True),
        ("3(a)", "art-3-a", True),
        ("3(b)", "art-3", False),
        ("3(a)(i)", "art-3-a", False),
        ("18-24", "art-18-24", True),
        ("21", "art-18-24", True),
        ("19-21", "art-18-24", True),
        ("21(2)", "art-18-24", False),
        ("30", "art-30", True),
        ("30a", "art-30", True),
        ("30(1)", "art-30", False),
        ("30,30a", "art-30", True),
    ],
)
def test_a_citation_finds_its_provision_or_the_one_around_it(number, id_, exact):
    provision, is_exact = find_provision(INSTRUMENT, Citation("i", number=number))
    assert (provision.id, is_exact) == (id_, exact)


@pytest.mark.parametrize("number", ["4", "7", "17", "25", "20-40", "31", "3a"])
def test_a_citation_finds_nothing_where_there_is_nothing(number):
    assert find_provision(INSTRUMENT, Citation("i", number=number)) is None


def test_units_are_kept_apart():
    assert find_provision(INSTRUMENT, Citation("i", "principle", "7"))[0].id == "principle-7"
    assert find_provision(INSTRUMENT, Citation("i", "guideline", "7")) is None
