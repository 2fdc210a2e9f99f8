"""The plugin `syllabus`: handlers in the order of MkDocs' events, each handing over to a pure part."""

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from ..check import check
from ..markdown import SyllabusExtension
from ..markdown.fragment import Fragment
from ..model.diagnostic import has_errors
from ..model.project import Project
from ..reporters import summary
from ..views.curriculum import curriculum_title, curriculum_view, module_links
from ..views.here import Here
from ..views.instrument import instrument_view
from ..views.module import module_view
from ..words import words_for
from . import i18n
from .config import SyllabusConfig
from .finish import finish_site
from .harden import harden
from .page_frame import CurriculumLink, PageFrame, language_views
from .settings import settings_from, site_id
from .theme import add_theme, make_environment

_QUIZ = re.compile("\ue000syllabus-quiz-\\d+\ue001")
"""Private-use characters, which no author types."""

log = logging.getLogger("mkdocs.plugins.syllabus")


class SyllabusPlugin(BasePlugin[SyllabusConfig]):  # type: ignore[no-untyped-call]
    """Checks the content, renders quizzes and citations, and frames every page."""

    def __init__(self) -> None:
        self.project: Project
        self.environment: Environment
        self.files: Files
        self.here: Here | None = None
        self.quizzes: dict[str, str] = {}
        self.templates: Environment | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the content once, before anything is written, and join the theme."""
        add_theme(config)
        harden(config)
        for folder in (self.config.quizzes_dir, self.config.curricula_dir):
            path = str(Path(config.config_file_path).parent / folder)
            if Path(path).is_dir() and path not in config.watch:
                config.watch.append(path)
        if not i18n.is_nested(config):
            self.project = self.load(config)
            self.templates = None
            self.environment = make_environment(config)
            extension = SyllabusExtension(here=lambda: self.here, environment=self.environment)
            others = [known for known in config.markdown_extensions if not isinstance(known, SyllabusExtension)]
            config.markdown_extensions = [*others, extension]  # type: ignore[list-item]
        return config

    def load(self, config: MkDocsConfig) -> Project:
        """Load and check the content; stop the build with one report when it cannot be published."""
        project, diagnostics = check(settings_from(config, self.config))
        lines = [str(item) for item in diagnostics]
        if has_errors(diagnostics) or (config.strict and diagnostics):
            raise PluginError("\n".join(["The content has problems; nothing was built.", *lines, summary(diagnostics)]))
        for line in lines:
            log.warning(line)
        return project

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Remember the files, to link to pages; keep Material's own 404 out, since ours speaks every language."""
        config.theme.static_templates.discard("404.html")
        self.files = files
        return files

    @event_priority(-150)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Take the files as static-i18n has left them."""
        del config
        self.files = files
        return nav

    @event_priority(100)
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say where we are before the page's Markdown is rendered, and which template it wants."""
        self.files = files
        self.here = self.here_at(page, config)
        kind = _kind(page)
        page.meta.setdefault("template", f"syllabus/{kind}.html")
        self.complete_meta(page)
        return markdown

    @event_priority(-100)
    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the first language's environment for the others, so that each template is compiled once."""
        del config, files
        self.templates = self.templates or env
        return self.templates

    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the templates their data, and the page its quiz now that the search has read the page."""
        page.content = _QUIZ.sub(lambda mark: self.quizzes.pop(mark[0]), page.content or "")
        here = self.here_at(page, config)
        frame = here.frame
        assert isinstance(frame, PageFrame)
        home = nav.homepage.file.url if nav.homepage else ""
        context["syllabus"] = replace(  # type: ignore[typeddict-unknown-key]
            frame,
            view=self.view_of(page, here),
            home_url=get_relative_url(home, page.url),
            languages=language_views(page.file, config),
            curricula=self.curriculum_links(here),
        )
        return context

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Go on serving the last good pages when a build is refused; MkDocs would let the browser wait."""
        del config, builder
        rebuild = server.builder

        def rebuild_or_keep(*arguments: Any) -> None:
            try:
                rebuild(*arguments)
            except MkDocsException as error:
                log.error(f"{error.format_message()} The browser shows the last good pages.")

        server.builder = rebuild_or_keep
        return server

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Finish the site once every language is built (after static-i18n, whose handler builds the others)."""
        if not i18n.is_nested(config):
            finish_site(config, site_id(config, self.config))

    def here_at(self, page: Page, config: MkDocsConfig) -> Here:
        """Describe the page that is being rendered."""
        frame = PageFrame(
            site=site_id(config, self.config),
            locale=words_for(i18n.current_locale(config)),
            content=words_for(i18n.text_locale(page.file, config)),
            url=page.url,
            kind=_kind(page),
        )
        return Here(self.project, frame, lambda path: self.link(path, page.file, config), self.keep_quiz)

    def keep_quiz(self, html: str) -> str:
        """Keep a quiz out of the page's text until search has read it; give the mark that stands for it."""
        mark = f"\ue000syllabus-quiz-{len(self.quizzes)}\ue001"
        self.quizzes[mark] = html
        return mark

    def complete_meta(self, page: Page) -> None:
        """Give menus what a translation's head leaves out, and an instrument's short name."""
        if document := self.project.modules.get(str(page.meta.get("module"))):
            page.meta["version"] = document.data.version
        if key := page.meta.get("instrument"):
            page.meta["title"] = self.project.instrument_text(str(key), self.here.locale if self.here else "").cite_as

    def link(self, path: str, start: File, config: MkDocsConfig) -> str:
        """Link from a page to `path` inside its language's folder, or to the source's page there."""
        inner, _, anchor = path.partition("#")
        candidates = [inner]
        if i18n.has_folders(config):
            tags = (i18n.current_locale(config), i18n.locales(config)[0])
            candidates = [f"{tag}/{inner}" for tag in tags]
        for candidate in candidates:
            if file := self.files.src_uris.get(candidate):
                return get_relative_url(file.url, start.url) + (f"#{anchor}" if anchor else "")
        raise PluginError(f"There is no page {inner} to link to.")

    def view_of(self, page: Page, here: Here) -> Mapping[str, Any]:
        """Make the data of a page's kind."""
        kind, project = _kind(page), self.project
        if kind == "module":
            return module_view(here, project.modules[page.meta["module"]].data)
        if kind == "instrument":
            fragment = Fragment(here, self.environment)
            return instrument_view(here, project.instruments[page.meta["instrument"]].data, fragment.inline)
        if kind == "curriculum":
            return curriculum_view(here, project.curricula[page.meta["curriculum"]].data)
        return {"modules": module_links(here)} if kind == "home" else {}

    def curriculum_links(self, here: Here) -> list[CurriculumLink]:
        """List the curricula that have a page."""
        pages = {id_: document for (id_, _), document in self.project.curriculum_pages.items()}
        return [
            {
                "id": id_,
                "title": curriculum_title(here, id_),
                "url": here.link(self.project.page_path(document)),
            }
            for id_, document in pages.items()
        ]


def _kind(page: Page) -> str:
    kinds = (kind for kind in ("module", "curriculum", "instrument") if kind in page.meta)
    return next(kinds, "home" if page.is_homepage else "page")
