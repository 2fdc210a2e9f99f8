"""The duty map: what treaties, EU law, national law and good practice say on a topic, each in its own column."""

import json

import pytest
from markupsafe import Markup
from support import settings_of
from test_markdown import here

from syllabus.exporters.law_json import law_json
from syllabus.model.topic import DUTY_TOPICS
from syllabus.source import load
from syllabus.views.duties import duty_map
from syllabus.views.phrase import plain
from syllabus.views.sheet import sheet_view

INSTRUMENT = """---
instrument: {id}
title: Title of {id}
cite_as: Short {id}
kind: {kind}
adopted: 2001-02-03
official_url: https://www.ohchr.org/{id}
official_url_seen: true
provisions:
  - id: art-2
    label: "2"
    heading: Second
    duty: shall-consider
    topics: [legal-aid, compensation]
    summary: A rule.
    mark: seen
    source: a text
    checked: 2026-11-21
    confidence: medium
  - id: art-1
    label: "1"
    heading: First
    topics: [legal-aid]
    summary: Another rule.
    mark: memory
    confidence: high
  - id: art-9
    label: "9"
    heading: Of no topic
    summary: A last rule.
    mark: memory
    confidence: high
---
"""
FRENCH = """---
instrument: zeta
title: Titre
cite_as: Abrégé
provisions:
  - id: art-2
    heading: Deuxième
    summary: Une règle.
    source: un texte
  - id: art-1
    heading: Premier
    summary: Une autre règle.
  - id: art-9
    heading: Sans thème
    summary: Une dernière règle.
---
"""
SHEET = """---
jurisdiction: {code}
title: {title}
law_as_at: 2026-11-21
review_by: 2027-05-21
entries:
  - id: aid
    topic: {topic}
    law: An Act
    summary: Aid.
    mark: memory
    confidence: high
---
"""
OVERVIEW = """---
overview: {name}
title: {name}
---
"""


@pytest.fixture
def tree(tmp_path):
    """Two treaties, of which one is translated, one directive, one soft standard and three sheets; no overviews."""
    law = tmp_path / "docs/en/law"
    for folder in (law / "instruments", law / "countries", tmp_path / "docs/fr/law/instruments"):
        folder.mkdir(parents=True)
    for id_, kind in (("zeta", "treaty"), ("alpha", "treaty"), ("directive", "eu-law"), ("standard", "soft-law")):
        (law / f"instruments/{id_}.md").write_text(INSTRUMENT.format(id=id_, kind=kind), encoding="utf-8")
    (tmp_path / "docs/fr/law/instruments/zeta.md").write_text(FRENCH, encoding="utf-8")
    for code, title, topic in (
        ("us", "United States", "legal-aid"),
        ("de", "Germany", "legal-aid"),
        ("ie", "Ireland", "recent-changes"),
    ):
        text = SHEET.format(code=code, title=title, topic=topic)
        (law / f"countries/{code}.md").write_text(text, encoding="utf-8")
    return tmp_path


def add_overview(tree, language, name):
    (tree / f"docs/{language}/law/{name}.md").write_text(OVERVIEW.format(name=name), encoding="utf-8")


def project_of(tree):
    project, diagnostics = load(settings_of(tree, "en", "fr"))
    assert diagnostics == []
    return project


def topic_of(view, id_):
    return next(topic for topic in view["topics"] if topic["id"] == id_)


def columns_of(view, id_):
    return {column["kind"]: column for column in topic_of(view, id_)["columns"]}


def spoken(phrases):
    return [(phrase.text, phrase.content.tag) for phrase in phrases]


def labels(column):
    return [
        (plain(item["short"]), [provision["label"].replace("\u00a0", " ") for provision in item["provisions"]])
        for item in column["instruments"]
    ]


def test_each_kind_of_instrument_stands_in_its_own_column_in_the_order_of_the_site(tree):
    columns = columns_of(duty_map(here(project_of(tree))), "legal-aid")
    assert list(columns) == ["treaty", "eu-law", "national", "soft-law"]
    assert labels(columns["treaty"]) == [("Short alpha", ["art. 2", "art. 1"]), ("Short zeta", ["art. 2", "art. 1"])]
    assert labels(columns["eu-law"]) == [("Short directive", ["art. 2", "art. 1"])]
    assert labels(columns["soft-law"]) == [("Short standard", ["art. 2", "art. 1"])]
    assert labels(columns["national"]) == []


def test_a_provision_of_two_topics_stands_under_both_and_one_of_none_under_no_topic(tree):
    view = duty_map(here(project_of(tree)))
    assert labels(columns_of(view, "compensation")["eu-law"]) == [("Short directive", ["art. 2"])]
    shown = str(view)
    assert "First" in shown
    assert "Of no topic" not in shown


def test_every_topic_but_recent_changes_is_there_and_its_columns_may_be_empty(tree):
    view = duty_map(here(project_of(tree)))
    assert [topic["id"] for topic in view["topics"]] == list(DUTY_TOPICS)
    assert "recent-changes" not in DUTY_TOPICS
    for column in topic_of(view, "offence")["columns"]:
        assert column["instruments"] == column["jurisdictions"] == []


def test_a_provision_says_how_strong_its_duty_is_only_where_that_is_known(tree):
    (instrument,) = columns_of(duty_map(here(project_of(tree))), "legal-aid")["eu-law"]["instruments"]
    considered, silent = instrument["provisions"]
    assert (considered["duty_text"], silent["duty_text"]) == ("The State must consider", "")
    assert (considered["mark"], plain(considered["mark_text"])) == ("seen", "Seen: a text, 21 November 2026")
    assert (silent["mark"], plain(silent["mark_text"])) == ("memory", "Not yet checked against the text")
    assert (considered["check_before_relying"], silent["check_before_relying"]) == (True, False)
    assert considered["url"] == "../law/instruments/directive.md#art-2"


@pytest.mark.parametrize(("tag", "names"), [("en", ["Germany", "United States"]), ("fr", ["Allemagne", "États-Unis"])])
def test_national_law_leads_to_the_topic_of_the_sheets_that_speak_of_it(tree, tag, names):
    view = duty_map(here(project_of(tree), tag))
    places = columns_of(view, "legal-aid")["national"]["jurisdictions"]
    assert [plain(place["title"]) for place in places] == names
    assert [place["url"] for place in places] == [f"../law/countries/{code}.md#legal-aid" for code in ("de", "us")]
    assert columns_of(view, "compensation")["national"]["jurisdictions"] == []


def test_a_page_in_another_language_shows_what_is_translated_and_names_the_language_of_the_rest(tree):
    alpha, zeta = columns_of(duty_map(here(project_of(tree), "fr")), "legal-aid")["treaty"]["instruments"]
    assert spoken(alpha["short"]) == [("Short alpha", "en")]
    assert spoken(alpha["provisions"][0]["heading"]) == [("Second", "en")]
    assert spoken(zeta["short"]) == [("Abrégé", "fr")]
    assert spoken(zeta["provisions"][0]["heading"]) == [("Deuxième", "fr")]
    assert zeta["provisions"][0]["duty_text"] == "L’État doit envisager"


def test_a_page_shown_in_the_source_language_has_all_its_texts_in_it(tree):
    view = duty_map(here(project_of(tree), "fr", "en"))
    shown = columns_of(view, "legal-aid")["treaty"]["instruments"]
    assert [spoken(item["short"]) for item in shown] == [[("Short alpha", "en")], [("Short zeta", "en")]]
    assert topic_of(view, "legal-aid")["title"] == "Aide juridique"


def test_the_map_leads_to_the_comparison_only_where_there_is_one(tree):
    assert topic_of(duty_map(here(project_of(tree))), "legal-aid")["comparison"] == ""
    add_overview(tree, "en", "comparison")
    there = topic_of(duty_map(here(project_of(tree), "fr")), "legal-aid")["comparison"]
    assert there == "../law/comparison.md#legal-aid"


def test_a_sheet_leads_to_the_map_only_where_there_is_one_and_never_from_recent_changes(tree):
    def places():
        project = project_of(tree)
        view = sheet_view(here(project), project.sheets["ie"].data, lambda text, _: Markup(text))
        return {topic["id"]: topic["duties"] for topic in view["topics"] if topic["duties"]}

    assert places() == {}
    add_overview(tree, "fr", "duties")
    assert places() == {}, "a page in French alone is none to lead to from English"
    add_overview(tree, "en", "duties")
    assert places() == {topic: f"../law/duties.md#{topic}" for topic in DUTY_TOPICS}


def test_topics_are_exported_with_the_law(tree):
    instruments = json.loads(law_json(project_of(tree)))["instruments"]
    assert [item["topics"] for item in instruments[0]["provisions"]] == [
        ["legal-aid", "compensation"],
        ["legal-aid"],
        [],
    ]
