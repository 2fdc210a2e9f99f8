"""What is made from the models is the same as what is committed, and the examples in it are sound."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def made():
    """Schemas and page, made in a process of its own: the descriptions need models that nobody has imported yet."""
    code = (
        "import sys, json; sys.path.insert(0, 'scripts'); import reference as r; "
        "print(json.dumps({str(p.relative_to(r.ROOT)): t for p, t in {**r.schemas(), r.PAGE: r.page()}.items()}))"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


def test_schemas_and_reference_are_up_to_date(made):
    for name, text in made.items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, f"run `python scripts/reference.py`: {name} differs"


def test_every_key_of_a_question_is_explained(made):
    definitions = json.loads(made["plugins/syllabus/schemas/quiz.json"])["$defs"]
    bare = [
        (name, key)
        for name, node in definitions.items()
        for key, child in node["properties"].items()
        if not child.get("description") and key not in ("type", "feedback")
    ]
    assert bare == []


def test_a_schema_takes_what_the_check_takes(made):
    quiz = json.loads(made["plugins/syllabus/schemas/quiz.json"])
    answers = quiz["$defs"]["ShortQuestion"]["properties"]["accept"]["items"]
    assert {"type": "string"} in answers["anyOf"]
    assert "null" not in made["plugins/syllabus/schemas/quiz.json"]
