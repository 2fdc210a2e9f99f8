"""`mkdocs serve` as a trainer meets it: a mistake is told and the last good page stays, a correction shows at once."""

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from test_sites import ENVIRONMENT, copy

WAIT = 60.0


class Serving:
    """A running `mkdocs serve`, with what it prints in a file."""

    def __init__(self, site: Path, path: str = "modules/intake/") -> None:
        self.path = path
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.site = site
        self.log = site / "serve.log"
        with self.log.open("w", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{self.port}"],
                cwd=site,
                env={**ENVIRONMENT, "PYTHONUNBUFFERED": "1"},
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def page(self) -> str:
        address = f"http://127.0.0.1:{self.port}/{self.path}"
        with urllib.request.urlopen(address, timeout=10) as answer:
            return str(answer.read().decode("utf-8"))

    def wait_for(self, wanted: str, what: str) -> None:
        """Wait until `wanted` is on the page, or in the log."""
        deadline = time.monotonic() + WAIT
        while time.monotonic() < deadline:
            try:
                if wanted in (self.page() if what == "page" else self.log.read_text(encoding="utf-8")):
                    return
            except OSError:
                pass
            time.sleep(0.2)
        pytest.fail(f"{wanted!r} did not appear: {self.log.read_text(encoding='utf-8')}")


@pytest.fixture
def serving(tmp_path):
    server = Serving(copy("minimal", tmp_path))
    yield server
    server.process.terminate()
    server.process.wait(timeout=20)


def test_a_mistake_is_told_while_the_last_good_page_stays_and_a_correction_shows_at_once(serving):
    serving.wait_for("The client and whoever came along", "page")
    quiz = serving.site / "quizzes/intake.yml"
    good = quiz.read_text(encoding="utf-8")

    quiz.write_text(good.replace("explanation:", "explanaton:"), encoding="utf-8")
    serving.wait_for("The key `explanaton` is not known here. Did you mean `explanation`?", "log")
    assert "The client and whoever came along" in serving.page()
    assert "Traceback" not in serving.log.read_text(encoding="utf-8")

    quiz.write_text(good.replace("whoever came along", "a friend of the employer"), encoding="utf-8")
    serving.wait_for("a friend of the employer", "page")
    assert serving.process.poll() is None


def test_a_change_of_the_national_overlay_shows_at_once(tmp_path):
    site = copy("overlay", tmp_path)
    config = (site / "mkdocs.yml").read_text(encoding="utf-8")
    (site / "mkdocs.yml").write_text(
        config.replace("https://example.org/law/", "https://example.org/"), encoding="utf-8"
    )
    server = Serving(site, "modules/stay/")
    try:
        server.wait_for("a client may stay for 20 days", "page")
        page = site / "overlays/testland/en/modules/stay.md"
        page.write_text(page.read_text(encoding="utf-8").replace("for 20 days", "for 25 days"), encoding="utf-8")
        server.wait_for("a client may stay for 25 days", "page")
    finally:
        server.process.terminate()
        server.process.wait(timeout=20)
