"""The law of a site as JSON, for programs: instruments, cases, sheets and terms, and where each
provision and case is cited.

Format: one object with `schema` (a whole number, raised when a key changes its meaning), `instruments`,
`jurisdictions`, `cases` and `terms`; the entries have the keys of the authored files, days as `2026-11-21`, texts in
the source language. `translations` has the same four by language, with the texts that are translated under the ids of
the source.
"""

import json
from typing import Any

from ..model.authority import Authority
from ..model.base import Model
from ..model.project import Project, Translations
from ..model.uses import uses

SCHEMA = 1


def law_json(project: Project) -> str:
    """Give the law of a project as a JSON text."""
    instruments = [_dump(document.data) for document in project.instruments.values()]
    for instrument in instruments:
        for provision in instrument["provisions"]:
            authority = Authority("instrument", instrument["instrument"], provision["id"])
            provision["cited_in"] = _cited_in(project, authority)
    cases = _dump(project.cases.data)["entries"] if project.cases else []
    for case in cases:
        case["cited_in"] = _cited_in(project, Authority("case", case["id"], case["id"]))
    sheets = [_dump(document.data) for document in project.sheets.values()]
    terms = _dump(project.glossary.data)["terms"] if project.glossary else []
    translations = {locale: _texts(project, locale) for locale in project.settings.locales[1:]}
    law = {"schema": SCHEMA, "instruments": instruments, "jurisdictions": sheets, "cases": cases, "terms": terms}
    law["translations"] = {locale: texts for locale, texts in translations.items() if any(texts.values())}
    return json.dumps(law, ensure_ascii=False, indent=1) + "\n"


def _texts(project: Project, locale: str) -> dict[str, list[Any]]:
    def of(translations: Translations[Any]) -> list[dict[str, Any]]:
        return [_dump(document.data) for (_, tag), document in translations.items() if tag == locale]

    return {
        "instruments": of(project.instrument_translations),
        "jurisdictions": of(project.sheet_translations),
        "cases": [case for register in of(project.case_translations) for case in register["entries"]],
        "terms": [term for glossary in of(project.glossary_translations) for term in glossary["terms"]],
    }


def _dump(data: Model) -> dict[str, Any]:
    return data.model_dump(mode="json", exclude_none=True, exclude={"translates"})


def _cited_in(project: Project, authority: Authority) -> list[dict[str, object]]:
    return [
        {"module": use.module, "question": use.question}
        if use.question
        else {"module": use.module, "section": use.anchor}
        for use in uses(project, project.settings.source_locale).get(authority, ())
    ]
