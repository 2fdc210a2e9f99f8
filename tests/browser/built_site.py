"""The whole site as a host would publish it, served under its own base path and the strict policy."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

KIND = re.compile(r'data-kind="(\w+)"')
FALLBACK = 'class="sy-callout sy-callout--fallback"'
KINDS = (
    "home",
    "page",
    "curriculum",
    "module",
    "instrument",
    "jurisdiction",
    "collection",
    "overview",
    "overview/duties",
    "overview/sections",
)
"""Kinds of pages; after a stroke, one page of several that are not alike."""


@dataclass(frozen=True)
class BuiltSite:
    """Where the site answers, and the folder it is served from."""

    url: str
    base: str
    folder: Path

    def pages(self, language: str, kind: str, *, fallback: bool | None = None) -> list[str]:
        """Addresses of all pages of a kind in a language; the first language has no folder of its own."""
        kind, _, name = kind.partition("/")
        others = {path.parent.name for path in self.folder.glob("??/index.html")}
        found: list[str] = []
        for path in sorted(self.folder.rglob("index.html")):
            relative = path.parent.relative_to(self.folder)
            first = relative.parts[0] if relative.parts and relative.parts[0] in others else "en"
            text = path.read_text(encoding="utf-8")
            match = KIND.search(text)
            if first != language or not match or match[1] != kind or (name and path.parent.name != name):
                continue
            if fallback is None or fallback == (FALLBACK in text):
                found.append(f"{self.url}{self.base}{relative.as_posix().removeprefix('.')}".rstrip("/") + "/")
        return found

    def page(self, language: str, kind: str) -> str:
        """The first page of a kind."""
        return self.pages(language, kind)[0]


def build(source: Path, folder: Path) -> None:
    """Build a site with plain MkDocs."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=source, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def policies(folder: Path) -> tuple[str, str]:
    """The policies beside the site, as a host sends them: for pages, and for the worker of the search."""
    text = (folder / "server/nginx.conf").read_text(encoding="utf-8")
    pages, worker = re.findall(r'Content-Security-Policy "(.+)" always', text)
    return pages, worker


def base_path(folder: Path) -> str:
    """The path of `site_url`, read from the canonical address of the home page."""
    text = (folder / "index.html").read_text(encoding="utf-8")
    match = re.search(r'<link rel="canonical" href="([^"]+)"', text)
    return urlsplit(match[1]).path if match else "/"


def serve(folder: Path) -> tuple[ThreadingHTTPServer, BuiltSite]:
    """Answer as a static host does: the 404 page for what does not exist."""
    (pages, worker), base = policies(folder), base_path(folder)

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]

        def translate_path(self, path: str) -> str:
            return super().translate_path("/" + path.removeprefix(base))

        def send_error(self, code: int, *_: object, **__: object) -> None:
            body = (folder / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def end_headers(self) -> None:
            is_worker = self.path.split("?")[0].endswith("/pagefind-worker.js")
            self.send_header("Content-Security-Policy", worker if is_worker else pages)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, BuiltSite(f"http://127.0.0.1:{server.server_port}", base, folder)
