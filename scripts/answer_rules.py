"""Write the browser's table of what does not count in a typed answer, from the one in `syllabus.model.answer_rules`."""

import json
from pathlib import Path

from syllabus.model.answer_rules import LETTERS, RULES

TARGET = Path(__file__).resolve().parent.parent / "overrides/assets/syllabus/core/answer-rules.js"
HEAD = """\
/** What does not count when a typed answer is compared. Made by scripts/answer_rules.py; the reasons stand in
 * plugins/syllabus/model/answer_rules.py. */
export const RULES = [
"""


def text() -> str:
    """Give the module's text."""
    rows = (f"  {json.dumps(rule, ensure_ascii=False)},\n" for rule in RULES)
    letters = f"export const LETTERS = RULES.slice(0, {len(LETTERS)});\n"
    letters = f"/** Those by which the search compares too. */\n{letters}"
    return f"{HEAD}{''.join(rows)}];\n\n{letters}"


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
