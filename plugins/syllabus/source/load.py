"""Read a content tree: every file once, every problem noted, everything joined by id."""

from ..model.diagnostic import Diagnostic
from ..model.project import Project
from ..model.settings import Settings
from .data_files import load_curriculum, load_quiz
from .files import find_files
from .overlay import load_overlay
from .pages import load_page
from .tree import Tree


def load(settings: Settings) -> tuple[Project, list[Diagnostic]]:
    """Load the content tree that `settings` describe.

    Returns what could be read and everything that was wrong while reading it; raises nothing for bad content.
    """
    tree = Tree(settings)
    for path in find_files(settings.quizzes, "*.yml", "*.yaml"):
        load_quiz(tree, path)
    for path in find_files(settings.curricula, "*.yml", "*.yaml"):
        load_curriculum(tree, path)
    for path in find_files(settings.docs, "*.md"):
        load_page(tree, path)
    if settings.overlay:
        load_overlay(tree, settings.overlay)
    return tree.project(), tree.diagnostics
