"""The glossary: which words of a text lead to which term, and what the reader is told there."""

import re

import pytest
from markupsafe import Markup, escape
from support import settings_of
from test_markdown import ENVIRONMENT, here, render

from syllabus.markdown.fragment import Fragment
from syllabus.model.lexicon import lexicon
from syllabus.source import load
from syllabus.views.glossary import glossary_view
from syllabus.views.here import Here
from syllabus.views.notes import note_view
from syllabus.words import Words

EN = """---
collection: glossary
title: Glossary
description: Terms.
terms:
  - id: victim
    domain: core
    term: victim of trafficking
    forms: [victims of trafficking, trafficked person]
    definition: A person [@nowhere] who was trafficked.
    equivalents:
      - {locale: fr, term: victime de la traite, mark: seen, confidence: high}
      - {locale: ar, term: ضحية الاتجار بالأشخاص, mark: memory, confidence: medium}
  - id: trafficking
    domain: core
    term: trafficking
    definition: The conduct.
    equivalents:
      - {locale: fr, term: traite, also: [la traite des êtres humains], mark: memory, confidence: high}
  - id: nrm
    domain: core
    term: national referral mechanism
    abbreviations: [NRM, OR]
    definition: Who does what.
  - id: demand
    domain: core
    term: demand
    link: false
    definition: A wish.
---

Terms.
"""
FR = """---
collection: glossary
title: Glossaire
description: Termes.
terms:
  - id: victim
    definition: Une personne.
  - id: trafficking
    definition: Les faits.
---

Termes.
"""


@pytest.fixture
def project(tmp_path):
    for tag, text in (("en", EN), ("fr", FR)):
        (tmp_path / "docs" / tag).mkdir(parents=True)
        (tmp_path / "docs" / tag / "glossary.md").write_text(text, encoding="utf-8")
    return load(settings_of(tmp_path, "en", "fr", "ar"))[0]


def linked(html: str) -> list[tuple[str, str]]:
    """Give each link to the glossary as (term id, words)."""
    return re.findall(r'<a class="sy-term" href="[^"]*#([a-z]+)"[^>]*>(?:<abbr[^>]*>)?([^<]*)', html)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Victims of Trafficking and trafficking.",
            [("victim", "Victims of Trafficking"), ("trafficking", "trafficking")],
        ),
        (
            "A victim of\ntrafficking, a victim of trafficking, a trafficked person.",
            [("victim", "victim of\ntrafficking")],
        ),
        ("The NRM decides; the nrm; and OR or or.", [("nrm", "NRM")]),
        ("Antitrafficking, trafficking-like and traffickings.", []),
        ("# trafficking\n\n`trafficking` [trafficking](x.html) <b>trafficking</b>", [("trafficking", "trafficking")]),
        ("On demand.", []),
        ("| a |\n|---|\n| trafficking |", [("trafficking", "trafficking")]),
    ],
)
def test_a_term_is_linked_where_a_page_uses_it_first(project, text, expected):
    assert linked(render(text, here(project))) == expected


def test_the_longer_term_is_found_before_the_one_inside_it(project):
    html = render("La traite des êtres humains fait une victime de la traite.", here(project, "fr"))
    assert linked(html) == [("trafficking", "La traite des êtres humains"), ("victim", "victime de la traite")]


def test_a_language_without_the_equivalent_does_not_link_it(project):
    assert set(lexicon(project, "ar").entries) == {"victim"}


def test_arabic_short_words_written_with_a_term_do_not_hide_it(project):
    html = render("وضحية الاتجار بالأشخاص", here(project, "ar"))
    assert html.startswith("<p>و<a ")
    assert linked(html) == [("victim", "ضحية الاتجار بالأشخاص")]
    assert linked(render("كلمةضحية الاتجار بالأشخاص", here(project, "ar"))) == []


def test_an_abbreviation_is_expanded(project):
    assert '<abbr title="national referral mechanism">NRM</abbr>' in render("The NRM.", here(project))


def test_every_link_has_its_note(project):
    where = here(project)
    html = render("A victim of trafficking.", where)
    assert re.findall(r'aria-describedby="([^"]+)"', html) == list(where.noted) == ["sy-note--victim"]


def test_the_glossary_does_not_link_to_itself(project):
    where = here(project)
    alone = Here(where.project, where.frame, where.link, links_terms=False)
    assert linked(render("trafficking", alone)) == []
    assert "sy-term" not in Fragment(alone, ENVIRONMENT, terms=True).inline("trafficking")


def test_texts_of_the_law_pages_link_terms_too_and_quizzes_do_not(project):
    where = here(project)
    assert "sy-term" not in Fragment(where, ENVIRONMENT).inline("trafficking")
    assert linked(Fragment(where, ENVIRONMENT, terms=True).inline("trafficking")) == [("trafficking", "trafficking")]


def markdown(text: str, _: Words) -> Markup:
    return Markup(escape(text))


def test_a_note_on_a_term_has_its_definition_without_citations_and_its_equivalents(project):
    note = note_view(here(project), "victim", markdown)
    assert note["definition"] == "A person who was trafficked."
    assert note["equivalents"] == [("fr", "victime de la traite"), ("ar", "ضحية الاتجار بالأشخاص")]


def test_a_definition_that_is_not_translated_is_shown_in_its_own_language(project):
    (term,) = glossary_view(here(project, "ar"), markdown)["terms"]
    assert (term["term"], term["content"].tag) == ("ضحية الاتجار بالأشخاص", "en")
    assert term["own"]["mark"] == "memory"
    assert term["own"]["check_before_relying"]
    assert [item["term"] for item in term["equivalents"]] == ["victim of trafficking", "victime de la traite"]


def test_terms_stand_in_alphabetical_order(project):
    names = [term["term"] for term in glossary_view(here(project), markdown)["terms"]]
    assert names == ["demand", "national referral mechanism", "trafficking", "victim of trafficking"]


@pytest.mark.parametrize(("language", "links"), [("", 1), (" fr", 0)])
def test_national_text_in_another_language_than_its_page_is_not_linked(project, language, links):
    text = f"/// national | added{language}\n\n## Trafficking\n\nAgainst trafficking.\n\n///"
    assert len(linked(render(text, here(project)))) == links
