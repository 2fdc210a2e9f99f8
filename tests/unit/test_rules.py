"""Each rule in two content trees: `tests/rules/<rule>/good` is clean, `bad` gives the report in `bad/expected.txt`.

After a message was changed on purpose, `SYLLABUS_SNAPSHOTS=write pytest tests/unit/test_rules.py` writes the reports.
"""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import settings_of

from syllabus import check as check_module
from syllabus.check import check
from syllabus.model.diagnostic import Diagnostic
from syllabus.reporters import report_text

TREES = Path(__file__).parents[1] / "rules"
PACKAGE = Path(check_module.__file__).parent
WITHOUT_TREE = {"unreadable", "yaml-size"}
"""Git holds no unreadable file and should hold no huge one: tried in test_hostile.py."""
KINDS = ("module", "quiz", "curriculum", "instrument", "jurisdiction")
RULE_ARGUMENT = {"error": 1, "warning": 1, "report": 1, "Diagnostic": 3}
"""Which argument of a call names the rule."""

rules = pytest.mark.parametrize("rule", sorted(path.name for path in TREES.iterdir()))


def found(tree: Path) -> list[Diagnostic]:
    languages = ("en", "fr") if (tree / "docs" / "en").is_dir() else ()
    return check(settings_of(tree, *languages))[1]


def ids_of(node: ast.expr, module: ast.Module) -> Iterator[str]:
    """Yield every rule id an expression can stand for."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.JoinedStr):
        pattern = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        yield from (pattern.format(kind) for kind in KINDS)
    elif isinstance(node, ast.IfExp):
        yield from (*ids_of(node.body, module), *ids_of(node.orelse, module))
    elif isinstance(node, ast.Name):
        values = [
            assignment.value
            for assignment in ast.walk(module)
            if isinstance(assignment, ast.Assign)
            and any(isinstance(target, ast.Name) and target.id == node.id for target in assignment.targets)
        ]
        if not values and node.id != "rule":  # a parameter `rule` only hands on what another call names
            raise AssertionError(f"Line {node.lineno}: what rule is {node.id}?")
        for value in values:
            yield from ids_of(value, module)


def ids_in_the_code() -> set[str]:
    ids = set()
    for folder in ("source", "rules"):
        for path in (PACKAGE / folder).rglob("*.py"):
            module = ast.parse(path.read_text(encoding="utf-8"))
            for call in ast.walk(module):
                if not isinstance(call, ast.Call):
                    continue
                name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                place = RULE_ARGUMENT.get(name)
                if place is not None and len(call.args) > place:
                    ids.update(ids_of(call.args[place], module))
    return ids


def test_every_rule_in_the_code_has_a_tree_and_every_tree_a_rule():
    assert ids_in_the_code() - WITHOUT_TREE == {path.name for path in TREES.iterdir()}


@rules
def test_good_content_gives_no_diagnostic(rule):
    assert [str(item) for item in found(TREES / rule / "good")] == []


@rules
def test_bad_content_gives_the_expected_report(rule):
    expected = TREES / rule / "bad" / "expected.txt"
    report = report_text(found(TREES / rule / "bad")) + "\n"
    if os.environ.get("SYLLABUS_SNAPSHOTS") == "write":
        expected.write_text(report, encoding="utf-8")
    assert report == expected.read_text(encoding="utf-8")


@rules
def test_bad_content_breaks_the_rule_it_is_named_after(rule):
    assert rule in {item.rule for item in found(TREES / rule / "bad")}


@rules
def test_messages_are_whole_sentences_without_the_words_of_programmers(rule):
    for item in found(TREES / rule / "bad"):
        for text in (item.message, item.advice):
            assert re.fullmatch(r"[A-Z`].*\.", text), item
        assert not re.search(r"pydantic|Traceback|NoneType|\bdict\b|\btuple\b|\bstr\b|\bint\b|\bNone\b", str(item)), (
            item
        )


@rules
def test_the_place_is_inside_the_file(rule):
    tree = TREES / rule / "bad"
    for item in found(tree):
        lines = (tree / item.path).read_bytes().decode("utf-8", errors="replace").splitlines() or [""]
        assert 1 <= item.line <= len(lines), item
        assert 1 <= item.column <= len(lines[item.line - 1]) + 1, item
