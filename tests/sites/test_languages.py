"""Every language that the package speaks: a site in all of them, and a language that nobody knows."""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from test_sites import ROOT, copy, mkdocs, run, text

from syllabus.words import interface_texts, words_for

LANGUAGES = sorted(path.stem for path in (ROOT / "plugins/syllabus/locales").glob("*.yml"))
PAGES = ("index.html", "modules/intake/index.html", "curricula/basics/index.html", "review/index.html")
SPOKEN = ("alt", "aria-label", "placeholder", "title")
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Reader(HTMLParser):
    """Collects what a page says in its own language: texts, and the words that its scripts will say."""

    def __init__(self) -> None:
        super().__init__()
        self.languages: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        language = names.get("lang") or (self.languages[-1] if self.languages else "")
        if self.languages and language == self.languages[0]:
            self.said += [value or "" for name, value in attrs if name in SPOKEN or name.startswith("data-word")]
        if tag not in VOID:
            self.languages.append("" if tag in ("script", "style") else language)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.languages:
            self.languages.pop()

    def handle_data(self, data: str) -> None:
        if self.languages and self.languages[-1] == self.languages[0]:
            self.said.append(data)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A small site in every language, most of them with no page of their own."""
    folder = copy("trilingual", tmp_path_factory.mktemp("languages"))
    config = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    languages = config["plugins"][0]["i18n"]["languages"]
    languages += [{"locale": tag, "name": tag, "build": True} for tag in LANGUAGES if tag not in ("en", "fr", "ar")]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    done = mkdocs(folder)
    assert done.returncode == 0, done.stdout
    return folder


def phrases(texts: dict[str, str]) -> dict[str, str]:
    """Give of each text its longest stretch without a placeholder, where it has two words at least."""
    found = {key: max(re.split(r"\{[^}]*\}", text), key=len).strip(" .:·()") for key, text in texts.items()}
    # Chinese parts no words.
    return {key: phrase for key, phrase in found.items() if len(phrase.split()) > 1 or not phrase[:4].isascii()}


def said_on(site: Path, page: str) -> str:
    reader = Reader()
    reader.feed(text(site, page))
    return " | ".join(" ".join(part.split()) for part in reader.said if part.strip())


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
def test_no_page_says_an_english_word_of_ours_in_another_language(site, tag):
    english = phrases(interface_texts("en"))
    own = phrases(interface_texts(tag))
    said = {page: said_on(site, f"{tag}/{page}") for page in PAGES}
    assert {(page, phrase) for page, words in said.items() for phrase in english.values() if phrase in words} == set()
    heard = {phrase for words in said.values() for phrase in own.values() if phrase in words}
    assert len(heard) > 60, "the pages say hardly anything of ours, so this test would find nothing"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_page_says_which_language_it_is_in_and_which_way_it_runs(site, tag):
    html = text(site, "index.html" if tag == "en" else f"{tag}/index.html")
    assert f'<html lang="{tag}"' in html
    (body,) = re.findall("<body[^>]*>", html)
    assert f'dir="{words_for(tag).dir}"' in body


def test_a_language_that_nobody_knows_is_added_by_one_command_and_the_site_builds(tmp_path):
    folder = copy("trilingual", tmp_path)
    added = run(folder, sys.executable, "-m", "syllabus.cli", "new", "language", "ay")
    assert added.returncode == 0, added.stdout
    assert "What to do next:" in added.stdout
    assert (folder / "translations/ay/modules/intake.md.po").is_file()
    done = mkdocs(folder)
    assert done.returncode == 0, done.stdout
    assert '<html lang="ay"' in text(folder, "ay/index.html")
