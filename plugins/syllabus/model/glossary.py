"""The glossary: terms of the field with their equivalents in other languages, each with its mark."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Id, Model, Text
from .translation_record import Record

Domain = Literal["un", "coe", "core", "status", "procedure", "safety", "child", "justice", "practice"]
LocaleTag = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


class Equivalent(Model):
    """A term in another language."""

    locale: LocaleTag
    term: Text
    also: tuple[Text, ...] = ()
    """Other terms that mean the same there."""
    mark: Literal["seen", "memory"]
    """Whether the term was seen in a text of that language."""
    confidence: Literal["high", "medium"]


class _Entry(Model):
    id: Id
    forms: tuple[Text, ...] = ()
    """Other written forms that lead to the term where they stand in a text: plurals, spellings."""
    abbreviations: tuple[Text, ...] = ()
    link: bool = True
    """Whether the term is linked at its first use in a page; not for everyday words."""
    definition: Text
    note: Text | None = None
    """How usage differs."""


class Term(_Entry):
    """A term in the source language."""

    domain: Domain
    term: Text
    equivalents: tuple[Equivalent, ...] = ()


class Glossary(Model):
    """The front matter of the glossary in the source language."""

    collection: Literal["glossary"]
    title: Text
    description: Text
    terms: Annotated[tuple[Term, ...], Field(min_length=1)]


class TermText(_Entry):
    """The translated texts of a term; the term itself is among the source's equivalents."""


class GlossaryTranslation(Model):
    """The front matter of a translated glossary."""

    collection: Literal["glossary"]
    title: Text
    description: Text
    terms: tuple[TermText, ...]
    translates: Record | None = None
