"""The command `syllabus translations`: how far each language is, and the way to a translator and back."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from .exporters.po import INTERFACE, interface_po, po
from .importers.interface import check_interface, interface_yaml
from .importers.messages import Message, Messages, by_document, read_messages
from .importers.translation import accept, apply_messages, check_messages
from .model.diagnostic import Diagnostic, has_errors
from .model.near import did_you_mean
from .model.project import Project
from .model.translation_pair import pairs
from .model.translation_status import named_pairs, total
from .reporters import report_text
from .views.translations import translation_rows
from .words import interface_source, interface_texts, packaged_texts, words_for

SCHEMA = 1


def add_parser(parser: ArgumentParser) -> None:
    """Add the options of the command."""
    actions = parser.add_subparsers(dest="action", required=True)
    state = actions.add_parser("status", help="show how much of each page each language has")
    state.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    accepting = actions.add_parser("accept", help="say that translations are up to date with their source")
    accepting.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a translated page or quiz")
    accepting.add_argument("--all", action="store_true", help="all that the site has")
    exporting = actions.add_parser("export", help="write PO files for translators")
    exporting.add_argument("language", help="the language to translate to, such as `fr`")
    exporting.add_argument("documents", nargs="*", metavar="DOCUMENT", help="such as `modules/m01.md`; default: all")
    exporting.add_argument("--to", type=Path, metavar="FOLDER", help="default: translations/LANGUAGE")
    importing = actions.add_parser("import", help="read PO files into pages and quizzes")
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a PO file, or a folder of them")
    for action in (state, accepting, exporting, importing):
        action.add_argument("-f", "--config-file", type=Path, default=Path("mkdocs.yml"), help="default: mkdocs.yml")


def run(project: Project, options: Namespace) -> int:
    """Run an action; give the exit code: 0 good, 1 problems in the content, 2 cannot run."""
    if options.action == "status":
        print((status_json if options.format == "json" else status_text)(project))
        return 0
    if options.action == "accept":
        return run_accept(project, options.files, options.all)
    if options.action == "export":
        return run_export(project, options.language, options.documents, options.to)
    return run_import(project, options.files)


def status_text(project: Project) -> str:
    """Give a table of percentages, and a sentence a language that adds it up."""
    locales = project.settings.locales[1:]
    if not locales:
        return "This site has one language. To add another: `syllabus new language`."
    rows = translation_rows(project)
    width = max(len(row.name) for row in rows)
    lines = ["  ".join(["Texts up to date, per cent".ljust(width), *(f"{locale:>5}" for locale in locales)])]
    for row in rows:
        cells = [f"{row.amounts[locale].percent:>5}" if locale in row.amounts else "    –" for locale in locales]
        lines.append("  ".join([row.name.ljust(width), *cells]))
    lines.append("")
    for locale in locales:
        whole = total(rows, locale)
        lines.append(
            f"{words_for(locale).name} ({locale}): {whole.percent} %. "
            f"{whole.fresh} texts up to date, {whole.stale} to be renewed, {whole.missing} missing."
        )
    return "\n".join(lines)


def status_json(project: Project) -> str:
    """Give the numbers as JSON: `schema`, `documents` with `fresh`, `stale` and `missing` by language, and `total`."""
    rows, locales = translation_rows(project), project.settings.locales[1:]
    documents = [
        {"name": row.name, "languages": {locale: amount._asdict() for locale, amount in row.amounts.items()}}
        for row in rows
    ]
    totals = {locale: {**(whole := total(rows, locale))._asdict(), "percent": whole.percent} for locale in locales}
    return json.dumps({"schema": SCHEMA, "documents": documents, "total": totals}, indent=2, ensure_ascii=False)


def run_accept(project: Project, files: Sequence[Path], everything: bool) -> int:
    """Record that translations were made from their source as it is now; 1 when a part is not built as its source."""
    root = project.settings.root
    every = {pair.path: pair for pair in pairs(project)}
    known = {path: pair for path, pair in every.items() if pair.translation}
    names = [_inside(file, root) for file in files]
    for name in names:
        if name in every and name not in known:
            return _refuse(f"{name} is not translated yet.")
        if name not in known:
            return _refuse(f"{name} is no translation of this site. {did_you_mean(name, list(known))}".strip())
    if not names and not everything:
        return _refuse("Name the translations that are up to date, or say `--all`.")
    left = []
    for name in names or known:
        text, parts = accept(known[name])
        _write(root / name, text)
        left += [f"{name}: `{part.id or 'what stands before the first heading'}`" for part in parts]
    print(f"Up to date: {', '.join(names) if names else f'{len(known)} files'}.")
    if left:
        print(f"Not these, which have other paragraphs than their source: {', '.join(left)}. Run `syllabus check`.")
    return int(bool(left))


def run_export(project: Project, locale: str, documents: Sequence[str], folder: Path | None) -> int:
    """Write PO files."""
    locales = project.settings.locales[1:]
    if locale not in locales:
        hint = did_you_mean(locale, locales)
        return _refuse(f"`{locale}` is no language to translate to. {hint}To add it: `syllabus new language {locale}`.")
    found = dict(named_pairs(project, locale))
    if wrong := [name for name in documents if name not in found and name != INTERFACE]:
        return _refuse(f"There is no document `{wrong[0]}`. {did_you_mean(wrong[0], [*found, INTERFACE])}".strip())
    target = folder or Path("translations") / locale
    wanted = [*documents] or [*found, INTERFACE]
    for name in wanted:
        file = target / f"{name}.po"
        before = file.read_bytes() if file.is_file() else b""
        if name == INTERFACE:
            data = interface_po(locale, interface_source(locale), interface_texts(locale), before)
        else:
            data = po(name, found[name], before)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    print(f"{len(wanted)} files written to {target}. Once translated: `syllabus translations import {target}`.")
    return 0


def run_import(project: Project, files: Sequence[Path]) -> int:
    """Read PO files into the translations: all of them or, when a text is wrong, none."""
    read = [read_messages(path.read_bytes(), path.as_posix()) for path in _po_files(files)]
    if not read:
        return _refuse(f"There is no PO file in {', '.join(map(str, files))}.")
    diagnostics: list[Diagnostic] = [item for one in read for item in one.diagnostics]
    outcome: dict[Path, str] = {}
    said: list[str] = []
    for one in read:
        if not one.diagnostics:
            diagnostics += _import(project, one, outcome, said)
    if diagnostics:
        print(report_text(sorted(diagnostics)))
    if has_errors(diagnostics):
        print("Nothing was written.")
        return 1
    for path, text in outcome.items():
        _write(path, text)
    print("\n".join([*said, "Now run `syllabus check`."] if outcome else [*said, "Nothing has changed."]))
    return 0


def _import(project: Project, messages: Messages, outcome: dict[Path, str], said: list[str]) -> Iterator[Diagnostic]:
    """Work out the new texts of files, from the messages of one PO file."""
    locale, settings = messages.locale, project.settings
    documents = by_document(messages.done)
    if locale not in settings.locales[1:]:
        for first in messages.done[:1]:
            if not locale:
                yield first.error(
                    "unknown-locale", "This file does not say its language.", "Add it to its head: `Language: fr`."
                )
                continue
            why = f"The language of this file, `{locale}`, is no language to translate to."
            yield first.error("unknown-locale", why, "Correct `Language` in its head, or add the language to the site.")
        return
    found = dict(named_pairs(project, locale))
    for name, texts in documents.items():
        if name == INTERFACE:
            yield from check_interface(texts, interface_source(locale))
            if settings.words:
                words = _own_words(settings.words, locale, texts)
                file = settings.words / f"{locale}.yml"
                new = interface_yaml(words, old := file.read_text(encoding="utf-8") if file.is_file() else "")
                if new != old:
                    outcome[file] = new
                    waiting = sum(key not in words for key in interface_source(locale))
                    said.append(f"{file.name}: written{f', {waiting} texts still to translate' if waiting else ''}.")
        elif name not in found:
            first = next(iter(texts.values()))
            hint = did_you_mean(name, list(found))
            yield first.error("po-unknown", f"This site has no document `{name}`.", f"{hint}Export it again.")
        else:
            pair = found[name]
            yield from check_messages(pair, texts)
            written = apply_messages(pair, texts)
            if written.text is not None:
                outcome[settings.root / pair.path] = written.text
                rest = f", {written.waiting} texts still to translate" if written.waiting else ""
                said.append(f"{pair.path}: written{rest}.")
            elif pair.translation is None:
                said.append(f"{pair.path}: not yet, {written.waiting} texts are still to translate.")


def _own_words(folder: Path, locale: str, texts: Mapping[str, Message]) -> dict[str, str]:
    """Give the words for a site's own file: those that are not the package's, unless the folder is the package's."""
    own = interface_texts(locale) | {key: message.text for key, message in texts.items()}
    shipped = packaged_texts(locale)
    is_package = folder.resolve() == Path(str(files("syllabus.locales"))).resolve()
    return {
        key: own[key] for key in interface_source(locale) if key in own and (is_package or own[key] != shipped.get(key))
    }


def _po_files(files: Iterable[Path]) -> Iterator[Path]:
    for file in files:
        yield from sorted(file.rglob("*.po")) if file.is_dir() else [file] if file.is_file() else []


def _inside(file: Path, root: Path) -> str:
    whole = file.resolve()
    return whole.relative_to(root.resolve()).as_posix() if whole.is_relative_to(root.resolve()) else file.as_posix()


def _write(path: Path, text: str) -> None:
    """Write a file so that it is never half written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def _refuse(why: str) -> int:
    print(f"syllabus: {why}", file=sys.stderr)
    return 2
