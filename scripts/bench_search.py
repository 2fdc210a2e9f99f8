"""Measure the search: how high the right section stands, against Material's own search on the same content.

Needs two built sites: this one, and one that still has Material's `search_index.json`. Every question of
`tests/search/questions.yml` is asked in a real browser, with the scripts that the pages use. A question scores
1 / rank of the first acceptable section among the first five results, else nothing; the mean is printed for all,
and for the questions that nobody tuned on.

With `--into FOLDER` it writes the sources of both sites, says how to build them, and stops; with `--noise 200` too,
each language gets 200 pages more, full of citations and of the site's own words in no order.
"""

import argparse
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

import find_browser
import search_sources
import site_languages
import yaml
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "tests/search/questions.yml"
FOLDERS = site_languages.folders(ROOT)
"""The languages of the site and the folder of each; in other languages one asks the first."""
DEPTH = 5
REPOSITORY = "/~repository/"
ASK_ALL = """async ([module, site, queries]) => {
  const ask = await (await import(module)).open(site);
  const found = [];
  for (const query of queries) found.push((await ask(query)).slice(0, 5));
  return found;
}"""


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
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", type=Path, help="this site, built")
    parser.add_argument("--builtin", type=Path, help="the same content, built with Material's search")
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="list what is not found first, except what is held out"
    )
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="write the sources of both sites there instead")
    parser.add_argument("--noise", type=int, default=0, metavar="PAGES", help="add noisy pages to each language")
    options = parser.parse_args()
    if options.into:
        search_sources.write_copies(ROOT, options.into, options.noise, tuple(FOLDERS))
        return 0
    sites = {name: site for name in ("ours", "builtin") if (site := getattr(options, name))}
    if not sites:
        parser.error("name a built site with --ours, --builtin or both")
    questions = [Question(**question) for question in yaml.safe_load(QUESTIONS.read_text("utf-8"))["questions"]]
    found = {name: ask(name, site, questions) for name, site in sites.items()}
    print_table(questions, found)
    if options.verbose:
        print_misses(questions, found)
    return 0


def ask(engine: str, site: Path, questions: list[Question]) -> Found:
    """Ask an engine every question."""
    browser = find_browser.find()
    if browser is None:
        raise SystemExit(find_browser.HELP)
    found: Found = {}
    with served(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        for tag, folder in FOLDERS.items():
            # A page of its own for each language: an engine may keep what it has loaded.
            page = chromium.new_page()
            page.goto(f"{address}{REPOSITORY}scripts/search_bench/blank.html")
            mine = [question for question in questions if question.asked_in == tag]
            where = {"tag": tag, "folder": folder, "worker": worker_of(site)}
            answers = ask_in(page, engine, where, [question.query for question in mine])
            found |= {question.id: answer for question, answer in zip(mine, answers, strict=True)}
            page.close()
        chromium.close()
    return found


def ask_in(page: Page, engine: str, where: dict[str, str], queries: list[str]) -> list[list[str]]:
    """Ask an engine in one language; the answers are the addresses below the folder of that language."""
    module = f"{REPOSITORY}scripts/search_bench/{engine}.js"
    answers: list[list[str]] = page.evaluate(ASK_ALL, [module, where, queries])
    return [[address.removeprefix("./").replace("index.html", "") for address in answer] for answer in answers]


def worker_of(site: Path) -> str:
    """Find the script in which Material searches."""
    return next((f"/{path.relative_to(site)}" for path in site.glob("assets/javascripts/workers/search.*.js")), "")


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


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a built site, with this repository beside it, and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        if path.startswith(REPOSITORY):
            return str(ROOT / path.removeprefix(REPOSITORY))
        return super().translate_path(path)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


if __name__ == "__main__":
    sys.exit(main())
