"""A statement of law as a language words it: its translated texts, and the source's where one is not translated."""

from collections.abc import Set
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from .mark import Checked

S_co = TypeVar("S_co", bound=Checked, covariant=True)
S = TypeVar("S", bound=Checked)


@dataclass(frozen=True)
class Worded(Generic[S_co]):
    """A provision, a case or an entry of a sheet; `data` has every text in the one language or the other."""

    data: S_co
    locale: str
    """The language that was asked for."""
    source_locale: str
    translated: Set[str]
    """Names of the texts that are in it."""

    def locale_of(self, name: str) -> str:
        """Give the language of a text by its name, such as `summary`."""
        return self.locale if name in self.translated else self.source_locale


def worded(statement: S, text: BaseModel | None, locale: str, source_locale: str) -> Worded[S]:
    """Put the translated texts of a statement, if there are any, in the place of its own."""
    given = {name: value for name, value in text if name != "id" and value is not None} if text else {}
    return Worded(statement.model_copy(update=given) if given else statement, locale, source_locale, given.keys())
