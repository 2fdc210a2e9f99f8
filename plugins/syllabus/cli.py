"""The command `syllabus`."""

import argparse
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
    _, diagnostics = check(settings)
    if report := REPORTERS[report_format](diagnostics):
        print(report)
    return int(has_errors(diagnostics) or (strict and bool(diagnostics)))


if __name__ == "__main__":
    sys.exit(main())
