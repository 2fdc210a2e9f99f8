"""How long the search takes and what it weighs: on a phone's network and processor, with nothing kept and again.

The network is slowed where it is served (HTTP/1.1, as hosts did before HTTP/2; compressed), and the processor by
stopping every process of the browser for three quarters of the time: Chromium's own switches slow the page alone, and
both searches work in a worker. Ours is opened and typed into on a page of the site. Of Material's its worker and its
index are used without its page, which is in its favour.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import search_browser
from playwright.sync_api import Browser, BrowserContext, Page
from search_browser import Net, Served
from slow_browser import slowed

FAST = Net()
NETS = (FAST, Net("4G", 0.170, 9e6 / 8), Net("slow 4G", 0.150, 1.6e6 / 8))
"""4G is that of WebPageTest, 9 Mbit/s and 170 ms; the slow one that of Lighthouse, 1.6 Mbit/s and 150 ms."""
SLOWDOWN = 4
QUERIES = ("victim", "victims of trafficking")
MEMORY = "--enable-blink-features=ForceEagerMeasureMemory"
"""Lets a page measure its memory at once, not when the next collection of garbage is due."""
PAUSE = 1000
"""Milliseconds that a hand needs from opening the box to the first key."""
TYPE = """async ([query, pause]) => {
  const list = document.querySelector(".sy-search ol");
  const count = document.querySelector(".sy-search [data-part=count]");
  const input = document.querySelector(".sy-search input");
  if (!input.closest("dialog").open) document.querySelector("[data-sy-search]").click();
  await new Promise((done) => setTimeout(done, pause));
  const start = performance.now();
  let first = 0, counted = false;
  const answered = new Promise((done, fail) => {
    // Results are listed as far as they are known, then counted, then listed in full.
    new MutationObserver((changes) => {
      counted ||= changes.some(({ target }) => target === count);
      if (!changes.some(({ target, addedNodes }) => target === list && addedNodes.length > 0)) return;
      first ||= performance.now();
      if (counted) done([first - start, performance.now() - start]);
    }).observe(list.parentNode, { childList: true, subtree: true });
    setTimeout(() => fail(new Error("Nothing was found in a minute.")), 60000);
  });
  input.value = query;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return answered;
}"""
ASK = """async ([module, site, queries]) => {
  const start = performance.now();
  const ask = await (await import(module)).open(site);
  const ends = [];
  for (const query of queries) {
    await ask(query);
    ends.push(performance.now() - start);
  }
  window.kept = ask;
  return [ends[0], ends[1] - ends[0]];
}"""
WEIGH = "() => performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes)"
HEAD = (
    f"{'':9}{'network':11}{'':6}{'typed at once':>15}{'whole':>9}{'after 1 s':>11}{'whole':>9}{'next key':>10}"
    f"{'whole':>9}{'bytes':>13}{'memory':>9}"
)


class Speed(NamedTuple):
    """What was measured once, in milliseconds and bytes; a pair is the first result and the whole answer."""

    at_once: Sequence[float]
    later: Sequence[float]
    next: Sequence[float]
    bytes: int
    memory: int


def print_speed(site: Path, page: str, engines: Sequence[str], nets: Sequence[Net] = NETS) -> None:
    """Print the speed of each engine on a built site, in its first language; `page` is opened for ours."""
    print(HEAD, flush=True)
    for engine in engines:
        measure = _ours if engine == "ours" else _builtin
        for net in nets:
            running, serving = search_browser.running(MEMORY), search_browser.served(site, net)
            with running as browser, serving as host, slowed(SLOWDOWN):
                for name, readers in _visits(browser):
                    speed = measure(readers, host, page)
                    print(f"{engine:9}{net.name:11}{name:6}{_row(speed)}", flush=True)


def _row(speed: Speed) -> str:
    times = zip((*speed.at_once, *speed.later, *speed.next), (13, 7, 9, 7, 8, 7), strict=True)
    sizes = f"{speed.bytes:13,}{speed.memory / 1e6:6.1f} MB"
    return "".join(f"{milliseconds / 1000:{width}.2f} s" for milliseconds, width in times) + sizes


def _visits(browser: Browser) -> Iterator[tuple[str, Sequence[BrowserContext]]]:
    """Give two readers who come for the first time, and then come back."""
    readers = [browser.new_context() for _ in range(2)]
    yield "cold", readers
    yield "warm", readers


def _open(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.set_default_timeout(600_000)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page


def _ours(readers: Sequence[BrowserContext], host: Served, path: str) -> Speed:
    """Let one reader type as soon as the box is open, and the other after a pause."""
    page = _open(readers[0], f"{host.address}/{path}")
    host.sent.clear()
    at_once = page.evaluate(TYPE, [QUERIES[0], 0])
    weight = sum(size for _, size in host.sent)
    following = page.evaluate(TYPE, [QUERIES[1], 0])
    memory = page.evaluate(WEIGH)
    page.close()
    page = _open(readers[1], f"{host.address}/{path}")
    later = page.evaluate(TYPE, [QUERIES[0], PAUSE])
    page.close()
    return Speed(at_once, later, following, weight, memory)


def _builtin(readers: Sequence[BrowserContext], host: Served, path: str) -> Speed:
    """Ask as soon as the page is there: it fetches its whole index then, whether or not anything is asked."""
    del path
    page = _open(readers[0], f"{host.address}{search_browser.REPOSITORY}scripts/search_bench/blank.html")
    host.sent.clear()
    module = f"{search_browser.REPOSITORY}scripts/search_bench/builtin.js"
    where = {"tag": "en", "folder": "", "worker": search_browser.worker_of(host.site)}
    first, following = page.evaluate(ASK, [module, where, QUERIES])
    weight = sum(size for path, size in host.sent if not path.startswith(search_browser.REPOSITORY))
    memory = page.evaluate(WEIGH)
    page.close()
    later = max(first - PAUSE, 0)
    return Speed((first, first), (later, later), (following, following), weight, memory)
