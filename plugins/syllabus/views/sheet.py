"""A jurisdiction sheet, and the comparison of all sheets topic by topic."""

from typing import TypedDict

from markupsafe import Markup

from ..model.project import Document
from ..model.sheet import Sheet, SheetEntry
from ..model.topic import DUTY_TOPICS, TOPICS, Topic
from ..words import Words, words_for
from .glossary import sort_key
from .here import Here
from .marks import mark_text
from .official import OfficialView, official_views
from .phrase import Phrase, Phrases, Render, filled, plain, said


class EntryView(TypedDict):
    """Data for `sheet-entry.html`."""

    id: str
    law: Phrases
    summary: Markup
    content: Words
    """The language of the summary."""
    mark: str
    mark_text: Phrases
    text_as_of: Phrases
    check_before_relying: bool
    official: list[OfficialView]


class TopicView(TypedDict):
    """A topic of a sheet; no entries means that nothing is known, not that there is no law."""

    id: str
    title: str
    entries: list[EntryView]
    duties: str
    """Where the duty map speaks of the topic; empty where it does not."""


class SheetView(TypedDict):
    """Data for `sheet.html`."""

    id: str
    title: str
    scope: Phrases
    law_as_at: str
    law_as_at_iso: str
    review_by: str
    overdue: bool
    reviewed_by: list[str]
    topics: list[TopicView]
    has_quiz: bool


class RowView(TypedDict):
    """A jurisdiction in a comparison."""

    id: str
    title: Phrases
    url: str
    entries: list[EntryView]


class ComparedTopic(TypedDict):
    """A topic across jurisdictions."""

    id: str
    title: str
    rows: list[RowView]


class ComparisonView(TypedDict):
    """Data for `comparison.html`."""

    jurisdictions: list[RowView]
    topics: list[ComparedTopic]


def sheet_view(here: Here, sheet: Sheet, markdown: Render) -> SheetView:
    """Make the data of a sheet."""
    text = here.project.sheet_text(sheet.jurisdiction, here.locale)
    return {
        "id": sheet.jurisdiction,
        "title": text.title,
        "scope": _scope(here, sheet),
        "law_as_at": here.words.day(sheet.law_as_at),
        "law_as_at_iso": sheet.law_as_at.isoformat(),
        "review_by": here.words.day(sheet.review_by),
        "overdue": sheet.review_by < here.today,
        "reviewed_by": list(sheet.reviewed_by),
        "topics": [
            {
                "id": topic,
                "title": here.words.t(f"topic.{topic}"),
                "entries": _entries(here, sheet, topic, markdown),
                "duties": here.overview_url("duties", topic) if topic in DUTY_TOPICS else "",
            }
            for topic in TOPICS
        ],
        "has_quiz": here.project.quiz_of_sheet(sheet.jurisdiction) is not None,
    }


def _scope(here: Here, sheet: Sheet) -> Phrases:
    if scope := here.project.sheet_text(sheet.jurisdiction, here.locale).scope:
        return [Phrase(scope, here.language_of(sheet.jurisdiction, here.project.sheet_translations))]
    return [Phrase(sheet.scope, words_for(here.project.settings.source_locale))] if sheet.scope else []


def comparison_view(here: Here, markdown: Render) -> ComparisonView:
    """Make the data that puts every sheet side by side, in the alphabetical order of the page's language."""
    sheets = named_sheets(here)
    return {
        "jurisdictions": [_row(here, name, document, []) for name, document in sheets],
        "topics": [
            {
                "id": topic,
                "title": here.words.t(f"topic.{topic}"),
                "rows": [
                    _row(here, name, document, _entries(here, document.data, topic, markdown))
                    for name, document in sheets
                ],
            }
            for topic in TOPICS
        ],
    }


def named_sheets(here: Here) -> list[tuple[Phrases, Document[Sheet]]]:
    """Give every sheet with its name, in the alphabetical order of the page's language."""
    sheets = [(here.sheet_name(document.data), document) for document in here.project.sheets.values()]
    return sorted(sheets, key=lambda pair: sort_key(plain(pair[0])))


def _row(here: Here, name: Phrases, document: Document[Sheet], entries: list[EntryView]) -> RowView:
    id_ = document.data.jurisdiction
    return {"id": id_, "title": name, "url": here.sheet_url(id_), "entries": entries}


def _entries(here: Here, sheet: Sheet, topic: Topic, markdown: Render) -> list[EntryView]:
    return [_entry(here, sheet, entry, markdown) for entry in sheet.entries if entry.topic == topic]


def _entry(here: Here, sheet: Sheet, entry: SheetEntry, markdown: Render) -> EntryView:
    text = here.project.entry_text(sheet.jurisdiction, entry, here.locale)
    as_of, content = said(text, "text_as_of"), words_for(text.locale_of("summary"))
    return {
        "id": entry.id,
        "law": said(text, "law"),
        "summary": markdown(text.data.summary, content),
        "content": content,
        "mark": entry.mark,
        "mark_text": mark_text(text, here.words),
        "text_as_of": filled(here.words, "sheet.text-as-of", date=as_of) if as_of else [],
        "check_before_relying": entry.confidence == "medium",
        "official": official_views(entry.official),
    }
