"""The Markdown extension in plain Python-Markdown, without any host."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from markdown import Markdown
from support import TODAY

from syllabus.markdown import SyllabusExtension
from syllabus.markdown.fragment import Fragment
from syllabus.model.settings import Settings
from syllabus.source import load
from syllabus.views.frame import Frame
from syllabus.views.here import Here
from syllabus.words import words_for

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = Environment(
    loader=FileSystemLoader(ROOT / "overrides"), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture(scope="module")
def project():
    """A small tree of its own, in English and Arabic."""
    tree = GOLDEN / "tree"
    settings = Settings(tree, tree / "docs", tree / "quizzes", tree / "curricula", ("en", "ar"), True, TODAY)
    found, diagnostics = load(settings)
    assert diagnostics == []
    return found


def here(project, tag: str = "en", content: str | None = None) -> Here:
    frame = Frame("golden", words_for(tag), words_for(content or tag))
    return Here(project, frame, lambda path: f"../{path}")


def render(text: str, place: Here | None) -> str:
    extension = SyllabusExtension(here=lambda: place, environment=ENVIRONMENT)
    return Markdown(extensions=["tables", "admonition", extension]).convert(text)


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("name", ["citations", "quiz"])
def test_a_page_renders_as_its_golden_file(project, name, tag):
    html = render((GOLDEN / f"{name}.{tag}.md").read_text(encoding="utf-8"), here(project, tag))
    expected = GOLDEN / f"{name}.{tag}.html"
    assert html.strip() == expected.read_text(encoding="utf-8").strip()


def test_a_page_that_is_none_of_ours_keeps_its_brackets():
    assert "[@treaty, art. 1]" in render("Text [@treaty, art. 1].", None)


def test_links_footnote_marks_and_addresses_are_left_to_markdown(project):
    html = render("[a@b](http://x.test) [mail me@example.org] `[@treaty, art. 1]` [x][@ref]", here(project))
    assert "sy-cite" not in html
    assert '<a href="http://x.test">a@b</a>' in html


def test_a_question_that_is_not_translated_is_marked_as_english_on_an_arabic_page(project):
    html = render("/// quiz | only-english\n///", here(project, "ar"))
    assert 'lang="en" dir="ltr"' in html
    assert words_for("ar").t("quiz.check") in html


def test_nothing_an_author_writes_in_yaml_can_run(project):
    fragment = Fragment(here(project), ENVIRONMENT)
    hostile = (GOLDEN / "hostile.txt").read_text(encoding="utf-8").splitlines()
    assert len(hostile) > 20
    for text in hostile:
        html = str(fragment.block(text)) + str(fragment.inline(text))
        live = re.search(
            r"<(?:script|iframe|img|svg|object|style|form|input|math|link|base|meta)\b", html, re.IGNORECASE
        )
        assert live is None, text
        assert not re.search(r"<[^>]+\s(?:on\w+|style|srcdoc)\s*=", html, re.IGNORECASE), text
        assert not re.search(r"""(?:href|src)\s*=\s*["']?\s*(?:javascript|data|vbscript)""", html, re.IGNORECASE), text


def test_a_silence_is_not_published_and_parts_neither_lists_nor_tables():
    silence = "<!-- no-citation: a reason\n  on two lines -->"
    plain = "one\n\n- two\n- three\n\n| a |\n|---|\n| b |\n| c |\n\n!!! note\n    four\n"
    silenced = plain
    for words in ("one", "- three", "| c |", "    four"):
        silenced = silenced.replace(words, f"{silence}\n{words}")
    silenced = silenced.replace("two\n<", "two <!-- no-citation: a reason -->\n<").replace("| b |", f"| {silence}b |")
    assert silenced.count("no-citation") == 6
    assert render(silenced, None).replace("two ", "two") == render(plain, None)


def test_a_silence_in_code_is_shown_and_other_comments_stay():
    text = "`<!-- no-citation: why -->`\n\n```\n<!-- no-citation: why -->\n```\n\n<!-- mine -->"
    html = Markdown(extensions=["fenced_code", SyllabusExtension()]).convert(text)
    assert html.count("&lt;!-- no-citation: why --&gt;") == 2
    assert "<!-- mine -->" in html


def test_a_silence_in_yaml_is_not_published(project):
    fragment = Fragment(here(project), ENVIRONMENT)
    assert str(fragment.inline("Alone. <!-- no-citation: why -->")).strip() == "Alone."


def test_one_converter_serves_pages_of_different_languages_one_after_the_other(project):
    places = [here(project, "en"), here(project, "ar")]
    extension = SyllabusExtension(here=lambda: places[0], environment=ENVIRONMENT)
    converter = Markdown(extensions=[extension])
    assert "Test Treaty" in converter.convert("[@treaty, art. 1]")
    places.reverse()
    assert "معاهدة الاختبار" in converter.reset().convert("[@treaty, art. 1]")


def test_a_tool_is_a_named_section_with_boxes_and_buttons(project):
    text = (
        "/// tool | Safe-contact sheet\n    attrs: {id: safe-contact}\n\nUse it.\n\n- [ ] Ask first\n- Then call\n///\n"
    )
    html = render(text, here(project))
    assert '<section aria-labelledby="safe-contact" class="sy-handout">' in html
    assert '<h3 id="safe-contact">Safe-contact sheet</h3>' in html
    assert '<li class="sy-tick">☐ Ask first</li>' in html
    assert "Copy as text</button>" in html
    assert "Copy as text" not in render(text, None)


def national(project, name: str):
    return replace(project, settings=replace(project.settings, overlay_name=name))


def test_a_national_section_says_so_under_its_heading_in_the_page_s_language(project):
    text = "/// national | added en\n\n## Title {#here}\n\nText [@treaty, art. 1].\n\n///"
    html = render(text, here(national(project, "ie"), "ar"))
    assert re.search(r'<div class="sy-national" dir="ltr" lang="en">\s*<h2.*?</h2>\s*<div><p', html)
    assert '<p class="sy-national-note" lang="ar" dir="rtl">نص وطني: <bdi>أيرلندا</bdi>، مضاف' in html
    assert "sy-cite" in html


def test_the_name_of_an_overlay_is_shown_as_it_is_written(project):
    html = render("/// national | replaced\n\n## Title\n\n///", here(national(project, "<b>Bar & Co</b>")))
    assert "<bdi>&lt;b&gt;Bar &amp; Co&lt;/b&gt;</bdi>, in place of the core text" in html
    assert " lang=" not in html.split("<p")[0]
