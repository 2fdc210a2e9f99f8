"""The command `syllabus new language`: everything a site needs for one more language, and what to do next."""

import re
import sys
from pathlib import Path

from babel import Locale, UnknownLocaleError

from .words import interface_source, interface_texts, words_for

_ENTRY = re.compile(r"^(?P<margin>[ \t]*)- (?:\{[ \t]*)?locale:[ \t]*[\"']?(?P<tag>[\w-]+)", re.MULTILINE)
_TAG = re.compile(r"[a-z]{2}(-[A-Z]{2})?")
"""What mkdocs-static-i18n takes: ISO 639-1, with or without a country."""


class LanguageError(Exception):
    """The language cannot be added; the message says why and what to do."""


def with_language(config: str, tag: str) -> str:
    """Add a language to the text of `mkdocs.yml`, after the last one; everything else stays as it is."""
    if not _TAG.fullmatch(tag):
        language, _, country = tag.replace("_", "-").partition("-")
        meant = f"{language.lower()}-{country.upper()}" if country else language.lower()
        hint = f" Did you mean `{meant}`?" if _TAG.fullmatch(meant) else ""
        raise LanguageError(
            f"`{tag}` is no language tag: two small letters such as `sw`, if need be with a country: `pt-BR`.{hint}"
        )
    entries = list(_ENTRY.finditer(config))
    if not entries:
        raise LanguageError(
            "mkdocs.yml does not use the plugin `i18n` yet. Add it with its `languages`, as the page on hosting shows."
        )
    if tag in [entry["tag"] for entry in entries]:
        raise LanguageError(f"`{tag}` is a language of this site already.")
    last = entries[-1]
    end = _end(config, last.end(), len(last["margin"]))
    margin, name = last["margin"], words_for(tag).name
    entry = f"{margin}- locale: {tag}\n{margin}  name: {name}\n{margin}  build: true\n"
    return config[:end] + entry + config[end:]


def _end(config: str, start: int, depth: int) -> int:
    """Find the end of the lines that belong to an entry: those that are indented deeper."""
    end = config.find("\n", start) + 1 or len(config)
    while end < len(config):
        line_end = config.find("\n", end) + 1 or len(config)
        line = config[end:line_end]
        if line.strip() and len(line) - len(line.lstrip()) <= depth:
            break
        if not line.strip():
            break
        end = line_end
    return end


def run(config_file: Path, tag: str) -> int:
    """Add a language to `mkdocs.yml`; give the exit code."""
    try:
        text = config_file.read_text(encoding="utf-8")
        config_file.write_text(with_language(text, tag), encoding="utf-8")
    except (LanguageError, OSError) as error:
        print(f"syllabus: {error}", file=sys.stderr)
        return 2
    return 0


def next_steps(tag: str, files: int, folder: str) -> str:
    """Say what is ready, and what a person does next."""
    words = interface_source(tag)
    has = sum(key in interface_texts(tag) for key in words)
    known = _is_known(tag)
    lines = [
        f"{words_for(tag).name} ({tag}) is a language of this site now. Every page is there at once, in the source",
        "language with a notice, until it is translated.",
        "",
        f"Words of the interface: {has} of {len(words)} are translated already."
        + ("" if has == len(words) else f" The rest is in {folder}/interface.po."),
        *([] if known else ["Dates and lists are written as in English: this language's are not known."]),
        f"Texts to translate: {folder}, {files} PO files, for any tool that edits gettext PO.",
        "",
        "What to do next:",
        "  1. Translate interface.po and index.md.po, then the modules of one curriculum with their quizzes.",
        f"  2. Read the result into the site: `syllabus translations import {folder}`.",
        "  3. See that nothing is wrong: `syllabus check`. See how it looks: `mkdocs serve`.",
        "  4. Have a lawyer of the language compare each page with its source.",
        f"  5. Translate the menu: `nav_translations` under `locale: {tag}` in mkdocs.yml.",
        "When a source changes, `syllabus check` names the texts to renew; a new export marks them as needing work.",
    ]
    return "\n".join(lines)


def _is_known(tag: str) -> bool:
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True
