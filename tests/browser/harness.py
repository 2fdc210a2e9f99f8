"""Renders the quiz and progress partials as a build would, and serves them under the strict policy."""

from __future__ import annotations

import shutil
import tempfile
import threading
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Locator, Page
from support import settings_of

from syllabus.markdown.fragment import Fragment
from syllabus.model.project import Project
from syllabus.site.bundle import bundle_assets
from syllabus.source import load
from syllabus.views import quiz as views
from syllabus.views.frame import Frame
from syllabus.views.here import Here
from syllabus.views.quiz import QuizView
from syllabus.words import words_for

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "overrides"
HERE = Path(__file__).parent

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
NOTICE_VIOLATIONS = (
    "document.addEventListener('securitypolicyviolation',"
    " (event) => console.error('refused: ' + event.violatedDirective + ' ' + event.blockedURI))"
)
LANGUAGES = ("en", "fr", "ar")
POISON = "\"'><img src=x onerror=window.pwned=1><script>window.pwned=1</script></textarea>{{7*7}}"


TREE = ROOT / "tests" / "golden" / "questions"
TEXTS = ("text", "feedback", "explanation", "hints", "model", "accept", "reject")


class Poisoned(Frame):
    """A frame whose every word ends in something that must not run."""

    def t(self, key: str, /, **values: object) -> str:
        return super().t(key, **values) + POISON


def frame(tag: str, source: str = "") -> Frame:
    """What every template may ask for, as the adapter gives it."""
    return Frame("harness", words_for(tag), words_for(source or tag))


@cache
def project(poisoned: bool = False) -> Project:
    """Load the quizzes of the golden files; with poison in every text of its quizzes, if wanted."""
    with tempfile.TemporaryDirectory() as name:
        tree = Path(shutil.copytree(TREE, Path(name) / "tree"))
        for path in tree.glob("quizzes/*.yml") if poisoned else ():
            quiz = _poisoned(yaml.safe_load(path.read_text(encoding="utf-8")))
            path.write_text(yaml.safe_dump(quiz, allow_unicode=True, sort_keys=False), encoding="utf-8")
        found, diagnostics = load(settings_of(tree, *LANGUAGES))
    assert diagnostics == []
    return found


def _poisoned(value: Any, key: object = None) -> Any:
    if isinstance(value, dict):
        # Feedback to "true" and "false" stands under truth values.
        return {inner: _poisoned(part, "text" if isinstance(inner, bool) else inner) for inner, part in value.items()}
    if isinstance(value, list):
        return [_poisoned(part, key) for part in value]
    return value + POISON if isinstance(value, str) and key in TEXTS else value


def quiz_view(tag: str = "en", quiz: str = "m02", *, poisoned: bool = False) -> QuizView:
    """Make the view of a quiz in a language, as the block in a page does."""
    here = Here(project(poisoned), frame(tag), lambda path: f"#{path}")
    fragment = Fragment(here, Environment(loader=FileSystemLoader(OVERRIDES), trim_blocks=True, lstrip_blocks=True))
    return views.quiz_view(here, project(poisoned).quizzes[quiz].data, fragment.block, fragment.inline)


def fingerprint(quiz: str, question: str = "") -> str:
    """Give the fingerprint of a question, or of a whole quiz."""
    view = quiz_view(quiz=quiz)
    return next((part["fingerprint"] for part in view["questions"] if part["id"] == question), view["fingerprint"])


def curriculum_view(poison: str = "") -> dict[str, Any]:
    """Three modules: one with a quiz, one to read, one optional."""

    def module(id_: str, title: str, url: str, **more: object) -> dict[str, Any]:
        return {
            "id": id_,
            "title": title + poison,
            "url": url,
            "version": 1,
            "minutes": 45,
            "optional": False,
            "description": "What the rules are and where they come from." + poison,
            "prerequisites": [],
            "objectives": ["Apply the rule to a set of facts." + poison],
        } | more

    return {
        "id": "foundation",
        "title": "Foundation" + poison,
        "after": [{"title": "Basics" + poison, "url": "other.html"}, {"title": "Nowhere" + poison, "url": ""}],
        "sheet": None,
        "assessment": None,
        "modules": [
            module("m02", "The definition", "quiz.html"),
            module("m01", "Before you begin", "reading.html"),
            module(
                "m09",
                "Further reading",
                "other.html",
                optional=True,
                prerequisites=[{"id": "m02", "title": "The definition" + poison}],
            ),
        ],
    }


def track_view() -> dict[str, Any]:
    """A curriculum with everything: a module, one of two sheets, and an assessment."""
    view = curriculum_view()
    sheets = [
        {"id": id_, "title": title, "url": f"{id_}.html", "version": 1} for id_, title in (("aa", "Aa"), ("bb", "Bb"))
    ]
    return view | {
        "modules": view["modules"][1:2],
        "sheet": {"valid_months": 12, "sheets": sheets},
        "assessment": {"id": "final", "title": "Final assessment", "url": "final.html", "version": 1},
    }


class Site:
    """A folder of rendered pages behind a loopback server."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.jinja = Environment(loader=FileSystemLoader([OVERRIDES, HERE / "pages"]), autoescape=False)
        handler = partial(_Handler, directory=str(folder))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"

    def __enter__(self) -> Site:
        shutil.copytree(OVERRIDES / "assets", self.folder / "assets")
        # In one piece, as a site has it: axe cannot read a sheet that another imports.
        bundle_assets(self.folder / "assets" / "syllabus", [], ["css/quiz.css"])
        for name in ("tokens.css", "blank.html", "frame.html"):
            shutil.copy(HERE / "pages" / name, self.folder)
        self._copy_material()
        for tag in LANGUAGES:
            self._language(tag)
        self._special()
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()

    def write(self, path: str, kind: str, syllabus: Frame, **data: object) -> None:
        """Render one page of a kind (a template in tests/browser/pages)."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        html = self.jinja.get_template(f"{kind}.html").render(syllabus=syllabus, **data)
        target.write_text(html, encoding="utf-8")

    def _copy_material(self) -> None:
        # The partials live among Material's styles, so they are tested among them.
        spec = find_spec("material")
        assert spec is not None
        assert spec.submodule_search_locations
        sheets = Path(spec.submodule_search_locations[0]) / "templates" / "assets" / "stylesheets"
        shutil.copy(next(sheets.glob("main.*.min.css")), self.folder / "material.css")

    def _language(self, tag: str) -> None:
        syllabus = frame(tag)
        view = curriculum_view()
        self.write(f"{tag}/types.html", "quiz", syllabus, quiz=quiz_view(tag, "types"), module=_module("types"))
        for kind in ("quiz", "reading", "curriculum", "home"):
            self.write(
                f"{tag}/{kind}.html",
                kind,
                syllabus,
                quiz=quiz_view(tag),
                curriculum=view,
                modules=view["modules"],
                module=_module(kind),
            )

    def _special(self) -> None:
        english = frame("en")
        changed = quiz_view()
        changed["questions"][0]["fingerprint"] = "moved-on"
        self.write("en/changed.html", "quiz", english, quiz=changed, module=_module("quiz"))
        newer = quiz_view() | {"version": 2}
        self.write(
            "en/newer.html", "quiz", english, quiz=newer, module=_module("quiz") | {"version": 2, "changes": changes(2)}
        )
        for version in (2, 3):
            later = _module("reading") | {"version": version, "changes": changes(version)}
            self.write(f"en/reading-{version}.html", "reading", english, module=later)
        for kind in ("quiz", "types"):
            view = quiz_view("en", _quiz_of(kind))
            self.write(f"ar/fallback-{kind}.html", "quiz", frame("ar", "en"), quiz=view, module=_module(kind))
        self.write("framed/quiz.html", "quiz", english, quiz=quiz_view(), module=_module("quiz"))
        hostile = Poisoned("harness", english.locale, english.content)
        curriculum = curriculum_view(POISON)
        for kind in ("quiz", "types", "reading", "curriculum", "home"):
            self.write(
                f"hostile/{kind}.html",
                "quiz" if kind == "types" else kind,
                hostile,
                quiz=quiz_view(quiz=_quiz_of(kind), poisoned=True),
                curriculum=curriculum,
                modules=curriculum["modules"],
                module=_module(kind) | {"changes": changes(3, POISON)},
            )


def _quiz_of(kind: str) -> str:
    return "types" if kind == "types" else "m02"


def changes(version: int, poison: str = "") -> list[dict[str, Any]]:
    """A note on each version after the first, the newest first."""
    return [
        {
            "version": number,
            "date": f"{number} November 2026",
            "date_iso": f"2026-11-0{number}",
            "note": f"What version {number} has changed.{poison}",
            "content": {"tag": "en", "dir": "ltr"},
        }
        for number in range(version, 1, -1)
    ]


def _module(kind: str) -> dict[str, object]:
    id_ = {"quiz": "m02", "types": "types"}.get(kind, "m01")
    return {"id": id_, "version": 1, "has_quiz": id_ != "m01", "quiz_total": 9 if kind == "types" else 4}


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".html": "text/html; charset=utf-8",
    }

    def end_headers(self) -> None:
        framed = self.path == "/frame.html" or self.path.startswith("/framed/")
        policy = POLICY.replace("ancestors 'none'", "ancestors 'self'; frame-src 'self'") if framed else POLICY
        self.send_header("Content-Security-Policy", policy)
        self.send_header("Cache-Control", "no-store")
        # A sandboxed frame has an origin of its own; a platform that frames us must allow it our modules.
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        return


# What tests say about a page.


def question(page: Page, id_: str) -> Locator:
    """Find a question by its id."""
    return page.locator(f"[data-question='{id_}']")


def choose(page: Page, id_: str, *options: str) -> None:
    """Choose options of a question."""
    for option in options:
        question(page, id_).locator(f"input[value='{option}']").check()


def answer(page: Page, id_: str, *options: str) -> None:
    """Choose options and check the answer."""
    choose(page, id_, *options)
    question(page, id_).get_by_role("button", name="Check answer").click()


RIGHT = {
    "hotel-means": ("deception",),
    "act-elements": ("recruitment", "harbouring"),
    "consent-child": ("false",),
    "purpose": ("exploitation",),
}


def answer_all(page: Page, wrong: int = 0) -> None:
    """Answer every question, some of them wrongly, and wait until all is stored."""
    wrong_answers = {"hotel-means": ("contract",), "consent-child": ("true",)}
    for index, (id_, right) in enumerate(RIGHT.items()):
        bad = wrong_answers.get(id_)
        answer(page, id_, *(bad if wrong > 0 and bad and index in (0, 2)[:wrong] else right))
    page.wait_for_function("!document.querySelector('[data-part=outcome]').hidden")
    page.wait_for_timeout(100)


def stored(page: Page, store: str = "events") -> list[dict[str, Any]]:
    """Read the records in the database, past the runtime."""
    return page.evaluate(
        """(store) => new Promise((resolve, reject) => {
            const request = indexedDB.open("syllabus:harness");
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
                const all = request.result.transaction(store).objectStore(store).getAll();
                all.onsuccess = () => { request.result.close(); resolve(all.result); };
            };
        })""",
        store,
    )


def spoken(page: Page) -> list[str]:
    """Give what the quiz' live region has said since `listen` was called."""
    page.wait_for_timeout(250)
    return page.evaluate("window.spoken")


def seed(page: Page, *records: dict[str, Any]) -> None:
    """Write events into the database, past the runtime."""
    page.evaluate(
        """(records) => new Promise((resolve, reject) => {
            const request = indexedDB.open("syllabus:harness");
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
                const transaction = request.result.transaction("events", "readwrite");
                for (const record of records) transaction.objectStore("events").put(record);
                transaction.oncomplete = () => { request.result.close(); resolve(); };
            };
        })""",
        list(records),
    )


def listen(page: Page) -> None:
    """Record every announcement of the quiz."""
    page.evaluate(
        """() => {
            window.spoken = [];
            const $live = document.querySelector("syllabus-quiz [data-part=live]");
            new MutationObserver(() => $live.textContent && window.spoken.push($live.innerText))
                .observe($live, { childList: true, subtree: true, characterData: true });
        }"""
    )


def violations(page: Page) -> list[str]:
    """Run axe and give each violation in a line."""
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.submodule_search_locations
    axe = Path(spec.submodule_search_locations[0]) / "axe.min.js"
    page.evaluate(axe.read_text(encoding="utf-8"))
    # Colours must have come to rest before their contrast is measured.
    page.wait_for_timeout(200)
    found = page.evaluate("axe.run()")["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]
