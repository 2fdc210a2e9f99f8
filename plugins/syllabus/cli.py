"""The command `syllabus`."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files
from pathlib import Path

from . import new_language, translations
from .check import check
from .diff import diff
from .diff_reporters import DIFF_REPORTERS
from .mkdocs.settings import SettingsError, load_settings
from .model.diagnostic import Diagnostic, has_errors
from .model.project import Project
from .model.settings import Settings
from .reporters import REPORTERS
from .reports import REPORTS

INCOMPLETE = "The content has problems, so this report may lack some of it; `syllabus check` shows them."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the return value is the exit code: 0 good, 1 problems in the content, 2 cannot run."""
    parser = argparse.ArgumentParser(prog="syllabus", description="Tools for authors of a training site.")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="report every problem of the content, with its place")
    _add_common(checking, REPORTERS)
    checking.add_argument("--strict", action="store_true", help="fail on warnings too")
    comparing = commands.add_parser("diff", help="show what the national overlay changes against the core")
    _add_common(comparing, DIFF_REPORTERS)
    comparing.add_argument("--strict", action="store_true", help="fail when the core has moved on, or has problems")
    reporting = commands.add_parser("report", help="report on the state of the content")
    reports = reporting.add_subparsers(dest="report", required=True)
    for name, report in REPORTS.items():
        one = reports.add_parser(name, help=report.help)
        _add_common(one, report.formats)
        if report.add_options:
            report.add_options(one)
    copying = commands.add_parser("schemas", help="copy the JSON Schemas of the content files, for your editor")
    copying.add_argument("--to", type=Path, default=Path("schemas"), metavar="FOLDER", help="default: schemas")
    translations.add_parser(commands.add_parser("translations", help="translate the site, and see how far that is"))
    making = commands.add_parser("new", help="begin something new")
    kinds = making.add_subparsers(dest="kind", required=True)
    language = kinds.add_parser("language", help="add a language to the site, ready to be translated")
    language.add_argument("language", metavar="TAG", help="its tag, such as `sw` or `pt-BR`")
    language.add_argument("-f", "--config-file", type=Path, default=Path("mkdocs.yml"), help="default: mkdocs.yml")
    options = parser.parse_args(arguments)
    if options.command == "schemas":
        return run_schemas(options.to)
    if options.command == "new":
        return run_new_language(options.config_file, options.language)
    settings = _settings(options.config_file)
    if settings is None:
        return 2
    if options.command == "translations":
        return translations.run(check(settings)[0], options)
    if options.command == "check":
        return run_check(settings, options.format, options.strict)
    if options.command == "diff":
        return run_diff(settings, options.format, options.strict)
    make = REPORTS[options.report].formats[options.format]
    return run_report(settings, options.format, lambda project, diagnostics: make(project, diagnostics, options))


def run_new_language(config_file: Path, tag: str) -> int:
    """Add a language to the site, and write what there is to translate."""
    if _settings(config_file) is None or (code := new_language.run(config_file, tag)):
        return 2
    settings = _settings(config_file)
    if settings is None:
        return 2
    folder = Path("translations") / tag
    code = translations.run_export(check(settings)[0], tag, [], folder)
    _print("\n" + new_language.next_steps(tag, len(list(folder.rglob("*.po"))), folder.as_posix()))
    return code


def run_schemas(folder: Path) -> int:
    """Copy the schemas that the package carries into a folder."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = []
        for schema in sorted(files("syllabus.schemas").iterdir(), key=lambda item: item.name):
            if schema.name.endswith(".json"):
                (folder / schema.name).write_text(schema.read_text(encoding="utf-8"), encoding="utf-8")
                names.append(schema.name)
    except OSError as error:
        print(f"syllabus: {folder} cannot be written: {error.strerror}.", file=sys.stderr)
        return 2
    _print(f"Copied to {folder}: {', '.join(names)}.")
    return 0


def run_check(settings: Settings, report_format: str, strict: bool) -> int:
    """Check a content tree and print the report."""
    _, diagnostics = check(settings)
    if report := REPORTERS[report_format](diagnostics):
        _print(report)
    return int(has_errors(diagnostics) or (strict and bool(diagnostics)))


def run_report(settings: Settings, report_format: str, make: Callable[[Project, Sequence[Diagnostic]], str]) -> int:
    """Print a report on what could be read, and say so when that may not be all."""
    project, diagnostics = check(settings)
    report = make(project, diagnostics)
    if has_errors(diagnostics) and report_format == "text":
        report = f"{INCOMPLETE}\n\n{report}"
    elif has_errors(diagnostics):
        print(f"syllabus: {INCOMPLETE}", file=sys.stderr)
    _print(report)
    return 0


def run_diff(settings: Settings, report_format: str, strict: bool) -> int:
    """Compare the overlay with the core and print the report; what could not be read is left to the check."""
    project, diagnostics = check(settings)
    overlaid, wrong = diff(project, diagnostics), has_errors(diagnostics)
    if wrong:
        print(f"syllabus: {INCOMPLETE}", file=sys.stderr)
    _print(DIFF_REPORTERS[report_format](overlaid))
    return int(strict and (wrong or any(part["warnings"] for part in overlaid)))


def _add_common(parser: argparse.ArgumentParser, formats: Iterable[str]) -> None:
    parser.add_argument("-f", "--config-file", type=Path, default=Path("mkdocs.yml"), help="default: mkdocs.yml")
    parser.add_argument("--format", choices=sorted(formats), default="text", help="default: text")


def _settings(config_file: Path) -> Settings | None:
    """Read `mkdocs.yml`; None, and a sentence that says why, when it cannot be used."""
    try:
        return load_settings(config_file)
    except SettingsError as error:
        print(f"syllabus: {error}", file=sys.stderr)
    except (Exception, SystemExit) as error:
        # MkDocs, and any plugin that mkdocs.yml names, may fail in its own way; a traceback would help no author.
        reason = "" if isinstance(error, SystemExit) else " ".join(str(error).split()).rstrip(".")
        print(
            f"syllabus: {config_file} cannot be used{': ' if reason else ''}{reason}. Run `mkdocs build` to see why.",
            file=sys.stderr,
        )
    return None


def _print(report: str) -> None:
    """Print a report in any script, whatever the terminal can show and even when nobody reads to the end."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
    try:
        print(report, flush=True)
    except BrokenPipeError:
        # Python would try to flush once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
