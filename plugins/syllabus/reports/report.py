"""What a report is: words for the command line, and the ways to print it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..model.diagnostic import Diagnostic
from ..model.project import Project


@dataclass(frozen=True)
class Report:
    """A report that `syllabus report` can print."""

    help: str
    formats: Mapping[str, Callable[[Project, Sequence[Diagnostic], Namespace], str]]
    """By the name to choose it by; `text` and `json` at least. Each is given what the check says of the project."""
    add_options: Callable[[ArgumentParser], None] | None = None
    """Adds the options of this report alone."""
