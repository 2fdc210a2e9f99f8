"""What tests of the content share."""

from datetime import date
from pathlib import Path

from syllabus.model.settings import Settings

TODAY = date(2026, 11, 21)
"""The day of every test: no result depends on the clock."""


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
