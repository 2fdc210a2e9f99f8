"""How far each language of the site is, for those who answer for it."""

from typing import TypedDict

from ..model.project import Project
from ..model.translation_status import Amount, Row, status, total
from ..words import Words, interface_source, interface_texts, words_for
from .here import Here
from .phrase import Phrase, Phrases

INTERFACE = "interface"


class CellView(TypedDict):
    """A document in a language; all empty where it cannot be translated."""

    percent: str
    stale: int
    missing: int


class DocumentView(TypedDict):
    """A document, with a cell a language."""

    title: Phrases
    url: str
    cells: list[CellView]


class LanguageTotal(TypedDict):
    """A language as a whole."""

    words: Words
    percent: str
    fresh: str
    stale: str
    missing: str


class TranslationsView(TypedDict):
    """Data for `translations.html`."""

    languages: list[LanguageTotal]
    rows: list[DocumentView]


def translation_rows(project: Project) -> list[Row]:
    """Count the texts of every document, and the words of the interface, in each language."""
    amounts = {}
    for locale in project.settings.locales[1:]:
        texts = interface_source(locale)
        own = interface_texts(locale) or interface_texts(locale.split("-")[0])
        has = sum(key in own for key in texts)
        amounts[locale] = Amount(has, 0, len(texts) - has)
    return [*status(project), Row(INTERFACE, "", amounts)]


def translations_view(here: Here) -> TranslationsView:
    """Make the data of the page of translations, as at the day of the build."""
    rows, locales, words = translation_rows(here.project), here.project.settings.locales[1:], here.words
    totals = [(locale, total(rows, locale)) for locale in locales]
    return {
        "languages": [
            {
                "words": words_for(locale),
                "percent": words.percent(amount.percent),
                "fresh": words.number(amount.fresh),
                "stale": words.number(amount.stale),
                "missing": words.number(amount.missing),
            }
            for locale, amount in totals
        ],
        "rows": [_document(here, row, locales) for row in rows],
    }


def badge_path(locale: str) -> str:
    """Say where a language's badge is in the built site, from the folder of the source language."""
    return f"translations/{locale}.svg"


def _document(here: Here, row: Row, locales: tuple[str, ...]) -> DocumentView:
    amounts = [row.amounts.get(locale) for locale in locales]
    title, url = _title(here, row)
    return {
        "title": title,
        "url": url,
        "cells": [
            {
                "percent": here.words.percent(amount.percent) if amount else "",
                "stale": amount.stale if amount else 0,
                "missing": amount.missing if amount else 0,
            }
            for amount in amounts
        ],
    }


def _title(here: Here, row: Row) -> tuple[Phrases, str]:
    """Name a document as readers know it, with its address where it has one."""
    if row.name == INTERFACE:
        return [Phrase(here.words.t("translations.interface"), here.words)], ""
    source = here.project.settings.source_locale
    if page := here.project.page(row.name, here.words.tag) or here.project.page(row.name, source):
        return [Phrase(page.title or row.name, words_for(page.locale))], here.link(page.path)
    return [Phrase(here.words.t("translations.quiz", file=row.name), here.words)], ""
