"""A link to an official text leads to an official host, never to a mirror or a private site.

The list is in `model/official.py`; a site adds hosts with the option `official_hosts`.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from ..model.diagnostic import Diagnostic, quoted
from ..model.official import OfficialText, is_official
from ..model.origin import Mark, Origin
from ..model.project import Project

RULE = "official-host"


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield the official links that lead elsewhere."""
    hosts = project.settings.official_hosts
    for origin, mark, url in _links(project):
        host = _host(url)
        if not is_official(host, hosts):
            yield origin.error(
                mark,
                RULE,
                f"{quoted(host or url)} is not on the list of official hosts.",
                "Link to a gazette, legislature, court, ministry or treaty office. "
                "One that is missing from the list is added under `official_hosts` in mkdocs.yml.",
            )


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""  # Brackets where none may be: no address at all.


def _links(project: Project) -> Iterator[tuple[Origin, Mark, str]]:
    for instrument in project.instruments.values():
        yield instrument.origin, instrument.origin.at("official_url"), instrument.data.official_url
    for sheet in project.sheets.values():
        yield from _entries(sheet.origin, [entry.official for entry in sheet.data.entries])
    if project.cases:
        yield from _entries(project.cases.origin, [case.official for case in project.cases.data.entries])


def _entries(origin: Origin, entries: list[tuple[OfficialText, ...]]) -> Iterator[tuple[Origin, Mark, str]]:
    for index, texts in enumerate(entries):
        for position, text in enumerate(texts):
            yield origin, origin.at("entries", index, "official", position, "url"), text.url
