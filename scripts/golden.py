"""Write the golden files of the Markdown tests anew. Read the difference before you commit it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "unit")]

import test_markdown as tests  # noqa: E402 (the tests know how to render)


def main() -> None:
    """Render every golden page."""
    project = tests.project.__wrapped__()
    for page in sorted(tests.GOLDEN.glob("*.md")):
        tag = page.stem.partition(".")[2]
        html = tests.render(page.read_text(encoding="utf-8"), tests.here(project, tag))
        page.with_suffix(".html").write_text(html.strip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
