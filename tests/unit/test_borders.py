"""The borders of the house: which part may know which other part, and which library."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "plugins" / "syllabus"

ALLOWED_LIBRARIES = {
    "model": {"pydantic", "pydantic_core"},
    "source": {"pydantic", "pydantic_core", "yaml"},
    "rules": set(),
    "views": {"markupsafe"},
    "markdown": {"jinja2", "markdown", "markupsafe", "nh3", "pymdownx"},
    "mkdocs": {"jinja2", "markupsafe", "mkdocs"},
    "exporters": {"babel"},
    "importers": {"babel", "pydantic", "yaml"},
    "reports": set(),
    "site": {"rcssmin", "rjsmin"},
    "locales": set(),
    "schemas": set(),
    "months.py": {"babel"},
    "vocabulary": set(),
    "words.py": {"babel"},
    "check.py": set(),
    "cli.py": set(),
    "new_language.py": {"babel"},
    "translations.py": set(),
    "diff.py": set(),
    "diff_reporters.py": set(),
    "reporters.py": set(),
    "__init__.py": set(),
}
ALLOWED_PARTS = {
    "model": {"model"},
    "source": {"model", "source"},
    "rules": {"model", "months", "rules"},
    "views": {"model", "views", "words"},
    "markdown": {"model", "views", "markdown", "words"},
    "exporters": {"model"},
    "importers": {"importers", "model", "source"},
    "reports": {"model", "reports"},
    "mkdocs": {"exporters", "model", "views", "markdown", "mkdocs", "site", "check", "reporters"}
    | {"vocabulary", "words"},
    "site": {"site"},
    "locales": set(),
    "schemas": set(),
    "months.py": set(),
    "vocabulary": {"source"},
    "words.py": {"source"},
    "check.py": {"model", "rules", "source"},
    "cli.py": {
        "check",
        "diff",
        "diff_reporters",
        "mkdocs",
        "model",
        "new_language",
        "reporters",
        "reports",
        "translations",
    },
    "new_language.py": {"words"},
    "translations.py": {"exporters", "importers", "model", "reporters", "views", "words"},
    "diff.py": {"model", "rules"},
    "diff_reporters.py": {"diff"},
    "reporters.py": {"model"},
    "__init__.py": set(),
}


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Yield ("library", name) and ("part", name) for every import in a file."""
    depth = len(path.relative_to(PACKAGE).parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield "library", alias.name.split(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield "library", (node.module or "").split(".")[0]
        elif isinstance(node, ast.ImportFrom):
            inside = list(path.relative_to(PACKAGE).parts[: depth - node.level])
            target = [*inside, *(node.module or "").split(".")]
            names = [target[0]] if target[0] else [alias.name for alias in node.names]
            for name in names:
                yield "part", name


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_file_imports_only_what_its_part_may_know(path):
    part = part_of(path)
    standard = sys.stdlib_module_names
    libraries = {name for kind, name in imports(path) if kind == "library" and name not in standard}
    parts = {name for kind, name in imports(path) if kind == "part"}
    assert libraries <= ALLOWED_LIBRARIES[part]
    assert parts <= ALLOWED_PARTS[part]


def test_the_check_sees_an_import_that_crosses_a_border(tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    stray = tmp_path / "rules" / "stray.py"
    stray.parent.mkdir()
    stray.write_text("from ..mkdocs import plugin\nfrom . import near\nimport yaml\n", encoding="utf-8")
    assert set(imports(stray)) == {("part", "mkdocs"), ("part", "rules"), ("library", "yaml")}


@pytest.mark.parametrize("name", ["mkdocs_static_i18n", 'get("i18n")'])
def test_only_one_file_names_static_i18n(name):
    users = {path.relative_to(PACKAGE).as_posix() for path in files() if name in path.read_text(encoding="utf-8")}
    assert users <= {"mkdocs/i18n.py"}


def test_no_html_is_written_in_python():
    tags = ("<div", "<span", "<p>", "<a ", "<ul", "<li", "<section")
    for path in files():
        strings = [
            node.value
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        code = [text for text in strings if "\n" not in text]
        assert not [text for text in code if any(tag in text for tag in tags) and "?P" not in text and "?!" not in text]


def test_every_file_stays_short():
    long = {path.name: count for path in files() if (count := len(path.read_text(encoding="utf-8").splitlines())) > 300}
    assert long == {}
