"""The search of a built site: one index a language, made by Pagefind, and a lookup of names and numbers beside it.

Pagefind (extended build, which also parts Chinese words) is run as the program that its wheel brings, since its Python
wrapper (1.5.2) cuts files short. It reads one small page a section, so that results are sections; their texts are
folded, so that accents, Arabic articles and vowel marks make no difference, and what is shown travels beside them.
"""

import gzip
import html
import json
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

FOLDER = "search"
SCHEMA = 2
"""Of `lookup.json`: raised when a place in an entry changes its meaning."""
_NOT_NEEDED = ("pagefind-*ui*", "pagefind-highlight.js")
"""Pagefind's own boxes: the site has its own."""
_NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "index/*.pf_index")
_TITLE_WEIGHT = 8
_SHOWN = 1500
"""Characters of a section from which results quote."""


class SearchError(Exception):
    """The index could not be made; the message says what to do."""


@dataclass(frozen=True)
class Record:
    """A section that can be found."""

    url: str
    """From the folder of its language."""
    title: str
    path: str
    """Where it stands: its page, and the page's place in the menu."""
    kind: str
    text: str
    place: str = ""
    """For a jurisdiction sheet, the id of the jurisdiction."""
    mark: str = ""
    date: str = ""
    folded_title: str = ""
    folded_text: str = ""


@dataclass(frozen=True)
class Lookup:
    """What is looked up by name or number, as `lookup.json` has it."""

    works: Sequence[Sequence[str]]
    """Folded names of each law."""
    asked: Sequence[Sequence[str]]
    """Folded words of the law, each followed by everyday words that lead to them."""
    alike: Sequence[Sequence[str]]
    """Folded words that stand for each other."""
    entries: Sequence[tuple[str, str, *tuple[object, ...]]]
    """Kind, address, title, detail, mark, date, numbers, names (none: the title alone), place of its law or -1."""


def write_search(root: Path, tag: str, records: Sequence[Record], lookup: Lookup) -> None:
    """Write the index of a language into the site at `root`, and beside it what is looked up.

    Each of the lookup's entries gets the name by which Pagefind knows its section.

    Raises SearchError where Pagefind is missing, fails, or leaves a file out.
    """
    target = root / FOLDER / tag
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        # Pagefind refuses an empty folder, and a language may have no page of its own yet: then one that no word finds.
        for number, record in enumerate(records or [Record("", "", "", "page", "")]):
            (Path(folder) / f"{number:05}.html").write_text(_page(tag, record), encoding="utf-8")
        _run(["--site", folder, "--output-path", str(target), "--force-language", tag, "--silent"])
    for pattern in _NOT_NEEDED:
        for path in target.glob(pattern):
            path.unlink()
    missing = [pattern for pattern in _NEEDED if not any(path.stat().st_size for path in target.glob(pattern))]
    if missing or len(list((target / "fragment").glob("*"))) < len(records):
        raise SearchError(f"Pagefind wrote an incomplete search index for {tag!r}. Build again.")
    ids = dict(_ids(target / "fragment"))
    entries = [[*entry, ids.get(entry[1], "")] for entry in lookup.entries]
    data = {"schema": SCHEMA, "works": lookup.works, "asked": lookup.asked, "alike": lookup.alike, "entries": entries}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    (target / "lookup.json").write_text(text, encoding="utf-8")


def _ids(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the address of each section with its name in the index."""
    for path in folder.glob("*.pf_fragment"):
        written = gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")
        yield json.loads(written)["meta"].get("url", ""), path.stem


def _run(arguments: list[str]) -> None:
    spec = find_spec("pagefind_bin_extended")
    places = [Path(place) for place in spec.submodule_search_locations or ()] if spec else []
    programs = [path for place in places for path in place.glob("pagefind_extended*") if path.is_file()]
    advice = "Install it anew: `pip install --force-reinstall pagefind_bin_extended`."
    if not programs:
        raise SearchError(f"Pagefind, which makes the search index, is not installed. {advice}")
    try:
        done = subprocess.run([programs[0], *arguments], capture_output=True, text=True, check=False)
    except OSError as error:
        reason = error.strerror or error
        raise SearchError(f"Pagefind, which makes the search index, does not run ({reason}). {advice}") from error
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines() or [f"exit code {done.returncode}"]
        raise SearchError(f"Pagefind, which makes the search index, failed: {lines[-1]}. {advice}")


def tag_word(name: str, value: str) -> str:
    """Give the word by which the browser narrows results to a kind or a jurisdiction: `qqklawx`, `qqpgbx`.

    Pagefind's own filters come out in another order each time, and the same content has to give the same bytes. Words
    are matched by their beginnings, hence the last letter.
    """
    return f"qq{name[0]}{value.replace('-', '')}x"


def _page(tag: str, record: Record) -> str:
    """Write the small page that Pagefind reads: folded words to be found, and in its metadata what is shown."""
    meta = {
        "url": record.url,
        "title": record.title,
        "path": record.path,
        "text": record.text[:_SHOWN],
        "mark": record.mark,
        "date": record.date,
        "kind": record.kind,
    }
    shown = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{html.escape(value)}">\n'
        for name, value in meta.items()
        if value
    )
    tags = " ".join(tag_word(name, value) for name, value in (("kind", record.kind), ("place", record.place)) if value)
    return (
        f'<html lang="{html.escape(tag)}"><head>\n{shown}</head><body data-pagefind-body>\n'
        f'<p data-pagefind-weight="{_TITLE_WEIGHT}">{html.escape(record.folded_title)}</p>\n'
        f"<p>{html.escape(record.folded_text)}</p>\n<p>{tags}</p>\n</body></html>\n"
    )
