"""The page of what is translated."""

import shutil
from pathlib import Path

from support import settings_of
from test_markdown import here

from syllabus.check import check
from syllabus.views.phrase import plain
from syllabus.views.translations import translations_view

TREE = Path(__file__).parents[1] / "rules" / "translation-parity" / "good"


def view_of(site: Path, tag: str = "en"):
    return translations_view(here(check(settings_of(site, "en", "fr"))[0], tag))


def test_every_document_and_the_interface_has_a_row_and_every_language_a_sum():
    view = view_of(TREE)
    cells = {plain(row["title"]): row["cells"][0] for row in view["rows"]}
    assert cells["Consent"]["percent"] == "100%"
    assert cells["Home"] == {"percent": "0%", "stale": 0, "missing": 2}
    assert cells["Quiz quizzes/consent.yml"]["percent"] == "100%"
    assert cells["Words of the interface"]["missing"] == 0
    (french,) = view["languages"]
    assert (french["words"].tag, french["missing"]) == ("fr", "2")


def test_what_has_to_be_renewed_does_not_count_as_done(tmp_path):
    site = Path(shutil.copytree(TREE, tmp_path / "site"))
    page = site / "docs/en/modules/consent.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Start with", "Begin with"), encoding="utf-8")
    row = next(row for row in view_of(site)["rows"] if plain(row["title"]) == "Consent")
    assert row["cells"] == [{"percent": "85%", "stale": 1, "missing": 0}]


def test_per_cents_and_titles_are_those_of_the_page_s_language():
    row = next(row for row in view_of(TREE, "fr")["rows"] if plain(row["title"]) == "Le consentement")
    assert row["cells"][0]["percent"] == "100\u00a0%"
