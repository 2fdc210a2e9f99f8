"""Grading and typed answers in the browser: the vectors that Python reads in tests/unit/test_vectors.py."""

from __future__ import annotations

import json
from typing import Any

import pytest
from harness import ROOT
from playwright.sync_api import Page

VECTORS = ROOT / "tests" / "vectors"
GRADING = json.loads((VECTORS / "grading.json").read_text(encoding="utf-8"))
ANSWERS = json.loads((VECTORS / "answers.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("vector", GRADING, ids=lambda vector: vector["question"]["type"])
def test_a_response_is_graded_by_its_types_rule(page: Page, vector: dict[str, Any]) -> None:
    page.goto("blank.html")
    got = page.evaluate(
        """async ({ question, key, cases }) => {
            const { grade } = await import("/assets/syllabus/core/grade.js");
            return cases.map(({ response }) => ({ response, ...grade(question.type, key, response) }));
        }""",
        vector,
    )
    assert got == [case | {"correct": case["credit"] == 1} for case in vector["cases"]]


def test_typed_answers_are_reduced_to_what_counts_as_python_does(page: Page) -> None:
    page.goto("blank.html")
    got = page.evaluate(
        """async (vectors) => {
            const { plain } = await import("/assets/syllabus/core/text.js");
            return vectors.map(({ typed }) => typed.map((text) => plain(text)));
        }""",
        ANSWERS,
    )
    assert got == [[vector["plain"]] * len(vector["typed"]) for vector in ANSWERS]


def test_any_text_at_all_is_reduced_alike_on_both_sides(page: Page) -> None:
    from syllabus.model.answer import plain

    # Every letter and sign of the writing systems that our languages use, and what surrounds them.
    blocks = [(0x20, 0x250), (0x2B0, 0x370), (0x600, 0x700), (0x1E00, 0x1F00), (0x2000, 0x2200), (0xFB50, 0xFE00)]
    texts = [f"a{chr(code)}1 {chr(code)}b" for start, end in blocks for code in range(start, end)]
    page.goto("blank.html")
    got = page.evaluate(
        """async (texts) => {
            const { plain } = await import("/assets/syllabus/core/text.js");
            return texts.map(plain);
        }""",
        texts,
    )
    assert {text: one for text, one in zip(texts, got, strict=True) if one != plain(text)} == {}


def test_a_hundred_questions_are_graded_in_no_time(page: Page) -> None:
    page.goto("blank.html")
    milliseconds = page.evaluate(
        """async (vectors) => {
            const { grade } = await import("/assets/syllabus/core/grade.js");
            const all = vectors.flatMap(({ question, key, cases }) => cases.map((one) => [question.type, key, one]));
            const start = performance.now();
            for (let count = 0; count < 100; count += 1) {
                const [type, key, { response }] = all[count % all.length];
                grade(type, key, response);
            }
            return performance.now() - start;
        }""",
        GRADING,
    )
    print(f"graded 100 questions in {milliseconds:.2f} ms")
    assert milliseconds < 50
