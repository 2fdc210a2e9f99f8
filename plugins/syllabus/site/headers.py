"""A strict content security policy and the header files that carry it, for the usual static hosts.

The policy is that of CSP Level 3 (W3C) without `unsafe-inline`: the inline scripts that Material needs are allowed
by their hashes, which are taken from the pages as built.
"""

import base64
import hashlib
import re
from pathlib import Path

_SCRIPT = re.compile(rb"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL | re.IGNORECASE)
_NOT_RUN = re.compile(rb"\bsrc\s*=|type\s*=\s*[\"']?application/(?:ld\+)?json", re.IGNORECASE)


WORKER = "pagefind-worker.js"
"""The one script that runs WebAssembly, the search: `'wasm-unsafe-eval'` goes onto its own response alone."""


def write_headers(root: Path) -> None:
    """Write `_headers` (Netlify, Cloudflare) and snippets for nginx, Apache and Caddy into the site at `root`.

    Where two rules of `_headers` fit a file, hosts join their values, so that file has one policy for all.
    """
    hashes = inline_hashes(root)
    pages, worker = security_headers(hashes), security_headers(hashes, wasm=True)
    policy = "Content-Security-Policy"
    folder = root / "server"
    folder.mkdir(exist_ok=True)
    lines = [f"  {name}: {value}\n" for name, value in worker.items()]
    (root / "_headers").write_text("/*\n" + "".join(lines), encoding="utf-8")
    # A location that sets a header of its own inherits none.
    nginx = [f'add_header {name} "{value}" always;\n' for name, value in pages.items()]
    inside = [f'    add_header {name} "{value}" always;\n' for name, value in worker.items()]
    location = f"location ~ /{WORKER.replace('.', chr(92) + '.')}$ {{\n{''.join(inside)}}}\n"
    (folder / "nginx.conf").write_text("".join(nginx) + location, encoding="utf-8")
    apache = [f'Header always set {name} "{value}"\n' for name, value in pages.items()]
    files = f'<Files "{WORKER}">\n    Header always set {policy} "{worker[policy]}"\n</Files>\n'
    (folder / "apache.conf").write_text("".join(apache) + files, encoding="utf-8")
    caddy = [f'\t{name} "{value}"\n' for name, value in pages.items()]
    matcher = f'@search path */{WORKER}\nheader @search {policy} "{worker[policy]}"\n'
    (folder / "Caddyfile").write_text("header {\n" + "".join(caddy) + "}\n" + matcher, encoding="utf-8")


def inline_hashes(root: Path) -> list[str]:
    """Hash every inline script that runs in the pages under `root`, as `sha256-…`, sorted."""
    found = set()
    for page in root.rglob("*.html"):
        for script in _SCRIPT.finditer(page.read_bytes()):
            if script["text"].strip() and not _NOT_RUN.search(script["attributes"]):
                digest = hashlib.sha256(script["text"]).digest()
                found.add(f"sha256-{base64.b64encode(digest).decode()}")
    return sorted(found)


def security_headers(hashes: list[str], *, wasm: bool = False) -> dict[str, str]:
    """Give the headers of every page, or of the script that may run WebAssembly, by name."""
    scripts = " ".join(["'self'", *(f"'{item}'" for item in hashes), *(["'wasm-unsafe-eval'"] if wasm else [])])
    policy = [
        "default-src 'none'",
        f"script-src {scripts}",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
    return {
        "Content-Security-Policy": "; ".join(policy),
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
