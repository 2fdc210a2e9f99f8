"""The whole check of a content tree: read it, lay its overlay over it, run every rule, sort what was found."""

from .model.compose import compose
from .model.diagnostic import Diagnostic
from .model.project import Project
from .model.settings import Settings
from .rules import run_rules
from .source import load


def check(settings: Settings) -> tuple[Project, list[Diagnostic]]:
    """Load and check a content tree; the project is the one to publish, the diagnostics are sorted by place."""
    loaded, found = load(settings)
    project = compose(loaded)
    return project, sorted(set(found + run_rules(project)))
