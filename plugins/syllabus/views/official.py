"""Links to official texts."""

from typing import TypedDict

from ..model.official import OfficialText


class OfficialView(TypedDict):
    """An official address; `name` is its host, for readers to judge, with a number where there are several."""

    url: str
    name: str


def official_views(texts: tuple[OfficialText, ...]) -> list[OfficialView]:
    """Name official addresses so that no two links of an entry read the same."""
    hosts = [text.url.split("/")[2].removeprefix("www.") for text in texts]
    return [
        {"url": text.url, "name": host if hosts.count(host) == 1 else f"{host} ({hosts[: index + 1].count(host)})"}
        for index, (text, host) in enumerate(zip(texts, hosts, strict=True))
    ]
