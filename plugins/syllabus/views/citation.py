"""A citation as links a reader can follow."""

from typing import TypedDict

from ..model.citation import Citation
from .here import Here


class CitationView(TypedDict):
    """One authority in a bracket. `number` is set apart, because "13(1)" must read left to right in any language."""

    prefix: str
    before: str
    number: str
    after: str
    suffix: str
    url: str
    doubt: str


def citation_view(here: Here, citation: Citation) -> CitationView:
    """Make a citation's link and label; one that leads nowhere keeps its text without a link."""
    document = here.project.instruments.get(citation.key)
    if document is None:
        return _view(citation, citation.key)
    name = here.project.instrument_text(citation.key, here.locale).cite_as
    found = here.project.find(citation)
    url = here.instrument_url(document.data, found.provision if found else None)
    if not citation.number:
        return _view(citation, name, url=url)
    before, after = here.words.t(f"unit.{citation.unit}", number="\0").split("\0")
    full = here.words.t("citation.label", instrument=name, provision="\0").split("\0")
    doubt = ""
    if found and found.provision.mark != "seen":
        doubt = here.words.t(f"citation.{found.provision.mark}")
    return _view(citation, full[0] + before, citation.number, after + full[1], url, doubt)


def _view(
    citation: Citation, before: str, number: str = "", after: str = "", url: str = "", doubt: str = ""
) -> CitationView:
    return {
        "prefix": citation.prefix,
        "before": before,
        "number": number,
        "after": after,
        "suffix": citation.suffix or citation.unread,
        "url": url,
        "doubt": doubt,
    }
