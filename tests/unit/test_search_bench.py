"""The benchmark of the search: how it scores an answer, and the sources it writes."""

import gzip
import os
import re
import shutil
import subprocess
import time
from pathlib import Path
from urllib.request import urlopen

import pytest
from bench_search import Question, score
from search_browser import Net, served
from search_sources import write_copy, write_noise
from search_titles import titles_of
from slow_browser import browsers_below, slowed

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LIST = """<article><h2 id="elsewhere">x</h2><ul><li><a href="../no/">Not in the list</a></li></ul>
<div class="sy-sections"><h2 id="law">Law</h2><ul><li><a href="../law/treaty/">The Treaty</a><ul>
<li><a href="../law/treaty/#art-1">art. 1 Aim</a></li></ul></li></ul>
<h2 id="curricula">C</h2><ul><li><a href="../m02/" lang="fr">Étranger</a><ul><li><a href="../m02/#scope">Scope &amp; aim
</a></li></ul></li></ul><h2 id="jurisdictions">J</h2><ul>{many}</ul>
<h2 id="untranslated-law">U</h2><ul><li><a href="../no/">Not translated</a></li></ul></div></article>"""
AID = '<li><a href="../countries/{n}/#aid">Legal aid</a></li>'
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


def test_the_copy_has_material_s_search_beside_its_own(tmp_path):
    write_copy(ROOT, tmp_path, 1, ("en", "fr", "ar"))
    config = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.search(r"^  - search:\n      lang: \[en, fr, ar\]$", config, flags=re.M)
    assert re.search(r"^  - syllabus\b", config, flags=re.M)
    assert re.search(r"^hooks: \[material_index.py\]$", config, flags=re.M)
    assert (tmp_path / "material_index.py").is_file()
    assert len(list((tmp_path / "docs/ar/noise").iterdir())) == 1


def test_titles_are_read_from_the_list_of_all_sections_in_its_own_language(tmp_path):
    many = "".join(f'<li><a href="../countries/{n}/">State {n}</a><ul>{AID.format(n=n)}</ul></li>' for n in range(6))
    (tmp_path / "search/en").mkdir(parents=True)
    (tmp_path / "search/en/lookup.json").touch()
    (tmp_path / "all").mkdir()
    (tmp_path / "all/index.html").write_text(LIST.format(many=many), encoding="utf-8")
    assert [(title.query, title.url) for title in titles_of(tmp_path, "")] == [
        ("The Treaty", "law/treaty/"),
        ("The Treaty art. 1 Aim", "law/treaty/#art-1"),
        ("Scope & aim", "m02/#scope"),
        *(
            pair
            for n in range(6)
            for pair in ((f"State {n}", f"countries/{n}/"), (f"State {n} Legal aid", f"countries/{n}/#aid"))
        ),
    ]


@pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="this system does not list processes so")
def test_a_browser_is_stopped_now_and_then_and_nothing_else(tmp_path):
    shutil.copy(shutil.which("sleep"), tmp_path / "chromium")
    browser = subprocess.Popen([tmp_path / "chromium", "60"])
    other = subprocess.Popen(["sleep", "60"])

    def is_stopped(process):
        return Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2].startswith("T")

    try:
        assert browser.pid in browsers_below(os.getpid())
        assert other.pid not in browsers_below(os.getpid())
        with slowed(8):
            deadline = time.monotonic() + 10
            while not is_stopped(browser) and time.monotonic() < deadline:
                assert not is_stopped(other)
            assert time.monotonic() < deadline
        time.sleep(0.1)
        assert not is_stopped(browser)
    finally:
        for process in (browser, other):
            process.kill()
            process.wait()


def test_a_body_is_sent_as_a_host_sends_it(tmp_path):
    (tmp_path / "page.html").write_text("x" * 1000, encoding="utf-8")
    (tmp_path / "index.pf_index").write_bytes(b"y" * 1000)
    with served(tmp_path, Net("slow", delay=0.05, rate=20_000)) as host:
        for path, size in (("page.html", 1000), ("index.pf_index", 1000)):
            start = time.monotonic()
            with urlopen(f"{host.address}/{path}") as answer:
                body = answer.read()
            assert len(gzip.decompress(body) if path == "page.html" else body) == size
            assert time.monotonic() - start > 0.1
    assert [path for path, _ in host.sent] == ["/page.html", "/index.pf_index"]
    assert host.sent[0][1] < 100 < host.sent[1][1] == 1000
