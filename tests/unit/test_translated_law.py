"""Translated law: cases, sheets and provisions in the language of the page, and what is not in it said to be."""

import json
from pathlib import Path

import pytest
from markupsafe import Markup, escape
from support import settings_of, spoken
from test_markdown import ENVIRONMENT, here, render

from syllabus.exporters.law_json import law_json
from syllabus.markdown.fragment import Fragment
from syllabus.model.authority import Authority
from syllabus.model.fold import fold
from syllabus.model.translation_lag import lags
from syllabus.source import load
from syllabus.views.authorities import authority_view
from syllabus.views.cases import cases_view
from syllabus.views.instrument import instrument_view
from syllabus.views.lookup import lookup
from syllabus.views.notes import note_view
from syllabus.views.phrase import Phrases, plain
from syllabus.views.sections import sections_view
from syllabus.views.sheet import comparison_view, sheet_view
from syllabus.views.structured import Publication, case_list, national_law
from syllabus.views.titles import made_title
from syllabus.words import Words, words_for

TREE = Path(__file__).resolve().parents[1] / "sites" / "translated"
NOWHERE = Publication("Site", "", "", "", "", lambda _: "")


@pytest.fixture(scope="module")
def project():
    """A small site whose French is not complete: of each thing there is one that is translated and one that is not."""
    found, _ = load(settings_of(TREE, "en", "fr", "ar"))
    return found


def markdown(text: str, content: Words) -> Markup:
    return Markup(f"{content.tag}: {escape(text)}")


def told(phrases: Phrases) -> list[tuple[str, str]]:
    return [(phrase.text.strip(" ,."), phrase.content.tag) for phrase in phrases]


def case(project, id_: str, tag: str = "fr"):
    view = cases_view(here(project, tag), project.cases.data, markdown)
    return next(item for court in view["courts"] for item in court["cases"] if item["id"] == id_)


def entries(view) -> dict:
    return {entry["id"]: entry for topic in view["topics"] for entry in topic["entries"]}


def test_a_translated_case_is_all_in_the_language_of_the_page(project):
    found = case(project, "first")
    assert told(found["name"]) == [("Premier c. État (français)", "fr")]
    assert told(found["citation"]) == [("n° 1/01 (français)", "fr")]
    assert found["holding"] == "fr: Ainsi jugé. (français)"
    assert plain(found["mark_text"]) == "Vu : un rapport (français), 21 novembre 2026"


def test_a_case_whose_name_is_not_translated_keeps_it_and_says_in_which_language_it_is(project):
    found = case(project, "second")
    assert told(found["name"]) == [("Second v. State (English)", "en")]
    assert told(found["citation"]) == [("no. 2/02 (English)", "en")]
    assert (found["holding"], found["content"].tag) == ("fr: Jugé autrement. (français)", "fr")
    assert told(found["mark_text"]) == [
        ("Vu en partie :", "fr"),
        ("another report (English)", "en"),
        ("", "fr"),
        ("21 novembre 2026", "fr"),
        ("Pas encore vérifié :", "fr"),
        ("l’opinion dissidente (français)", "fr"),
    ]


def test_a_case_that_is_not_translated_stands_in_the_source_language(project):
    found = case(project, "third")
    assert (told(found["name"]), found["holding"]) == (
        [("Third v. State (English)", "en")],
        "en: It held nothing. (English)",
    )
    assert found["content"].tag == "en"


def test_the_register_shows_the_same_in_the_source_language_as_before_it_was_translated(project):
    assert case(project, "first", "en")["holding"] == "en: It held so. (English)"
    assert told(case(project, "first", "en")["name"]) == [("First v. State (English)", "en")]


def test_a_sheet_has_its_title_and_entries_in_the_language_of_the_page_where_they_are_translated(project):
    view = sheet_view(here(project, "fr"), project.sheets["ie"].data, markdown)
    assert view["title"] == "Irlande (français)"
    assert told(view["scope"]) == [("The whole State (English)", "en")]
    permit, aid, offence = (entries(view)[id_] for id_ in ("permit", "aid", "offence"))
    assert (told(permit["law"]), permit["summary"]) == (
        [("Loi sur les titres (français)", "fr")],
        "fr: Un titre. (français)",
    )
    assert plain(permit["text_as_of"]) == "Texte vu en date de : mars 2026 (français)."
    assert {tag for _, tag in told(permit["mark_text"])} == {"fr"}
    assert (told(aid["law"]), aid["summary"]) == ([("Aid Act (English)", "en")], "fr: Une aide. (français)")
    assert ("2026 (English)", "en") in told(aid["text_as_of"])
    assert (offence["summary"], offence["content"].tag) == ("en: An offence. (English)", "en")


def test_a_comparison_shows_each_entry_in_its_own_language(project):
    view = comparison_view(here(project, "fr"), markdown)
    aid = next(topic for topic in view["topics"] if topic["id"] == "legal-aid")
    assert [(told(row["title"]), [entry["summary"] for entry in row["entries"]]) for row in aid["rows"]] == [
        ([("A region (English)", "en")], ["en: Regional aid. (English)"]),
        ([("Irlande", "fr")], ["fr: Une aide. (français)"]),
    ]


def test_a_provision_that_is_not_translated_on_a_translated_page_says_its_language(project):
    first, second = instrument_view(here(project, "fr"), project.instruments["treaty"].data, markdown)["provisions"]
    assert (told(first["heading"]), first["content"].tag) == ([("Premier (français)", "fr")], "fr")
    assert ("the annex (English)", "en") in told(first["mark_text"])
    assert (told(second["heading"]), second["content"].tag) == ([("Second (English)", "en")], "en")


def test_a_case_is_cited_by_its_name_in_the_language_of_the_text(project):
    html = render("[@first, para. 2; @second; @ie, permit]", here(project, "fr"))
    assert "Premier c. État (français)</a>, para. 2" in html
    assert '<span lang="en" dir="ltr">Second v. State (English)</span>' in html
    assert "Irlande, Loi sur les titres (français)</a>" in html
    assert "First v. State" not in html


def test_a_text_that_is_shown_in_the_source_language_cites_in_it_and_marks_nothing_twice(project):
    html = render("[@first; @treaty, art. 1]", here(project, "fr", "en"))
    assert "First v. State (English)</a>" in html
    assert "Treaty (English)" in html
    assert "lang=" not in html


def test_what_a_text_of_another_language_cites_is_named_in_that_language(project):
    place = here(project, "fr")
    fragment = Fragment(place, ENVIRONMENT)
    assert "First v. State (English)" in fragment.inline("As held. [@first]", words_for("en"))
    assert "Premier c. État (français)" in fragment.inline("Jugé. [@first]", place.frame.content)
    assert len(place.noted) == 1, "the page has one note on the case, whoever cites it"


@pytest.mark.parametrize(
    ("authority", "title", "summary"),
    [
        (Authority("case", "first", "first"), "Premier c. État (français)", "fr: Ainsi jugé. (français)"),
        (Authority("case", "third", "third"), "Third v. State (English)", "en: It held nothing. (English)"),
        (Authority("jurisdiction", "ie", "permit"), "Loi sur les titres (français)", "fr: Un titre. (français)"),
        (Authority("jurisdiction", "ie", "aid"), "Aid Act (English)", "fr: Une aide. (français)"),
        (Authority("instrument", "treaty", "art-2"), "Traité (français), art. 2", "en: Another rule. (English)"),
    ],
)
def test_a_note_says_what_is_there_in_the_language_of_the_page_where_it_is_translated(
    project, authority, title, summary
):
    note = note_view(here(project, "fr"), authority, markdown)
    assert plain(note["title"]).replace("\u00a0", " ").endswith(title)
    assert [statement["summary"] for statement in note["statements"]] == [summary]


def test_an_authority_in_a_list_goes_by_its_translated_name(project):
    view = authority_view(here(project, "fr"), Authority("case", "first", "first"))
    assert told(view["label"]) == [("Premier c. État (français)", "fr")]
    assert told(view["heading"]) == [("n° 1/01 (français)", "fr")]


def test_the_marks_of_a_topic_with_two_entries_are_named_once_each(project):
    view = authority_view(here(project, "fr"), Authority("jurisdiction", "ie", "legal-aid"))
    assert told(view["label"]) == [("Aide juridique", "fr")]
    assert plain(view["mark_text"]) == "Vu : the Aid Act (English), 21 novembre 2026"


def test_the_search_finds_a_case_and_a_law_by_their_names_in_both_languages(project):
    found = {entry.title: entry for entry in lookup(here(project, "fr"))}
    first = found["Premier c. État (français)"]
    assert first.detail == "n° 1/01 (français)"
    assert {fold("Premier c. État (français)"), fold("First v. State (English)")} <= set(first.names)
    assert "1/01" in first.numbers
    law = found["Loi sur les titres (français)"]
    assert {fold("Loi sur les titres (français)"), fold("Permit Act (English)")} <= set(law.names)
    assert {fold("Irlande (français)"), fold("Ireland (English)")} <= set(law.work)
    assert "Second v. State (English)" in found


def test_the_list_of_sections_names_cases_and_laws_as_their_page_does(project):
    groups = {group["id"]: group["pages"] for group in sections_view(here(project, "fr"))["groups"]}

    def named(page):
        return [(link["title"], link["content"].tag) for part in page["sections"] for link in part["sections"]]

    (register,), (sheet,) = groups["cases"], groups["jurisdictions"]
    assert named(register) == [
        ("Premier c. État (français)", "fr"),
        ("Second v. State (English)", "en"),
        ("Third v. State (English)", "en"),
    ]
    assert set(named(sheet)) == {
        ("Loi sur les titres (français)", "fr"),
        ("Aid Act (English)", "en"),
        ("Offence Act (English)", "en"),
    }
    (treaty,) = groups["law"]
    assert [(link["title"].replace("\u00a0", " "), link["content"].tag) for link in treaty["sections"]] == [
        ("art. 1 Premier (français)", "fr"),
        ("art. 2 Second (English)", "en"),
    ]


def test_a_page_takes_its_title_from_the_sheet_where_the_place_is_no_country(project):
    assert made_title(here(project, "fr"), ("jurisdiction", "ie"), "fr").text == "Irlande"
    title = made_title(here(project, "fr", "en"), ("jurisdiction", "region"), "en")
    assert (title.text, title.content.tag) == ("A region (English)", "en")


def test_programs_are_told_the_names_that_the_page_shows(project):
    place = here(project, "fr")
    names = case_list(place, NOWHERE, project.cases.data)["itemListElement"]
    assert names[0] == "Premier c. État (français), n° 1/01 (français)"
    assert names[2] == "Third v. State (English), no. 3/03 (English)"
    sheet = project.sheets["ie"].data
    data = national_law(place, NOWHERE, sheet, sheet_view(place, sheet, markdown))
    assert [law["name"] for law in data["mentions"]] == ["Loi sur les titres (français)"]


def test_the_law_is_exported_in_the_source_language_with_the_texts_of_the_others_under_the_same_ids(project):
    law = json.loads(law_json(project))
    assert law["cases"][0]["name"] == "First v. State (English)"
    assert list(law["translations"]) == ["fr"], "a language without any has no place"
    french = law["translations"]["fr"]
    assert [(text["id"], text.get("name")) for text in french["cases"]] == [
        ("first", "Premier c. État (français)"),
        ("second", None),
    ]
    assert french["jurisdictions"][0]["entries"][0]["law"] == "Loi sur les titres (français)"
    assert french["instruments"][0]["provisions"][0]["heading"] == "Premier (français)"
    assert "translates" not in str(french)


def test_the_register_in_html_names_the_language_of_each_text_that_is_not_the_page_s(project):
    place = here(project, "fr")
    template = ENVIRONMENT.get_template("partials/syllabus/cases.html")
    view = cases_view(place, project.cases.data, Fragment(place, ENVIRONMENT).inline)
    texts = spoken(template.render(syllabus=place.frame, view=view))
    assert ("Third v. State (English)", "en") in texts
    wrong = [text for text, tag in texts if tag != ("en" if "(English)" in text else "fr")]
    assert wrong == []


def test_a_page_is_behind_whose_source_has_changed_or_has_more_and_no_other(project):
    assert lags(project) == {
        ("law/countries/ie.md", "fr"): "changed",
        ("law/cases.md", "fr"): "incomplete",
        ("law/instruments/treaty.md", "fr"): "incomplete",
        ("modules/courts.md", "fr"): "incomplete",
    }
    assert lags(project) is lags(project), "it is found out once, not for every page"
