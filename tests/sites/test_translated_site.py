"""A site that is translated in part: every text is in the language that its page says, and readers are told."""

import re
from pathlib import Path

import pytest
from support import fragments, lookup_of, spoken
from test_sites import copy, mkdocs, text

MARKS = {"(English)": "en", "(français)": "fr"}
"""The texts of the site end in the language that they are in."""
NOTICE = re.compile(r'<p class="sy-callout sy-callout--translation"[^>]*>(.*?)</p>', re.DOTALL)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = copy("translated", tmp_path_factory.mktemp("translated"))
    done = mkdocs(folder)
    assert done.returncode == 0, done.stdout
    return folder


def notice(site: Path, page: str) -> str:
    """Give what a page says of its translation; "" where it says nothing."""
    found = NOTICE.findall(text(site, f"{page}/index.html"))
    assert len(found) <= 1
    return " ".join(found[0].split()) if found else ""


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_every_text_of_every_page_is_marked_as_what_it_is(site, tag):
    pages = sorted((site / "site" / ("" if tag == "en" else tag)).rglob("*.html"))
    assert len(pages) > 10
    texts = [(page.parent.name, *found) for page in pages for found in spoken(page.read_text(encoding="utf-8"))]
    marked = [(page, words, lang, MARKS[mark]) for page, words, lang in texts for mark in MARKS if mark in words]
    assert len(marked) > 200
    assert [found for found in marked if found[2] != found[3]] == []


def test_a_translated_sheet_has_its_own_text_entries_and_quiz(site):
    page = text(site, "fr/law/countries/ie/index.html")
    for words in (
        "Irlande (français)",
        "Loi sur les titres (français)",
        "Où demander. (français)",
        "Il existe un titre.",
    ):
        assert words in page
    for words in ("A permit. (English)", "Where to ask", "There is a permit"):
        assert words not in page
    assert 'hreflang="en" href="https://example.org/law/law/countries/ie/"' in page
    assert "Permit Act (English)" in text(site, "ar/law/countries/ie/index.html")


def test_a_translated_register_has_its_own_text_and_every_case(site):
    page = text(site, "fr/law/cases/index.html")
    assert "Comment elles ont été choisies. (français)" in page
    assert re.findall(r'<h3 id="([a-z]+)"', page) == ["first", "second", "third"]


def test_a_page_says_that_its_original_has_changed_and_leads_to_it(site):
    assert notice(site, "fr/law/countries/ie") == (
        "L’original de cette page a changé depuis sa traduction. Certaines parties de ce texte peuvent ne plus être à "
        'jour. Lire l’original : <a href="../../../../law/countries/ie/" hreflang="en" lang="en" dir="ltr">English</a>'
    )
    title, told = (text(site, "fr/law/countries/ie/index.html").index(words) for words in ("<h1", "sy-callout--tr"))
    assert title < told


def test_a_page_that_lacks_a_part_of_its_original_says_that(site):
    for page in ("law/cases", "law/instruments/treaty", "modules/courts"):
        assert notice(site, f"fr/{page}").startswith(
            "Certaines parties de l’original de cette page ne sont pas traduites."
        )


def test_a_page_says_nothing_where_it_is_the_original_or_shows_it_or_does_not_say_what_it_was_made_from(site):
    for page in ("law/countries/ie", "ar/law/countries/ie", "fr/law/countries/region", "fr/law/comparison"):
        assert notice(site, page) == ""


def test_the_search_of_a_language_finds_what_is_translated_by_either_name(site):
    entries = {entry[2]: entry for entry in lookup_of(site / "site", "fr")}
    assert entries["Premier c. État (français)"][1] == "law/cases/#first"
    records = {record["meta"]["url"]: record["meta"] for record in fragments(site / "site", "fr")}
    assert records["law/countries/ie/#permit"]["title"] == "Loi sur les titres (français)"
