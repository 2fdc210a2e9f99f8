"""Copies the sources of the site for the benchmark of its search, with or without noise: pages full of citations.

The words are the site's own, drawn by how often they occur, in no order, so no noisy page answers a question or holds
a phrase better than a real one. The same pages are written every time.
"""

import random
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

HOOK = Path(__file__).parent / "search_bench/material_index.py"
PARTS = ("docs", "quizzes", "curricula", "overrides")
SECTIONS = 4
SENTENCES = 4
HABITS = {
    "en": ("{work}, art. {number}", "art {number} {work}", "article {number} of the {work}"),
    "fr": ("{work}, art. {number}", "art. {number} {work}", "article {number} de {work}"),
    "es": ("{work}, art. {number}", "art. {number} {work}", "artículo {number} de {work}"),
    "ar": ("المادة {number} من {work}", "{work}، المادة {number}"),
}


def write_copies(root: Path, folder: Path, pages: int, locales: tuple[str, ...]) -> None:
    """Copy the sources of the site twice, each with the same noise, and say how to build them."""
    ours, builtin = folder / "ours", folder / "builtin"
    for part in PARTS:
        shutil.copytree(root / part, ours / part)
    shutil.copy(root / "mkdocs.yml", ours)
    for locale in locales:
        write_noise(ours / "docs" / locale, ours / "docs" / locales[0], locale, pages)
    shutil.copytree(ours, builtin)
    _add_material_search(builtin, locales)
    print(f"Run `mkdocs build` in {ours} and in {builtin}, which has Material's search too; then")
    print(f"python scripts/bench_search.py --ours {ours / 'site'} --builtin {builtin / 'site'}")


def write_noise(docs: Path, source: Path, locale: str, pages: int) -> None:
    """Write noisy pages into the folder of a language; `source` is that of the source language."""
    chance = random.Random(f"noise {locale}")
    words = _words(docs)
    citations = _citations(docs, source, locale)

    def text(least: int, most: int) -> str:
        return " ".join(chance.choices(list(words), list(words.values()), k=chance.randint(least, most)))

    (docs / "noise").mkdir()
    for number in range(1, pages + 1):
        page = [f"---\ntitle: {text(2, 4)} {number}\n---\n"]
        for section in range(1, SECTIONS + 1):
            page.append(f"## {text(2, 5)} {{#part-{section}}}\n")
            page.append(" ".join(f"{text(6, 14)} ({chance.choice(citations)})." for _ in range(SENTENCES)) + "\n")
        (docs / "noise" / f"page-{number:03}.md").write_text("\n".join(page), encoding="utf-8")


def _add_material_search(site: Path, locales: tuple[str, ...]) -> None:
    """Give a site Material's search, in every language."""
    shutil.copy(HOOK, site)
    config = (site / "mkdocs.yml").read_text(encoding="utf-8")
    if not re.search(r"^  - search\b", config, flags=re.M):
        config = config.replace("\nplugins:\n", f"\nplugins:\n  - search:\n      lang: [{', '.join(locales)}]\n", 1)
    config += f"\nhooks: [{HOOK.name}]\n"
    (site / "mkdocs.yml").write_text(config, encoding="utf-8")


def _words(docs: Path) -> Counter[str]:
    """Count the words of the lessons, without markup, citations and numbers."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(docs.glob("modules/*.md")))
    prose = re.sub(
        r"^---\n.*?^---\n|^///.*?^///$|\[@[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|<[^>]*>", " ", text, flags=re.M | re.S
    )
    return Counter(re.findall(r"(?:[^\W\d_]|[\u064b-\u0652])+", prose))


def _citations(docs: Path, source: Path, locale: str) -> list[str]:
    """Write every provision, and every case with its number, in each habit of the language."""
    texts = []
    for path in sorted(docs.glob("law/instruments/*.md")):
        work = _head(path)["cite_as"]
        for provision in _head(source / "law/instruments" / path.name)["provisions"]:
            texts += [habit.format(work=work, number=provision["label"]) for habit in HABITS[locale]]
    for case in _head(source / "law/cases.md")["entries"]:
        texts.append(f"{case['name']}, {case['citation'].split(',')[0]}")
    return texts


def _head(path: Path) -> dict[str, Any]:
    head: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n", 2)[1])
    return head
