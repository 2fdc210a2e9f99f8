"""Renders the quiz and progress partials as a build would, and serves them under the strict policy."""

from __future__ import annotations

import copy
import json
import shutil
import threading
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape
from playwright.sync_api import Locator, Page

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "overrides"
LOCALES = ROOT / "plugins" / "syllabus" / "locales"
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
NAMES = {"en": ("English", "ltr"), "fr": ("Français", "ltr"), "ar": ("العربية", "rtl")}


@cache
def words(tag: str) -> dict[str, str]:
    """Read the interface texts of a language, as the adapter does."""
    path = next((p for p in (LOCALES / f"{tag}.yml", LOCALES / f"{tag}.yaml") if p.is_file()), None)
    if path is None:
        raise FileNotFoundError(f"No interface texts for {tag!r} in plugins/syllabus/locales: add {tag}.yml.")
    return _flat(yaml.safe_load(path.read_text(encoding="utf-8")))


def _flat(table: dict[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        found |= _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": str(value)}
    return found


@dataclass
class Syllabus:
    """The template context of the adapter, as far as these partials use it."""

    tag: str
    source: str = ""
    poison: str = ""
    site: str = "harness"
    locale: dict[str, str] = field(init=False)
    content: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        source = self.source or self.tag
        self.locale = {"tag": self.tag, "dir": NAMES[self.tag][1], "name": NAMES[self.tag][0]}
        self.content = {"tag": source, "dir": NAMES[source][1]}

    def t(self, key: str, **params: object) -> str:
        """Give an interface text; placeholders without a value stay, for the scripts to fill."""
        text = words(self.tag)[key]
        for name, value in params.items():
            text = text.replace("{" + name + "}", str(value))
        return text + self.poison


def quiz_view(tag: str = "en", poison: str = "") -> dict[str, Any]:
    """Read the sample quiz of a language into the shape that the views give to templates."""
    table = yaml.safe_load((HERE / "sample-quiz.yml").read_text(encoding="utf-8"))[tag]
    bad = str(escape(poison))

    def block(text: str) -> Markup:
        return Markup("".join(f"<p>{part}{bad}</p>" for part in text.split("\n\n")))

    questions = []
    for number, raw in enumerate(table, start=1):
        options = [
            {
                "id": option["id"],
                "letter": "ABCDE"[index],
                "html": Markup(option["text"] + bad),
                "correct": option.get("correct", False),
                "fixed": raw["type"] == "true-false",
                "feedback": block(option["feedback"]),
            }
            for index, option in enumerate(raw["options"])
        ]
        questions.append(
            {
                "id": raw["id"],
                "number": number,
                "type": raw["type"],
                "fingerprint": f"fp-{raw['id']}",
                "objective": {"id": "sample", "text": "Sample" + poison},
                "points": 1,
                "key_json": json.dumps({"right": [option["id"] for option in options if option["correct"]]}),
                "then_json": "",
                "shuffle": True,
                "section": None,
                "stem": block(raw["text"]),
                "options": options,
                "explanation": block(raw["explanation"]),
                "key": [option["letter"] for option in options if option["correct"]],
            }
        )
    return {
        "id": "m02",
        "module": "m02",
        "version": 1,
        "pass_mark": 75,
        "fingerprint": "fp-quiz",
        "total": len(questions),
        "modes": ["practice"],
        "minutes": 0,
        "shuffle": [],
        "draw": 0,
        "blocks": [{"scenario": None, "questions": [question], "routes": {}} for question in questions],
        "questions": questions,
    }


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
        for name in ("tokens.css", "blank.html", "frame.html"):
            shutil.copy(HERE / "pages" / name, self.folder)
        self._copy_material()
        for tag in NAMES:
            self._language(tag)
        self._special()
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()

    def write(self, path: str, kind: str, syllabus: Syllabus, **data: object) -> None:
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
        syllabus = Syllabus(tag)
        view = curriculum_view()
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
        english = Syllabus("en")
        changed = quiz_view()
        changed["questions"][0]["fingerprint"] = "fp-moved-on"
        self.write("en/changed.html", "quiz", english, quiz=changed, module=_module("quiz"))
        newer = copy.deepcopy(quiz_view()) | {"version": 2}
        self.write(
            "en/newer.html", "quiz", english, quiz=newer, module=_module("quiz") | {"version": 2, "changes": changes(2)}
        )
        for version in (2, 3):
            later = _module("reading") | {"version": version, "changes": changes(version)}
            self.write(f"en/reading-{version}.html", "reading", english, module=later)
        self.write("ar/fallback.html", "quiz", Syllabus("ar", source="en"), quiz=quiz_view(), module=_module("quiz"))
        self.write("framed/quiz.html", "quiz", english, quiz=quiz_view(), module=_module("quiz"))
        poison = "\"'><img src=x onerror=window.pwned=1><script>window.pwned=1</script></textarea>{{7*7}}"
        hostile = Syllabus("en", poison=poison)
        view = curriculum_view(poison)
        for kind in ("quiz", "reading", "curriculum", "home"):
            self.write(
                f"hostile/{kind}.html",
                kind,
                hostile,
                quiz=quiz_view("en", poison),
                curriculum=view,
                modules=view["modules"],
                module=_module(kind) | {"changes": changes(3, poison)},
            )


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
    return {"id": "m02" if kind == "quiz" else "m01", "version": 1, "has_quiz": kind == "quiz", "quiz_total": 4}


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
