"""Diagnostics as text for people, as annotations for GitHub, and as JSON for programs."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict

from .model.diagnostic import Diagnostic, Severity


def report_text(diagnostics: Sequence[Diagnostic]) -> str:
    """Give one line a problem, then a line that counts them."""
    lines = [str(item) for item in diagnostics]
    return "\n".join([*lines, summary(diagnostics)])


def report_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Give GitHub's workflow commands (docs.github.com, "Workflow commands"), one a problem."""
    return "\n".join(
        f"::{item.severity} file={_property(item.path)},line={item.line},col={item.column},title={_property(item.rule)}"
        f"::{_data(f'{item.message} {item.advice}')}"
        for item in diagnostics
    )


def report_json(diagnostics: Sequence[Diagnostic]) -> str:
    """Give a JSON list of objects with the fields of `Diagnostic`."""
    return json.dumps([asdict(item) for item in diagnostics], ensure_ascii=False, indent=2)


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """Count errors and warnings in words."""
    errors = sum(item.severity is Severity.ERROR for item in diagnostics)
    warnings = len(diagnostics) - errors
    if not diagnostics:
        return "No problems found."
    return f"{_count(errors, 'error')}, {_count(warnings, 'warning')}."


REPORTERS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": report_text,
    "github": report_github,
    "json": report_json,
}


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
