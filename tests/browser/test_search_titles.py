"""Every title of this site is asked by its own name, in its language, with the search that the pages use."""

from __future__ import annotations

from built_site import BuiltSite
from playwright.sync_api import Browser
from search_browser import served
from search_titles import lost_titles

FOUND = 0.99
"""What part of a language's titles has to be among the first five results; all but one of 2,166 were."""


def test_every_page_section_provision_case_and_term_finds_itself(browser: Browser, site: BuiltSite):
    with served(site.folder) as host:
        found = lost_titles(browser, host.address, site.folder)
    assert found["en"][0] > 500
    for tag, (number, lost) in found.items():
        named = [f"{title.query} ({title.url})" for title, _ in lost]
        print(f"{tag}: {number} titles, not found: {named}")
        assert len(lost) <= number * (1 - FOUND), (tag, named)
