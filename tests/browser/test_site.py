"""A learner's way through the real site: from the curriculum to a passed quiz, in three languages."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

import pytest
from answers import answer_whole
from looking import DESK, LANGUAGES, PHONE, faults, sideways
from playwright.sync_api import expect

FOLDER = {"en": "", "fr": "fr/", "es": "es/", "ar": "ar/"}


def at(site, language: str, path: str) -> str:
    return f"{site.url}{site.base}{FOLDER[language]}{path}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("scheme", "size"), [("light", DESK), ("dark", PHONE)], ids=["light-desk", "dark-phone"])
@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_a_module_is_accessible_and_fits_with_all_feedback_open(site, visit, language, scheme, size, right):
    page = visit(at(site, language, "modules/m02/"), color_scheme=scheme, viewport=size)
    answer_whole(page, "m02", right=right)
    expect(page.locator("[data-part=outcome]")).to_be_visible()
    assert faults(page) == []
    assert sideways(page) == 0


def test_a_quiz_passed_in_one_language_counts_in_every_other_and_in_every_place(site, visit):
    page = visit(at(site, "fr", "modules/m07/"))
    answer_whole(page, "m07")
    expect(page.locator("[data-part=outcome]")).to_have_text(re.compile("réussi"))
    expect(page.locator("syllabus-module-status")).to_contain_text("Terminé")
    page.goto(at(site, "ar", "curricula/foundations/"))
    expect(page.locator("syllabus-curriculum [data-syllabus-module=m07]")).to_have_attribute("data-state", "done")
    expect(page.locator("syllabus-curriculum progress")).to_have_attribute("value", "1")
    expect(page.locator("syllabus-continue [data-part=link]")).to_be_visible()
    page.goto(at(site, "en", "modules/m02/"))
    mark = page.locator("nav [data-syllabus-module=m07]")
    expect(mark).to_have_attribute("data-state", "done")
    expect(mark).to_contain_text("completed")


def test_a_failed_quiz_does_not_complete_its_module(site, visit):
    page = visit(at(site, "en", "modules/m03/"))
    answer_whole(page, "m03", right=False)
    expect(page.locator("[data-part=outcome]")).to_contain_text("not passed yet")
    page.goto(at(site, "en", "curricula/foundations/"))
    expect(page.locator("syllabus-curriculum [data-syllabus-module=m03]")).to_have_attribute("data-state", "started")


def test_every_citation_leads_to_its_provision(site, visit):
    page = visit(at(site, "ar", "modules/m02/"))
    links = page.locator("article .sy-cite a").evaluate_all("all => [...new Set(all.map(a => a.href))]")
    assert len(links) > 20
    for address in links:
        path, _, anchor = address.partition("#")
        target = site.folder / path.removeprefix(site.url + site.base) / "index.html"
        assert not anchor or f'id="{anchor}"' in target.read_text(encoding="utf-8"), address


def test_a_number_with_brackets_reads_in_one_piece_in_arabic(site, visit):
    page = visit(at(site, "ar", "law/instruments/cets-197/"))
    label = page.locator("#art-13-1 a").first
    boxes = label.evaluate(
        """$a => { const at = (text) => { const node = $a.firstChild; const i = node.data.indexOf(text);
             const range = document.createRange(); range.setStart(node, i); range.setEnd(node, i + text.length);
             return range.getBoundingClientRect(); };
             return [at('13').left, at('(1').left, at('1)').right]; }"""
    )
    assert boxes == sorted(boxes)


def test_a_page_that_is_not_translated_is_accessible_and_says_so(small_site, visit):
    page = visit(at(small_site, "ar", "only-english/"))
    expect(page.locator(".sy-callout--fallback")).to_be_visible()
    assert page.locator("body").get_attribute("dir") == "rtl"
    expect(page.locator(".sy-prose").first).to_have_attribute("dir", "ltr")
    assert faults(page) == []


def test_a_module_without_a_quiz_is_completed_by_saying_so(small_site, visit):
    page = visit(at(small_site, "en", "modules/reading/"))
    page.get_by_role("button", name="Mark as read").click()
    expect(page.locator("nav [data-syllabus-module=reading]")).to_have_attribute("data-state", "done")
    assert faults(page) == []


def test_without_scripts_a_quiz_can_be_read_and_its_answers_open(site, visit):
    page = visit(at(site, "en", "modules/m02/"), java_script_enabled=False)
    first = page.locator("[data-question]").first
    expect(first.locator("[data-part=answer]")).to_be_visible()
    first.locator("[data-part=answer] summary").click()
    expect(first.locator("[data-part=explanation-source]")).to_be_visible()
    expect(page.locator("[data-act=check]").first).to_be_hidden()


def test_a_printed_quiz_is_a_worksheet_with_its_key_at_the_end(site, visit):
    page = visit(at(site, "en", "modules/m02/"))
    page.emulate_media(media="print")
    expect(page.locator(".sy-key")).to_be_visible()
    expect(page.locator("[data-act=check]").first).to_be_hidden()
    expect(page.locator("[data-part=answer]").first).to_be_hidden()
    questions, key = page.locator(".sy-questions").first.bounding_box(), page.locator(".sy-key").bounding_box()
    assert key["y"] >= questions["y"] + questions["height"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_page_of_reviews_is_accessible_and_fits(site, visit, language, size):
    page = visit(at(site, language, "hosting/review/"), viewport=size)
    expect(page.locator("tbody tr").first).to_be_visible()
    assert faults(page) == []
    assert sideways(page) == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_comparison_is_accessible_and_fits(site, visit, language, size):
    page = visit(at(site, language, "law/comparison/"), viewport=size)
    expect(page.locator(".sy-comparison__filter")).to_be_visible()
    assert faults(page) == []
    assert sideways(page) == 0


def test_the_comparison_can_be_narrowed_to_a_topic_and_some_jurisdictions(site, visit):
    page = visit(at(site, "en", "law/comparison/"))
    everywhere = page.locator("[data-topic=reflection-period] [data-jurisdiction]").count()
    assert everywhere == 18
    page.get_by_label("Topic").select_option("Recovery and reflection period")
    page.get_by_label("France").check()
    page.get_by_label("Ireland").check()
    expect(page.locator("[data-topic]:visible")).to_have_count(1)
    expect(page.locator("[data-jurisdiction]:visible")).to_have_count(2)
    expect(page.locator("[data-part=status]")).to_have_text("Jurisdictions shown: 2 of 18")
    page.get_by_label("France").uncheck()
    page.get_by_label("Ireland").uncheck()
    expect(page.locator("[data-jurisdiction]:visible")).to_have_count(18)


def test_the_comparison_is_whole_without_scripts(site, visit):
    page = visit(at(site, "en", "law/comparison/"), java_script_enabled=False)
    expect(page.locator("[data-topic]:visible")).to_have_count(10)
    expect(page.locator(".sy-comparison__filter")).to_be_hidden()


def test_the_duty_map_has_four_columns_on_a_desk_and_one_on_a_phone(site, visit):
    page = visit(at(site, "en", "law/duties/"))
    heads = page.locator("[data-topic=compensation] h3")
    expect(heads).to_have_text(["Treaty duty", "EU duty", "National law", "Good practice"])
    assert len({head.bounding_box()["y"] for head in heads.all()}) == 1
    page.set_viewport_size(PHONE)
    assert len({head.bounding_box()["x"] for head in heads.all()}) == 1


def test_the_duty_map_can_be_narrowed_to_a_topic_and_is_whole_without_scripts(site, visit):
    page = visit(at(site, "fr", "law/duties/"))
    page.get_by_label("Thème").select_option("Non-sanction")
    expect(page.locator("[data-topic]:visible")).to_have_count(1)
    expect(page.locator("[data-topic=non-punishment]")).to_be_visible()
    plain = visit(at(site, "fr", "law/duties/"), java_script_enabled=False)
    expect(plain.locator("[data-topic]:visible")).to_have_count(9)
    expect(plain.locator(".sy-comparison__filter")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_topic_of_a_sheet_leads_to_the_duty_map_and_the_map_leads_back(site, visit, language):
    page = visit(at(site, language, "law/countries/fr/"))
    links = page.locator(".sy-sheet__duties a")
    expect(links).to_have_count(9)
    links.nth(6).click()
    assert urlsplit(page.url).fragment == "compensation"
    expect(page.locator("h2:target")).to_be_in_viewport()
    page.locator("[data-topic=compensation] a[href*='countries/fr/']").click()
    assert urlsplit(page.url).path.endswith("law/countries/fr/")
    expect(page.locator("h2#compensation")).to_be_in_viewport()


def test_a_provision_names_the_places_that_cite_it(site, visit):
    page = visit(at(site, "fr", "law/instruments/cets-197/"))
    uses = page.locator(".sy-provision:has(#art-13-1) .sy-uses")
    uses.locator("summary").click()
    links = uses.locator("a").evaluate_all("all => all.map(a => a.href)")
    assert len(links) > 3
    for address in links:
        path, _, anchor = address.partition("#")
        target = site.folder / path.removeprefix(site.url + site.base) / "index.html"
        assert not anchor or f'id="{anchor}"' in target.read_text(encoding="utf-8"), address


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_structured_data_of_a_page_can_be_read_and_is_not_refused(site, visit, language):
    page = visit(at(site, language, "modules/m02/"))
    data = json.loads(page.locator("head > script[type='application/ld+json']").text_content())
    assert (data["@type"], data["inLanguage"]) == ("LearningResource", language)
    page.goto(at(site, language, "law/instruments/cets-197/"))
    data = json.loads(page.locator("head > script[type='application/ld+json']").text_content())
    assert (data["@type"], len(data["hasPart"])) == ("Legislation", page.locator(".sy-provision").count())
