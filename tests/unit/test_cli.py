"""The commands `syllabus check` and `syllabus report`: exit codes, formats, and a sentence whenever they cannot run."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from syllabus.cli import main

CONFIG = "site_name: Test\nplugins: [syllabus]\n"
GOOD = "# Welcome\n"
WARNS = "---\ntitel: Welcome\n---\n\n# Welcome\n"
FAILS = "See [@nothing, art. 1].\n"


@pytest.fixture
def site(tmp_path):
    """Make a site with one page; give its `mkdocs.yml`."""

    def make(page: str = GOOD, config: str | bytes = CONFIG) -> Path:
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / "index.md").write_text(page, encoding="utf-8")
        path = tmp_path / "mkdocs.yml"
        path.write_bytes(config.encode() if isinstance(config, str) else config)
        return path

    return make


def run(path: Path, *options: str) -> int:
    return main(["check", "--config-file", str(path), *options])


@pytest.mark.parametrize(
    ("page", "options", "code", "ending"),
    [
        (GOOD, [], 0, "No problems found.\n"),
        (GOOD, ["--strict"], 0, "No problems found.\n"),
        (WARNS, [], 0, "0 errors, 1 warning.\n"),
        (WARNS, ["--strict"], 1, "0 errors, 1 warning.\n"),
        (FAILS, [], 1, "1 error, 0 warnings.\n"),
        (FAILS, ["--strict"], 1, "1 error, 0 warnings.\n"),
    ],
)
def test_the_exit_code_says_whether_the_content_is_good(site, capsys, page, options, code, ending):
    assert run(site(page), *options) == code
    out, err = capsys.readouterr()
    assert out.endswith(ending)
    assert err == ""


def test_paths_are_relative_to_the_folder_of_mkdocs_yml(site, capsys, monkeypatch, tmp_path):
    path = site(FAILS)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert run(Path("..") / path.name) == 1
    assert capsys.readouterr().out.startswith("docs/index.md:1:6: error: ")


def test_mkdocs_yml_in_the_working_folder_is_the_default(site, capsys, monkeypatch):
    monkeypatch.chdir(site().parent)
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "No problems found.\n"


def test_the_github_format_annotates(site, capsys):
    assert run(site(FAILS), "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=docs/index.md,line=1,col=6,title=unknown-authority::")


def test_the_github_format_is_silent_when_all_is_good(site, capsys):
    assert run(site(), "--format", "github") == 0
    assert capsys.readouterr().out == ""


def test_the_json_format_is_json_with_and_without_problems(site, capsys):
    assert run(site(FAILS), "--format", "json") == 1
    assert [item["rule"] for item in json.loads(capsys.readouterr().out)] == ["unknown-authority"]
    assert run(site(), "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(
    "config",
    [
        "site_name: [open\n",
        "a: b: c\n",
        "- a list\n",
        "just text\n",
        "",
        b"site_name: \xff\xfe\n",
        b"site_name: \0\n",
        "site_name: *nobody\n",
        "site_name: !!python/object:nobody.x y\n",
        "site_name: 2026-13-40\n",
        "site_name: " + "[" * 3000,
        "INHERIT: mkdocs.yml\n",
        "INHERIT: nothing.yml\n",
        "site_name: Test\nplugins: 3\n",
        "site_name: Test\nplugins: [sylabus]\n",
        "site_name: Test\nplugins: [syllabus, i18n]\n",
        "site_name: Test\nplugins:\n  - syllabus:\n      quizzes_dir: 3\n",
        "site_name: Test\ndocs_dir: nowhere\nplugins: [syllabus]\n",
        "site_name: Test\ntheme: {name: nonesuch}\nplugins: [syllabus]\n",
    ],
)
def test_a_broken_mkdocs_yml_is_told_in_a_sentence_with_exit_code_2(site, capsys, config):
    assert run(site(config=config)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("syllabus: ")
    assert "mkdocs.yml" in err
    assert "Traceback" not in err
    assert err.count("\n") == 1


def test_a_missing_mkdocs_yml_is_told(tmp_path, capsys):
    assert run(tmp_path / "mkdocs.yml") == 2
    assert "does not exist" in capsys.readouterr().err


def test_a_folder_instead_of_mkdocs_yml_is_told(tmp_path, capsys):
    assert run(tmp_path) == 2
    assert capsys.readouterr().err.startswith("syllabus: ")


def test_a_site_without_the_plugin_is_told_how_to_add_it(site, capsys):
    assert run(site(config="site_name: Test\n")) == 2
    assert "add `- syllabus` under `plugins:`" in capsys.readouterr().err


def report(path: Path, *options: str) -> int:
    return main(["report", "currency", "--config-file", str(path), *options])


def test_a_report_is_printed_with_exit_code_0(site, capsys):
    assert report(site()) == 0
    assert capsys.readouterr() == ("Nothing on this site states law yet.\n", "")


def test_a_report_says_that_the_content_has_problems_before_it_says_the_rest(site, capsys):
    assert report(site(FAILS)) == 0
    first, _, rest = capsys.readouterr().out.partition("\n\n")
    assert first == "The content has problems, so this report may lack some of it; `syllabus check` shows them."
    assert rest == "Nothing on this site states law yet.\n"


def test_a_warning_is_no_problem_to_a_report(site, capsys):
    assert report(site(WARNS)) == 0
    assert "problems" not in capsys.readouterr().out


def test_a_report_in_json_is_json_even_when_the_content_has_problems(site, capsys):
    assert report(site(FAILS), "--format", "json", "--within", "7") == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["within"] == 7
    assert err.startswith("syllabus: The content has problems")


def test_a_report_on_a_site_that_cannot_be_read_has_exit_code_2(tmp_path, capsys):
    assert report(tmp_path / "mkdocs.yml") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "does not exist" in err


@pytest.mark.parametrize("days", ["-1", "soon", "1.5", "²", ""])
def test_days_that_are_no_number_are_told(site, capsys, days):
    with pytest.raises(SystemExit) as stop:
        report(site(), f"--within={days}")
    assert stop.value.code == 2
    assert "is not a number of days" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["unknown"],
        ["check", "--format", "html"],
        ["check", "--nonsense"],
        ["report"],
        ["report", "nothing"],
        ["report", "currency", "--format", "github"],
    ],
)
def test_a_wrong_command_line_has_exit_code_2(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage: syllabus" in capsys.readouterr().err


def test_every_script_is_printed_where_the_system_expects_ascii(site):
    path = site("See [@nothing, art. 1].\n---\n", CONFIG)
    (path.parent / "quizzes").mkdir()
    (path.parent / "quizzes" / "a.yml").write_text("quiz: قانون\nquestions: []\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "syllabus.cli", "check", "-f", str(path)]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "قانون" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a file name be any bytes")
def test_a_file_name_that_is_no_text_is_printed(site, capfd):
    folder = os.fsencode(site().parent / "quizzes")
    Path(os.fsdecode(folder)).mkdir()
    Path(os.fsdecode(folder + b"/\xff.yml")).write_bytes(b"quiz: a\nquestions: 3\n")
    assert run(site()) == 1
    assert "\\udcff.yml:2:12: error: " in capfd.readouterr().out


def test_a_reader_that_stops_early_gets_no_traceback(site):
    path = site("[@nothing]\n" * 5000)
    command = [sys.executable, "-m", "syllabus.cli", "check", "-f", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.readline().startswith(b"docs/index.md:1:2: error: ")
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 1


def test_the_schemas_are_copied_where_they_are_wanted(tmp_path, capsys):
    assert main(["schemas", "--to", str(tmp_path / "editor")]) == 0
    assert json.loads((tmp_path / "editor/quiz.json").read_text(encoding="utf-8"))["type"] == "object"
    assert "quiz.json" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path, capsys):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["schemas", "--to", str(tmp_path / "file" / "inside")]) == 2
    assert "cannot be written" in capsys.readouterr().err
