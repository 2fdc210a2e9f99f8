"""Joining our scripts and styles: the result behaves as the parts did, and what cannot be joined is refused."""

import gzip
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from syllabus.mkdocs.finish import SCRIPTS, SHEETS
from syllabus.site.bundle import BundleError, bundle_assets

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 20 * 1024
QUIZ_LIMIT = 16 * 1024
REVIEW_LIMIT = 4 * 1024
SEARCH_LIMIT = 13 * 1024


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def published(tmp_path: Path) -> Path:
    folder = tmp_path / "assets"
    shutil.copytree(ROOT / "overrides/assets/syllabus", folder)
    bundle_assets(folder, SCRIPTS, SHEETS)
    return folder


def weight(files: Iterable[Path]) -> int:
    """Bytes of files as a host sends them."""
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in files)


def test_what_every_page_loads_stays_under_twenty_kilobytes(tmp_path):
    folder = published(tmp_path)
    on_demand = ("quiz", "review", "search")
    assert weight(path for path in folder.rglob("*.*") if path.is_file() and path.stem not in on_demand) < LIMIT


def test_a_quiz_adds_no_more_than_it_needs(tmp_path):
    folder = published(tmp_path)
    assert weight([folder / "quiz.js", folder / "css/quiz.css"]) < QUIZ_LIMIT


def test_the_review_adds_no_more_than_it_needs(tmp_path):
    assert weight([published(tmp_path) / "review.js"]) < REVIEW_LIMIT


def test_the_search_adds_no_more_than_it_needs(tmp_path):
    assert weight([published(tmp_path) / "search.js"]) < SEARCH_LIMIT


def test_the_parts_are_joined_into_few_files(tmp_path):
    folder = published(tmp_path)
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.is_file()}
    scripts = {"main.js", "quiz.js", "review.js", "search.js", "theme/main.js", "theme/scheme.js"}
    assert names == scripts | {"css/syllabus.css", "css/quiz.css"}


def test_nothing_is_left_to_import_but_what_the_entries_share(tmp_path):
    folder = published(tmp_path)
    shared = {"quiz.js": ["./main.js"], "review.js": ["./main.js", "./quiz.js"], "search.js": ["./main.js"]}
    for path in folder.rglob("*.*"):
        if path.is_file():
            left = re.findall(r"\bimport\b\s*[{\"][^;]*|@import", path.read_text(encoding="utf-8"))
            assert sorted(line.split('"')[1] for line in left) == shared.get(path.name, []), path


def test_what_two_entries_share_is_in_the_first_and_its_state_exists_once(tmp_path):
    folder = write(
        tmp_path,
        {
            "main.js": 'import { box } from "./state.js";\nbox.count += 1;\n',
            "more/quiz.js": 'import { box } from "../state.js";\nimport { own } from "./own.js";\nresult = own(box);\n',
            "more/own.js": "export const own = (box) => box.count + 1;\n",
            "state.js": "export const box = { count: 40 };\n",
        },
    )
    bundle_assets(folder, ["main.js", "more/quiz.js"], [])
    first, second = (folder / name for name in ("main.js", "more/quiz.js"))
    assert "40" not in second.read_text(encoding="utf-8")
    assert second.read_text(encoding="utf-8").startswith('import{$m0}from"../main.js"')
    assert first.read_text(encoding="utf-8").endswith("export{$m0};")


def test_a_module_used_twice_is_there_once_and_its_state_is_shared(tmp_path):
    folder = write(
        tmp_path,
        {
            "main.js": 'import { up } from "./a.js";\nimport { look as see } from "./b.js";\nup();\nresult = see();\n',
            "a.js": 'import { box } from "./state.js";\nexport function up() { box.count += 1; }\n',
            "b.js": 'import { box } from "./state.js";\nexport const look = () => box.count;\n',
            "state.js": "const start = 41;\nexport const box = { count: start };\n",
        },
    )
    bundle_assets(folder, ["main.js"], [])
    text = (folder / "main.js").read_text(encoding="utf-8")
    assert text.count("41") == 1
    assert [path.name for path in folder.glob("*.js")] == ["main.js"]
    assert text.index("41") < text.index("count+=1") < text.index("result=")


@pytest.mark.parametrize(
    ("entry", "other"),
    [
        ('import thing from "./other.js";\n', "export const thing = 1;\n"),
        ('import * as all from "./other.js";\n', "export const thing = 1;\n"),
        ('const lazy = await import("./other.js");\n', "export const thing = 1;\n"),
        ('import { thing } from "./other.js";\n', "const thing = 1;\nexport { thing };\n"),
        ('import { thing } from "./other.js";\n', "export default 1;\n"),
        (
            'import { thing } from "./other.js";\nexport const own = 2;\n',
            'import { own } from "./main.js";\nexport const thing = own;\n',
        ),
    ],
)
def test_a_form_that_cannot_be_joined_is_refused(tmp_path, entry, other):
    folder = write(tmp_path, {"main.js": entry, "other.js": other})
    with pytest.raises(BundleError):
        bundle_assets(folder, ["main.js"], [])


def test_what_is_loaded_later_from_an_address_stays_as_it_is(tmp_path):
    folder = write(tmp_path, {"main.js": "const later = () => import(new URL(address, here).href);\n"})
    bundle_assets(folder, ["main.js"], [])
    assert "import(new URL(address,here).href)" in (folder / "main.js").read_text(encoding="utf-8")


def test_a_sheet_for_print_stays_for_print(tmp_path):
    folder = write(
        tmp_path,
        {
            "all.css": '@import "a.css";\n@import "p.css" print;\n',
            "a.css": "a { color: red }\n",
            "p.css": "b { color: blue }\n",
        },
    )
    bundle_assets(folder, [], ["all.css"])
    assert (folder / "all.css").read_text(encoding="utf-8") == "a{color:red}@media print{b{color:blue}}"


def test_a_site_without_our_files_is_left_alone(tmp_path):
    bundle_assets(tmp_path, SCRIPTS, SHEETS)
    assert list(tmp_path.iterdir()) == []
