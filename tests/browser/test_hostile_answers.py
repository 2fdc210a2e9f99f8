"""Nothing a learner types can run: in the page, in what is announced, and after a reload."""

from __future__ import annotations

from answers import check
from harness import listen, question, stored
from playwright.sync_api import Page

CORPUS = (
    "<script>window.pwned=1</script>",
    "\"'><img src=x onerror=window.pwned=1>",
    "<svg/onload=window.pwned=1>",
    "javascript:window.pwned=1",
    "</textarea><iframe srcdoc='<script>parent.pwned=1</script>'>",
    "{{constructor.constructor('window.pwned=1')()}}${window.pwned=1}",
    "<a href=javascript:window.pwned=1>Article 13(1)</a>",
    "\u202e\u2066<b onmouseover=window.pwned=1>\u0000\ufeff",
    "__proto__",
    "constructor=past",
    "a=b=c\n=",
    "🙂" * 2000,
)


def test_a_corpus_of_hostile_answers_executes_nothing(page: Page) -> None:
    page.goto("en/types.html")
    listen(page)
    for text in CORPUS:
        for id_ in ("short", "blanks"):
            for box in question(page, id_).locator("input").all():
                box.fill(text)
        for choice in question(page, "blanks").locator("select").all():
            choice.select_option(index=1)
        question(page, "reflection").locator("textarea").fill(text)
        for id_ in ("short", "blanks"):
            check(page, id_)
        page.mouse.move(300, 300)
        assert page.evaluate("window.pwned") is None, text
        assert page.locator("iframe, syllabus-quiz img, syllabus-quiz svg, syllabus-quiz script").count() == 0, text
        for id_ in ("short", "blanks"):
            question(page, id_).get_by_role("button", name="Try again").click()
    page.reload()
    page.locator("syllabus-quiz[data-mode]").wait_for()
    assert page.evaluate("window.pwned") is None
    assert page.evaluate("({}).past") is None, "no prototype was changed"
    assert question(page, "reflection").locator("textarea").input_value() == ""
    kept = str([event["response"] for event in stored(page) if event["question"] == "reflection"])
    assert kept == "[]", "free text is never stored"
