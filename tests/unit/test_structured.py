"""Structured data: what a page tells search engines and library catalogues about itself."""

import json
import re
import shutil
from dataclasses import replace

import pytest
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from support import blocks, settings_of, structured
from test_law_views import SHEET
from test_markdown import GOLDEN, ROOT, here

from syllabus.mkdocs.settings import public_address
from syllabus.mkdocs.structured import publication_of, structured_data
from syllabus.mkdocs.theme import readable_json
from syllabus.source import load
from syllabus.views.glossary import glossary_view
from syllabus.views.instrument import instrument_view
from syllabus.views.module import module_view
from syllabus.views.sheet import sheet_view
from syllabus.views.structured import (
    CC_BY,
    Publication,
    legislation,
    module_resource,
    national_law,
    website,
)
from syllabus.words import Words

HOSTILE = "</script><script>alert(1)</script><!-- <script> & ' \" \\ \u2028 \u2029 ترويسة"
NOWHERE = Publication("Site", "About it", "", CC_BY, "", lambda _: "")
SOMEWHERE = replace(NOWHERE, url="https://example.org/page/", address=lambda path: f"https://example.org/{path}")


@pytest.fixture(scope="module")
def project():
    found, _ = load(settings_of(GOLDEN / "tree", "en", "ar"))
    return found


def render(text: str, _: Words) -> Markup:
    return Markup(escape(text))


def treaty(project, tag: str = "en", publication: Publication = SOMEWHERE, **changes: object):
    data = project.instruments["treaty"].data.model_copy(update=changes)
    place = here(project, tag)
    return legislation(place, publication, data, instrument_view(place, data, render))


def lesson(project, publication: Publication = SOMEWHERE, **changes: object):
    data, place = project.modules["m1"].data.model_copy(update=changes), here(project)
    return module_resource(place, publication, data, module_view(place, data))


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(keys(item) for item in value.values()))
    return set().union(*(keys(item) for item in value)) if isinstance(value, list) else set()


def test_no_text_ends_the_element_or_is_lost():
    environment = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    environment.policies["json.dumps_function"] = readable_json
    data = website(here(None), replace(NOWHERE, site=HOSTILE, description=HOSTILE))
    html = environment.get_template("partials/syllabus/structured.html").render(syllabus={"structured": data})
    assert structured(html) == data
    (text,) = blocks(html)
    assert not re.search("[<>&\u2028\u2029]", text)
    assert "ترويسة" in text


def test_a_page_without_structured_data_has_no_element_for_it():
    environment = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    page = environment.get_template("partials/syllabus/structured.html").render(syllabus={"structured": {}})
    assert page.strip() == ""


def test_a_site_without_an_address_gives_none_rather_than_a_relative_one(project):
    for data in (lesson(project, NOWHERE), treaty(project, publication=NOWHERE), website(here(None), NOWHERE)):
        assert not keys(data) & {"@id", "url"}
        assert data["@context"] == "https://schema.org"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("https://example.org/law/", True),
        ("http://intranet/", True),
        (None, False),
        ("", False),
        ("http://127.0.0.1:8000/", False),
        ("http://localhost:8000/", False),
        ("http://[::1]:8000/", False),
    ],
)
def test_an_address_that_leads_no_further_than_this_machine_is_none(address, public):
    config = MkDocsConfig()
    config.site_url = address
    assert public_address(config) == (address if public else "")


def test_a_host_with_terms_of_its_own_gives_none_of_ours_and_is_named_where_it_names_itself(project):
    config = MkDocsConfig()
    data = lesson(project, publication_of(config, "", str))
    assert data["license"] == CC_BY
    assert "publisher" not in data
    config.copyright, config.site_author = "All rights with the bar", "Bar of the tests"
    data = lesson(project, publication_of(config, "", str))
    assert "license" not in data
    assert data["publisher"] == "Bar of the tests"


def test_a_module_says_what_it_teaches_how_long_it_takes_and_what_it_cites(project):
    data = lesson(project, minutes=95)
    assert data["@type"] == "LearningResource"
    assert data["timeRequired"] == "PT95M"
    assert data["learningResourceType"] == ["lesson", "quiz"]
    assert data["temporalCoverage"] == project.modules["m1"].data.law_as_at.isoformat()
    assert data["teaches"] == [objective.text for objective in project.modules["m1"].data.objectives]
    assert [(law["@type"], law["alternateName"], law["sameAs"]) for law in data["citation"]] == [
        ("Legislation", "Test Treaty", "https://www.ohchr.org/treaty")
    ]


def test_what_no_lawyer_has_signed_is_a_draft(project):
    assert lesson(project, reviewed_by=())["creativeWorkStatus"] == "Draft"
    assert "creativeWorkStatus" not in lesson(project, reviewed_by=("A lawyer of the tests",))


def test_an_instrument_has_dates_and_numbers_and_licence_and_language_are_only_those_of_our_page(project):
    data = treaty(project, "ar", in_force=project.instruments["treaty"].data.adopted)
    assert data["@type"] == "Legislation"
    assert data["name"] == "معاهدة للاختبار"
    assert data["legislationDate"] == "2001-02-03"
    assert data["temporalCoverage"] == "2001-02-03/.."
    assert [part["legislationIdentifier"] for part in data["hasPart"]] == ["1", "13(1)", "18-24"]
    assert not {"license", "inLanguage", "publisher", "url", "text"} & set(data)
    page = data["mainEntityOfPage"]
    assert (page["@type"], page["inLanguage"], page["license"]) == ("WebPage", "ar", CC_BY)
    assert page["description"] == here(project, "ar").words.t("instrument.own-words")
    assert "temporalCoverage" not in treaty(project)


def test_a_summary_that_was_not_compared_with_the_text_says_so(project):
    first, second, third = (part["abstract"] for part in treaty(project)["hasPart"])
    assert first == "Something that was seen."
    assert second == "Something that was not seen. (Not yet checked against the text)"
    assert third.endswith("Not yet checked: article 20)")


def test_what_does_not_bind_is_not_called_legislation(project):
    data = treaty(project, kind="soft-law")
    assert "egislation" not in json.dumps(data)
    assert {data["@type"], *(part["@type"] for part in data["hasPart"])} == {"CreativeWork"}
    assert (data["dateCreated"], data["hasPart"][1]["identifier"]) == ("2001-02-03", "13(1)")


@pytest.mark.parametrize(("code", "place"), [("ee", "Country"), ("scotland", "AdministrativeArea")])
def test_a_sheet_names_its_place_and_calls_no_entry_legislation(tmp_path, code, place):
    folder = tmp_path / "docs/law/countries"
    folder.mkdir(parents=True)
    (folder / f"{code}.md").write_text(SHEET.format(code=code, title="Estonia"), encoding="utf-8")
    project, _ = load(settings_of(tmp_path))
    sheet, there = project.sheets[code].data, here(project)
    data = national_law(there, SOMEWHERE, sheet, sheet_view(there, sheet, render))
    assert data["spatialCoverage"] == {"@type": place, "name": "Estonia"}
    assert data["mentions"] == [
        {
            "@type": "CreativeWork",
            "name": "Estonia Permit Act",
            "url": ["https://www.boe.es/a", "https://www.boe.es/b"],
        }
    ]


def test_a_glossary_is_a_set_of_the_terms_that_are_in_its_language(tmp_path):
    tree = shutil.copytree(ROOT / "tests/rules/translation-ids/good", tmp_path / "tree")
    page = tree / "docs/fr/glossary.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text[: text.index("  - id: trafficking")] + "---\n", encoding="utf-8")
    found, _ = load(settings_of(tree, "en", "fr"))
    data = {}
    for tag in ("en", "fr"):
        there = here(found, tag)
        data[tag] = structured_data(there, SOMEWHERE, ("collection", "glossary"), glossary_view(there, render))
        assert (data[tag]["@type"], data[tag]["inLanguage"]) == ("DefinedTermSet", tag)
    assert data["fr"]["name"] == "Glossaire"
    assert data["fr"]["hasDefinedTerm"] == [
        {
            "@type": "DefinedTerm",
            "termCode": "exploitation",
            "name": "exploitation",
            "description": "Le but de la traite.",
        }
    ]
    assert [term["termCode"] for term in data["en"]["hasDefinedTerm"]] == ["exploitation", "trafficking", "vacatur"]


def test_a_page_that_shows_another_language_s_text_says_nothing_of_itself(project):
    module = project.modules["m1"].data
    for content, found in (("en", {}), ("ar", "LearningResource")):
        place = here(project, "ar", content)
        data = structured_data(place, SOMEWHERE, ("module", "m1"), module_view(place, module))
        assert data == found or data["@type"] == found
