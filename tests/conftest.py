"""What all tests share."""

import sys
from datetime import date
from pathlib import Path

import pytest

from syllabus.model.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))

TODAY = date(2026, 11, 21)
"""The day of every test: no result depends on the clock."""


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return Path(__file__).resolve().parent.parent


def settings_of(folder: Path, *locales: str, today: date = TODAY) -> Settings:
    """Describe the content tree in `folder`: one language in `docs/`, or a folder a language."""
    return Settings(
        root=folder,
        docs=folder / "docs",
        quizzes=folder / "quizzes",
        curricula=folder / "curricula",
        locales=locales or ("en",),
        folders=bool(locales),
        today=today,
    )
