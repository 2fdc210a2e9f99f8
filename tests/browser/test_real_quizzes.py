"""The quizzes of the real site: the examples of the reference page, and modules with questions of every type."""

from __future__ import annotations

import re

import pytest
from answers import answer_whole, by_key, give
from harness import ROOT
from looking import DESK, PHONE, faults, sideways
from playwright.sync_api import expect

MODULES = sorted(path.stem for path in (ROOT / "docs/en/modules").glob("*.md"))
EXAMPLES = ("single", "multiple", "true-false", "matching", "ordering", "blanks", "short", "reflection", "scenario")


def id_of(one) -> str:
    return one.get_attribute("data-question")


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_example_of_each_type_can_be_answered_by_its_key(site, visit, kind):
    page = visit(f"{site.url}{site.base}authoring/reference/")
    assert answer_whole(page, f"example-{kind}") >= 1
    outcome = page.locator(f"syllabus-quiz[data-quiz='example-{kind}'] [data-part=outcome]")
    expect(outcome).to_be_visible()
    if kind != "reflection":
        expect(outcome).to_have_text(re.compile("passed"))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_completed_by_the_keys_of_its_quiz(site, visit, module):
    page = visit(f"{site.url}{site.base}modules/{module}/", viewport=PHONE)
    assert answer_whole(page, module) >= 10
    expect(page.locator("[data-part=outcome]")).to_have_text(re.compile("You have passed"))
    expect(page.locator("syllabus-module-status")).to_contain_text("Completed")
    assert faults(page) == []
    assert sideways(page) == 0


@pytest.mark.parametrize("country", ["gb", "tn"])
def test_the_quiz_of_a_sheet_stands_under_it_and_completes_its_part_of_the_track(site, visit, country):
    page = visit(f"{site.url}{site.base}law/countries/{country}/", viewport=PHONE)
    assert answer_whole(page, country) >= 4
    expect(page.locator("[data-part=outcome]")).to_have_text(re.compile("You have passed"))
    assert faults(page) == []
    page.goto(f"{site.url}{site.base}curricula/jurisdiction/")
    expect(page.get_by_text("Parts completed: 1 of 2")).to_be_visible()


def test_the_final_assessment_asks_twenty_items_of_ten_modules_and_is_passed_by_the_keys(site, visit):
    page = visit(f"{site.url}{site.base}core-assessment/", viewport=PHONE)
    page.locator("[data-act=begin][data-mode=assessment]").click()
    opened = page.locator("[data-act=open]:visible")
    while opened.count():
        opened.first.click()
    items = page.locator(".sy-questions > li:not([data-away])").locator("visible=true")
    top = page.locator("syllabus-quiz .sy-questions").first.locator("> li").locator("visible=true")
    assert top.count() == 20
    modules = {one.get_attribute("data-objective") for one in items.locator("xpath=self::*[@data-objective]").all()}
    assert len(modules) == 10
    done: set[str] = set()
    while True:
        waiting = [one for one in page.locator("[data-question]:visible").all() if id_of(one) not in done]
        if waiting:
            done.add(id_of(waiting[0]))
            give(page, id_of(waiting[0]), by_key(waiting[0]))
        elif (more := page.locator("[data-act=continue]:visible")).count():
            more.first.click()
        else:
            break
    page.locator("[data-act=hand-in]").click()
    expect(page.locator("[data-part=outcome]")).to_have_text(re.compile("You have passed"))
    assert page.locator("tbody tr:visible").count() == 10
    assert faults(page) == []
    page.goto(f"{site.url}{site.base}curricula/core/")
    expect(page.get_by_text("Parts completed: 1 of 11")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_module_that_is_not_translated_is_accessible_in_arabic(site, visit, scheme):
    page = visit(f"{site.url}{site.base}ar/modules/m12/", color_scheme=scheme, viewport=DESK)
    assert answer_whole(page, "m12") >= 12
    assert faults(page) == []
