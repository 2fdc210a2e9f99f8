"""The plugin `syllabus`: handlers in the order of MkDocs' events, each handing over to a pure part."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ..check import check
from ..markdown import SyllabusExtension
from ..model.diagnostic import has_errors
from ..model.project import Project
from ..reporters import summary
from ..views.here import Here
from . import i18n
from .config import SyllabusConfig
from .finish import finish_site
from .harden import harden
from .pages import Pages
from .settings import settings_from, site_id
from .theme import add_theme, know_language, make_environment, readable_json

log = logging.getLogger("mkdocs.plugins.syllabus")


class SyllabusPlugin(BasePlugin[SyllabusConfig]):  # type: ignore[no-untyped-call]
    """Checks the content, renders quizzes and citations, and frames every page."""

    def __init__(self) -> None:
        self.pages: Pages
        self.here: Here | None = None
        self.templates: Environment | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the content once, before anything is written, and join the theme."""
        add_theme(config)
        harden(config)
        for folder in (self.config.quizzes_dir, self.config.curricula_dir, self.config.overlay):
            path = str(Path(config.config_file_path).parent / folder) if folder else ""
            if path and Path(path).is_dir() and path not in config.watch:
                config.watch.append(path)
        if not i18n.is_nested(config):
            self.pages = Pages(self.load(config), make_environment(config), config, site_id(config, self.config))
            self.templates = None
            extension = SyllabusExtension(here=lambda: self.here, environment=self.pages.environment)
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
        self.pages.files = files
        return files

    @event_priority(-150)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Take the files as static-i18n has left them."""
        del config
        self.pages.files = files
        return nav

    @event_priority(100)
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say where we are before a page is rendered, and with which template; give it the text to publish."""
        del config
        self.pages.files = files
        self.here = self.pages.here_at(page)
        self.pages.complete_meta(page)
        return self.pages.composed_text(page) or markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Add to a page's text what is made from its head and belongs into the search."""
        del config, files
        return self.pages.complete_text(page, html)

    @event_priority(-100)
    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the first language's environment for the others, so that each template is compiled once."""
        del config, files
        know_language(env)
        self.templates = self.templates or env
        self.templates.policies["json.dumps_function"] = readable_json
        return self.templates

    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the templates their data, and the page its quiz now that the search has read the page."""
        del config
        frame = self.pages.frame_of(page, nav)
        context["syllabus"] = frame  # type: ignore[typeddict-unknown-key]
        # Material's script looks for the search index from here, and each language has its own.
        context["base_url"] = frame.language_root
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
            finish_site(config, self.pages)
