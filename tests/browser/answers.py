"""Ways to answer the quiz that has a question of each type, by hand and by keyboard."""

from __future__ import annotations

import json

from harness import question
from playwright.sync_api import Locator, Page, expect

IDS = ("single", "multiple", "true-false", "reasons", "matching", "ordering", "blanks", "short", "reflection")

RIGHT = {
    "single": ["deception"],
    "multiple": ["recruitment", "harbouring"],
    "true-false": ["false"],
    "reasons": ["false", "reason=means"],
    "matching": ["threat=means", "flat=act", "wages=purpose"],
    "ordering": ["safety", "language", "explain", "facts"],
    "blanks": ["past=deceived", "role=victim", "place=Article 13(1)"],
    "short": ["Article 13(1)"],
    "reflection": ["safe", "plain", "secret"],
}
MIXED = {
    "single": ["breach"],
    "multiple": ["recruitment", "fraud"],
    "true-false": ["true"],
    "reasons": ["false", "reason=age"],
    "matching": ["threat=act", "flat=act", "wages=none"],
    "ordering": ["language", "safety", "explain", "facts"],
    "blanks": ["past=forced", "role=witness", "place=art. 13 (1)"],
    "short": ["Art 1"],
    "reflection": ["plain"],
}
PARTIAL = {
    "single": [],
    "multiple": [],
    "true-false": [],
    "reasons": ["false"],
    "matching": ["threat=means", "wages=purpose"],
    "ordering": ["language", "explain", "facts", "safety"],
    "blanks": ["past=deceived", "place=13(1)"],
    "short": [],
    "reflection": [],
}

KEYS = {
    "single": ["Tab", "ArrowDown", "Tab", "Tab", "Enter"],
    "multiple": ["Tab", "Space", "Tab", "Tab", "Space", "Enter"],
    "true-false": ["Tab", "ArrowDown", "Tab", "Enter"],
    "reasons": ["Tab", "ArrowDown", "Tab", "Space", "Tab", "Enter"],
    "matching": ["Tab", "ArrowDown", "ArrowDown", "Tab", "ArrowDown", "Tab", *["ArrowDown"] * 3, "Tab", "Enter"],
    "ordering": [*["Tab"] * 6, *["Enter"] * 3, *["Tab"] * 6, "Enter"],
    "blanks": ["Tab", "type:misled", "Tab", "ArrowDown", "Tab", "type:art 13 (1)", "Enter"],
    "short": ["Tab", "type:13(1)", "Enter"],
    "reflection": ["Tab", "type:Are you safe?", "Tab", "Enter", *["Tab", "Space"] * 3, "Tab", "Enter"],
}
"""Every key from the stem to the right answer's verdict."""


def start(page: Page, id_: str) -> None:
    """Stand where a reader stands who has read a question's number."""
    legend = question(page, id_).locator("legend").first
    legend.evaluate("($at) => { $at.tabIndex = -1; $at.focus(); }")


def give(page: Page, id_: str, response: list[str]) -> None:
    """Answer a question with a response, without checking it."""
    one = question(page, id_)
    kind = one.get_attribute("data-type")
    if kind == "reflection" and one.locator("[data-act=compare]").is_visible():
        one.locator("[data-act=compare]").click()
    if kind == "ordering":
        _order(one, response)
    for entry in response if kind != "ordering" else ():
        if kind == "short":
            one.locator("input[type=text]").fill(entry)
        elif kind in ("matching", "blanks"):
            id_, _, value = entry.partition("=")
            field = one.locator(f"[data-entry={id_}]")
            if field.evaluate("($at) => $at.localName") == "select":
                field.select_option(value)
            else:
                field.fill(value)
        else:
            one.locator(f"input[value='{entry}']").check()


def _order(one: Locator, wanted: list[str]) -> None:
    for place, id_ in enumerate(wanted):
        for _ in wanted:
            now = one.locator(".sy-item").evaluate_all("(all) => all.map(($item) => $item.dataset.option)")
            if now.index(id_) == place:
                break
            one.locator(f".sy-item[data-option={id_}] [data-act=up]").click()


def by_key(one: Locator, *, right: bool = True) -> list[str]:
    """Make a response to any question that is wholly right, or wholly wrong, from the key that stands in the page."""
    key = json.loads(one.get_attribute("data-key") or "")

    def values(selector: str) -> list[str]:
        found: list[str] = one.locator(selector).evaluate_all("(all) => all.map(($at) => $at.value)")
        return [value for value in found if value]

    def fit(wanted: list[str], selector: str) -> str:
        return next(value for value in values(selector) if (value in wanted) == right)

    if "reason" in key:
        return [
            fit(key["right"], "input:not([value*='='])"),
            fit([f"reason={key['reason']}"], "input[value*='=']"),
        ]
    if "right" in key:
        return key["right"] if right else [fit(key["right"], "input")]
    if "pairs" in key:
        return [f"{id_}={fit([match], f'[data-entry={id_}] option')}" for id_, match in key["pairs"].items()]
    if "order" in key:
        return key["order"] if right else [*key["order"][1:], key["order"][0]]
    if "gaps" in key:
        return [
            f"{id_}={fit(gap['right'], f'[data-entry={id_}] option') if 'right' in gap else _typed(gap, right)}"
            for id_, gap in key["gaps"].items()
        ]
    return [_typed(key, right)] if "accept" in key else key["criteria"] if right else []


def _typed(key: dict[str, list[str]], right: bool) -> str:
    return key["accept"][0] if right else "something else"


def check(page: Page, id_: str) -> Locator:
    """Check an answer; give the place of its verdict."""
    question(page, id_).locator("[data-act=check]").click()
    return question(page, id_).locator(".sy-result [data-part=verdict]")


def answer_whole(page: Page, quiz: str, *, right: bool = True) -> int:
    """Answer a quiz by its keys, question after question as they are revealed; give how many there were."""
    place = page.locator(f"syllabus-quiz[data-quiz='{quiz}']")
    page.locator(f"syllabus-quiz[data-quiz='{quiz}'][data-mode]").wait_for()
    closed = place.locator("[data-act=open]:visible")
    while closed.count():
        closed.first.click()
    done: set[str] = set()
    while True:
        shown = [one for one in place.locator("[data-question]:visible").all() if _id(one) not in done]
        if shown:
            one = shown[0]
            done.add(_id(one))
            give(page, _id(one), by_key(one, right=right))
            check(page, _id(one))
            expect(one.locator("[data-part=result]").first).to_be_visible()
        elif (more := place.locator("[data-act=continue]:visible")).count():
            more.first.click()
        else:
            return len(done)


def _id(one: Locator) -> str:
    return one.get_attribute("data-question") or ""
