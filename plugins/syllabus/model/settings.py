"""What the content loader must know about a site."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .official import OFFICIAL_HOSTS


@dataclass(frozen=True)
class Settings:
    """Folders, languages and the day; all paths absolute."""

    root: Path
    """The folder that paths in messages are relative to: where `mkdocs.yml` is."""
    docs: Path
    quizzes: Path
    curricula: Path
    locales: tuple[str, ...]
    """Language tags; the first is the source language."""
    folders: bool
    """True when each language has its own folder in `docs`."""
    today: date
    overlay: Path | None = None
    """Folder of the national overlay, if there is one."""
    overlay_name: str = ""
    """What readers call the overlay: a country's code, or a name."""
    words: Path | None = None
    """Folder of the site's own words of the interface."""
    official_hosts: tuple[str, ...] = OFFICIAL_HOSTS
    """Hosts that official links may lead to."""

    @property
    def source_locale(self) -> str:
        """The language that modules and quizzes are written in first."""
        return self.locales[0]
