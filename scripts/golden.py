"""Write the golden files of the Markdown and of the questions anew. Read the difference before you commit it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "unit")]

import test_markdown  # noqa: E402 (the tests know how to render)
import test_questions  # noqa: E402


def main() -> None:
    """Render every golden page, and a question of each type."""
    project = test_markdown.project.__wrapped__()
    for page in sorted(test_markdown.GOLDEN.glob("*.md")):
        tag = page.stem.partition(".")[2]
        html = test_markdown.render(page.read_text(encoding="utf-8"), test_markdown.here(project, tag))
        page.with_suffix(".html").write_text(html.strip() + "\n", encoding="utf-8")
    questions = test_questions.project.__wrapped__()
    for tag in ("en", "ar"):
        for id_, html in test_questions.questions(test_questions.quiz(questions, tag)):
            (test_questions.TREE / "html" / f"{id_}.{tag}.html").write_text(html, encoding="utf-8")


if __name__ == "__main__":
    main()
