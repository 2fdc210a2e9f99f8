"""Measure what a question of each type weighs in a page, against the same words in plain Markdown.

The words are those of the tests' quiz that has one question of each type. "Plain" is what Python-Markdown makes of
them without the plugin: the stem, a list of what can be answered, what is said to each answer, the hints, the
explanation. Whole pages are compressed as a host would.
"""

import gzip
import html
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from markdown import markdown

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "unit")]

import test_questions as tests  # noqa: E402 (the tests know how to render)

from syllabus.model.quiz import answered  # noqa: E402


def main() -> None:
    """Print a line a question, and one for the whole quiz."""
    project = tests.project.__wrapped__()
    page = tests.quiz(project, "en")
    ours = dict(tests.questions(page))
    plain = {question.id: markdown(_plain(question)) for question in answered(project.quizzes["types"].data)}
    for id_, text in ours.items():
        print(f"question {id_:12} {len(text.encode()):6,} bytes   plain {len(plain[id_].encode()):6,} bytes")
    for name, text in (("ours", page), ("plain", "\n".join(plain.values()))):
        size = len(text.encode())
        print(f"quiz of {len(ours)} {name:6} {size:8,} bytes, {len(gzip.compress(text.encode(), 9)):6,} gzipped")
    spoken = len(re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page))).encode())
    print(f"words in it       {spoken:8,} bytes")


def _plain(question: object) -> str:
    """Write a question as an author would without the plugin."""
    return "\n\n".join(text for text in _texts(question) if text)


def _texts(part: object) -> Iterator[str]:
    """Yield every text of a question, what can be answered as lists."""
    for name in ("text", "hints", "options", "reasons", "items", "choices", "gaps", "criteria", "accept", "reject"):
        value = getattr(part, name, None)
        if isinstance(value, str):
            yield re.sub(r"\{[a-z0-9-]+\}", "______", value)
        elif isinstance(value, tuple):
            yield "\n".join(f"- {one if isinstance(one, str) else ' '.join(_texts(one))}" for one in value)
    for name in ("feedback", "model", "explanation"):
        value = getattr(part, name, None)
        if isinstance(value, str):
            yield value
        elif value is not None:
            yield "\n".join(f"- {text}" for text in (value.true, value.false) if text)
    yield from (getattr(part, "reject", {}) or {}).values() if isinstance(getattr(part, "reject", None), dict) else ()


if __name__ == "__main__":
    main()
