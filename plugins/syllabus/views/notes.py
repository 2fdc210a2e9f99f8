"""Notes: what a cited authority or a term says, shown beside its link on request."""

from typing import TypedDict

from markupsafe import Markup

from ..model.authority import Authority
from ..model.citation import GROUP
from ..model.lexicon import lexicon
from ..words import Words, words_for
from .authority import authority_name, full_name, statements_of, summary_of
from .here import Here
from .marks import mark_text
from .phrase import Phrase, Phrases, Render


class StatementView(TypedDict):
    """A statement of law in short."""

    summary: Markup
    content: Words
    """The language of the summary."""
    mark: str
    mark_text: Phrases
    check_before_relying: bool


class NoteView(TypedDict):
    """Data for `note.html`."""

    title: Phrases
    heading: Phrases
    statements: list[StatementView]
    definition: Markup
    content: Words
    """The language of the definition."""
    equivalents: list[tuple[str, str]]
    """Language tag and term in the site's other languages."""


def note_view(here: Here, subject: Authority | str, markdown: Render) -> NoteView:
    """Make the note on an authority, or on the term with this id. It has no links, because it floats."""
    if isinstance(subject, str):
        return _term(here, subject, markdown)
    name = authority_name(here, subject)
    return {
        "title": full_name(name, here.words),
        "heading": name.heading,
        "statements": [
            {
                "summary": markdown(_without_citations(text), content),
                "content": content,
                "mark": statement.data.mark,
                "mark_text": mark_text(statement, here.words),
                "check_before_relying": statement.data.confidence == "medium",
            }
            for statement in statements_of(here, subject)
            for text, content in summary_of(statement)
        ],
        "definition": Markup(),
        "content": here.frame.content,
        "equivalents": [],
    }


def _term(here: Here, id_: str, markdown: Render) -> NoteView:
    entry = lexicon(here.project, here.locale).entries[id_]
    others = [tag for tag in here.project.settings.locales if tag != here.locale]
    source = here.project.settings.source_locale
    content = here.frame.content if entry.translated else words_for(source)
    equivalents = {item.locale: item.term for item in entry.source.equivalents} | {source: entry.source.term}
    return {
        "title": [Phrase(entry.term, here.frame.content)],
        "heading": [],
        "statements": [],
        "definition": markdown(_without_citations(entry.text.definition), content),
        "content": content,
        "equivalents": [(tag, equivalents[tag]) for tag in others if tag in equivalents],
    }


def _without_citations(text: str) -> str:
    return " ".join(GROUP.sub("", text).split()).replace(" .", ".").replace(" ,", ",")
