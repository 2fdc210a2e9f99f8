"""The pages of a build: what each is, its data, its links and its quiz."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ..markdown.fragment import Fragment
from ..markdown.quiz_block import render_quiz
from ..model.authority import Authority
from ..model.project import Project
from ..model.translation_lag import lags
from ..site.sitemap import Address
from ..views.curriculum import curriculum_title
from ..views.here import Here
from ..views.notes import note_view
from ..views.titles import made_title
from ..words import words_for
from . import i18n
from .kinds import kind_of
from .page_frame import CurriculumLink, PageFrame, language_views
from .search import SearchShelves
from .settings import public_address
from .structured import publication_of, structured_data

_QUIZ = re.compile("\ue000syllabus-quiz-\\d+\ue001")
"""Private-use characters, which no author types."""
PRACTICE = ("overview", "practice")
"""The one page whose text follows instead, because people come back for what is made."""


@dataclass
class Pages:
    """The project as pages of a MkDocs build; `files` is set for each language in turn."""

    project: Project
    environment: Environment
    config: MkDocsConfig
    site: str
    files: Files = field(default_factory=lambda: Files([]))
    search: SearchShelves = field(default_factory=SearchShelves)
    addresses: list[Address] = field(default_factory=list)
    """The pages of every language, without those it borrows."""
    _quizzes: dict[str, str] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)
    _heres: dict[tuple[str, str], Here] = field(default_factory=dict)
    """The pages of this build, by language and path: a page's text and its frame share one."""
    _notes: dict[tuple[str, str, str], Markup] = field(default_factory=dict)

    def identity(self, page: Page) -> tuple[str, str]:
        """Tell what a page is, as (kind, id). The id comes from our own reading: MkDocs takes `no` for false."""
        path, locale = i18n.inner_path(page.file), i18n.text_locale(page.file, self.config)
        found = self.project.identity(path, locale)
        return found or ("home" if path == "index.md" else "page", "")

    def base_frame(self, page: Page) -> PageFrame:
        """Make the part of a page's template context that is known before its text is rendered."""
        return PageFrame(
            site=self.site,
            locale=words_for(i18n.current_locale(self.config)),
            content=words_for(i18n.text_locale(page.file, self.config)),
            url=page.url,
            kind=self.identity(page)[0],
        )

    def here_at(self, page: Page) -> Here:
        """Describe a page that is being rendered."""
        key = (i18n.current_locale(self.config), page.file.src_uri)
        if key not in self._heres:
            # A page cites the same few dozen provisions again and again.
            link = cache(lambda path: self.link(path, page.file))
            links_terms = self.identity(page) != ("collection", "glossary")
            frame = self.base_frame(page)
            self._heres[key] = Here(self.project, frame, link, self.keep_quiz, links_terms, self.publishes)
        return self._heres[key]

    def complete_meta(self, page: Page) -> None:
        """Set what templates and menus read from a page's head, as we have read it."""
        kind, id_ = self.identity(page)
        page.meta.setdefault("template", f"syllabus/{kind_of((kind, id_)).template or kind}.html")
        locale = i18n.text_locale(page.file, self.config)
        ours = self.project.page(i18n.inner_path(page.file), locale)
        for key in ("title", "description"):
            if value := getattr(ours, key, ""):
                page.meta[key] = value
        if kind == "module":
            page.meta.update(module=id_, version=self.project.modules[id_].data.version)
        title = made_title(self.here_at(page), (kind, id_), locale)
        if title:
            page.meta["title"] = title.text
        content = title.content if title else words_for(locale)
        if content.tag != i18n.current_locale(self.config):
            page.meta["title_language"] = {"tag": content.tag, "dir": content.dir}

    def composed_text(self, page: Page) -> str:
        """Give the Markdown of a page that an overlay is laid over; "" for any other page."""
        ours = self.project.page(i18n.inner_path(page.file), i18n.text_locale(page.file, self.config))
        return ours.body if ours and ours.composed else ""

    def complete_text(self, page: Page, html: str) -> str:
        """Join to a page's text what is made for it: the provisions of an instrument, a comparison, the review."""
        made = self.made_for(page)
        return made + html if self.identity(page) == PRACTICE else html + made

    def made_for(self, page: Page) -> str:
        """Render what is made for a page."""
        kind, id_ = self.identity(page)
        partial = kind_of((kind, id_)).partial
        if not partial:
            return ""
        here = self.here_at(page)
        source = words_for(self.project.settings.source_locale)
        template = self.environment.get_template(f"partials/syllabus/{partial}.html")
        quiz = Markup(self.quiz_of_sheet(here, id_)) if kind == "jurisdiction" else ""
        return template.render(syllabus=here.frame, view=self.view_of(page, here), source=source, quiz=quiz)

    def quiz_of_sheet(self, here: Here, id_: str) -> str:
        """Render the quiz that bears a sheet's id, if there is one."""
        quiz = self.project.quiz_of_sheet(id_)
        return self.keep_quiz(render_quiz(here, quiz, self.environment)) if quiz else ""

    def frame_of(self, page: Page, nav: Navigation) -> PageFrame:
        """Make the template context `syllabus` of a page, and complete its text."""
        here = self.here_at(page)
        view = self.view_of(page, here)
        reviews = self.identity(page) == PRACTICE
        publication = publication_of(
            self.config, self.address(page.file), lambda path: self.address(self.file_at(path))
        )
        home = nav.homepage.file.url if nav.homepage else ""
        text = _QUIZ.sub("", page.content or "")
        self.search.add(page, text, here, self.identity(page), self.language_root(), self.config)
        languages = language_views(page.file, self.config)
        if page.canonical_url and not here.frame.fallback:
            others = {view["tag"]: view["canonical"] for view in languages if view["translated"]}
            self.addresses.append(Address(here.locale, page.canonical_url, others))
        return replace(
            self.base_frame(page),
            view=view,
            structured=structured_data(here, publication, self.identity(page), view),
            root_url=self.language_root(),
            has_quiz=self.put_quizzes(page) or reviews,
            has_review=reviews,
            home_url=get_relative_url(home, page.url),
            sections_url=here.overview_url("sections", ""),
            lag=lags(self.project).get((i18n.inner_path(page.file), here.locale), ""),
            languages=languages,
            curricula=self.curriculum_links(here),
            notes=Markup().join(self.note(here, id_, subject) for id_, subject in here.noted.items()),
        )

    def note(self, here: Here, id_: str, subject: Authority | str) -> Markup:
        """Render a note; it is the same on every page of a language."""
        key = (here.words.tag, here.locale, id_)
        if key not in self._notes:
            view = note_view(here, subject, Fragment(here, self.environment).inline)
            template = self.environment.get_template("partials/syllabus/note.html")
            self._notes[key] = Markup(template.render(syllabus=here.frame, id=id_, note=view))
        return self._notes[key]

    def language_root(self) -> str:
        """Give the folder that the pages of the current language are in, from the site's root."""
        current, source = i18n.current_locale(self.config), i18n.locales(self.config)[0]
        return "" if current == source else f"{current}/"

    def view_of(self, page: Page, here: Here) -> Mapping[str, Any]:
        """Make the data of a page's kind."""
        identity = self.identity(page)
        # Where sheets stand side by side, each entry would link the same terms again.
        terms = identity != ("overview", "comparison")
        return kind_of(identity).view(here, identity[1], Fragment(here, self.environment, terms=terms).inline)

    def curriculum_links(self, here: Here) -> list[CurriculumLink]:
        """List the curricula that have a page."""
        pages = {id_: document for (id_, _), document in self.project.curriculum_pages.items()}
        return [
            {"id": id_, "title": curriculum_title(here, id_), "url": here.link(self.project.page_path(document))}
            for id_, document in pages.items()
        ]

    def link(self, path: str, start: File) -> str:
        """Link from a page to `path` inside its language's folder, or to the source's page there."""
        inner, _, anchor = path.partition("#")
        return get_relative_url(self.file_at(inner).url, start.url) + (f"#{anchor}" if anchor else "")

    def address(self, file: File) -> str:
        """Give the address a page is known by: that of its text's own language, or "" while the site has no address."""
        own = i18n.alternates(file).get(i18n.text_locale(file, self.config), file)
        base = public_address(self.config)
        return urljoin(base, own.url) if base else ""

    def file_at(self, path: str) -> File:
        """Find the page at `path` inside the folder of the language that is built, or of the source language."""
        if file := self._file_at(path):
            return file
        raise PluginError(f"There is no page {path} to link to.")

    def publishes(self, path: str) -> bool:
        """Tell whether the site has a page at `path`: a host may leave pages of the content out."""
        file = self._file_at(path)
        return file is not None and file.inclusion not in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)

    def _file_at(self, path: str) -> File | None:
        candidates = [path]
        if i18n.has_folders(self.config):
            tags = (i18n.current_locale(self.config), i18n.locales(self.config)[0])
            candidates = [f"{tag}/{path}" for tag in tags]
        return next((file for each in candidates if (file := self.files.src_uris.get(each))), None)

    def keep_quiz(self, html: str) -> str:
        """Keep a quiz out of the page's text until search has read it; give the mark that stands for it."""
        mark = f"\ue000syllabus-quiz-{next(self._numbers)}\ue001"
        self._quizzes[mark] = html
        return mark

    def put_quizzes(self, page: Page) -> bool:
        """Put a page's quizzes where their marks stand; tell whether there are any."""
        page.content, count = _QUIZ.subn(lambda mark: self._quizzes.pop(mark[0]), page.content or "")
        return count > 0
