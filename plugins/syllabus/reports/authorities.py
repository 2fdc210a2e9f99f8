"""The report `authorities`: what the site states of the law, how far it was checked, and what rests on it.

The JSON is one object: `schema` (a whole number, raised when a key changes its meaning), `statements` by kind and mark,
`citations` and `questions`, all of the source language.
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..model.authority import Found
from ..model.citation import Citation, find_citations
from ..model.mark import Checked, MarkState
from ..model.project import Project
from ..model.quiz import answered
from ..model.texts import texts
from ..model.uses import uses
from .report import Report

SCHEMA = 1
MARKS: tuple[MarkState, ...] = ("seen", "part", "memory")
NAMES = {"provisions": "Provisions", "cases": "Cases", "national": "Entries on national law"}


def authorities_json(project: Project) -> str:
    """Give the numbers as a JSON text."""
    return json.dumps({"schema": SCHEMA, **_numbers(project)}, indent=2)


def authorities_text(project: Project) -> str:
    """Give the numbers in sentences."""
    numbers = _numbers(project)
    lines = [
        f"{NAMES[kind]}: {sum(marks.values())} ({marks['seen']} seen, {marks['part']} seen in part, "
        f"{marks['memory']} not yet checked)."
        for kind, marks in numbers["statements"].items()
    ]
    cited, asked = numbers["citations"], numbers["questions"]
    return "\n".join(
        [
            *lines,
            f"Citations: {cited['total']}, of which {cited['resolved']} lead to what they name "
            f"and {cited['inexact']} to the provision around it.",
            f"Authorities relied on by modules and quizzes: {cited['authorities']}.",
            f"Questions: {asked['total']}; with an authority: {_share(asked['with_authority'], asked['total'])}; "
            f"with one that was seen: {_share(asked['with_seen'], asked['total'])}.",
        ]
    )


def _share(part: int, whole: int) -> str:
    return f"{part} ({100 * part // whole} %)" if whole else "0"


def _numbers(project: Project) -> dict[str, Any]:
    library = project.library
    statements: dict[str, list[Checked]] = {
        "provisions": [item for instrument in library.instruments.values() for item in instrument.provisions],
        "cases": list(library.cases.values()),
        "national": [entry for sheet in library.sheets.values() for entry in sheet.entries],
    }
    citations = list(_citations(project))
    found = [answer for citation in citations if (answer := project.find(citation))]
    questions = [question for quiz in project.quizzes.values() for question in answered(quiz.data)]
    answers = [_found(project, question.explanation) for question in questions]
    return {
        "statements": {name: _marks(items) for name, items in statements.items()},
        "citations": {
            "total": len(citations),
            "resolved": sum(answer.exact for answer in found),
            "inexact": sum(not answer.exact for answer in found),
            "authorities": len(uses(project, project.settings.source_locale)),
        },
        "questions": {
            "total": len(questions),
            "with_authority": sum(bool(answer) for answer in answers),
            "with_seen": sum(any(_is_seen(one) for one in answer) for answer in answers),
        },
    }


def _marks(statements: list[Checked]) -> dict[str, int]:
    counts = Counter(statement.mark for statement in statements)
    return {mark: counts[mark] for mark in MARKS}


def _is_seen(found: Found) -> bool:
    def seen(statement: Checked) -> bool:
        return statement.mark == "seen"

    return bool(found.statements) and all(seen(statement) for statement in found.statements)


def _found(project: Project, text: str) -> list[Found]:
    return [answer for _, citation in find_citations(text) if (answer := project.find(citation))]


def _citations(project: Project) -> Iterator[Citation]:
    """Yield every citation in the source language: in pages, in their heads and in quizzes."""
    source = project.settings.source_locale
    for page in project.pages:
        if page.locale == source:
            yield from (citation for _, citation in find_citations(page.body))
    for document in project.documents():
        if document.locale == source:
            for _, text in texts(document.data):
                yield from (citation for _, citation in find_citations(text))


REPORT = Report(
    help="what is stated of the law, how far it was checked, and what rests on it",
    formats={
        "text": lambda project, *_: authorities_text(project),
        "json": lambda project, *_: authorities_json(project),
    },
)
