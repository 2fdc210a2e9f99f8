"""A browser on a slower processor: all its processes are stopped for most of the time, many times a second.

Chromium's own switch slows the page alone, not its workers.
"""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

TURN = 0.004
"""Seconds that it runs at a time."""
FRESH = 25
"""Turns after which new processes are looked for."""


@contextmanager
def slowed(times: int) -> Iterator[None]:
    """Let the browsers that this process has started run for one part of the time in `times`."""
    ended = threading.Event()
    thread = threading.Thread(target=_turns, args=(times, ended), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _turns(times: int, ended: threading.Event) -> None:
    while not ended.is_set():
        browsers = browsers_below(os.getpid())
        for _ in range(FRESH):
            _signal(browsers, signal.SIGSTOP)
            time.sleep(TURN * (times - 1))
            _signal(browsers, signal.SIGCONT)
            time.sleep(TURN)


def _signal(processes: list[int], which: signal.Signals) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, which)


def browsers_below(root: int) -> list[int]:
    """List the processes of browsers below a process; none where the system has no /proc."""
    children: dict[int, list[tuple[int, str]]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            number, _, rest = path.read_text(encoding="utf-8", errors="replace").partition(" (")
            name, _, fields = rest.rpartition(") ")
            children.setdefault(int(fields.split()[1]), []).append((int(number), name))
    found, below = [], [root]
    while below:
        for process, name in children.get(below.pop(), []):
            below.append(process)
            if name.startswith("chrom"):
                found.append(process)
    return found
