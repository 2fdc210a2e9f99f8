"""Write requirements.lock and requirements-dev.lock: exact versions with hashes, and no download address.

pip-tools compiles them: it is kept by the jazzband group, lists the hashes of every file of a release (so that the lock
serves other systems too), and can leave all addresses out.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = "# Made by `make lock` from pyproject.toml. Do not edit.\n"


def main() -> int:
    """Compile both lock files."""
    _compile("requirements.lock", [])
    _compile("requirements-dev.lock", ["--extra", "dev", "--extra", "properdocs"])
    return 0


def _compile(name: str, extras: list[str]) -> None:
    command = [
        sys.executable, "-m", "piptools", "compile", "--quiet", "--upgrade", "--generate-hashes", "--strip-extras",
        "--no-emit-index-url", "--no-emit-trusted-host", "--no-emit-find-links", "--no-header", "--no-annotate",
        "--allow-unsafe", "--build-deps-for", "wheel", "--output-file", name, *extras, "pyproject.toml",
    ]  # fmt: skip
    subprocess.run(command, check=True, cwd=ROOT)
    path = ROOT / name
    path.write_text(HEADER + path.read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
