"""The interface words: the same keys and placeholders in every language, and none that nobody asks for."""

import re
from datetime import date
from pathlib import Path

import pytest

from syllabus.source.yaml_text import parse_yaml
from syllabus.words import interface_source, words_for

ROOT = Path(__file__).resolve().parents[2]
LOCALES = sorted(path.stem for path in (ROOT / "plugins/syllabus/locales").glob("*.yml"))
HOLE = re.compile(r"\{[a-z]+\}")


def texts(tag: str) -> dict[str, str]:
    parsed = parse_yaml((ROOT / f"plugins/syllabus/locales/{tag}.yml").read_text(encoding="utf-8"), tag)
    assert parsed.diagnostics == []
    found = {f"{part}.{key}": text for part, keys in parsed.value.items() for key, text in keys.items()}
    plural = {
        f"{key}.{name}": text for key, texts in found.items() if isinstance(texts, dict) for name, text in texts.items()
    }
    return {**{key: text for key, text in found.items() if isinstance(text, str)}, **plural}


@pytest.mark.parametrize("tag", LOCALES)
def test_a_language_has_every_word_and_every_placeholder_of_english(tag):
    english, own = interface_source(tag), texts(tag)
    assert own.keys() == english.keys()
    assert {
        key: HOLE.findall(text)
        for key, text in own.items()
        if set(HOLE.findall(text)) != set(HOLE.findall(english[key])) and not key.endswith((".zero", ".one", ".two"))
    } == {}


@pytest.mark.parametrize("tag", [tag for tag in LOCALES if tag != "en"])
def test_a_language_leaves_no_sentence_in_english(tag):
    english, own = interface_source(tag), texts(tag)
    same = {key: HOLE.sub("", text) for key, text in own.items() if text == english[key]}
    assert {key for key, text in same.items() if len(re.findall("[A-Za-z]{2,}", text)) > 1} == set()


def test_every_word_is_used_and_every_used_word_exists():
    sources = [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "plugins/syllabus").rglob("*.py")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    ask = r"""\b(?:[tn]\(|filled\([a-z.]+,)\s*f?"""
    asked = set(re.findall(rf"""{ask}["']([a-z]+\.[a-z-]+)["']""", code))
    stems = set(re.findall(rf"""{ask}["']([a-z]+\.[a-z-]*)(?:\{{|["'] ~)""", code))
    asked |= set(re.findall(r"""["']([a-z]+\.[a-z-]+)["'] if [^"']+ else ["']""", code))
    asked |= set(re.findall(r"""else ["']([a-z]+\.[a-z-]+)["']\)""", code))
    known = {key.removesuffix(".one").removesuffix(".other") for key in texts("en")}
    assert {word for word in asked if word not in known and word not in stems} == set()
    unused = {word for word in known if word not in asked and not any(word.startswith(stem) for stem in stems)}
    assert unused == set()


def test_dates_are_written_as_the_language_does():
    day = date(2026, 11, 21)
    assert words_for("en").day(day) == "21 November 2026"
    assert words_for("fr").day(day) == "21 novembre 2026"
    assert words_for("es").day(day) == "21 de noviembre de 2026"
    assert "2026" in words_for("ar").day(day)


def test_numbers_with_brackets_are_isolated_only_where_the_text_runs_from_right_to_left():
    assert words_for("en").isolate("13(1)") == "13(1)"
    assert words_for("ar").isolate("13(1)") == "\u206613(1)\u2069"


def test_a_language_without_words_of_its_own_speaks_english_in_its_own_direction():
    words = words_for("he")
    assert (words.tag, words.dir, words.t("quiz.check")) == ("he", "rtl", words_for("en").t("quiz.check"))


def test_a_language_s_own_name_begins_as_its_names_do():
    assert [words_for(tag).name for tag in ("fr", "ru", "ka", "ar")] == ["Français", "Русский", "ქართული", "العربية"]


def test_numbers_are_grouped_and_per_cents_written_as_the_language_does():
    assert (words_for("en").number(4553), words_for("en").percent(52)) == ("4,553", "52%")
    assert (words_for("es").number(14553), words_for("tr").percent(52)) == ("14.553", "%52")


def test_a_number_takes_the_form_that_the_language_has_for_it():
    assert [words_for("en").n("status.quiz", count) for count in (1, 12)] == [
        "1 question in the quiz",
        "12 questions in the quiz",
    ]
    assert [words_for("ru").n("status.quiz", count).split()[1] for count in (1, 2, 5, 21)] == [
        "вопрос",
        "вопроса",
        "вопросов",
        "вопрос",
    ]
    assert [words_for("ar").n("status.quiz", count).split()[0] for count in (2, 3, 11)] == ["سؤالان", "3", "11"]
    assert words_for("zh").n("status.quiz", 1) == "测验共 1 题"


def test_digits_are_those_of_the_region():
    day = date(2026, 11, 21)
    assert ("2026" in words_for("ar").day(day), "٢٠٢٦" in words_for("ar-EG").day(day)) == (True, True)
    assert (words_for("ar-EG").number(25), words_for("fa").percent(52)[:2]) == ("٢٥", "۵۲")
    assert "٣" in words_for("ar-EG").t("review.seen", count=3)
    assert "13(1)" in words_for("ar-EG").t("unit.article", number="13(1)"), "a provision is cited as it is numbered"


def test_an_unknown_word_is_a_programming_error():
    with pytest.raises(KeyError):
        words_for("en").t("quiz.no-such-word")
