"""`syllabus translations` and `syllabus new language`: from the first export to the last import."""

import json
import re
import shutil
from argparse import ArgumentParser
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from support import settings_of

from syllabus import translations
from syllabus.check import check
from syllabus.importers.interface import interface_yaml
from syllabus.model.project import Project
from syllabus.new_language import LanguageError, with_language
from syllabus.source.yaml_text import parse_yaml

TREE = Path(__file__).parents[1] / "rules" / "translation-parity" / "good"
MODULE, QUIZ = "docs/fr/modules/consent.md", "quizzes/consent.fr.yml"


@pytest.fixture
def site(tmp_path):
    return Path(shutil.copytree(TREE, tmp_path / "site"))


def project_of(site: Path) -> Project:
    return check(settings_of(site, "en", "fr"))[0]


def problems(site: Path) -> list[str]:
    return [item.rule for item in check(settings_of(site, "en", "fr"))[1]]


def command(site: Path, *arguments: object) -> int:
    parser = ArgumentParser()
    translations.add_parser(parser)
    return translations.run(project_of(site), parser.parse_args([str(argument) for argument in arguments]))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def parts(page: str) -> tuple[object, str]:
    """Part a page into the data of its front matter and its body."""
    head, _, body = page.removeprefix("---\n").partition("\n---\n")
    return parse_yaml(head, "").value, body


def translate(po: Path, words: dict[str, str]) -> None:
    """Do as a translation tool does: read the file, translate some texts or reword what is there, write the file."""
    with po.open("rb") as file:
        catalog = read_po(file)
    for message in catalog:
        for old, new in words.items():
            if message.id == old:
                message.string = new
                message.flags.discard("fuzzy")
            elif message.id:
                message.string = message.string.replace(old, new)
    with po.open("wb") as file:
        write_po(file, catalog, width=60)


def test_what_is_exported_and_imported_again_changes_nothing(site, tmp_path, capsys):
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert command(site, "export", "fr", "--to", tmp_path / "po") == 0
    assert command(site, "import", tmp_path / "po") == 0
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert "Nothing has changed." in capsys.readouterr().out


def test_the_same_content_is_exported_as_the_same_bytes(site, tmp_path):
    command(site, "export", "fr", "--to", tmp_path / "one")
    command(site, "export", "fr", "--to", tmp_path / "two")
    one, two = (sorted(path.read_bytes() for path in (tmp_path / name).rglob("*.po")) for name in ("one", "two"))
    assert one == two


def test_a_changed_source_arrives_as_needing_work_with_the_old_translation(site, tmp_path):
    edit(site / "docs/en/modules/consent.md", "Start with the means", "Begin with the means")
    command(site, "export", "fr", "modules/consent.md", "--to", tmp_path)
    with (tmp_path / "modules/consent.md.po").open("rb") as file:
        fuzzy = [(message.id, message.string) for message in read_po(file) if message.id and message.fuzzy]
    assert fuzzy == [("Begin with the means, not with the signature.", "Commencez par le moyen, non par la signature.")]


def test_a_text_that_still_needs_work_leaves_the_old_translation_in_place(site, tmp_path):
    edit(site / "docs/en/modules/consent.md", "Start with the means", "Begin with the means")
    command(site, "export", "fr", "--to", tmp_path / "po")
    before = (site / MODULE).read_text(encoding="utf-8")
    assert command(site, "import", tmp_path / "po") == 0
    assert (site / MODULE).read_text(encoding="utf-8") == before
    assert problems(site) == ["translation-stale"]


def test_a_renewed_text_is_written_and_no_longer_stale(site, tmp_path):
    edit(site / "docs/en/modules/consent.md", "Start with the means", "Begin with the means")
    command(site, "export", "fr", "--to", tmp_path / "po")
    new = {"Begin with the means, not with the signature.": "Partez du moyen, non de la signature."}
    translate(tmp_path / "po/modules/consent.md.po", new)
    assert command(site, "import", tmp_path / "po") == 0
    assert "Partez du moyen, non de la signature." in (site / MODULE).read_text(encoding="utf-8")
    assert problems(site) == []


def test_a_translation_of_an_earlier_source_is_taken_and_stays_to_be_renewed(site, tmp_path):
    command(site, "export", "fr", "--to", tmp_path / "po")
    edit(site / "docs/en/modules/consent.md", "Start with the means", "Begin with the means")
    new = {"Start with the means, not with the signature.": "Partez du moyen, non de la signature."}
    translate(tmp_path / "po/modules/consent.md.po", new)
    command(site, "import", tmp_path / "po")
    assert "Partez du moyen" in (site / MODULE).read_text(encoding="utf-8")
    assert problems(site) == ["translation-stale"]


def test_a_page_that_is_not_there_is_written_once_nothing_of_it_is_missing(site, tmp_path, capsys):
    whole = (site / MODULE).read_text(encoding="utf-8")
    command(site, "export", "fr", "--to", tmp_path / "po")
    po = (tmp_path / "po/modules/consent.md.po").read_text(encoding="utf-8")
    (site / MODULE).unlink()
    (tmp_path / "po/modules/consent.md.po").write_text(po.replace('msgstr "La somme est de 24 000."', 'msgstr ""'))
    command(site, "import", tmp_path / "po")
    assert not (site / MODULE).exists()
    assert f"{MODULE}: not yet, 1 texts are still to translate." in capsys.readouterr().out
    (tmp_path / "po/modules/consent.md.po").write_text(po, encoding="utf-8")
    command(site, "import", tmp_path / "po")
    assert parts((site / MODULE).read_text(encoding="utf-8")) == parts(whole)


def test_a_quiz_keeps_its_key_whatever_its_translation_says(site, tmp_path):
    command(site, "export", "fr", "--to", tmp_path / "po")
    with (tmp_path / "po/quizzes/consent.yml.po").open("rb") as file:
        texts = {message.context: message.id for message in read_po(file)}
    option = next(text for context, text in texts.items() if context and context.endswith("/options.nothing.text"))
    translate(tmp_path / "po/quizzes/consent.yml.po", {option: "Rien du tout."})
    assert command(site, "import", tmp_path / "po") == 0
    written = (site / QUIZ).read_text(encoding="utf-8")
    assert "Rien du tout." in written
    assert "correct" not in written
    assert problems(site) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("[@un-tip-protocol, art. 3]", "[@un-tip-protocol, art. 6-8]", "citations"),
        ("(index.md)", "(ailleurs.md)", "links"),
        ("{#deadlines}", "{#delais}", "marks of Markdown"),
        ("## D", "# D", "marks of Markdown"),
    ],
)
def test_a_translation_that_breaks_what_must_stay_is_refused_and_nothing_is_written(
    site, tmp_path, capsys, old, new, what
):
    command(site, "export", "fr", "--to", tmp_path / "po")
    po = tmp_path / "po/modules/consent.md.po"
    translate(po, {old: new})
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert command(site, "import", po) == 1
    said = capsys.readouterr().out
    assert re.search(
        rf"{re.escape(po.as_posix())}:\d+:1: error: In `.+` the {what} are not those of the source: missing: `", said
    )
    assert said.endswith("Nothing was written.\n")
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("data", [b"\xff\xfe", b'msgid "open\nmsgstr', b"no po at all", b""])
def test_a_file_that_is_no_po_file_is_told_without_a_traceback(site, tmp_path, data):
    (tmp_path / "broken.po").write_bytes(data)
    assert command(site, "import", tmp_path / "broken.po") in (0, 1)


def test_a_translation_is_accepted_by_name_and_not_by_accident(site, capsys):
    edit(site / "docs/en/modules/consent.md", "Start with the means", "Begin with the means")
    assert command(site, "accept") == 2
    assert command(site, "accept", "docs/fr/modules/consen.md") == 2
    assert f"Did you mean `{MODULE}`?" in capsys.readouterr().err
    assert problems(site) == ["translation-stale"]
    assert command(site, "accept", site / MODULE) == 0
    assert problems(site) == []


def test_the_status_counts_what_is_fresh_stale_and_missing(site, capsys):
    edit(site / "docs/en/modules/consent.md", "Start with the means", "Begin with the means")
    (site / QUIZ).unlink()
    command(site, "status", "--format", "json")
    documents = {item["name"]: item["languages"]["fr"] for item in json.loads(capsys.readouterr().out)["documents"]}
    assert documents["modules/consent.md"] == {"fresh": 6, "stale": 1, "missing": 0}
    assert documents["quizzes/consent.yml"]["fresh"] == 0 < documents["quizzes/consent.yml"]["missing"]
    assert documents["interface"]["missing"] == 0
    command(site, "status")
    said = capsys.readouterr().out
    assert re.search(r"modules/consent\.md +85\n", said)
    assert "1 to be renewed" in said


def test_words_of_the_interface_are_written_as_they_are_read():
    texts = {"a.b": 'A "quoted" \\ text: no', "a.c": "{count}", "d": "Ð"}
    written = interface_yaml(texts, "# Keep me.\na: old\n# Not me.\n")
    assert parse_yaml(written, "").value == {"a": {"b": texts["a.b"], "c": "{count}"}, "d": "Ð"}
    assert written.startswith("# Keep me.\na:\n")


CONFIG = """plugins:
  - i18n:
      languages:
        - locale: en
          default: true
        # The second.
        - locale: fr
          nav_translations:
            Home: Accueil
  - syllabus
"""


def test_a_language_is_added_after_the_last_and_nothing_else_changes():
    added = with_language(CONFIG, "pt-BR")
    entry = "        - locale: pt-BR\n          name: Português\n          build: true\n"
    assert added == CONFIG.replace("  - syllabus\n", f"{entry}  - syllabus\n")


def test_a_tag_in_other_letters_is_asked_back():
    with pytest.raises(LanguageError, match="Did you mean `pt-BR`"):
        with_language(CONFIG, "PT_br")


@pytest.mark.parametrize(("config", "tag"), [(CONFIG, "fr"), (CONFIG, "french"), ("site_name: A\n", "fr")])
def test_a_language_that_cannot_be_added_is_refused_with_a_sentence(config, tag):
    with pytest.raises(LanguageError, match=r"\.$"):
        with_language(config, tag)


def test_a_new_export_keeps_what_a_translator_has_done_and_the_site_has_not_yet(site, tmp_path):
    (site / MODULE).unlink()
    command(site, "export", "fr", "modules/consent.md", "--to", tmp_path)
    po = tmp_path / "modules/consent.md.po"
    translate(po, {"The sum is 24,000.": "La somme est de 24 000."})
    command(site, "import", po)
    edit(site / "docs/en/modules/consent.md", "Start with the means", "Begin with the means")
    command(site, "export", "fr", "modules/consent.md", "--to", tmp_path)
    assert 'msgstr "La somme est de 24 000."' in po.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('msgstr "Le consentement"', 'msgstr Le consentement"'),
        ('msgstr "Le consentement"', 'msgstr "Le consentement'),
        ('msgstr "Le consentement"', "msgstr “Le consentement”"),
        ('msgstr "Le consentement"', 'msgstr "Le "libre" consentement"'),
        ('msgid "Consent"\n', ""),
        ("head/description", "head/title"),
    ],
)
def test_a_damaged_po_file_is_refused_with_its_line_and_nothing_is_written(site, tmp_path, capsys, old, new):
    command(site, "export", "fr", "modules/consent.md", "--to", tmp_path)
    edit(tmp_path / "modules/consent.md.po", old, new)
    before = (site / MODULE).read_bytes()
    assert command(site, "import", tmp_path) == 1
    assert re.search(r"consent\.md\.po:\d+:1: error: .*\(po-syntax\)", capsys.readouterr().out)
    assert (site / MODULE).read_bytes() == before


def test_a_byte_order_mark_is_no_mistake(site, tmp_path):
    command(site, "export", "fr", "modules/consent.md", "--to", tmp_path)
    po = tmp_path / "modules/consent.md.po"
    po.write_bytes(b"\xef\xbb\xbf" + po.read_bytes())
    assert command(site, "import", po) == 0


def test_a_paragraph_added_to_both_is_accepted_and_one_added_to_the_source_alone_is_not(site, capsys):
    edit(site / "docs/en/modules/consent.md", "The sum is 24,000.", "The sum is 24,000.\n\nAsk.")
    assert command(site, "accept", site / MODULE) == 1
    assert "`deadlines`" in capsys.readouterr().out
    edit(site / MODULE, "La somme est de 24 000.", "La somme est de 24 000.\n\nDemandez.")
    assert command(site, "accept", site / MODULE) == 0
    assert problems(site) == []


def test_a_quiz_of_which_no_question_is_done_is_not_written(site, tmp_path, capsys):
    (site / QUIZ).unlink()
    command(site, "export", "fr", "quizzes/consent.yml", "--to", tmp_path)
    po = tmp_path / "quizzes/consent.yml.po"
    with po.open("rb") as file:
        first = next(message.id for message in read_po(file) if message.id)
    translate(po, {first: "Un texte."})
    assert command(site, "import", po) == 0
    assert not (site / QUIZ).exists()
    assert "not yet" in capsys.readouterr().out
