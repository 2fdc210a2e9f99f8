"""Write what is made from the models: the JSON Schemas for editors, and the reference page for authors.

`python scripts/reference.py` writes both; a test fails when they differ from what is committed.
"""

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from syllabus.model import base  # noqa: E402

# The docstring under a field becomes its description. Reading the sources costs time that a build should not spend.
base.Model.model_config["use_attribute_docstrings"] = True

from syllabus.model.case import CaseRegister  # noqa: E402
from syllabus.model.curriculum import Curriculum  # noqa: E402
from syllabus.model.glossary import Glossary  # noqa: E402
from syllabus.model.instrument import Instrument, InstrumentTranslation  # noqa: E402
from syllabus.model.module import Module, ModuleTranslation  # noqa: E402
from syllabus.model.overlay import ModuleOverlay, QuizOverlay  # noqa: E402
from syllabus.model.question import BaseQuestion  # noqa: E402
from syllabus.model.quiz import Quiz, QuizTranslation  # noqa: E402
from syllabus.model.sheet import Sheet  # noqa: E402

SCHEMAS = ROOT / "plugins" / "syllabus" / "schemas"
PAGE = ROOT / "docs" / "en" / "authoring" / "reference.md"
EXAMPLES = ROOT / "quizzes" / "examples"

MODELS: dict[str, type[base.Model]] = {
    "quiz": Quiz,
    "quiz-translation": QuizTranslation,
    "curriculum": Curriculum,
    "module": Module,
    "module-translation": ModuleTranslation,
    "instrument": Instrument,
    "instrument-translation": InstrumentTranslation,
    "jurisdiction": Sheet,
    "cases": CaseRegister,
    "glossary": Glossary,
    "overlay": ModuleOverlay,
    "overlay-quiz": QuizOverlay,
}
TYPES = {
    "single": ("ChoiceQuestion", "Single choice"),
    "multiple": ("ChoiceQuestion", "Multiple choice"),
    "true-false": ("TrueFalseQuestion", "True or false"),
    "matching": ("MatchingQuestion", "Matching"),
    "ordering": ("OrderingQuestion", "Ordering"),
    "blanks": ("BlanksQuestion", "Fill in the blanks"),
    "short": ("ShortQuestion", "Short answer"),
    "reflection": ("ReflectionQuestion", "Reflection"),
    "scenario": ("Scenario", "Scenario"),
}
HEAD = """---
title: Reference of files and question types
description: Every key of a quiz file and of a page's head, and one working example of each question type.
---

This page is made from the program itself, so it is never out of date. Start with [Write a question](index.md); come
back here to look something up. In an editor that knows JSON Schema, the same texts appear while you type: see
[the end of this page](#editors).
"""
EDITORS = """
## Help in your editor {#editors}

The package carries a JSON Schema for each kind of file. `syllabus schemas` copies them into the folder `schemas` of
your site. An editor with YAML support then completes keys and shows this help, once it is told which schema belongs to
which files. In Visual Studio Code with its YAML extension, for example, these settings do it:

```
"yaml.schemas": {
  "schemas/quiz.json": "quizzes/**/!(*.*).yml",
  "schemas/quiz-translation.json": "quizzes/**/*.*.yml",
  "schemas/curriculum.json": "curricula/*.yml"
}
```
"""


def schemas() -> dict[Path, str]:
    """Give the path and the text of every schema."""
    return {
        SCHEMAS / f"{name}.json": json.dumps(_tidy(model.model_json_schema()), ensure_ascii=False, indent=1) + "\n"
        for name, model in MODELS.items()
    }


def _tidy(node: Any) -> Any:
    """Leave out what helps no author: titles made from names, and "or nothing", which the check refuses."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _tidy(value) for key, value in node.items() if key != "title" or isinstance(value, dict)}
    some = [option for option in kept.get("anyOf", ()) if option != {"type": "null"}]
    if "anyOf" in kept and len(some) < len(kept["anyOf"]):
        del kept["anyOf"]
        kept = {**some[0], **kept} if len(some) == 1 else {**kept, "anyOf": some}
        if kept.get("default", 0) is None:
            del kept["default"]
    if isinstance(kept.get("default"), dict):
        del kept["default"]
    if isinstance(text := kept.get("description"), str):
        kept["description"] = " ".join(text.split())
    return kept


def page() -> str:
    """Give the reference page."""
    quiz = _tidy(Quiz.model_json_schema())
    common = set(BaseQuestion.model_fields)
    parts = [HEAD, "## A quiz file {#quiz}", _table(quiz, quiz["$defs"])]
    parts += ["## What every question has {#question}", _table(_tidy(BaseQuestion.model_json_schema()), {})]
    shown: set[str] = set()
    for name, (definition, title) in TYPES.items():
        node = quiz["$defs"][definition]
        own = node if name == "scenario" else {**node, "properties": _without(node["properties"], common - {"points"})}
        if name not in ("reflection", "scenario"):
            own = {**own, "properties": _without(own["properties"], {"points"})}
        parts += [f"## {title} {{#{name}}}", node["description"]]
        parts += [_table(own, quiz["$defs"])]
        for part in _parts_of(own):
            if part in shown:
                continue
            shown.add(part)
            parts += [quiz["$defs"][part]["description"], _table(quiz["$defs"][part], quiz["$defs"])]
        example = (EXAMPLES / f"example-{name}.yml").read_text(encoding="utf-8")
        parts += ["An example, and what becomes of it:", f"```\n{example}```", f"/// quiz | example-{name}\n///"]
    translation = _tidy(QuizTranslation.model_json_schema())
    parts += ["## A translated quiz {#quiz-translation}", translation["description"]]
    parts += [_table(translation, translation["$defs"])]
    parts += ["Under each question's id:", _table(translation["$defs"]["QuestionText"], translation["$defs"])]
    for name, title in (
        ("curriculum", "A curriculum file"),
        ("module", "The head of a module"),
        ("jurisdiction", "The head of a jurisdiction sheet"),
        ("instrument", "The head of an instrument"),
        ("cases", "The head of the page of cases"),
        ("glossary", "The head of the glossary"),
        ("overlay", "The head of a page of a national overlay"),
    ):
        schema = _tidy(MODELS[name].model_json_schema())
        parts += [f"## {title} {{#{name}}}", _table(schema, schema.get("$defs", {}))]
        for part in _parts_of(schema):
            parts += [schema["$defs"][part]["description"], _table(schema["$defs"][part], schema["$defs"])]
    return "\n\n".join(part.strip("\n") for part in [*parts, EDITORS] if part) + "\n"


def _without(properties: dict[str, Any], names: set[str]) -> dict[str, Any]:
    return {name: node for name, node in properties.items() if name not in names}


def _parts_of(node: dict[str, Any]) -> list[str]:
    """Name the models that a model's lists hold, questions left out."""
    found = []
    for child in node["properties"].values():
        name = _reference(child.get("items", child))
        if name and not name.endswith("Question") and name not in found:
            found.append(name)
    return found


def _reference(node: dict[str, Any]) -> str:
    options = [node, *node.get("anyOf", [])]
    return next((option["$ref"].rsplit("/", 1)[-1] for option in options if "$ref" in option), "")


def _table(node: dict[str, Any], definitions: dict[str, Any]) -> str:
    rows = ["| Key | What to write | |", "| --- | --- | --- |"]
    for name, child in node["properties"].items():
        needed = "needed" if name in node.get("required", ()) else _default(child)
        text = child.get("description", "")
        kind = _kind(child, definitions)
        rows.append(f"| `{name}` | {text + ' ' if text else ''}{kind} | {needed} |".replace("\n", " "))
    return "\n".join(rows) + "\n"


def _default(node: dict[str, Any]) -> str:
    value = node.get("default")
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, int | str):
        return f"`{value}`"
    return f"`[{', '.join(value)}]`" if isinstance(value, list) and value else ""


def _kind(node: dict[str, Any], definitions: dict[str, Any]) -> str:
    """Say in words what kind of value a key takes."""
    words = _kind_words(node, definitions)
    return f"*{words}*" if words else ""


def _kind_words(node: dict[str, Any], definitions: dict[str, Any]) -> str:
    if "const" in node:
        return f"`{node['const']}`"
    if "enum" in node:
        return " or ".join(f"`{value}`" for value in node["enum"])
    kind = node.get("type")
    if kind == "array":
        inner = _kind_words(node["items"], definitions)
        return f"a list of: {inner}" if inner else "a list"
    if kind == "integer":
        low, high = node.get("minimum"), node.get("maximum")
        return f"a whole number from {low} to {high}" if high is not None else f"a whole number from {low}"
    if kind == "string" and node.get("format") == "date":
        return "a day, such as 2026-11-21"
    return {"boolean": "`true` or `false`", "string": "text"}.get(str(kind), "")


def main() -> None:
    """Write the files."""
    SCHEMAS.mkdir(exist_ok=True)
    for path, text in {**schemas(), PAGE: page()}.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
