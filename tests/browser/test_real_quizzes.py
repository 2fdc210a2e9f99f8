"""The quizzes of the real site: the examples of the reference page, and modules with questions of every type."""

from __future__ import annotations

import re

import pytest
from answers import by_key, check, give
from looking import DESK, PHONE, faults, sideways
from playwright.sync_api import Page, expect

EXAMPLES = ("single", "multiple", "true-false", "matching", "ordering", "blanks", "short", "reflection", "scenario")


def answer_on(page: Page, quiz: str) -> int:
    """Answer a quiz by its keys, question after question as they are revealed; give how many there were."""
    place = page.locator(f"syllabus-quiz[data-quiz='{quiz}']")
    page.locator(f"syllabus-quiz[data-quiz='{quiz}'][data-mode]").wait_for()
    closed = place.locator("[data-act=open]:visible")
    while closed.count():
        closed.first.click()
    done: set[str] = set()
    while True:
        one = next((one for one in place.locator("[data-question]:visible").all() if id_of(one) not in done), None)
        if one is None:
            more = place.locator("[data-act=continue]:visible")
            if not more.count():
                return len(done)
            more.first.click()
            continue
        done.add(id_of(one))
        give(page, id_of(one), by_key(one))
        check(page, id_of(one))
        expect(one.locator("[data-part=result]").first).to_be_visible()


def id_of(one) -> str:
    return one.get_attribute("data-question")


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_example_of_each_type_can_be_answered_by_its_key(site, visit, kind):
    page = visit(f"{site.url}{site.base}authoring/reference/")
    assert answer_on(page, f"example-{kind}") >= 1
    outcome = page.locator(f"syllabus-quiz[data-quiz='example-{kind}'] [data-part=outcome]")
    expect(outcome).to_be_visible()
    if kind != "reflection":
        expect(outcome).to_have_text(re.compile("passed"))


@pytest.mark.parametrize("module", ["m01", "m04", "m06", "m08", "m09", "m10", "m11"])
def test_a_quiz_with_scenarios_is_passed_by_its_keys_and_completes_its_module(site, visit, module):
    page = visit(f"{site.url}{site.base}modules/{module}/", viewport=PHONE)
    assert answer_on(page, module) >= 12
    expect(page.locator("[data-part=outcome]")).to_have_text(re.compile("You have passed"))
    expect(page.locator("syllabus-module-status")).to_contain_text("Completed")
    assert faults(page) == []
    assert sideways(page) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_module_that_is_not_translated_is_accessible_in_arabic(site, visit, scheme):
    page = visit(f"{site.url}{site.base}ar/modules/m08/", color_scheme=scheme, viewport=DESK)
    assert answer_on(page, "m08") >= 12
    assert faults(page) == []
