"""Writes pages with a quiz of the small tree beside them, as it is or changed, in any way of taking it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from harness import OVERRIDES, Site
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Page
from support import TODAY

from syllabus.markdown.fragment import Fragment
from syllabus.model.project import Project
from syllabus.model.quiz import Quiz
from syllabus.model.settings import Settings
from syllabus.source import load
from syllabus.views.frame import Frame
from syllabus.views.here import Here
from syllabus.views.quiz import quiz_view
from syllabus.words import words_for

TREE = Path(__file__).parent / "tree"
ENVIRONMENT = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=True, trim_blocks=True, lstrip_blocks=True)

Write = Callable[..., str]


class Pages:
    """Writes pages into the folder of a running site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        settings = Settings(TREE, TREE / "docs", TREE / "quizzes", TREE / "curricula", ("en", "ar"), True, TODAY)
        self.project, diagnostics = load(settings)
        assert diagnostics == []
        assert isinstance(self.project, Project)
        self.count = 0

    def quiz(self, id_: str, **changes: object) -> Quiz:
        """Give a quiz, changed as an author might have done."""
        return self.project.quizzes[id_].data.model_copy(update=changes)

    def write(self, quiz: Quiz, tag: str = "en", content: str | None = None, *, version: int = 1) -> str:
        """Write a page with a quiz; give its path."""
        frame = Frame("harness", words_for(tag), words_for(content or ("ar" if tag == "ar" else "en")))
        here = Here(self.project, frame, lambda path: f"../{path}")
        fragment = Fragment(here, ENVIRONMENT)
        view = quiz_view(here, quiz, fragment.block, fragment.inline) | {"version": version}
        module = {"id": view["module"], "version": version, "has_quiz": True, "quiz_total": view["total"]}
        known = view["module"] in self.project.modules
        self.count += 1
        path = f"attempts/{self.count}.html"
        self.site.write(path, "attempt", frame, quiz=view, module=module if known else None)  # type: ignore[arg-type]
        return path


def legends(page: Page) -> list[str]:
    """The numbers of the questions that can be seen, as written."""
    return page.locator(".sy-number:visible").all_inner_texts()


def asked(page: Page) -> list[str]:
    """The ids of the questions that can be seen, in their order."""
    return page.eval_on_selector_all(
        "[data-question]", "(all) => all.filter(($at) => $at.checkVisibility()).map(($at) => $at.dataset.question)"
    )


def options(page: Page, id_: str) -> list[str]:
    """The ids of a question's options, in their order."""
    return page.eval_on_selector_all(
        f"[data-question='{id_}'] .sy-option", "(all) => all.map(($at) => $at.dataset.option)"
    )


def name_of_focus(page: Page) -> str:
    """What has the focus: what it does, else the question it is in and its value, else its part."""
    return page.evaluate(
        """() => { const $at = document.activeElement; return $at.dataset.act ?? $at.dataset.part
            ?? [$at.closest("[data-question]")?.dataset.question, $at.value].join(" "); }"""
    )
