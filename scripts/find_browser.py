"""Find the browser that the tests drive, and say what to do when there is none.

Prints the path of a Chromium or Chrome. With `--install` it first tries to get one: Debian's package, then
Playwright's own download. Exits with a sentence, and code 1, when nothing worked.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HELP = (
    "No browser for the tests: install Chromium or Chrome (on Debian or Ubuntu: sudo apt-get install chromium), "
    "or set SYLLABUS_CHROMIUM to the path of one."
)


def find() -> str | None:
    """Look for a browser: the one that was named, one on the PATH, or Playwright's own."""
    named = os.environ.get("SYLLABUS_CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    installed = next((path for name in NAMES if (path := shutil.which(name))), None)
    return installed or _playwrights()


def install() -> None:
    """Try to install a browser; whether it worked shows in `find`."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _run(["apt-get", "update", "-qq"])
        _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"])
    if find() is None:
        _run([sys.executable, "-m", "playwright", "install", "chromium"])


def main() -> int:
    """Print the browser's path."""
    if find() is None and "--install" in sys.argv[1:] and not os.environ.get("SYLLABUS_CHROMIUM"):
        install()
    path = find()
    print(path or HELP, file=sys.stdout if path else sys.stderr)
    return 0 if path else 1


def _playwrights() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def _run(command: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
