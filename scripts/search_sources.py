"""Copies the sources of the site for the benchmark of its search, with or without noise: pages full of citations.

The words are the site's own, drawn by how often they occur, in no order, so no noisy page answers a question or holds
a phrase better than a real one. The same pages are written every time.
"""

import random
import re
import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

HOOK = Path(__file__).parent / "search_bench/material_index.py"
PARTS = ("docs", "quizzes", "curricula", "overrides")
SECTIONS = 4
SENTENCES = 4
LARGE = {"en": "en", "fr": "fr", "ar": "ar", "de": "en", "it": "fr", "he": "ar"}
"""The languages of the large site, and that of their texts."""
LARGE_CONFIG = """\
site_name: Large
theme: {name: material, font: false, features: [navigation.prune]}
plugins:
  - i18n:
      docs_structure: folder
      reconfigure_search: false
      languages:
"""
HABITS = {
    "en": ("{work}, art. {number}", "art {number} {work}", "article {number} of the {work}"),
    "fr": ("{work}, art. {number}", "art. {number} {work}", "article {number} de {work}"),
    "es": ("{work}, art. {number}", "art. {number} {work}", "artículo {number} de {work}"),
    "ar": ("المادة {number} من {work}", "{work}، المادة {number}"),
}


def write_copy(root: Path, folder: Path, pages: int, locales: Sequence[str]) -> None:
    """Copy the sources of the site, with Material's search beside its own, and `pages` noisy pages a language."""
    for part in PARTS:
        shutil.copytree(root / part, folder / part)
    shutil.copy(root / "mkdocs.yml", folder)
    for locale in locales:
        if (folder / "docs" / locale / "modules").is_dir():
            write_noise(folder / "docs" / locale, folder / "docs" / locales[0], locale, pages)
    _add_material_search(folder, locales)


def write_large(root: Path, folder: Path, pages: int) -> None:
    """Write a site in six languages, each with `pages` pages as long as a module; three are taken for others."""
    for locale, words in LARGE.items():
        docs = folder / "docs" / locale
        docs.mkdir(parents=True)
        for part in ("modules", "law"):
            shutil.copytree(root / "docs" / words / part, docs / part)
        write_noise(docs, root / "docs/en", words, pages, sections=12, sentences=20)
        for part in ("modules", "law"):
            shutil.rmtree(docs / part)
        (docs / "index.md").write_text("# Large\n", encoding="utf-8")
    languages = [f"{{locale: {tag}, name: {tag}, build: true, default: {tag == 'en'}}}" for tag in LARGE]
    text = LARGE_CONFIG + "".join(f"        - {language.lower()}\n" for language in languages)
    (folder / "mkdocs.yml").write_text(f"{text}  - syllabus\nmarkdown_extensions: [attr_list]\n", encoding="utf-8")
    _add_material_search(folder, tuple(LARGE))


def write_noise(
    docs: Path,
    source: Path,
    locale: str,
    pages: int,
    sections: int = SECTIONS,
    sentences: int = SENTENCES,
) -> None:
    """Write noisy pages into the folder of a language; `source` is that of the source language."""
    chance = random.Random(f"noise {locale}")
    words = _words(docs)
    citations = _citations(docs, source, locale)

    def text(least: int, most: int) -> str:
        return " ".join(chance.choices(list(words), list(words.values()), k=chance.randint(least, most)))

    (docs / "noise").mkdir()
    for number in range(1, pages + 1):
        page = [f"---\ntitle: {text(2, 4)} {number}\n---\n"]
        for section in range(1, sections + 1):
            page.append(f"## {text(2, 5)} {{#part-{section}}}\n")
            page.append(" ".join(f"{text(6, 14)} ({chance.choice(citations)})." for _ in range(sentences)) + "\n")
        (docs / "noise" / f"page-{number:03}.md").write_text("\n".join(page), encoding="utf-8")


def _add_material_search(site: Path, locales: Sequence[str]) -> None:
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
            texts += [habit.format(work=work, number=provision["label"]) for habit in HABITS.get(locale, HABITS["en"])]
    for case in _head(source / "law/cases.md")["entries"]:
        texts.append(f"{case['name']}, {case['citation'].split(',')[0]}")
    return texts


def _head(path: Path) -> dict[str, Any]:
    head: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n", 2)[1])
    return head
