"""Quizzes, their translations, and curricula: the files that hold data alone."""

from pathlib import Path

from ..model.curriculum import Curriculum
from ..model.diagnostic import quoted
from ..model.near import did_you_mean
from ..model.origin import Origin
from ..model.project import Document
from ..model.quiz import Quiz, QuizTranslation
from .tree import Tree
from .yaml_text import parse_yaml


def load_quiz(tree: Tree, path: Path) -> None:
    """Read `<id>.yml`, a quiz, or `<id>.<language>.yml`, its translation."""
    text = tree.read(path)
    stem, _, locale = path.stem.partition(".")
    if text is None:
        tree.broken.add(("quiz", stem))
        return
    parsed = tree.parse(parse_yaml(text, tree.name(path)))
    if not locale:
        quiz = tree.validate(parsed, Quiz, "a quiz file")
        if quiz is None:
            tree.add_broken("quiz", stem, parsed)
            return
        check_stem(tree, parsed.origin, quiz.quiz, stem, "quiz")
        document = Document(quiz, parsed.origin, tree.settings.source_locale)
        tree.add(tree.quizzes, quiz.quiz, document, "quiz")
    elif is_known_locale(tree, parsed.origin, locale):
        translation = tree.validate(parsed, QuizTranslation, "a quiz translation")
        if translation is not None:
            check_stem(tree, parsed.origin, translation.quiz, stem, "quiz")
            key = (translation.quiz, locale)
            tree.add(tree.quiz_translations, key, Document(translation, parsed.origin, locale), "quiz")


def load_curriculum(tree: Tree, path: Path) -> None:
    """Read a curriculum."""
    text = tree.read(path)
    if text is None:
        tree.broken.add(("curriculum", path.stem))
        return
    parsed = tree.parse(parse_yaml(text, tree.name(path)))
    curriculum = tree.validate(parsed, Curriculum, "a curriculum file")
    if curriculum is None:
        tree.add_broken("curriculum", path.stem, parsed)
        return
    check_stem(tree, parsed.origin, curriculum.curriculum, path.stem, "curriculum")
    document = Document(curriculum, parsed.origin, tree.settings.source_locale)
    tree.add(tree.curricula, curriculum.curriculum, document, "curriculum")


def check_stem(tree: Tree, origin: Origin, id_: str, stem: str, key: str) -> None:
    """Report a file whose name is not its id."""
    if id_ != stem:
        message = f"This file is named {quoted(stem)} but its {key} id is `{id_}`."
        tree.report(origin.error(origin.at(key), "file-name", message, "Rename the file, or correct the id."))


def is_known_locale(tree: Tree, origin: Origin, locale: str) -> bool:
    """Tell whether the language in the name of a file is one to translate into; report it when not."""
    source, *known = tree.settings.locales
    if locale in known:
        return True
    if locale == source:
        message = f"`{locale}` is the language of the source, so this file cannot be a translation."
        advice = f"Take `.{locale}` out of the name of the file, or write the language it is in."
    else:
        listed = ", ".join(f"`{tag}`" for tag in known) or "none"
        message = (
            f"The name of this file says that it is a translation into {quoted(locale)}, "
            "which is not a language of this site."
        )
        advice = f"{did_you_mean(locale, known)}Languages to translate into: {listed}; they are set in mkdocs.yml."
    tree.report(origin.error(origin.at(), "unknown-locale", message, advice))
    return False
