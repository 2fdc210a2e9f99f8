"""The questions of the search benchmark: each can be answered by a section that exists, and chance held out a third."""

import hashlib
import re
from collections import Counter
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from syllabus.model.topic import TOPICS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
QUESTIONS = yaml.safe_load((ROOT / "tests/search/questions.yml").read_text(encoding="utf-8"))["questions"]

SITE = ("en", "fr", "es", "ar")
LEAST = {"en": 50, "fr": 40, "es": 40, "ar": 40}
TO_COME = ("ru", "zh", "uk", "ro", "sq", "sr", "bs", "cs", "ka", "mk", "sk", "tr", "uz")
KINDS = {
    "citation": 30,
    "case": 15,
    "abbreviation": 10,
    "synonym": 15,
    "accents": 5,
    "arabic-forms": 10,
    "inflection": 10,
    "elision": 4,
    "typo": 10,
    "phrase": 8,
    "question": 15,
    "title": 10,
}
FIELDS = ["id", "language", "kind", "query", "targets"]
SEED = 6
REGISTERS = ("law/cases/#", "law/countries/")


def test_every_question_is_written_in_full():
    for question in QUESTIONS:
        assert [key for key in question if key != "held_out"] == FIELDS
        assert question["query"].strip() == question["query"] != ""
        assert 1 <= len(question["targets"]) == len(set(question["targets"])) <= 4


def test_no_question_is_asked_twice():
    assert max(Counter(question["id"] for question in QUESTIONS).values()) == 1
    assert max(Counter((question["language"], question["query"]) for question in QUESTIONS).values()) == 1


def test_ids_count_up_within_their_language():
    for language, questions in groupby(QUESTIONS, key=lambda question: question["language"]):
        assert [question["id"] for question in questions] == [
            f"{language}-{number:02}" for number in range(1, count(language) + 1)
        ]


def test_every_language_has_its_questions():
    assert {question["language"] for question in QUESTIONS} == {*SITE, *TO_COME}
    assert {language: count(language) for language in SITE if count(language) < LEAST[language]} == {}
    assert {language: count(language) for language in TO_COME if count(language) < 4} == {}


def test_every_habit_is_tried():
    found = Counter(question["kind"] for question in QUESTIONS)
    assert found.keys() == KINDS.keys()
    assert {kind: found[kind] for kind, least in KINDS.items() if found[kind] < least} == {}


def test_every_answer_exists_in_its_language():
    missing = [
        f"{question['id']}: {target}"
        for question in QUESTIONS
        for target in question["targets"]
        if not exists(target, asked_in(question, target))
    ]
    assert missing == []


def test_chance_held_out_one_question_of_every_three():
    """Chance, so that nobody chooses what is held out; by the number, so that a new question changes no other."""
    for question in QUESTIONS:
        language, number = question["id"].split("-")
        triple, place = divmod(int(number) - 1, 3)
        drawn = int(hashlib.sha256(f"{SEED}:{language}:{triple}".encode()).hexdigest(), 16) % 3
        assert question.get("held_out", False) == (place == drawn), question["id"]


def test_an_address_without_its_section_or_page_does_not_exist():
    assert exists("law/instruments/cets-197/#art-13-1", "ar")
    assert exists("law/countries/gb/#non-punishment", "en")
    assert not exists("law/instruments/cets-197/#art-13", "en")
    assert not exists("law/countries/gb/", "fr")
    assert not exists("glossary/#nothing", "en")


def asked_in(question: dict[str, Any], target: str) -> str:
    """Say in which language the page of an answer has to be: registers are in English where they are not translated."""
    translated = question["language"] in SITE and not target.startswith(REGISTERS)
    return question["language"] if translated else "en"


def count(language: str) -> int:
    """Count the questions in a language."""
    return sum(question["language"] == language for question in QUESTIONS)


def exists(target: str, language: str) -> bool:
    """Say whether a language has the page of an address and, if the address names one, the section."""
    address, _, anchor = target.partition("#")
    folder = DOCS / language / address
    page = folder / "index.md" if folder.is_dir() else folder.with_suffix(".md")
    return (address.endswith("/") or not address) and page.is_file() and (not anchor or anchor in anchors(page))


@cache
def anchors(page: Path) -> frozenset[str]:
    """Find what can be linked to on a page: headings, tools, and what its head lists."""
    _, head, body = page.read_text(encoding="utf-8").split("---\n", 2)
    front = yaml.safe_load(head)
    listed = [item for key in ("provisions", "entries", "terms") for item in front.get(key, [])]
    topics = TOPICS if "jurisdiction" in front or "overview" in front else ()
    headings = re.findall(r"^#{1,4} .*\{#([\w-]+)\}", body, flags=re.MULTILINE)
    tools = re.findall(r"^ *attrs: \{id: ([\w-]+)\}", body, flags=re.MULTILINE)
    return frozenset([*(item["id"] for item in listed), *topics, *headings, *tools])
