"""Measure the search: whether the right section comes first, how fast, and what it weighs, against Material's own.

Both searches are built into one copy of this site, once as it is and once with 200 noisy pages a language, full of
citations and of the site's own words in no order. Every question of `tests/search/questions.yml` is asked in a real
browser, with the scripts that the pages use. A question scores 1 / rank of the first acceptable section among the
first five results, else nothing; the mean is printed for all, and for the questions that nobody tuned on. Then every
title is asked by its own name, and what does not find itself is listed. Speed and weight follow; `--large` measures
them on a site of 500 long pages in six languages too, which takes some minutes and 2 GB.

A single site, built already, is measured with `--ours`, `--builtin`, `--self` or `--speed`; with `--into FOLDER` the
source of the copy is written there and nothing is built.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import search_browser
import search_sources
import search_speed
import search_titles
import site_languages
import yaml

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "tests/search/questions.yml"
FOLDERS = site_languages.folders(ROOT)
"""The languages of the site and the folder of each; in other languages one asks the first."""
DEPTH = 5
PAGE = "modules/m02/"
"""Where the box is opened to measure its speed."""
NOISE = 200
LARGE = 500
BOTH = ("ours", "builtin")


class Question(NamedTuple):
    """A question of the set; `asked_in` is the language of the site that it is asked in."""

    id: str
    language: str
    kind: str
    query: str
    targets: list[str]
    held_out: bool = False

    @property
    def asked_in(self) -> str:
        return self.language if self.language in FOLDERS else next(iter(FOLDERS))


Found = dict[str, list[str]]
"""The first results by question."""


def main() -> int:
    """Print what is asked for: by default everything, on sites that are built for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", type=Path, help="ask the questions on this site, built")
    parser.add_argument("--builtin", type=Path, help="the same content, built with Material's search")
    parser.add_argument("--self", type=Path, metavar="SITE", dest="itself", help="ask every title of a built site")
    parser.add_argument("--speed", type=Path, metavar="SITE", help="measure the speed on a built site")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is not found first, save held out")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="write the source of the measured site there")
    parser.add_argument("--noise", type=int, default=0, metavar="PAGES", help="noisy pages a language, with --into")
    parser.add_argument("--large", action="store_true", help="measure 500 pages in six languages too")
    options = parser.parse_args()
    sites = {name: site for name in BOTH if (site := getattr(options, name))}
    if options.into:
        search_sources.write_copy(ROOT, options.into, options.noise, tuple(FOLDERS))
    if sites:
        print_quality(sites, options.verbose)
    if options.itself:
        print_titles(options.itself)
    if options.speed:
        search_speed.print_speed(options.speed, PAGE, BOTH[: 1 + has_builtin(options.speed)])
    if not (sites or options.into or options.itself or options.speed):
        measure_all(options.large)
    return 0


def measure_all(large: bool) -> None:
    """Build what is measured and print all of it."""
    with tempfile.TemporaryDirectory() as folder:
        for noise in (0, NOISE):
            source = Path(folder) / f"noise-{noise}"
            search_sources.write_copy(ROOT, source, noise, tuple(FOLDERS))
            site = build(source)
            print(f"\n{noise} noisy pages a language" if noise else "This site")
            print_quality(dict.fromkeys(BOTH, site))
            print_weight(source)
            if not noise:
                print_titles(site)
                search_speed.print_speed(site, PAGE, BOTH)
        if large:
            source = Path(folder) / "large"
            search_sources.write_large(ROOT, source, LARGE)
            site = build(source)
            print(f"\n{LARGE} pages in {len(search_sources.LARGE)} languages")
            print_weight(source)
            search_speed.print_speed(site, "noise/page-001/", BOTH, search_speed.NETS[:2])


def build(source: Path) -> Path:
    """Build a site and give the folder that it is built into."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return source / "site"


def has_builtin(site: Path) -> bool:
    """Tell whether a site has the index of Material's search."""
    return (site / "search/search_index.json").is_file()


def print_quality(sites: dict[str, Path], verbose: bool = False) -> None:
    """Ask every question and print the scores."""
    questions = [Question(**question) for question in yaml.safe_load(QUESTIONS.read_text("utf-8"))["questions"]]
    found = {name: ask(name, site, questions) for name, site in sites.items()}
    print_table(questions, found)
    if verbose:
        print_misses(questions, found)


def print_titles(site: Path) -> None:
    """Ask every title and list those that do not find themselves."""
    with search_browser.running() as browser, search_browser.served(site) as host:
        for tag, (number, lost) in search_titles.lost_titles(browser, host.address, site).items():
            share = f"{1 - len(lost) / number:.2%}" if number else "no title"
            print(f"titles {tag:6} {number:5} asked by their own name, {share} among the first {search_titles.FIRST}")
            for title, answer in lost:
                print(f"  {title.query} ({title.url or './'}); found {' '.join(answer) or 'nothing'}")


def print_weight(source: Path) -> None:
    """Print what each search took to index a site, in seconds of a processor, and how large its index is."""
    site = source / "site"
    seconds = json.loads((source / "seconds.json").read_text(encoding="utf-8"))
    index = site / "search/search_index.json"
    files = [path for path in (site / "search").rglob("*") if path.is_file() and path != index]
    pages = sum(path.name == "index.html" for path in site.rglob("*.html"))
    sizes = {"ours": sum(path.stat().st_size for path in files), "builtin": index.stat().st_size}
    for name in BOTH:
        each = 100 / pages
        print(f"index {name:8} {seconds[name]:6.1f} s {sizes[name]:13,} bytes; for 100 of {pages:,} pages ", end="")
        print(f"{seconds[name] * each:5.2f} s {sizes[name] * each:11,.0f} bytes", flush=True)


def ask(engine: str, site: Path, questions: list[Question]) -> Found:
    """Ask an engine every question."""
    found: Found = {}
    with search_browser.served(site) as host, search_browser.running() as browser:
        for tag, folder in FOLDERS.items():
            mine = [question for question in questions if question.asked_in == tag]
            where = {"tag": tag, "folder": folder, "worker": search_browser.worker_of(site)}
            answers = search_browser.ask(browser, host.address, engine, where, [question.query for question in mine])
            found |= {question.id: answer for question, answer in zip(mine, answers, strict=True)}
    return found


def score(question: Question, found: Found) -> float:
    """Give the reciprocal rank of the first acceptable section."""
    ranks = (rank for rank, address in enumerate(found[question.id][:DEPTH], 1) if address in question.targets)
    return 1 / next(ranks, float("inf"))


def print_table(questions: list[Question], found: dict[str, Found]) -> None:
    """Print the mean reciprocal rank, by language and by kind, for all questions and for those held out."""
    names = "".join(f"{name:>9}" for name in found)
    print(f"MRR@{DEPTH}{'all':>12}{names}   held out{names}")
    rows: list[tuple[str, Callable[[Question], bool]]] = [("all", lambda _: True)]
    rows += [(tag, partial(_has, "language", tag)) for tag in dict.fromkeys(one.language for one in questions)]
    rows += [(kind, partial(_has, "kind", kind)) for kind in dict.fromkeys(one.kind for one in questions)]
    for name, wanted in rows:
        every = [question for question in questions if wanted(question)]
        held_out = [question for question in every if question.held_out]
        print(f"{name:13}{_means(every, found)}      {_means(held_out, found)}")


def print_misses(questions: list[Question], found: dict[str, Found]) -> None:
    """List what an engine did not find as the first of its results, leaving out what nobody may tune on."""
    for name, answers in found.items():
        later = sorted((one for one in questions if score(one, answers) < 1), key=lambda one: score(one, answers))
        hidden = sum(one.held_out for one in later)
        print(f"\n{name}: {len(later)} not found as the first; {hidden} of them are held out and not shown")
        for question in later:
            if not question.held_out:
                print(f"  {question.id} {question.kind} ({score(question, answers):.2f}): {question.query}")
                print(f"    wanted  {' '.join(question.targets)}")
                print(f"    found   {' '.join(answers[question.id]) or 'nothing'}")


def _has(field: str, value: str, question: Question) -> bool:
    return bool(getattr(question, field) == value)


def _means(questions: list[Question], found: dict[str, Found]) -> str:
    means = (mean(score(one, answers) for one in questions) if questions else 0 for answers in found.values())
    return f"{len(questions):5}" + "".join(f"{value:9.2f}" for value in means)


if __name__ == "__main__":
    sys.exit(main())
