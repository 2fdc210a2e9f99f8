"""Whole small sites, built as their owners build them: a command in their folder."""

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from support import fragments, lookup_of

from syllabus.mkdocs.search import Shelf, headings
from syllabus.model.fold import fold
from syllabus.site.search import Record

SITES = Path(__file__).resolve().parent
ROOT = SITES.parents[1]
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000"}


def run(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder; its output is text, both streams together."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
        check=False,
    )


def mkdocs(folder: Path, *words: str, program: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    return run(folder, sys.executable, "-m", program, "build", *words)


def copy(name: str, target: Path) -> Path:
    """Copy a site, so that building it leaves nothing in the repository."""
    return Path(shutil.copytree(SITES / name, target / name, ignore=shutil.ignore_patterns("site")))


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture(scope="module")
def minimal(tmp_path_factory):
    site = copy("minimal", tmp_path_factory.mktemp("sites"))
    done = mkdocs(site, "--strict")
    assert done.returncode == 0, done.stdout
    return site


@pytest.fixture(scope="module")
def trilingual(tmp_path_factory):
    site = copy("trilingual", tmp_path_factory.mktemp("sites"))
    done = mkdocs(site)
    assert done.returncode == 0, done.stdout
    return site


def text(site: Path, page: str) -> str:
    return (site / "site" / page).read_text(encoding="utf-8")


def test_a_site_of_one_language_needs_no_i18n_plugin_and_no_settings(minimal):
    page = text(minimal, "modules/intake/index.html")
    assert "<syllabus-quiz" in page
    assert 'name="sy-intake-who-is-present" value="employer"' in page
    assert (minimal / "site/_headers").is_file()
    assert "404" in text(minimal, "404.html")


def test_what_an_author_writes_in_the_head_of_a_page_never_runs(minimal):
    for page in ("modules/intake/index.html", "index.html"):
        assert "<script>alert" not in text(minimal, page)
    assert "First meeting" in text(minimal, "modules/intake/index.html")


def test_a_page_without_a_quiz_carries_nothing_of_quizzes_and_one_with_it_no_script_in_the_page(minimal):
    plain, quiz = text(minimal, "index.html"), text(minimal, "modules/intake/index.html")
    assert "syllabus-quiz" not in plain
    parts = re.compile(
        r"""<script[^>]*src="(?:\.\./)*\.?/?([^"]+)"|<script>(.*?)</script>|href="[^"]*?([^/"]+\.css)\"""", re.DOTALL
    )
    more = set(parts.findall(quiz)) - set(parts.findall(plain))
    assert set(parts.findall(plain)) < set(parts.findall(quiz))
    assert {"".join(found) for found in more} == {"assets/syllabus/quiz.js", "quiz.css"}


def test_a_translated_page_says_its_language_and_names_its_counterparts(trilingual):
    page = text(trilingual, "ar/modules/intake/index.html")
    assert '<html lang="ar"' in page
    assert 'dir="rtl"' in page
    assert "قابل الموكل على انفراد" in page
    assert set(re.findall(r'hreflang="([a-z-]+)" href="(https[^"]+)"', page)) == {
        ("en", "https://example.org/law/modules/intake/"),
        ("ar", "https://example.org/law/ar/modules/intake/"),
        ("x-default", "https://example.org/law/modules/intake/"),
    }


def test_a_page_that_is_not_translated_says_so_and_points_to_its_source(trilingual):
    page = text(trilingual, "ar/only-english/index.html")
    assert '<html lang="ar"' in page
    assert re.search(r'class="sy-prose[^"]*" lang="en" dir="ltr"', page)
    assert 'rel="canonical" href="https://example.org/law/only-english/"' in page
    assert 'hreflang="' not in page.split("</head>")[0]


def test_a_module_has_one_identity_in_every_language(trilingual):
    pages = [text(trilingual, f"{folder}modules/intake/index.html") for folder in ("", "fr/", "ar/")]
    facts = [
        re.findall(r'data-(?:quiz|module|version|fingerprint|question|site)="[^"]*"', page.split("<syllabus-quiz")[1])
        for page in pages
    ]
    assert facts[0]
    assert facts[0] == facts[1] == facts[2]


def test_a_curriculum_lists_its_modules_in_the_language_of_the_page(trilingual):
    page = text(trilingual, "fr/curricula/basics/index.html")
    assert page.count('data-syllabus-module="reading"') >= 1
    assert "Deux modules" in page


def test_a_module_says_what_has_changed_and_in_which_language_it_says_so(trilingual):
    page = text(trilingual, "ar/modules/intake/index.html")
    assert re.findall(r'<li data-version="(\d)">[^<]*<time datetime="([\d-]+)">', page) == [
        ("3", "2026-11-21"),
        ("2", "2026-06-01"),
    ]
    assert '<p lang="ar" dir="rtl">يُبيَّن للمترجم الشفوي ما هو سري.</p>' in page
    assert '<p lang="en" dir="ltr">An interpreter is there.</p>' in page
    assert "data-version" in text(trilingual, "modules/reading/index.html")


def test_footnotes_speak_the_language_of_their_page(trilingual):
    assert "Retour à la note 1" in text(trilingual, "fr/index.html")
    assert "Back to note 1" in text(trilingual, "index.html")


def test_one_page_for_lost_addresses_speaks_every_language_at_any_depth(trilingual):
    page = text(trilingual, "404.html")
    assert re.findall(r'<section lang="([a-z]+)" dir="([a-z]+)"', page) == [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")]
    assert re.findall(r'(?:href|src)="(?!/law/)', page) == []
    assert not (trilingual / "site/fr/404.html").exists()


def test_answers_and_feedback_are_in_no_search_index(trilingual):
    records = [*fragments(trilingual / "site", "en"), *fragments(trilingual / "site", "ar")]
    found = json.dumps(records, ensure_ascii=False)
    assert "See the client alone" in found
    assert "قابل الموكل على انفراد" in found
    for answer in ("part of the control", "when nobody else listens", "Who should be in the room", "جزءًا من السيطرة"):
        assert answer not in found
        assert fold(answer) not in found


def test_each_language_has_a_search_of_its_own_that_leads_to_its_sections(trilingual):
    site = trilingual / "site"
    for tag, folder in (("en", ""), ("fr", "fr/"), ("ar", "ar/")):
        urls = [record["meta"]["url"] for record in fragments(site, tag)]
        looked_up = [entry[1] for entry in lookup_of(site, tag)]
        assert len(urls) == len(set(urls)) >= 3
        assert set(urls) <= set(looked_up)
        for url in {*urls, *looked_up}:
            page, _, anchor = url.partition("#")
            text = (site / folder / page / "index.html").read_text(encoding="utf-8")
            assert not anchor or f'id="{anchor}"' in text


def test_every_page_is_looked_up_by_its_title_and_by_its_name_in_the_menu(tmp_path):
    site = copy("trilingual", tmp_path)
    (site / "docs/en/index.md").write_text("---\ntitle: Start\n---\n\n# A heading\n\nWords.\n", encoding="utf-8")
    (site / "docs/en/only-english.md").write_text("---\ntitle: Bare\n---\n\n## A part {#part}\n", encoding="utf-8")
    assert mkdocs(site).returncode == 0
    # A title that is the only name is written once.
    entries = lookup_of(site / "site", "en")
    names = {url: set(names or [fold(title)]) for _, url, title, _, _, _, _, names, *_ in entries}
    assert names["./"] == {"a heading", "start"}
    assert names["only-english/"] == {"bare"}


def test_the_topics_that_every_sheet_has_come_after_other_titles():
    records = [
        Record(url, "Legal aid", "", kind, "", folded_title="legal aid")
        for url, kind in (("de/#legal-aid", "jurisdiction"), ("de/", "jurisdiction"), ("m07/#aid", "module"))
    ]
    assert [entry.url for entry in headings(Shelf([], records))] == ["de/", "m07/#aid", "de/#legal-aid"]


def test_a_part_of_many_pages_answers_to_the_name_of_its_page_and_its_own():
    records = [Record(f"m{n}/#aid", "Legal aid", f"Modules › Module {n}", "module", "") for n in range(6)]
    assert [entry.names[-1] for entry in headings(Shelf([], records))] == [f"module {n} legal aid" for n in range(6)]
    assert [entry.names for entry in headings(Shelf([], records[1:]))] == [("legal aid",)] * 5


def test_a_page_that_is_not_translated_is_found_in_its_own_language_alone(trilingual):
    site = trilingual / "site"
    pages = {tag: {record["meta"]["url"].split("#")[0] for record in fragments(site, tag)} for tag in ("en", "fr")}
    own = {path.relative_to(trilingual / "docs/fr").with_suffix("") for path in (trilingual / "docs/fr").rglob("*.md")}
    fallbacks = {page for page in pages["en"] if page != "./" and Path(page) not in own}
    assert fallbacks >= {"only-english/"}
    assert not fallbacks & pages["fr"]


def test_a_language_without_a_page_of_its_own_can_still_be_built(tmp_path):
    site = copy("trilingual", tmp_path)
    shutil.rmtree(site / "docs/ar")
    done = mkdocs(site)
    assert done.returncode == 0, done.stdout
    assert [record["meta"].get("url") for record in fragments(site / "site", "ar")] == [None]
    assert (site / "site/ar/index.html").is_file()


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("", "is not installed. Install it anew: `pip install"),
        ("no program", "does not run (Exec format error). Install it anew: `pip install"),
        (
            "#!/bin/sh\necho 'a library is missing' >&2\nexit 127\n",
            "failed: a library is missing. Install it anew: `pip ",
        ),
        ("#!/bin/sh\nexit 0\n", "wrote an incomplete search index for 'en'. Build again."),
    ],
    ids=["missing", "broken", "failing", "silent"],
)
def test_a_search_program_that_does_not_work_is_said_with_what_to_do(tmp_path, program, reason):
    site = copy("minimal", tmp_path)
    package = tmp_path / "pagefind_bin_extended"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    if program:
        (package / "pagefind_extended").write_text(program, encoding="utf-8")
        (package / "pagefind_extended").chmod(0o755)
    paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = run(site, "env", f"PYTHONPATH={paths}", sys.executable, "-m", "mkdocs", "build")
    assert done.returncode == 1
    assert reason in done.stdout
    assert "Traceback" not in done.stdout


def test_a_page_of_all_sections_leads_to_published_pages_alone_and_stays_out_of_the_search(tmp_path):
    site = copy("trilingual", tmp_path)
    (site / "docs/en/sections.md").write_text("---\noverview: sections\ntitle: All sections\n---\n", encoding="utf-8")
    (site / "docs/en/drafts").mkdir()
    (site / "docs/en/drafts/later.md").write_text("# Later\n", encoding="utf-8")
    with (site / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("exclude_docs: |\n  drafts/\n")
    done = mkdocs(site)
    assert done.returncode == 0, done.stdout
    for folder in ("", "fr/", "ar/"):
        listed = (
            text(site, f"{folder}sections/index.html").partition('class="sy-sections"')[2].partition("</article>")[0]
        )
        links = re.findall(r'<a href="([^"#]*)(?:#([^"]*))?"', listed)
        assert len(links) > 5
        for path, anchor in links:
            page = (site / "site" / folder / "sections" / path / "index.html").read_text(encoding="utf-8")
            assert not anchor or f'id="{anchor}"' in page
        assert "Later" not in listed
        records = [record["meta"] for record in fragments(site / "site", folder.strip("/") or "en")]
        found = [record for record in records if record["url"].startswith("sections/")]
        assert [(record["url"], record.get("text", "")) for record in found] in ([("sections/", "")], [])
    assert 'lang="en" dir="ltr">Only in English' in listed


def test_the_same_content_gives_the_same_bytes(trilingual, tmp_path):
    again = copy("trilingual", tmp_path)
    assert mkdocs(again).returncode == 0
    assert tree(trilingual / "site") == tree(again / "site")


def test_a_sitemap_a_language_lists_the_pages_that_it_has_and_none_that_it_borrows(trilingual):
    listed = re.findall("<loc>(.*)</loc>", text(trilingual, "sitemap.xml"))
    base = listed[0].removesuffix("sitemap-en.xml")
    assert listed == [f"{base}sitemap-{tag}.xml" for tag in ("en", "fr", "ar")]
    for tag, folder in (("en", ""), ("fr", "fr/"), ("ar", "ar/")):
        site_map = text(trilingual, f"sitemap-{tag}.xml")
        pages = re.findall("<loc>(.*)</loc>", site_map)
        own = []
        for page in sorted((trilingual / "site" / folder).rglob("index.html")):
            path = page.parent.relative_to(trilingual / "site").as_posix()
            other = tag == "en" and path.split("/")[0] in ("fr", "ar")
            html = page.read_text(encoding="utf-8")
            address = base + ("" if path == "." else f"{path}/")
            if not other and f'rel="canonical" href="{address}"' in html:
                own.append(address)
                alternates = re.findall(r'rel="alternate " hreflang="([^"]*)" href="([^"]*)"', html)
                entry = site_map.partition(f"<loc>{address}</loc>")[2].partition("</url>")[0]
                assert re.findall(r'hreflang="([^"]*)" href="([^"]*)"', entry) == alternates
        assert sorted(pages) == sorted(own)
        assert pages


def broken(tmp_path: Path) -> Path:
    """A site that was built, and then got four mistakes in three files."""
    site = copy("minimal", tmp_path)
    assert mkdocs(site).returncode == 0
    quiz = site / "quizzes/intake.yml"
    quiz.write_text(
        quiz.read_text(encoding="utf-8").replace("correct:", "corect:").replace("objective: p", "objective: q")
    )
    module = site / "docs/modules/intake.md"
    module.write_text(module.read_text(encoding="utf-8").replace("minutes: 10", "minutes: ten"))
    (site / "quizzes/other.yml").write_text("quiz: other\nquestions: [\n", encoding="utf-8")
    return site


def test_bad_content_stops_the_build_with_every_problem_and_publishes_nothing(tmp_path):
    site = broken(tmp_path)
    before = tree(site / "site")
    done = mkdocs(site)
    assert done.returncode != 0
    assert "Traceback" not in done.stdout
    for place in ("quizzes/intake.yml:10:9: error: The key `corect`", "docs/modules/intake.md:6:10: error: `minutes`"):
        assert place in done.stdout
    assert "quizzes/other.yml:" in done.stdout
    assert "Did you mean `correct`?" in done.stdout
    assert tree(site / "site") == before


def test_the_check_and_the_build_report_the_same(tmp_path):
    site = broken(tmp_path)
    checked = run(site, sys.executable, "-m", "syllabus.cli", "check")
    assert checked.returncode == 1
    built = mkdocs(site)
    assert checked.stdout.strip() in built.stdout


def test_a_warning_stops_only_a_strict_build_and_then_publishes_nothing(tmp_path):
    site = copy("minimal", tmp_path)
    quiz = site / "quizzes/intake.yml"
    lines = quiz.read_text(encoding="utf-8").splitlines(keepends=True)
    quiz.write_text("".join(line for line in lines if "part of the control" not in line), encoding="utf-8")
    assert "warning: The option `employer` has no feedback." in mkdocs(site).stdout
    shutil.rmtree(site / "site")
    strict = mkdocs(site, "--strict")
    assert strict.returncode != 0
    assert not (site / "site").exists()


def test_this_repository_builds_strictly_and_the_same_under_properdocs(tmp_path):
    ours, theirs = tmp_path / "mkdocs", tmp_path / "properdocs"
    done = mkdocs(ROOT, "--strict", "--site-dir", str(ours))
    assert done.returncode == 0, done.stdout
    other = mkdocs(ROOT, "--strict", "--config-file", "mkdocs.yml", "--site-dir", str(theirs), program="properdocs")
    assert other.returncode == 0, other.stdout
    pages = [path.relative_to(ours) for path in sorted(ours.rglob("*.html"))]
    assert len(pages) > 30
    generator = re.compile(rb'<meta name="generator"[^>]*>')
    for page in pages:
        assert generator.sub(b"", (ours / page).read_bytes()) == generator.sub(b"", (theirs / page).read_bytes()), page


@pytest.fixture(scope="module")
def consumer(tmp_path_factory):
    """A bar's own site: the wheel in a clean environment, without this repository."""
    folder = tmp_path_factory.mktemp("consumer")
    site = copy("consumer", folder)
    built = run(ROOT, sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder / "dist")
    assert built.returncode == 0, built.stdout
    wheel = next((folder / "dist").glob("*.whl"))
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    quiet = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    for wanted in (("--require-hashes", "--requirement", str(ROOT / "requirements.lock")), ("--no-deps", str(wheel))):
        installed = run(folder, python, *quiet, *wanted)
        assert installed.returncode == 0, installed.stdout
    done = run(site, python, "-m", "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stdout
    return site


def test_the_wheel_alone_builds_a_site_with_quizzes(consumer):
    page = text(consumer, "modules/intake.html")
    assert "<syllabus-quiz" in page
    assert 'data-site="bar-of-the-tests"' in page
    for asset in re.findall(r'(?:href|src)="\.\./(assets/syllabus/[^"]+)"', page):
        assert (consumer / "site" / asset).is_file(), asset


def test_a_bar_replaces_one_part_of_a_page_and_keeps_the_rest(consumer):
    page = text(consumer, "modules/intake.html")
    assert "A footer of the bar's own" in page
    assert "sy-header" in page


def test_this_site_s_own_skin_is_not_in_the_wheel(consumer):
    packaged = list((consumer.parent / "venv").rglob("syllabus/theme/**/*.html"))
    assert packaged
    assert not [path for path in packaged if path.name == "main.html"]
