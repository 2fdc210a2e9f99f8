"""A problem in the content, located so that its author can act on it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad it is: an error stops the build, a warning stops it only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One problem.

    `path` is relative to the site's folder with `/`; `line` and `column` count from 1.
    `message` says what is wrong, `advice` what to do; both are whole sentences.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    advice: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.severity}: {self.message} {self.advice} ({self.rule})"


def quoted(value: object, longest: int = 60) -> str:
    """Show an author's word in a message: between backticks, on one line, cut when long, without control characters."""
    word = str(value).lower() if isinstance(value, bool) else str(value)
    word = "".join(sign if sign.isprintable() else " " for sign in word[: 2 * longest])
    word = " ".join(word.replace("`", "'").split())
    return f"`{word[:longest]}…`" if len(word) > longest else f"`{word}`"


def has_errors(diagnostics: list[Diagnostic]) -> bool:
    """Tell whether anything in the list must stop a build."""
    return any(item.severity is Severity.ERROR for item in diagnostics)
