"""The whole check of a content tree: read it, run every rule, sort what was found."""

from .model.diagnostic import Diagnostic
from .model.project import Project
from .model.settings import Settings
from .rules import run_rules
from .source import load


def check(settings: Settings) -> tuple[Project, list[Diagnostic]]:
    """Load and check a content tree; the diagnostics are complete and sorted by place."""
    project, found = load(settings)
    return project, sorted(set(found + run_rules(project)))
