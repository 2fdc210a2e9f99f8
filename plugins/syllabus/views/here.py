"""Where a view will be shown: the project, the language, and how to link from there."""

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from datetime import date

from ..model.authority import Authority
from ..model.instrument import Instrument, Provision
from ..model.project import Project
from ..model.sheet import Sheet
from ..words import Words, words_for
from .frame import Frame
from .phrase import Phrase, Phrases


@dataclass(frozen=True)
class Here:
    """A page being rendered."""

    project: Project
    frame: Frame
    link: Callable[[str], str]
    """Turns a path inside the language's folder (`modules/m02.md#scope`) into an address from this page."""

    place: Callable[[str], str] = str
    """Called with a quiz's HTML, gives what stands for it in the text: itself, or a mark that the host replaces once
    its search has read the page, so that answers are never indexed."""

    links_terms: bool = True
    """Whether terms lead to the glossary, as everywhere but in the glossary itself."""

    publishes: Callable[[str], bool] = lambda _: True
    """Tells whether the site has a page at a path: a host may leave pages of the content out."""

    noted: dict[str, Authority | str] = field(default_factory=dict)
    """What the text has led to so far, by the id of its note: an authority, or the id of a term. The notes go to the
    end of the page, and a term that is here already is not linked again."""

    @property
    def words(self) -> Words:
        """The interface in the page's language."""
        return self.frame.locale

    @property
    def locale(self) -> str:
        """Language of the text shown: the page's, or the source's where the page is not translated."""
        return self.frame.content.tag

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.project.settings.today

    def module_url(self, module_id: str, anchor: str = "") -> str:
        """Give the address of a module's page."""
        return self.link(self.project.page_path(self.project.modules[module_id]) + anchor)

    def sheet_url(self, id_: str, anchor: str = "") -> str:
        """Give the address of a jurisdiction sheet."""
        return self.link(self.project.page_path(self.project.sheets[id_]) + anchor)

    def sheet_name(self, sheet: Sheet) -> Phrases:
        """Name a jurisdiction in the page's language, where its id is a country code; else as the sheet does."""
        if name := self.words.country(sheet.jurisdiction):
            return [Phrase(name, self.words)]
        title = self.project.sheet_text(sheet.jurisdiction, self.locale).title
        return [Phrase(title, self.language_of(sheet.jurisdiction, self.project.sheet_translations))]

    def instrument_name(self, key: str) -> Phrases:
        """Give the short name of an instrument."""
        name = self.project.instrument_text(key, self.locale).cite_as
        return [Phrase(name, self.language_of(key, self.project.instrument_translations))]

    def module_name(self, id_: str) -> Phrases:
        """Give the title of a module."""
        title = self.project.module_text(id_, self.locale).title
        return [Phrase(title, self.language_of(id_, self.project.module_translations))]

    def language_of(self, id_: str, translations: Container[tuple[str, str]]) -> Words:
        """Give the language that the title of a document is in here."""
        is_translated = (id_, self.locale) in translations
        return words_for(self.locale if is_translated else self.project.settings.source_locale)

    def authority_url(self, authority: Authority) -> str:
        """Give the address of an authority."""
        register = self.project.cases if authority.kind == "case" else None
        path = self.project.page_path(register or self.project.known(authority.kind)[authority.key])
        return self.link(f"{path}#{authority.anchor}" if authority.anchor else path)

    def note(self, subject: Authority | str) -> str:
        """Ask for a note on an authority or a term at the end of the page; give the id it will have."""
        # Two hyphens part the pieces, because no id has them.
        parts = [subject] if isinstance(subject, str) else [part for part in subject[1:] if part]
        id_ = "--".join(["sy-note", *parts])
        self.noted.setdefault(id_, subject)
        return id_

    def has_note(self, subject: Authority | str) -> bool:
        """Tell whether the page has led to an authority or a term before."""
        return subject in self.noted.values()

    def term_url(self, id_: str) -> str:
        """Give the address of a term in the glossary."""
        if self.project.glossary is None:
            raise KeyError(id_)
        return self.link(f"{self.project.page_path(self.project.glossary)}#{id_}")

    def overview_url(self, name: str, anchor: str) -> str:
        """Give the address of a part of an overview page, or nothing where the site has no such page."""
        for locale in (self.words.tag, self.project.settings.source_locale):
            if page := self.project.overviews.get((name, locale)):
                return self.link(f"{self.project.page_path(page)}#{anchor}")
        return ""

    def instrument_url(self, instrument: Instrument, provision: Provision | None = None) -> str:
        """Give the address of an instrument's page, or of one provision on it."""
        path = self.project.page_path(self.project.instruments[instrument.instrument])
        return self.link(f"{path}#{provision.id}" if provision else path)
