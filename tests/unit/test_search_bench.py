"""The benchmark of the search: how it scores an answer, and the sources it writes."""

import re
from pathlib import Path

import pytest
from bench_search import Question, score
from search_sources import write_copies, write_noise

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
QUESTION = Question("en-01", "en", "citation", "art 13", ["law/#art-13", "law/#art-13-1"])


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (["law/#art-13"], 1),
        (["law/", "law/#art-13-1", "law/#art-13"], 1 / 2),
        (["1", "2", "3", "4", "law/#art-13"], 1 / 5),
        (["1", "2", "3", "4", "5", "law/#art-13"], 0),
        (["law/", "law/#art-131"], 0),
        ([], 0),
    ],
)
def test_an_answer_scores_by_the_place_of_its_first_right_section(answer, expected):
    assert score(QUESTION, {"en-01": answer}) == expected


def test_a_language_that_the_site_does_not_have_is_asked_on_the_first():
    assert [QUESTION._replace(language=tag).asked_in for tag in ("en", "ar", "zh")] == ["en", "ar", "en"]


@pytest.mark.parametrize("locale", ["en", "fr", "ar"])
def test_noise_is_full_of_citations_and_the_same_every_time(tmp_path, locale):
    for copy in ("one", "two"):
        (tmp_path / copy / "law").mkdir(parents=True)
        for part in ("modules", "law/instruments"):
            (tmp_path / copy / part).symlink_to(DOCS / locale / part)
        write_noise(tmp_path / copy, DOCS / "en", locale, 3)
    one, two = (
        {page.name: page.read_text("utf-8") for page in (tmp_path / copy / "noise").iterdir()}
        for copy in ("one", "two")
    )
    assert one == two
    assert len(set(one.values())) == 3
    for text in one.values():
        assert len(re.findall(r"\([^()]*\d.*?\)\.", text)) == 16


def test_the_other_copy_differs_in_its_search_alone(tmp_path):
    write_copies(ROOT, tmp_path, 1, ("en", "fr", "ar"))
    ours, builtin = (
        {path.relative_to(side): path.read_bytes() for path in side.rglob("*") if path.is_file()}
        for side in (tmp_path / "ours", tmp_path / "builtin")
    )
    assert {str(name) for name in builtin if ours.get(name) != builtin[name]} == {"material_index.py", "mkdocs.yml"}
    assert ours.keys() <= builtin.keys()
    assert re.search(r"^hooks: \[material_index.py\]$", builtin[Path("mkdocs.yml")].decode(), flags=re.M)
