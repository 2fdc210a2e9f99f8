"""A bar's site with a national overlay, and with law of its own: built as the bar builds it, without touching code."""

import json
import re
import shutil

import pytest
from support import fragments
from test_sites import copy, mkdocs, text

PAGE = "overlays/testland/en/modules/stay.md"
SHEET = """---
jurisdiction: testland
title: Testland (fictional)
law_as_at: 2026-11-21
review_by: 2036-11-21
entries:
  - id: permit
    topic: residence-permit
    law: Paper Act of Testland (fictional), s 1
    summary: Whoever asks gets a paper. Fictional, for the tests only.
    mark: seen
    source: a text made for tests
    checked: 2026-11-21
    confidence: high
---

Testland does not exist.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = copy("overlay", tmp_path_factory.mktemp("sites"))
    done = mkdocs(site, "--strict")
    assert done.returncode == 0, done.stdout
    return site


def module(site, tag: str = "") -> str:
    return text(site, f"{tag}modules/stay/index.html")


def question(page: str, id_: str) -> str:
    found = re.search(rf'<li class="sy-question" id="sy-stay-{id_}".*?</details>', page, re.DOTALL)
    assert found
    return found[0]


def in_order(page: str, *wanted: str) -> bool:
    """Tell whether each of the words stands after the ones before it."""
    return re.search(".*?".join(re.escape(words) for words in wanted), page, re.DOTALL) is not None


def test_the_national_section_stands_in_place_and_the_added_one_where_it_belongs(site):
    page = module(site)
    assert "10 days or more" not in page
    assert in_order(
        page,
        "This module is about a treaty",
        '<h2 id="pause">The pause in Testland</h2>',
        "National text: <bdi>Testland (fictional)</bdi>, in place of the core text.",
        "a client may stay for 20 days",
        '<p class="admonition-title">Fictional</p>',
        '<h2 id="testland-office">Where to ask in Testland</h2>',
        "National text: <bdi>Testland (fictional)</bdi>, added to the core text.",
        '<h2 id="paper">The paper</h2>',
        "<syllabus-quiz",
    )
    assert page.count('class="sy-national"') == 2
    assert in_order(page, "data-sy-toc", 'href="#pause"', 'href="#testland-office"', 'href="#paper"', 'href="#quiz"')


def test_the_page_says_the_day_of_the_national_law_and_that_nobody_has_signed_it(site):
    page = module(site)
    assert '<time datetime="2026-11-22">' in page
    assert "A fictional reviewer of the core" not in page
    assert "Unreviewed draft." in page


def test_the_quiz_grades_by_the_national_key_under_the_same_identity(site, tmp_path):
    plain = copy("overlay", tmp_path)
    config = (plain / "mkdocs.yml").read_text(encoding="utf-8")
    (plain / "mkdocs.yml").write_text(re.sub(r"      overlay\w*: .*\n", "", config), encoding="utf-8")
    assert mkdocs(plain).returncode == 0
    core, national = module(plain), module(site)
    assert "{&#34;right&#34;:[&#34;ten-days&#34;]}" in question(core, "how-long")
    assert "{&#34;right&#34;:[&#34;twenty-days&#34;]}" in question(national, "how-long")
    assert "in place of the core text" in question(national, "how-long")
    assert "added to the core text" in question(national, "which-office")
    assert "National text" not in core
    fingerprints = [
        {id_: re.search(r'data-fingerprint="(\w+)"', question(page, id_))[1] for id_ in ("how-long", "in-writing")}
        for page in (core, national)
    ]
    assert fingerprints[0]["how-long"] != fingerprints[1]["how-long"]
    renumbered = question(core, "in-writing").replace("2 of 2", "3 of 3")
    assert renumbered.replace('title="The pause"', 'title="The pause in Testland"') == question(national, "in-writing")
    for name in ("data-site", "data-quiz", "data-module", "data-version"):
        values = [re.search(rf'<syllabus-quiz[^>]*{name}="([^"]*)"', page)[1] for page in (core, national)]
        assert values[0] == values[1]


def test_a_language_shows_its_own_national_text_and_else_the_source_s_marked_as_such(site):
    french, arabic = module(site, "fr/"), module(site, "ar/")
    assert in_order(french, "La pause au Testland", '<div class="sy-national" dir="ltr" lang="en">', "Where to ask")
    assert in_order(
        arabic,
        '<div class="sy-national" dir="ltr" lang="en">',
        "The pause in Testland",
        '<p class="sy-national-note" lang="ar" dir="rtl">نص وطني: <bdi>',
        "Where to ask in Testland",
        "الوثيقة",
    )
    assert '<div class="sy-stem" id="sy-stay-how-long-stem" lang="en" dir="ltr">' in question(arabic, "how-long")
    assert '<div class="sy-stem" id="sy-stay-in-writing-stem">' in question(arabic, "in-writing")
    assert '<div class="sy-stem" id="sy-stay-how-long-stem">' in question(french, "how-long")
    assert "{&#34;right&#34;:[&#34;twenty-days&#34;]}" in question(arabic, "how-long")


def test_provisions_are_cited_in_the_national_text(site):
    page = text(site, "law/instruments/test-treaty/index.html")
    assert 'href="../../../modules/stay/#testland-office"' in page
    law = json.loads(text(site, "law.json"))
    cited = law["instruments"][0]["provisions"][1]["cited_in"]
    assert {"module": "stay", "section": "testland-office"} in cited


def test_the_national_text_is_found_by_the_search_and_its_answers_are_not(site):
    found = " ".join(record["meta"].get("text", "") for record in fragments(site / "site", "en"))
    assert "Ask for the other ten." in found
    assert "twice what the treaty asks for" not in found


def test_a_core_that_has_moved_on_is_told_by_the_build(tmp_path):
    moved = copy("overlay", tmp_path)
    core = moved / "docs/en/modules/stay.md"
    core.write_text(core.read_text(encoding="utf-8").replace("in writing.", "in writing, today."), encoding="utf-8")
    done = mkdocs(moved)
    assert done.returncode == 0
    assert re.search(
        rf"{PAGE}:7:3: warning: The core text of the section `pause` has changed since this was made\. "
        r'Check this text against it, then set `pause: "[0-9a-f]{12}"`\.',
        done.stdout,
    )
    shutil.rmtree(moved / "site")
    assert mkdocs(moved, "--strict").returncode != 0
    assert not (moved / "site").exists()


def test_a_sheet_and_an_instrument_are_one_file_each_and_appear_by_themselves(tmp_path):
    site = copy("overlay", tmp_path)
    assert "Paper Act" not in comparison(site)
    (site / "docs/en/law/countries").mkdir()
    (site / "docs/en/law/countries/testland.md").write_text(SHEET, encoding="utf-8")
    treaty = (site / "docs/en/law/instruments/test-treaty.md").read_text(encoding="utf-8")
    act = treaty.replace("instrument: test-treaty", "instrument: paper-act").replace(
        "cite_as: Test Treaty", "cite_as: Paper Act"
    )
    (site / "docs/en/law/instruments/paper-act.md").write_text(act, encoding="utf-8")
    page = site / PAGE
    page.write_text(
        page.read_text(encoding="utf-8").replace("there too [@test-treaty", "there too [@paper-act"), encoding="utf-8"
    )
    assert in_order(comparison(site), 'id="residence-permit"', "Paper Act of Testland (fictional), s 1")
    assert "Paper Act" in text(site, "law/instruments/paper-act/index.html")
    assert 'href="../../law/instruments/paper-act/#art-2"' in module(site)
    law = json.loads(text(site, "law.json"))
    assert {item["instrument"] for item in law["instruments"]} == {"test-treaty", "paper-act"}
    assert [sheet["entries"][0]["topic"] for sheet in law["jurisdictions"]] == ["residence-permit"]


def comparison(site) -> str:
    done = mkdocs(site)
    assert done.returncode == 0, done.stdout
    return text(site, "law/comparison/index.html")
