"""The search index of the theme, one for each language instead of one for all.

A reader then loads a part of the bytes, gets results in the language of the page, and words are cut to their stems by
the rules of that language alone.
"""

import json
from pathlib import Path

INDEX = Path("search") / "search_index.json"


def split_index(root: Path, locales: tuple[str, ...]) -> None:
    """Split the index of the site at `root`; `locales` has the language at the root first.

    Addresses in a language's index are relative to its folder. A site without an index is left alone.
    """
    path = root / INDEX
    if not path.is_file() or len(locales) < 2:
        return
    whole = json.loads(path.read_text(encoding="utf-8"))
    source, *others = locales
    parts: dict[str, list[dict[str, object]]] = {tag: [] for tag in locales}
    for entry in whole["docs"]:
        tag = next((tag for tag in others if entry["location"].startswith(f"{tag}/")), source)
        location = entry["location"] if tag == source else entry["location"].removeprefix(f"{tag}/")
        parts[tag].append({**entry, "location": location})
    stemmed = whole["config"].get("lang", [])
    for tag, docs in parts.items():
        config = {**whole["config"], "lang": [tag] if tag in stemmed else ["en"]}
        target = root / INDEX if tag == source else root / tag / INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"config": config, "docs": docs}, ensure_ascii=False, separators=(",", ":"))
        target.write_text(text, encoding="utf-8")
