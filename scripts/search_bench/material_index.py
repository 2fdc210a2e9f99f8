"""Hook of the site that both searches are measured on.

It writes the index of Material's search once more, since the plugin removes it, and beside the site what each search
took to index it, in seconds of processors at work: `seconds.json`.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from material.plugins.search.plugin import SearchIndex
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from syllabus.mkdocs import finish
from syllabus.mkdocs.search import SearchShelves

seconds = {"ours": 0.0, "builtin": 0.0}


def _timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    def timed(*arguments: Any, **options: Any) -> Any:
        start = sum(os.times()[:4])
        try:
            return work(*arguments, **options)
        finally:
            seconds[name] += sum(os.times()[:4]) - start

    return timed


for name, owner, method in (
    ("ours", SearchShelves, "add"),
    ("ours", finish, "write_search"),
    ("builtin", SearchIndex, "add_entry_from_context"),
    ("builtin", SearchIndex, "generate_search_index"),
):
    setattr(owner, method, _timed(name, getattr(owner, method)))


@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Come after every plugin."""
    # Only once: each language has written it already, and the last one is whole.
    plugin = config.plugins["material/search"]
    taken = dict(seconds)
    plugin.on_post_build(config=config)
    seconds.update(taken)
    (Path(config.config_file_path).parent / "seconds.json").write_text(json.dumps(seconds), encoding="utf-8")
