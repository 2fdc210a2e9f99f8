"""Whose addresses may be printed as official texts: treaty offices, gazettes, legislatures, courts and ministries.

A host counts with everything below it (`www.boe.es` under `boe.es`). Sites add hosts of their own in `mkdocs.yml`.
"""

from typing import Annotated

from pydantic import StringConstraints

from .base import Model

WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\.[^\s/]+(/\S*)?$")]


class OfficialText(Model):
    """The address of an official text."""

    url: WebAddress
    seen: bool
    """Whether the address itself was opened."""


OFFICIAL_HOSTS = (
    # Treaty offices and international organisations
    "coe.int",
    "europa.eu",
    "ilo.org",
    "ohchr.org",
    "un.org",
    "unhcr.org",
    "unodc.org",
    # States
    "boe.es",
    "congress.gov",
    "corteidh.or.cr",
    "courdecassation.fr",
    "dss.gov.au",
    "ecfr.gov",
    "eerstekamer.nl",
    "gazzettaufficiale.it",
    "gesetze-im-internet.de",
    "gov.uk",
    "hcourt.gov.au",
    "irishstatutebook.ie",
    "justice.gc.ca",
    "justice.gov.tn",
    "krisdika.go.th",
    "legifrance.gouv.fr",
    "legis.md",
    "legislatie.just.ro",
    "legislation.gov.au",
    "normattiva.it",
    "officielebekendmakingen.nl",
    "oireachtas.ie",
    "rada.gov.ua",
    "scc-csc.ca",
    "supremecourt.uk",
    "uaelegislation.gov.ae",
    "uscode.house.gov",
    "wetten.overheid.nl",
)


def is_official(host: str, hosts: tuple[str, ...]) -> bool:
    """Tell whether a host, or one it stands under, is on the list."""
    return any(host == known or host.endswith(f".{known}") for known in hosts)
