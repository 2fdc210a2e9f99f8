"""A built site, served as a host would, and a browser in which its search is asked."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import find_browser
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
REPOSITORY = "/~repository/"
"""Under this address the server answers with the files of this repository."""
COMPRESSED = {".css", ".html", ".js", ".json", ".svg", ".xml"}
"""What hosts compress; Pagefind's own files are compressed as they are."""
CHUNK = 16 * 1024
ASK_ALL = """async ([module, site, queries]) => {
  const ask = await (await import(module)).open(site);
  const found = [];
  for (const query of queries) found.push((await ask(query)).slice(0, 5));
  return found;
}"""


def languages_of(site: Path) -> dict[str, str]:
    """Give the folder of each language of a built site; the source language, which has none, comes first."""
    tags = sorted(path.name for path in (site / "search").iterdir() if (path / "lookup.json").is_file())
    folders = {tag: f"{tag}/" if (site / tag / "index.html").is_file() else "" for tag in tags}
    return dict(sorted(folders.items(), key=lambda pair: pair[1]))


def ask(browser: Browser, address: str, engine: str, where: dict[str, str], queries: list[str]) -> list[list[str]]:
    """Ask an engine in one language; the answers are the addresses below the folder of that language.

    In a page of its own, since an engine may keep what it has loaded.
    """
    page = browser.new_page()
    page.goto(f"{address}{REPOSITORY}scripts/search_bench/blank.html")
    module = f"{REPOSITORY}scripts/search_bench/{engine}.js"
    answers: list[list[str]] = page.evaluate(ASK_ALL, [module, where, queries])
    page.close()
    return [[found.removeprefix("./").replace("index.html", "") for found in answer] for answer in answers]


def worker_of(site: Path) -> str:
    """Find the script in which Material searches."""
    return next((f"/{path.relative_to(site)}" for path in site.glob("assets/javascripts/workers/search.*.js")), "")


@contextmanager
def running(*arguments: str) -> Iterator[Browser]:
    """Run a browser."""
    path = find_browser.find()
    if path is None:
        raise SystemExit(find_browser.HELP)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu", *arguments])
        yield browser
        browser.close()


@dataclass(frozen=True)
class Net:
    """What lies between a reader and the host."""

    name: str = "no network"
    delay: float = 0
    """Seconds from a question to the first byte of its answer, and once more to connect."""
    rate: float = 0
    """Bytes a second over all connections; 0 is without limit."""


@dataclass
class Served:
    """A site that is being served, and what was sent."""

    site: Path
    net: Net = field(default_factory=Net)
    address: str = ""
    sent: list[tuple[str, int]] = field(default_factory=list)
    """Paths, and the bytes of each answer's body."""
    line: threading.Lock = field(default_factory=threading.Lock)
    """Whoever holds it is sending: all connections share one line."""


@contextmanager
def served(site: Path, net: Net | None = None) -> Iterator[Served]:
    """Serve a built site, with this repository beside it, compressed and kept by the browser for ten minutes."""
    answering = Served(site, net or Net())
    with _Server(("127.0.0.1", 0), partial(_Handler, answering)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        answering.address = f"http://127.0.0.1:{server.server_port}"
        yield answering
        server.shutdown()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """Say nothing: a browser that is closed drops what it no longer needs."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def __init__(self, answering: Served, *arguments: Any) -> None:
        self.answering = answering
        self.is_new = True
        super().__init__(*arguments, directory=str(answering.site))

    def translate_path(self, path: str) -> str:
        if path.startswith(REPOSITORY):
            return str(ROOT / path.removeprefix(REPOSITORY))
        return super().translate_path(path)

    def do_GET(self) -> None:
        time.sleep(self.answering.net.delay * (2 if self.is_new else 1))
        self.is_new = False
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        body = _body(path) if path.is_file() else b""
        self.send_response(200 if path.is_file() else 404)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        # A page that shares nothing with others may measure its own memory.
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        if path.suffix in COMPRESSED and body:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.answering.sent.append((self.path, len(body)))
        self._write(body)

    def _write(self, body: bytes) -> None:
        rate = self.answering.net.rate
        if not rate:
            self.wfile.write(body)
            return
        for start in range(0, len(body), CHUNK):
            chunk = body[start : start + CHUNK]
            with self.answering.line:
                time.sleep(len(chunk) / rate)
            self.wfile.write(chunk)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@cache
def _body(path: Path) -> bytes:
    """Give a file as a host sends it."""
    data = path.read_bytes()
    return gzip.compress(data, 6, mtime=0) if path.suffix in COMPRESSED else data
