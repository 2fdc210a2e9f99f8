"""A small site with the dialog of the search, and an index that Pagefind makes from a handful of records."""

from __future__ import annotations

import shutil
import threading
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from harness import OVERRIDES, POLICY
from jinja2 import Environment, FileSystemLoader
from mkdocs.utils import get_relative_url

from syllabus.mkdocs.finish import SCRIPTS, SHEETS
from syllabus.mkdocs.page_frame import LanguageView, PageFrame
from syllabus.model.fold import fold
from syllabus.site.bundle import bundle_assets
from syllabus.site.search import Lookup, Record, write_search
from syllabus.words import words_for

POISON = "<img src=x onerror=alert(1)> & <b>victim</b>"
SECTIONS = ["scope", "victims"]
LONG = "The duty to compensate. " * 60
RECORDS = {
    "en": [
        ("modules/m02/", "The definition", "", "module", "what the definition of trafficking says", ""),
        ("modules/m02/#scope", "Scope", "The definition", "module", f"{LONG} A victim may claim. {LONG}", ""),
        ("modules/m02/#victims", "Victims", "The definition", "module", POISON, ""),
        ("law/cets/#art-13", "Article 13", "Convention", "law", "recovery and reflection for a victim", ""),
        ("law/countries/de/", "Germany", "", "jurisdiction", "law of the victim in Germany", "de"),
        ("law/countries/fr/", "France", "", "jurisdiction", "law of the victim in France", "fr"),
        *((f"pages/{number}/", f"Page {number}", "", "page", "many pages on assistance", "") for number in range(24)),
    ],
    "ar": [("modules/m02/#victims", "الضحايا", "التعريف", "module", "حقوق ضحايا الاتجار", "")],
}
LOOKUP = {
    "en": [
        ["law", "law/cets/#art-13", "CETS 197, art. 13", "Recovery", "Seen: text", "", ["13"], ["cets 197"]],
        ["module", "modules/m02/", "The definition", "", "", "", [], ["the definition"]],
        ["module", "modules/m02/#scope", "Scope", "The definition", "", "", [], ["scope"]],
        ["glossary", "glossary/#thb", "trafficking in human beings", "THB", "", "", [], ["human trafficking"]],
        ["jurisdiction", "law/countries/de/", "Germany", "", "", "as at 21 November 2026", [], ["germany"]],
        ["jurisdiction", "law/countries/fr/", "France", "", "", "as at 21 November 2026", [], ["france"]],
    ],
    "ar": [
        *(["law", f"law/cets/#art-{n}", f"CETS 197, art. {n}", "", "", "", [str(n)], ["cets 197"]] for n in (1, 2, 3)),
        ["module", "modules/m02/#victims", "الضحايا", "التعريف", "", "", [], ["ضحايا"]],
    ],
}


@dataclass
class SearchSite:
    """The site, and what it was asked for."""

    folder: Path
    asked: list[str] = field(default_factory=list)
    url: str = ""

    def __enter__(self) -> SearchSite:
        assets = self.folder / "assets" / "syllabus"
        shutil.copytree(OVERRIDES / "assets" / "syllabus", assets)
        bundle_assets(assets, SCRIPTS, SHEETS)
        for tag in RECORDS:
            self._index(tag)
            for path in ("modules/m02/", "no-index/"):
                self._page(tag, path)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _page(self, tag: str, path: str) -> None:
        own = path if tag == "en" else f"{tag}/{path}"
        words = words_for(tag)
        languages: list[LanguageView] = [
            {"tag": one.tag, "dir": one.dir, "name": one.name, "url": "", "canonical": "", "current": False}  # type: ignore[typeddict-item]
            for one in (words_for("en"), words_for("ar"))
        ]
        missing = "no-such-folder/" if path == "no-index/" else ""
        sections = "../sections/" if missing else ""
        syllabus = PageFrame(
            "test",
            words,
            words,
            url=own,
            root_url="" if tag == "en" else f"{tag}/",
            languages=languages,
            sections_url=sections,
        )
        jinja = Environment(loader=FileSystemLoader([OVERRIDES, Path(__file__).parent / "pages"]), autoescape=True)
        jinja.filters["url"] = lambda address: get_relative_url(missing + address, own)
        target = self.folder / own / "index.html"
        target.parent.mkdir(parents=True)
        text = jinja.get_template("search.html").render(syllabus=syllabus, title=path, sections=SECTIONS)
        target.write_text(text, encoding="utf-8")

    def _index(self, tag: str) -> None:
        records = [
            Record(url, title, path, kind, text, place, folded_title=fold(title), folded_text=fold(text))
            for url, title, path, kind, text, place in RECORDS[tag]
        ]
        entries: list[Any] = [(*entry, -1) for entry in LOOKUP[tag]]
        write_search(self.folder, tag, records, Lookup([], [], [], entries))


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def __init__(self, site: SearchSite, *arguments: object) -> None:
        self.site = site
        super().__init__(*arguments, directory=str(site.folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.site.asked.append(self.path)
        super().do_GET()

    def end_headers(self) -> None:
        # As the header files say: WebAssembly may be compiled in the worker of the search and nowhere else.
        worker = self.path.endswith("/pagefind-worker.js")
        policy = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") if worker else POLICY
        self.send_header("Content-Security-Policy", policy)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        return
