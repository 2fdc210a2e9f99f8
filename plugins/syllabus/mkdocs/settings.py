"""What `mkdocs.yml` says about the content tree."""

import logging
import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from ..model.official import OFFICIAL_HOSTS
from ..model.settings import Settings
from ..words import use_folder
from . import i18n
from .config import SyllabusConfig


class SettingsError(Exception):
    """`mkdocs.yml` cannot be used; the message says why."""


def settings_from(config: MkDocsConfig, options: SyllabusConfig) -> Settings:
    """Make the loader's settings from a site's configuration."""
    root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    use_folder(root / options.locales_dir)
    return Settings(
        root=root,
        words=root / options.locales_dir,
        docs=Path(config.docs_dir),
        quizzes=root / options.quizzes_dir,
        curricula=root / options.curricula_dir,
        locales=i18n.locales(config),
        folders=i18n.has_folders(config),
        today=datetime.now(UTC).date(),
        overlay=Path(options.overlay) if options.overlay else None,
        overlay_name=options.overlay_name or Path(options.overlay or "").name,
        official_hosts=(*OFFICIAL_HOSTS, *options.official_hosts),
    )


def load_settings(config_file: Path) -> Settings:
    """Read `mkdocs.yml` as MkDocs does; raise SettingsError when it cannot."""
    log, said = logging.getLogger("mkdocs"), _Said()
    log.setLevel(logging.ERROR)
    log.addHandler(said)
    log.propagate = False
    try:
        config = load_config(str(config_file))
    except (ConfigurationError, Abort) as error:
        # MkDocs tells what is wrong in its log, and stops with no more than a count.
        reason = " ".join(" ".join(said.messages or [str(error)]).split())
        raise SettingsError(f"{config_file} cannot be used: {reason}") from error
    finally:
        log.removeHandler(said)
    plugin = config.plugins.get("syllabus")
    if plugin is None:
        raise SettingsError(f"{config_file} does not use the plugin: add `- syllabus` under `plugins:`.")
    return settings_from(config, plugin.config)


class _Said(logging.Handler):
    """Keep what MkDocs logs as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())


def site_id(config: MkDocsConfig, options: SyllabusConfig) -> str:
    """Name the site in a browser's storage: as configured, else from its address, else from its name."""
    address = urlsplit(config.site_url or "")
    name = options.site_id or f"{address.netloc}{address.path}".rstrip("/") or config.site_name
    return re.sub(r"[^0-9a-z]+", "-", name.lower()).strip("-") or "syllabus"


def public_address(config: MkDocsConfig) -> str:
    """Give the address of the site; "" while it has none, or one that leads no further than this machine."""
    address = config.site_url or ""
    host = urlsplit(address).hostname or ""
    return "" if host in ("localhost", "0.0.0.0", "::1") or host.startswith("127.") else address
