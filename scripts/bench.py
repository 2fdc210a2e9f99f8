"""Measure build time against plain Material with static-i18n, and the weight of the browser runtime.

Both sides build the same Markdown in turns, in one run, with `navigation.prune` and `reconfigure_search: false`;
the ratio is what counts, since the machine's speed cancels out. Three sites: this one; a generated one of 100 modules
in 3 languages as plain lessons; and the same with a quiz and citations in every module, which the plain side leaves
as they stand in the text.
"""

import argparse
import gzip
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from syllabus.mkdocs.finish import SCRIPTS, SHEETS
from syllabus.site.bundle import bundle_assets

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ("en", "fr", "ar")
ON_DEMAND = ("quiz", "review", "search")
"""What only pages with questions load, and whoever searches."""
SOURCES = ("m02", "m03", "m07")
SHELL = """\
site_name: Bench
theme:
  name: material
  font: false
  features: [navigation.prune]
plugins:
  - i18n:
      docs_structure: folder
      reconfigure_search: false
      languages:
        - {{locale: en, name: English, default: true, build: true}}
        - {{locale: fr, name: Français, build: true}}
        - {{locale: ar, name: العربية, build: true}}
{plugin}
markdown_extensions: [admonition, attr_list, def_list, footnotes, md_in_html, sane_lists, tables, toc]
"""


def main() -> int:
    """Print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--modules", type=int, default=100, help="modules in the generated site (default 100)")
    parser.add_argument("--rounds", type=int, default=3, help="builds of each side; the median counts (default 3)")
    options = parser.parse_args()
    print_weight()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compare("this site", *this_site(folder / "this"), options.rounds)
        compare(
            f"{options.modules} lessons × 3", *generated(folder / "lessons", options.modules, False), options.rounds
        )
        compare(
            f"{options.modules} with quiz × 3", *generated(folder / "quizzes", options.modules, True), options.rounds
        )
    return 0


def print_weight() -> None:
    """Print the runtime's size as the site publishes it, each file compressed as a host would."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(shutil.copytree(ROOT / "overrides/assets/syllabus", Path(name) / "assets"))
        bundle_assets(folder, SCRIPTS, SHEETS)
        sizes = {
            path.relative_to(folder).as_posix(): len(gzip.compress(path.read_bytes(), 9, mtime=0))
            for path in sorted(folder.rglob("*.*"))
            if path.is_file()
        }
    everywhere = sum(size for file, size in sizes.items() if Path(file).stem not in ON_DEMAND)
    for file, size in {**sizes, "on every page (limit 20,480)": everywhere}.items():
        print(f"runtime {file:29} {size:7,} bytes gzipped")


def this_site(folder: Path) -> tuple[Path, Path]:
    """Copy this site twice: as it is, and its pages without the plugin."""
    ours, plain = folder / "ours", folder / "plain"
    for target in (ours, plain):
        for part in ("docs", "quizzes", "curricula"):
            shutil.copytree(ROOT / part, target / part)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("  custom_dir: overrides\n", "")
    (ours / "mkdocs.yml").write_text(config, encoding="utf-8")
    (plain / "mkdocs.yml").write_text(
        re.sub(r"^  - syllabus\b.*\n(?:   .*\n)*", "  - search\n", config, flags=re.MULTILINE), encoding="utf-8"
    )
    return ours, plain


def generated(folder: Path, count: int, with_quiz: bool) -> tuple[Path, Path]:
    """Write a site of `count` modules in three languages, made from the real ones."""
    ours, plain = folder / "ours", folder / "plain"
    for locale in LOCALES:
        (ours / "docs" / locale / "modules").mkdir(parents=True)
        shutil.copy(ROOT / "docs" / locale / "index.md", ours / "docs" / locale / "index.md")
        text = (ours / "docs" / locale / "index.md").read_text(encoding="utf-8")
        (ours / "docs" / locale / "index.md").write_text(re.sub(r"\]\([^)]*\)", "](index.md)", text), encoding="utf-8")
        if with_quiz:
            shutil.copytree(ROOT / "docs" / locale / "law", ours / "docs" / locale / "law")
            for page in (ours / "docs" / locale / "law").rglob("*.md"):
                page.write_text(re.sub(r"\]\(\.\./[^)]*\)", "](un-tip-protocol.md)", page.read_text(encoding="utf-8")))
    (ours / "quizzes").mkdir()
    for number in range(count):
        write_module(ours, SOURCES[number % len(SOURCES)], f"module-{number:03}", with_quiz)
    shutil.copytree(ours, plain)
    (ours / "mkdocs.yml").write_text(SHELL.format(plugin="  - syllabus"), encoding="utf-8")
    (plain / "mkdocs.yml").write_text(SHELL.format(plugin="  - search"), encoding="utf-8")
    return ours, plain


def write_module(site: Path, source: str, name: str, with_quiz: bool) -> None:
    """Copy a real module and its quiz under another id."""
    for locale in LOCALES:
        text = (ROOT / "docs" / locale / "modules" / f"{source}.md").read_text(encoding="utf-8")
        text = re.sub(rf"^module: {source}$", f"module: {name}", text, flags=re.MULTILINE)
        # What a module claims to teach is in its quiz too, which half of the sites do without.
        text = re.sub(r"^covers:\n(?: .*\n)+|^translates:.*\n", "", text, flags=re.MULTILINE)
        text = text.replace(f"/// quiz | {source}\n///\n", f"/// quiz | {name}\n///\n" if with_quiz else "")
        if not with_quiz:
            text = re.sub(r" ?\[@[^\]]*\]", "", text)
        (site / "docs" / locale / "modules" / f"{name}.md").write_text(text, encoding="utf-8")
    for path in ROOT.glob(f"quizzes/{source}*.yml") if with_quiz else ():
        quiz = path.read_text(encoding="utf-8").replace(f"quiz: {source}", f"quiz: {name}", 1)
        (site / "quizzes" / path.name.replace(source, name)).write_text(quiz, encoding="utf-8")


def compare(name: str, ours: Path, plain: Path, rounds: int) -> None:
    """Build both sides in turns and print the medians and their ratio."""
    times: dict[Path, list[float]] = {ours: [], plain: []}
    for _ in range(rounds):
        for site in (ours, plain):
            times[site].append(build(site))
    mine, theirs = statistics.median(times[ours]), statistics.median(times[plain])
    print(f"{name:20} ours {mine:6.2f} s   plain {theirs:6.2f} s   ratio {mine / theirs:.2f}", flush=True)


def build(site: Path) -> float:
    """Build a site and give the seconds it took, start of Python included."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
