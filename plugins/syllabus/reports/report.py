"""What a report is: words for the command line, and the ways to print it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..model.project import Project


@dataclass(frozen=True)
class Report:
    """A report that `syllabus report` can print."""

    help: str
    formats: Mapping[str, Callable[[Project, Namespace], str]]
    """By the name to choose it by; `text` and `json` at least."""
    add_options: Callable[[ArgumentParser], None] | None = None
    """Adds the options of this report alone."""
