"""The table of authorities: everything the site relies on, and where."""

from typing import TypedDict

from ..model.uses import uses
from .authorities import AuthorityView, authority_view, by_source, source_title
from .here import Here
from .phrase import Phrases
from .uses import UseView, use_views


class AuthorityRow(AuthorityView):
    """An authority with its uses."""

    uses: list[UseView]


class AuthorityTable(TypedDict):
    """The authorities of one source that are used."""

    id: str
    title: Phrases
    url: str
    rows: list[AuthorityRow]


class TableOfAuthorities(TypedDict):
    """Data for `table-of-authorities.html`."""

    tables: list[AuthorityTable]


def table_of_authorities(here: Here) -> TableOfAuthorities:
    """Make the table in the language of `here`: instruments, cases and jurisdictions as the site orders them."""
    used = uses(here.project, here.locale)
    library = here.project.library
    order = {key: index for index, key in enumerate((*library.instruments, *library.cases, *library.sheets))}
    tables: list[AuthorityTable] = []
    for members in by_source(here, sorted(used, key=lambda authority: order[authority.key])):
        first = members[0]
        tables.append(
            {
                "id": "cases" if first.kind == "case" else first.key,
                "title": source_title(here, first),
                "url": here.authority_url(first._replace(anchor="")),
                "rows": [{**authority_view(here, member), "uses": use_views(here, member)} for member in members],
            }
        )
    return {"tables": tables}
