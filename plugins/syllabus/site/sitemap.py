"""The sitemaps of a built site: one a language, and an index of them.

Format: the Sitemap protocol 0.9 (sitemaps.org), with the other languages of a page as `xhtml:link`. Pages that a
language only borrows from the source are left out: their address is the source's. No dates, so that the same content
gives the same bytes.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin
from xml.etree import ElementTree

_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


class Address(NamedTuple):
    """A page in a language: `others` are its addresses by language, its own among them, the source's first."""

    locale: str
    url: str
    others: Mapping[str, str]


def write_sitemaps(root: Path, base: str, pages: Iterable[Address]) -> None:
    """Write `sitemap.xml` and `sitemap-<tag>.xml` into the site at `root`, whose address is `base`.

    Without an address there is nothing to write, and what the host has written is removed.
    """
    (root / "sitemap.xml").unlink(missing_ok=True)
    (root / "sitemap.xml.gz").unlink(missing_ok=True)
    languages: dict[str, list[Address]] = {}
    for page in pages:
        languages.setdefault(page.locale, []).append(page)
    if not base or not languages:
        return
    ElementTree.register_namespace("", _MAP)
    ElementTree.register_namespace("xhtml", _XHTML)
    index = ElementTree.Element(f"{{{_MAP}}}sitemapindex")
    for locale, found in languages.items():
        name = f"sitemap-{locale}.xml"
        _write(root / name, _language(found))
        _child(_child(index, "sitemap"), "loc").text = urljoin(base, name)
    _write(root / "sitemap.xml", index)


def _language(pages: Iterable[Address]) -> ElementTree.Element:
    urls = ElementTree.Element(f"{{{_MAP}}}urlset")
    for page in sorted(pages):
        url = _child(urls, "url")
        _child(url, "loc").text = page.url
        if len(page.others) > 1:
            first = next(iter(page.others.values()))
            for locale, address in [*page.others.items(), ("x-default", first)]:
                link = ElementTree.SubElement(url, f"{{{_XHTML}}}link")
                link.attrib.update(rel="alternate", hreflang=locale, href=address)
    return urls


def _child(parent: ElementTree.Element, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, f"{{{_MAP}}}{name}")


def _write(path: Path, tree: ElementTree.Element) -> None:
    ElementTree.indent(tree)
    path.write_bytes(ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True) + b"\n")
