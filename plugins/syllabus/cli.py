"""The command `syllabus`."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .check import check
from .mkdocs.settings import SettingsError, load_settings
from .model.diagnostic import has_errors
from .reporters import REPORTERS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the return value is the exit code: 0 good, 1 problems in the content, 2 cannot run."""
    parser = argparse.ArgumentParser(prog="syllabus", description="Tools for authors of a training site.")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="report every problem of the content, with its place")
    checking.add_argument("-f", "--config-file", type=Path, default=Path("mkdocs.yml"), help="default: mkdocs.yml")
    checking.add_argument("--format", choices=sorted(REPORTERS), default="text", help="default: text")
    checking.add_argument("--strict", action="store_true", help="fail on warnings too")
    options = parser.parse_args(arguments)
    return run_check(options.config_file, options.format, options.strict)


def run_check(config_file: Path, report_format: str, strict: bool) -> int:
    """Check a content tree and print the report."""
    try:
        settings = load_settings(config_file)
    except SettingsError as error:
        print(f"syllabus: {error}", file=sys.stderr)
        return 2
    except (Exception, SystemExit) as error:
        # MkDocs, and any plugin that mkdocs.yml names, may fail in its own way; a traceback would help no author.
        reason = "" if isinstance(error, SystemExit) else " ".join(str(error).split()).rstrip(".")
        print(
            f"syllabus: {config_file} cannot be used{': ' if reason else ''}{reason}. Run `mkdocs build` to see why.",
            file=sys.stderr,
        )
        return 2
    _, diagnostics = check(settings)
    if report := REPORTERS[report_format](diagnostics):
        _print(report)
    return int(has_errors(diagnostics) or (strict and bool(diagnostics)))


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
