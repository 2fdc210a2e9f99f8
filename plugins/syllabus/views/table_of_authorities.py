"""The table of authorities: every provision of every instrument that the site relies on, and where."""

from typing import TypedDict

from ..model.uses import uses
from .here import Here
from .marks import mark_text, provision_label
from .uses import UseView, use_views


class AuthorityRow(TypedDict):
    """A provision with its uses."""

    label: str
    heading: str
    url: str
    mark: str
    mark_text: str
    uses: list[UseView]


class InstrumentRows(TypedDict):
    """The provisions of an instrument that are used."""

    id: str
    title: str
    url: str
    rows: list[AuthorityRow]


class TableOfAuthorities(TypedDict):
    """Data for `table-of-authorities.html`."""

    instruments: list[InstrumentRows]


def table_of_authorities(here: Here) -> TableOfAuthorities:
    """Make the table in the language of `here`: instruments as the site orders them, provisions in their own order."""
    used = uses(here.project, here.locale)
    tables: list[InstrumentRows] = []
    for key, document in here.project.instruments.items():
        rows: list[AuthorityRow] = []
        for provision in document.data.provisions:
            if (key, provision.id) not in used:
                continue
            text = here.project.provision_text(key, provision, here.locale)
            rows.append(
                {
                    "label": provision_label(provision, here.words),
                    "heading": text.heading,
                    "url": here.instrument_url(document.data, provision),
                    "mark": provision.mark,
                    "mark_text": mark_text(text, here.words),
                    "uses": use_views(here, key, provision.id),
                }
            )
        if rows:
            title = here.project.instrument_text(key, here.locale).title
            tables.append({"id": key, "title": title, "url": here.instrument_url(document.data), "rows": rows})
    return {"instruments": tables}
