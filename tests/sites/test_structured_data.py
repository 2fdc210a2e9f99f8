"""Structured data in the pages of a built site, in three languages, with authors who mean harm."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from support import blocks, structured
from test_sites import copy, mkdocs, text

HOSTILE = '</script><script>alert(1)</script><!-- & "quoted" \u2028 end'
TITLES = {"en": f"Meeting {HOSTILE}", "fr": f"Entretien {HOSTILE}", "ar": f"لقاء {HOSTILE}"}
INSTRUMENT = """---
instrument: treaty
title: {title}
cite_as: {title}
kind: treaty
adopted: 2001-02-03
in_force: 2002-03-04
official_url: https://www.ohchr.org/treaty
official_url_seen: true
provisions:
  - id: art-13-1
    label: "13(1)"
    heading: {title}
    summary: "Words, *stressed* & <b>bold</b>, of [@treaty, art. 13(1)]."
    mark: memory
    confidence: high
---
"""
SHEET = """---
jurisdiction: ie
title: Ireland
law_as_at: 2026-11-21
review_by: 2036-11-21
entries:
  - id: permit
    topic: residence-permit
    law: {title}
    summary: A permit.
    mark: memory
    confidence: high
    official:
      - url: https://www.irishstatutebook.ie/act
        seen: true
---
"""
CASES = """---
collection: cases
title: Cases
entries:
  - id: a-v-b
    name: {title}
    court: ecthr
    citation: no. 1/01
    holding: It was so held.
    mark: memory
    confidence: high
---
"""
GLOSSARY = """---
collection: glossary
title: {title}
description: Terms.
terms:
  - id: consent
    domain: core
    term: {title}
    definition: "An *agreement*; see [@treaty, art. 13(1)]."
---
"""


def quoted(value: str) -> str:
    """Write a text as YAML in double quotes, every character as it is."""
    return json.dumps(value)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The small site of three languages, its titles replaced, with an instrument, a sheet and a case."""
    folder = copy("trilingual", tmp_path_factory.mktemp("structured"))
    docs = folder / "docs"
    translated = (docs / "ar/modules/intake.md").read_text(encoding="utf-8")
    (docs / "fr/modules/intake.md").parent.mkdir()
    (docs / "fr/modules/intake.md").write_text(translated, encoding="utf-8")
    for tag, title in TITLES.items():
        page = docs / tag / "modules/intake.md"
        page.write_text(retitled(page.read_text(encoding="utf-8"), title), encoding="utf-8")
    write(docs / "en/law/instruments/treaty.md", INSTRUMENT, TITLES["en"])
    write(docs / "en/law/countries/ie.md", SHEET, TITLES["en"])
    write(docs / "en/law/cases.md", CASES, TITLES["en"])
    write(docs / "en/glossary.md", GLOSSARY, TITLES["en"])
    config = folder / "mkdocs.yml"
    settings = f"site_description: {quoted(HOSTILE)}\nsite_author: {quoted(HOSTILE)}\n"
    config.write_text(settings + config.read_text(encoding="utf-8"), encoding="utf-8")
    done = mkdocs(folder)
    assert done.returncode == 0, done.stdout
    return folder


def retitled(page: str, title: str) -> str:
    """Put a title in the place of every text of a module's head, and cite the instrument."""
    head = re.sub(r"^(title|description|    text): .*", lambda line: f"{line[1]}: {quoted(title)}", page, flags=re.M)
    return f"{head}\n[@treaty, art. 13(1); @a-v-b, para. 2; @ie, permit; @treaty]\n"


def write(path: Path, template: str, title: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(template.format(title=quoted(title)), encoding="utf-8")


@pytest.mark.parametrize(("tag", "folder"), [("en", ""), ("fr", "fr/"), ("ar", "ar/")])
def test_a_module_is_a_learning_resource_in_its_language_whatever_its_title(site, tag, folder):
    page = text(site, f"{folder}modules/intake/index.html")
    data = structured(page)
    assert TITLES[tag].split()[0] in blocks(page)[0]
    assert data["@type"] == "LearningResource"
    assert data["name"] == data["description"] == data["teaches"][0] == TITLES[tag]
    assert data["inLanguage"] == tag
    assert data["url"] == data["@id"] == f"https://example.org/law/{folder}modules/intake/"
    assert data["timeRequired"] == "PT10M"
    assert data["version"] == 3
    assert data["isAccessibleForFree"] is True
    assert data["license"].startswith("https://creativecommons.org/licenses/by/4.0/")
    assert data["publisher"] == HOSTILE
    treaty, case, sheet = data["citation"]
    assert (treaty["@type"], treaty["sameAs"]) == ("Legislation", "https://www.ohchr.org/treaty")
    assert case == {"@type": "CreativeWork", "name": f"{TITLES['en']}, no. 1/01"}
    assert (sheet["@type"], sheet["url"]) == ("LearningResource", "https://example.org/law/law/countries/ie/")


def test_no_text_ends_its_block_and_the_policy_takes_no_notice_of_it(site):
    pages = list((site / "site").rglob("*.html"))
    found = [block for page in pages for block in blocks(page.read_text(encoding="utf-8"))]
    assert len(found) >= 10
    assert not [block for block in found if re.search("[<>&\u2028]", block)]
    assert not [page for page in pages if "<script>alert" in page.read_text(encoding="utf-8")]
    policy = text(site, "_headers")
    digests = [base64.b64encode(hashlib.sha256(block.encode()).digest()).decode() for block in found]
    assert "'sha256-" in policy
    assert not [digest for digest in digests if digest in policy]


def test_a_course_names_its_modules_at_the_addresses_they_are_known_by(site):
    data = structured(text(site, "fr/curricula/basics/index.html"))
    assert (data["@type"], data["name"], data["timeRequired"]) == ("Course", "Bases", "PT10M")
    assert [part["url"] for part in data["hasPart"]] == [
        "https://example.org/law/fr/modules/intake/",
        # Not translated: its page under /fr/ only shows the text of this one.
        "https://example.org/law/modules/reading/",
    ]
    module = structured(text(site, "fr/modules/intake/index.html"))
    assert [course["@id"] for course in module["isPartOf"]] == [data["@id"]]


def test_an_instrument_is_legislation_with_its_provisions_in_plain_text(site):
    data = structured(text(site, "law/instruments/treaty/index.html"))
    assert (data["@type"], data["legislationDate"], data["temporalCoverage"]) == (
        "Legislation",
        "2001-02-03",
        "2002-03-04/..",
    )
    assert data["sameAs"] == "https://www.ohchr.org/treaty"
    (part,) = data["hasPart"]
    assert (part["@type"], part["legislationIdentifier"]) == ("Legislation", "13(1)")
    assert part["name"] == f"art.\u00a013(1) {TITLES['en']}"
    assert part["abstract"].startswith("Words, stressed & bold, of [")
    assert data["mainEntityOfPage"]["url"] == "https://example.org/law/law/instruments/treaty/"


def test_the_other_kinds_of_pages_say_what_they_are(site):
    sheet = structured(text(site, "law/countries/ie/index.html"))
    assert (sheet["@type"], sheet["spatialCoverage"]["name"]) == ("LearningResource", "Ireland")
    assert sheet["mentions"][0]["name"] == TITLES["en"]
    cases = structured(text(site, "law/cases/index.html"))
    assert (cases["@type"], cases["itemListElement"]) == ("ItemList", [f"{TITLES['en']}, no. 1/01"])
    glossary = structured(text(site, "glossary/index.html"))
    (term,) = glossary["hasDefinedTerm"]
    assert (glossary["@type"], glossary["name"], term["name"]) == ("DefinedTermSet", TITLES["en"], TITLES["en"])
    assert term["description"].startswith("An agreement; see [")
    for tag, folder in (("en", ""), ("fr", "fr/"), ("ar", "ar/")):
        home = structured(text(site, f"{folder}index.html"))
        assert (home["@type"], home["name"], home["description"]) == ("WebSite", "Trilingual", HOSTILE)
        assert (home["inLanguage"], home["url"]) == (tag, f"https://example.org/law/{folder}")


@pytest.mark.parametrize(
    "page",
    [
        "ar/modules/reading",
        "fr/law/instruments/treaty",
        "ar/law/countries/ie",
        "fr/law/cases",
        "ar/glossary",
        "only-english",
    ],
)
def test_a_page_that_shows_another_s_text_and_a_plain_one_say_nothing(site, page):
    assert structured(text(site, f"{page}/index.html")) is None
