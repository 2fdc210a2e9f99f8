"""No content makes a traceback: every input gives diagnostics that have a place and are whole sentences."""

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from support import settings_of

from syllabus.check import check
from syllabus.model.diagnostic import Diagnostic
from syllabus.source.yaml_text import MAX_CHARACTERS

ROOT = Path(__file__).parents[2]
SEED = 20261121
MUTATIONS = 300
WORDS_OF_PROGRAMMERS = re.compile(
    r"pydantic|Traceback|Exception|NoneType|<class|\b(?:dict|tuple|str|int|bool|float|None|True|False)\b(?!`)"
)

LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
YAML = {
    "empty": "",
    "only spaces": "   \n \n",
    "only a comment": "# nothing\n",
    "text": "just text",
    "number": "12",
    "null": "~",
    "list": "- a\n- b\n",
    "list of lists": "- - a\n  - b\n",
    "open bracket": "quiz: [",
    "open brace": "quiz: {a: ",
    "open quote": 'quiz: "a',
    "open single quote": "quiz: 'a",
    "closing bracket": "]",
    "colons": ":::::: :: : :",
    "dashes": "- - - - -",
    "question marks": "? ? ? ?",
    "percent": "%YAML 9.9\n---\nquiz: a\n",
    "directive": "%TAG ! tag:example.org,2000:\n---\nquiz: !x a\n",
    "tabs": "quiz:\n\t- a\n",
    "tabs as indentation": "quiz: a\n\tquestions: []\n",
    "byte order mark": "\ufeffquiz: a\n",
    "two byte order marks": "\ufeff\ufeffquiz: a\n",
    "byte order mark in the middle": "quiz: a\n\ufeffquestions: []\n",
    "carriage returns": "quiz: a\r\nquestions: b\r\n",
    "old carriage returns": "quiz: a\rquestions: b\r",
    "line separators": "quiz: a\u2028questions: b\u2029x\x85y\n",
    "nul": "quiz: a\0b\n",
    "bell": "quiz: \x07\n",
    "escape": "quiz: \x1b[2J\n",
    "escaped nul": 'quiz: "a\\0b"\n',
    "escaped escape": 'quiz: "\\e[2J"\n"\\e": 1\n',
    "escaped surrogate": 'quiz: "\\ud800"\n',
    "noncharacter": "quiz: \ufffe\uffff\n",
    "bad day": "quiz: 2026-13-40\n",
    "bad time": "quiz: 25:61:61\n",
    "bad number": "quiz: 0o9\nquestions: 1e9999999\n",
    "long number": "quiz: " + "9" * 10_000,
    "not a number": "quiz: .nan\nquestions: -.inf\n",
    "complex keys": "? [a, b]\n: 1\n? {a: b}\n: 2\n",
    "block complex key": "? - a\n  - b\n: - c\n",
    "merge": "a: &a {b: 1}\nquiz:\n  <<: *a\n",
    "merge without alias": "<<: [{quiz: a}]\n",
    "alias to itself": "quiz: &a [*a]\n",
    "undefined alias": "quiz: *nothing\n",
    "billion laughs": LAUGHS,
    "python tag": "quiz: !!python/object/apply:os.system ['true']\n",
    "timestamp tag": "quiz: !!timestamp nonsense\n",
    "integer tag": "quiz: !!int nonsense\n",
    "binary tag": "quiz: !!binary '****'\n",
    "set tag": "quiz: !!set {a, b}\n",
    "duplicate keys": "quiz: a\nquiz: b\nquestions:\n  - {id: a, id: b, x: {y: 1, y: 2}}\n",
    "emoji keys": "👩🏽‍⚖️: 1\nقانون: 2\n'': 3\n",
    "keys of all kinds": "true: 1\n~: 2\n3: 4\n1.5: 6\n2026-11-21: 7\n",
    "key with line ends": '"a\\nb\\nc": 1\nquiz: a\n',
    "deep flow": "quiz: " + "[" * 20_000,
    "deep closed flow": "quiz: " + "[" * 2_000 + "]" * 2_000,
    "deep braces": "quiz: " + "{a: " * 2_000,
    "deep blocks": "\n".join(f"{' ' * depth}a:" for depth in range(300)),
    "deep dashes": "- " * 2_000,
    "long line": "quiz: " + "x" * 200_000,
    "long key": "x" * 5_000 + ": 1\n",
    "many keys": "".join(f"k{number}: 1\n" for number in range(3_000)),
    "huge": "quiz: " + "x" * MAX_CHARACTERS,
    "two documents": "quiz: a\n---\nquiz: b\n...\n---\n",
    "wrong everywhere": "quiz: [a]\npass_mark: {a: 1}\nquestions:\n  a: 1\n",
    "questions of all kinds": "quiz: a\nquestions: [1, a, ~, [], {}, [[]], {type: ~}, {type: []},\n"
    "  {type: {a: 1}}, {type: single}]\n",
    "options of all kinds": "quiz: a\nquestions: [{type: single, options: [1, ~, {}, [], {id: {}}]},\n"
    "  {type: multiple, options: {}}]\n",
    "feedback of all kinds": "quiz: a\nquestions: [{type: true-false, feedback: [], correct: {}},\n"
    "  {type: true-false, feedback: {True: 1, x: []}}]\n",
    "texts of all kinds": "quiz: a\nquestions:\n  A B: 1\n  ~: {text: []}\n  '': []\n"
    "  c: {options: {A B: {text: 1}, d: [], e: ~}}\n",
    "curriculum of all kinds": "curriculum: a\nversion: -1\nmodules: [a, 1, ~, [],\n"
    "  {module: []}, {module: A, after: a}, {module: b, after: [~, {}]}]\n",
    "citation": "quiz: a\nquestions: [{id: q, type: true-false, objective: o, correct: true,\n"
    "  text: '[@a; @; x@y; @a, art. \u2028]', explanation: '[@]'}]\n",
    "markup": "quiz: '<script>alert(1)</script>'\n'<b>': ${{ 1 }}\n",
}
BYTES = {
    "binary": bytes(range(256)) * 8,
    "utf-16": "quiz: a\n".encode("utf-16"),
    "utf-32": "quiz: a\n".encode("utf-32"),
    "latin-1": "quiz: \u00e9t\u00e9\n".encode("latin-1"),
    "surrogate": b"quiz: \xed\xa0\x80\n",
    "overlong": b"quiz: \xc0\x80\n",
    "cut short": "quiz: é".encode()[:-1],
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "only a mark": b"\xef\xbb\xbf",
}
ANYTHING = {**{name: text.encode() for name, text in YAML.items()}, **BYTES}
HEADS = {
    "open": "---\nmodule: a\n",
    "only the line": "---",
    "only two lines": "---\n---",
    "four dashes": "----\nmodule: a\n----\n",
    "closed by dots": "---\nmodule: a\n...\n",
    "indented": "  ---\nmodule: a\n---\n",
    "under a blank line": "\n\n---\nmodule: a\n---\n",
    "closed in a text": "---\ntitle: |\n---\nmore\n---\n",
    "two identities": "---\nmodule: a\ncurriculum: b\ninstrument: c\n---\n",
    "identity of a wrong kind": "---\nmodule: [a, {b: c}]\n---\n",
    "identity without a value": "---\ninstrument:\n---\n",
    "plain keys of wrong kinds": "---\ntitle: [a]\ndescription: {b: 1}\nhide: 1\n---\n",
    "provisions of all kinds": "---\ninstrument: a\nprovisions: [1, ~, [], {id: 1, mark: [x], checked: 0}, a]\n---\n",
    "objectives of all kinds": "---\nmodule: a\nobjectives: {a: 1}\ncovers: {1: x, S01: ~, S02: [], a: [[]]}\n"
    "reviewed_by: x\nlaw_as_at: 0\n---\n",
}
BODIES = {
    "slashes": "/// quiz\n/// quiz |\n/// quiz | |\n///////// quiz | a b c\n///\n/// quizzes | a\n",
    "brackets": "[" * 3_000 + "@a" + "]" * 3_000,
    "open citations": "[@a, art. 1; " * 2_000,
    "backticks": " ".join("`" * number for number in range(1, 120)) + " [@a]",
    "open comments": "<!--" * 20_000,
    "spaces": "/// quiz" + " " * 50_000 + "x\n[@a" + " " * 50_000 + "]",
    "nul": "[@a, art. \0]\n/// quiz | \0\n",
}


def folder_with(tmp_path: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path


def told(folder: Path, *locales: str) -> list[Diagnostic]:
    """Check a tree and hold every diagnostic to its promises."""
    _, diagnostics = check(settings_of(folder, *locales))
    for item in diagnostics:
        assert item.path, item
        assert (folder / item.path).exists(), item
        assert item.line >= 1, item
        assert item.column >= 1, item
        for text in (item.message, item.advice):
            assert text.endswith("."), item
            assert text.isprintable(), item
            assert len(text) < 1_000, item
            authored = re.sub(r"`[^`]*`", "``", text)
            assert not WORDS_OF_PROGRAMMERS.search(authored), item
        assert not re.search(r"pydantic|Traceback", str(item)), item
    return diagnostics


@pytest.mark.parametrize("name", ANYTHING)
def test_a_quiz_file_may_hold_anything(tmp_path, name):
    files = {"quizzes/a.yml": ANYTHING[name], "quizzes/a.fr.yml": ANYTHING[name], "curricula/a.yml": ANYTHING[name]}
    diagnostics = told(folder_with(tmp_path, files), "en", "fr")
    assert {item.path for item in diagnostics} == set(files)


@pytest.mark.parametrize("name", ANYTHING)
def test_a_page_may_hold_anything_with_and_without_a_head(tmp_path, name):
    content = ANYTHING[name]
    head = b"---\n" + content + b"\n---\n\nText.\n"
    files = {
        "docs/en/modules/a.md": head,
        "docs/fr/modules/a.md": head,
        "docs/en/law/instruments/b.md": head.replace(b"quiz:", b"instrument:"),
        "docs/en/curricula/c.md": head.replace(b"quiz:", b"curriculum:"),
        "docs/en/modules/d.md": head.replace(b"quiz:", b"module:"),
        "docs/en/plain.md": content,
    }
    assert "docs/en/modules/a.md" in {item.path for item in told(folder_with(tmp_path, files), "en", "fr")}


@pytest.mark.parametrize("name", HEADS)
def test_front_matter_may_have_any_shape(tmp_path, name):
    head = HEADS[name].encode()
    files = {"docs/modules/a.md": head, "docs/law/instruments/a.md": head, "docs/index.md": head}
    assert told(folder_with(tmp_path, files)) != []


@pytest.mark.parametrize("name", BODIES)
def test_a_body_may_hold_anything(tmp_path, name):
    told(folder_with(tmp_path, {"docs/index.md": BODIES[name].encode()}))


@pytest.mark.parametrize("name", ANYTHING)
def test_an_overlay_may_hold_anything(tmp_path, name):
    content = ANYTHING[name].replace(b"quiz:", b"overlay:")
    page = b"---\n" + content + b"\n---\n\n## Text {#text}\n"
    files = {
        "overlay/en/modules/a.md": page,
        "overlay/fr/modules/a.md": page,
        "overlay/quizzes/a.yml": content,
        "overlay/quizzes/a.fr.yml": content,
    }
    told_of = {item.path for item in told(folder_with(tmp_path, files), "en", "fr")}
    assert {"overlay/en/modules/a.md", "overlay/quizzes/a.yml"} <= told_of


@pytest.mark.parametrize("name", BODIES)
def test_a_national_section_may_hold_anything(tmp_path, name):
    site = tmp_path / "site"
    shutil.copytree(ROOT / "tests/sites/overlay", site)
    (site / "overlays/testland").rename(site / "overlay")
    for path in ("overlay/en/modules/stay.md", "docs/fr/modules/stay.md", "overlay/fr/modules/stay.md"):
        with (site / path).open("ab") as page:
            page.write(b"\n" + BODIES[name].encode())
    told(site, "en", "fr", "ar")


@pytest.mark.parametrize("address", ["https://[", "https://a]b.example.org/", "//[::1", "a" * 2_000, "`\\n`"])
def test_the_address_of_an_official_text_may_be_anything(tmp_path, address):
    page = (ROOT / "tests/golden/tree/docs/en/law/instruments/treaty.md").read_text(encoding="utf-8")
    broken = page.replace("https://www.ohchr.org/treaty", f'"{address}"')
    found = told(folder_with(tmp_path, {"docs/law/instruments/treaty.md": broken.encode()}))
    assert "official-host" in {item.rule for item in found}


def test_file_names_may_be_odd(tmp_path):
    names = [
        "a b.yml",
        "é.yml",
        "قانون.yml",
        ".yml.yml",
        "a..yml",
        "a.b.c.yml",
        "A.fr.yml",
        "-.yml",
        "a.yaml",
        "👩.en.yml",
    ]
    told(folder_with(tmp_path, {f"quizzes/{name}": b"quiz: a\n" for name in names}), "en", "fr")
    told(folder_with(tmp_path, {f"curricula/{name}": b"curriculum: a\n" for name in names}), "en", "fr")


def test_folders_and_files_may_change_places(tmp_path):
    for name in ("quizzes/a.yml", "curricula/a.yml", "docs/index.md"):
        (tmp_path / name).mkdir(parents=True)
    assert told(tmp_path) == []
    other = tmp_path / "other"
    assert told(folder_with(other, {"quizzes": b"a", "curricula": b"b", "docs": b"c"})) == []


def test_links_that_lead_nowhere_or_round_in_a_circle_are_left_alone(tmp_path):
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / "a.yml").symlink_to("nowhere.yml")
    (tmp_path / "quizzes" / "b.yml").symlink_to("b.yml")
    (tmp_path / "quizzes" / "c").symlink_to(".")
    assert told(tmp_path) == []


def test_a_huge_file_is_refused(tmp_path):
    (problem,) = told(folder_with(tmp_path, {"quizzes/a.yml": b"quiz: " + b"x" * MAX_CHARACTERS}))
    assert (problem.rule, problem.line, problem.column) == ("yaml-size", 1, 1)


def real_files() -> dict[str, bytes]:
    """Give the parts of the repository's own content that hold every kind of file."""
    patterns = ("quizzes/m02*.yml", "curricula/*.yml", "docs/en/modules/m02.md", "docs/fr/modules/m02.md")
    patterns += ("docs/en/law/instruments/un-tip-protocol.md", "docs/ar/law/instruments/un-tip-protocol.md")
    patterns += ("docs/*/curricula/*.md",)
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for name in patterns for path in ROOT.glob(name)}


def shortened(name: str, text: str) -> str:
    """Keep the first entries of a file, so that hundreds of checks take seconds."""
    if name.endswith(".yml"):
        return text[: text.rfind("\n\n", 0, 4_000) + 1] or text
    head, _, body = text[4:].partition("\n---\n")
    head = head if len(head) < 2_500 else head[: head.rfind("\n  - id:", 0, 2_500)]
    return f"---\n{head}\n---\n{body[:1_500]}"


def lines_of(text: str) -> list[str]:
    return text.splitlines(keepends=True) or [""]


def delete(text: str, chance: random.Random) -> str:
    lines = lines_of(text)
    del lines[chance.randrange(len(lines))]
    return "".join(lines)


def duplicate(text: str, chance: random.Random) -> str:
    lines = lines_of(text)
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    return "".join(lines)


def swap(text: str, chance: random.Random) -> str:
    lines = lines_of(text)
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return "".join(lines)


def truncate(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text) + 1)]


def insert(text: str, chance: random.Random) -> str:
    signs = ":-#\"'[]{}&*!|>%@`?,;~ \t\r\n\0\u2028\ufeff\u0627\u200f👩/\\<\x07"
    place = chance.randrange(len(text) + 1)
    return text[:place] + "".join(chance.choices(signs, k=chance.randint(1, 4))) + text[place:]


def indent(text: str, chance: random.Random) -> str:
    lines = lines_of(text)
    place = chance.randrange(len(lines))
    lines[place] = chance.choice(["  ", " ", "\t", "- "]) + lines[place]
    return "".join(lines)


def replace_value(text: str, chance: random.Random) -> str:
    values = ["", "~", "[]", "{}", "true", "0", "-1", "1.5", "2026-13-40", "'", "[a, b]", "{a: b}", "قانون", "A b"]
    places = [match.end() for match in re.finditer(r"^[ -]*\w+:(?= )", text, re.MULTILINE)]
    place = chance.choice(places or [0])
    end = text.find("\n", place)
    return f"{text[:place]} {chance.choice(values)}{text[end:]}"


MUTATORS: tuple[Callable[[str, random.Random], str], ...] = (
    delete,
    duplicate,
    swap,
    truncate,
    insert,
    indent,
    replace_value,
)


def test_mutations_of_real_content_are_always_told_and_never_break(tmp_path):
    files = real_files()
    assert len(files) > 8
    files = {name: shortened(name, content.decode()).encode() for name, content in files.items()}
    chance = random.Random(SEED)
    folder_with(tmp_path, files)
    told_more = 0
    before = len(told(tmp_path, "en", "fr", "ar"))
    for number in range(MUTATIONS):
        name = chance.choice(sorted(files))
        mutant = files[name].decode()
        mutators = chance.choices(MUTATORS, k=chance.randint(1, 3))
        for mutate in mutators:
            mutant = mutate(mutant, chance)
        (tmp_path / name).write_bytes(mutant.encode())
        try:
            told_more += len(told(tmp_path, "en", "fr", "ar")) != before
        except Exception as error:
            error.add_note(f"Mutation {number} of {name}: {[mutate.__name__ for mutate in mutators]}\n{mutant[:3_000]}")
            raise
        (tmp_path / name).write_bytes(files[name])
    assert told_more > MUTATIONS // 4
