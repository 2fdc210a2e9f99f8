"""The page of all sections: what it lists, in which order, and in which language each link is."""

from dataclasses import replace

import pytest
from support import settings_of
from test_duties import FRENCH, INSTRUMENT, SHEET
from test_markdown import here

from syllabus.model.compose import compose
from syllabus.source import load
from syllabus.views.sections import sections_view

MODULE = """---
module: {id}
title: Module {id}
description: A module.
version: 1
minutes: 10
law_as_at: 2026-11-01
review_by: 2036-11-01
objectives:
  - id: aim
    text: Reach it.
---

Before.

## A *first* part [@zeta, art. 1] {{#first}}

### A part of a part {{#inner}}

## A part without an id
"""
FRENCH_MODULE = """---
module: stay
title: Le séjour
description: Un module.
objectives:
  - id: aim
    text: Y parvenir.
---

## Un début {#first}

## Une fin {#last}
"""
OVERLAY = """---
overlay: stay
core_version: 1
replaces:
  first:
adds:
  - section: office
    after: first
---

## National start {#first}

Text.

## Where to ask {#office}

Text.
"""
FRENCH_OVERLAY = """---
overlay: stay
---

## Début national {#first}

Texte.
"""
CASE = """  - id: {id}
    name: {id} v State
    court: {court}
    citation: 1 TR 1
    holding: It held so.
    mark: memory
    confidence: high
"""
CASES = "---\ncollection: cases\ntitle: Register\nentries:\n" + "".join(
    CASE.format(id=id_, court=court) for id_, court in (("late", "uk"), ("early", "ecthr"), ("second", "uk"))
)
TERM = """  - id: {id}
    domain: un
    term: {term}
    abbreviations: [{short}]
    definition: A definition.
    equivalents:
      - locale: fr
        term: {french}
        mark: memory
        confidence: high
"""
TERMS = (("zone", "zone", "ZO", "aire"), ("act", "Act", "AC", "zèle"))
GLOSSARY = "---\ncollection: glossary\ntitle: Terms\ndescription: Words.\nterms:\n" + "".join(
    TERM.format(id=id_, term=term, short=short, french=french) for id_, term, short, french in TERMS
)
FRENCH_GLOSSARY = """---
collection: glossary
title: Termes
description: Mots.
terms:
  - id: zone
    definition: Une définition.
"""
FILES = {
    "curricula/all.yml": "curriculum: all\nversion: 1\nmodules:\n  - module: stay\n",
    "docs/en/tracks/all.md": "---\ncurriculum: all\ntitle: Everything\ndescription: All.\n---\n\n## How {#how}\n",
    "docs/en/modules/stay.md": MODULE.format(id="stay"),
    "docs/en/modules/other.md": MODULE.format(id="other"),
    "docs/en/law/instruments/zeta.md": INSTRUMENT.format(id="zeta", kind="treaty"),
    "docs/en/law/countries/de.md": SHEET.format(code="de", title="Germany", topic="legal-aid")
    + "\n## Courts {#courts}\n",
    "docs/en/law/countries/at.md": SHEET.format(code="at", title="Austria", topic="offence"),
    "docs/en/law/countries/region.md": SHEET.format(code="region", title="A region", topic="offence"),
    "docs/en/law/cases.md": CASES + "---\n",
    "docs/en/glossary.md": GLOSSARY + "---\n",
    "docs/en/index.md": "# The *start* {#start}\n\n## Doors {#doors}\n",
    "docs/en/all-sections.md": "---\noverview: sections\ntitle: All sections\n---\n\n## Not in itself {#self}\n",
    "docs/fr/modules/stay.md": FRENCH_MODULE,
    "docs/fr/law/instruments/zeta.md": FRENCH,
    "docs/fr/glossary.md": FRENCH_GLOSSARY + "---\n",
    "docs/fr/seulement.md": "# Seulement ici\n",
}


@pytest.fixture
def tree(tmp_path):
    """A page of each kind, in an order of files that is not the one of the list; some of it is in French."""
    write(tmp_path, FILES)
    return tmp_path


def write(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def place(tree, *tags):
    project, diagnostics = load(settings_of(tree, "en", "fr"))
    assert diagnostics == []
    return here(compose(project), *tags)


def groups(tree, *tags):
    return {group["id"]: group["pages"] for group in sections_view(place(tree, *tags))["groups"]}


def titles(links):
    return [link["title"].replace("\u00a0", " ") for link in links]


def page(links, title):
    return next(link["sections"] for link in links if link["title"] == title)


def test_every_page_but_itself_is_listed_kind_by_kind(tree):
    found = groups(tree)
    assert list(found) == ["curricula", "law", "jurisdictions", "cases", "glossary", "others"]
    assert titles(found["curricula"]) == ["Everything", "Module other", "Module stay"]
    assert titles(found["jurisdictions"]) == ["A region", "Austria", "Germany"]
    assert titles(found["others"]) == ["The start"]
    assert found["curricula"][2]["url"] == "../modules/stay.md"


def test_the_sections_of_a_text_are_those_with_an_id_in_plain_words_and_not_its_title(tree):
    found = groups(tree)
    (section,) = page(found["curricula"], "Module stay")
    assert (section["title"], section["url"]) == ("A first part", "../modules/stay.md#first")
    assert titles(page(found["others"], "The start")) == ["Doors"]


def test_an_instrument_is_listed_with_its_provisions(tree):
    (instrument,) = groups(tree)["law"]
    assert instrument["title"] == "Short zeta"
    assert titles(instrument["sections"]) == ["art. 2 Second", "art. 1 First", "art. 9 Of no topic"]
    assert instrument["sections"][0]["url"] == "../law/instruments/zeta.md#art-2"


def test_a_sheet_is_listed_with_its_text_and_with_the_topics_that_it_speaks_of(tree):
    courts, topic = page(groups(tree)["jurisdictions"], "Germany")
    assert (courts["title"], courts["url"]) == ("Courts", "../law/countries/de.md#courts")
    assert (topic["title"], topic["url"]) == ("Legal aid", "../law/countries/de.md#legal-aid")
    (entry,) = topic["sections"]
    assert (entry["title"], entry["url"]) == ("An Act", "../law/countries/de.md#aid")


def test_cases_stand_under_their_courts_in_the_order_of_their_page(tree):
    (register,) = groups(tree)["cases"]
    assert titles(register["sections"]) == ["European Court of Human Rights", "United Kingdom"]
    assert titles(register["sections"][1]["sections"]) == ["late v State", "second v State"]
    assert register["sections"][1]["sections"][0]["url"] == "../law/cases.md#late"


def test_terms_stand_in_the_order_of_the_alphabet_with_their_abbreviations(tree):
    (glossary,) = groups(tree)["glossary"]
    assert titles(glossary["sections"]) == ["Act (AC)", "zone (ZO)"]
    assert glossary["sections"][0]["url"] == "../glossary.md#act"
    (translated,) = groups(tree, "fr")["glossary"]
    assert titles(translated["sections"])[0].startswith("aire")
    assert {term["content"].tag for term in translated["sections"]} == {"fr"}


def test_what_is_not_translated_follows_what_is_and_its_heading_says_so(tree):
    view = sections_view(place(tree, "fr"))
    assert [group["id"] for group in view["groups"]] == [
        "curricula",
        "law",
        "glossary",
        "others",
        "untranslated-curricula",
        "untranslated-jurisdictions",
        "untranslated-cases",
        "untranslated-others",
    ]
    assert view["groups"][4]["title"] == "Non traduit : Parcours et modules"
    found = groups(tree, "fr")
    assert titles(found["curricula"]) == ["Le séjour"]
    assert titles(found["curricula"][0]["sections"]) == ["Un début", "Une fin"]
    assert titles(found["others"]) == ["Seulement ici"]
    assert titles(found["untranslated-curricula"]) == ["Everything", "Module other"]


def test_a_link_names_the_language_of_its_words(tree):
    found = groups(tree, "fr")
    assert found["untranslated-curricula"][1]["content"].tag == "en"
    assert found["untranslated-curricula"][1]["sections"][0]["content"].tag == "en"
    sheets = {link["title"]: link for link in found["untranslated-jurisdictions"]}
    assert list(sheets) == ["A region", "Allemagne", "Autriche"]
    assert [link["content"].tag for link in sheets.values()] == ["en", "fr", "fr"]
    courts, topic = sheets["Allemagne"]["sections"]
    assert (courts["content"].tag, topic["content"].tag, topic["sections"][0]["content"].tag) == ("en", "fr", "en")
    assert topic["title"] == "Aide juridique"


def test_the_list_is_in_the_language_of_the_site_where_its_own_page_is_not_translated(tree):
    assert groups(tree, "fr", "en") == groups(tree, "fr")


def test_a_national_text_is_listed_in_its_place_and_in_its_language(tree):
    write(tree, {"overlay/en/modules/stay.md": OVERLAY})
    english = page(groups(tree)["curricula"], "Module stay")
    assert titles(english) == ["National start", "Where to ask"]
    french = page(groups(tree, "fr")["curricula"], "Le séjour")
    assert [(link["title"], link["content"].tag) for link in french] == [
        ("National start", "en"),
        ("Where to ask", "en"),
        ("Une fin", "fr"),
    ]
    write(tree, {"overlay/fr/modules/stay.md": FRENCH_OVERLAY})
    french = page(groups(tree, "fr")["curricula"], "Le séjour")
    assert [(link["title"], link["content"].tag) for link in french] == [
        ("Début national", "fr"),
        ("Where to ask", "en"),
        ("Une fin", "fr"),
    ]


def test_a_page_that_the_site_leaves_out_is_not_listed(tree):
    view = sections_view(replace(place(tree), publishes=lambda path: not path.startswith("modules/")))
    assert titles(view["groups"][0]["pages"]) == ["Everything"]


def test_other_pages_lead_to_the_list_only_where_there_is_one(tree):
    assert place(tree, "fr").overview_url("sections", "").rstrip("#") == "../all-sections.md"
    (tree / "docs/en/all-sections.md").unlink()
    assert place(tree, "fr").overview_url("sections", "") == ""
