"""The everyday words that lead to those of the law: every file can be read, and nothing in it leads nowhere."""

import re
from pathlib import Path

import pytest

from syllabus.model.fold import fold
from syllabus.vocabulary import Vocabulary, vocabulary

ROOT = Path(__file__).parents[2]
STEM = 5
"""Letters by which a word is recognised in another form."""
TAGS = sorted(file.stem for file in (ROOT / "plugins/syllabus/vocabulary").glob("*.yml"))


def test_every_file_is_that_of_a_language_of_the_site():
    written = re.findall(r"^ +- locale: ([\w-]+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), flags=re.MULTILINE)
    assert {"en", "fr", "ar", "es"} <= set(TAGS) <= set(written)


@pytest.mark.parametrize("tag", TAGS)
def test_what_people_type_differs_from_what_it_leads_to(tag):
    words = vocabulary(tag)
    assert len(words.asked) >= 50
    for law, *lay in words.asked:
        assert lay
        assert all(fold(text) not in ("", fold(law)) for text in lay), law
        assert len(set(lay)) == len(lay), law
    for group in words.alike:
        assert len({fold(text) for text in group}) == len(group) >= 2, group


@pytest.mark.parametrize("tag", TAGS)
def test_words_of_the_law_stand_in_the_site(tag):
    texts = [page.read_text("utf-8") for page in (ROOT / "docs" / tag).rglob("*.md")]
    stems = {word[:STEM] for text in texts for word in fold(text).split()}
    missing = [law for law, *_ in vocabulary(tag).asked if any(word[:STEM] not in stems for word in fold(law).split())]
    assert missing == []


def test_a_region_has_the_words_of_its_language_and_an_unknown_language_none():
    assert vocabulary("en-GB") == vocabulary("en") != Vocabulary()
    assert vocabulary("xx") == Vocabulary()
