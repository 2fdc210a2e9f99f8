"""The law of a site as JSON, for programs: instruments with their provisions and where each is cited, and sheets.

Format: one object with `schema` (a whole number, raised when a key changes its meaning), `instruments`,
`jurisdictions` and `cases`; the entries have the keys of the authored files, days as `2026-11-21`, texts in the source
language.
"""

import json

from ..model.project import Project
from ..model.uses import uses

SCHEMA = 1


def law_json(project: Project) -> str:
    """Give the law of a project as a JSON text."""
    cited = uses(project, project.settings.source_locale)
    instruments = []
    for key, document in project.instruments.items():
        instrument = document.data.model_dump(mode="json", exclude_none=True)
        for provision in instrument["provisions"]:
            provision["cited_in"] = [
                {"module": use.module, "question": use.question}
                if use.question
                else {"module": use.module, "section": use.anchor}
                for use in cited.get((key, provision["id"]), ())
            ]
        instruments.append(instrument)
    sheets = [document.data.model_dump(mode="json", exclude_none=True) for document in project.sheets.values()]
    cases = project.cases.data.model_dump(mode="json", exclude_none=True)["entries"] if project.cases else []
    law = {"schema": SCHEMA, "instruments": instruments, "jurisdictions": sheets, "cases": cases}
    return json.dumps(law, ensure_ascii=False, indent=1) + "\n"
