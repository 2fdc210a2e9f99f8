/** The place: remembers which section of a module was read last. */
import { storeOf } from "./session.js";

const PAUSE = 4000;
// A section counts as read once its heading has come into the upper half of the window.
const LINE = 0.5;

/** Watch the sections of the module on this page, if there is one. */
export async function keepPlace() {
  const $status = document.querySelector("syllabus-module-status");
  if (!$status) return;
  const { site, module } = $status.dataset;
  const $headings = [...($status.closest("article, main") ?? document).querySelectorAll("h2[id], h3[id]")];
  const store = await storeOf(site);
  let section = null;
  let written = null;
  let timer = 0;

  const write = () => {
    clearTimeout(timer);
    timer = 0;
    if (section === null || section === written) return;
    written = section;
    store.setPlace({ module, section });
  };
  const look = () => {
    const line = innerHeight * LINE;
    const $last = $headings.findLast(($heading) => $heading.getBoundingClientRect().top < line);
    section = $last?.id ?? "";
    if (section !== written && !timer) timer = setTimeout(write, PAUSE);
  };

  const observer = new IntersectionObserver(look, { rootMargin: `0px 0px -${100 * LINE}% 0px` });
  for (const $heading of $headings) observer.observe($heading);
  look();
  addEventListener("pagehide", write);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && write());
  // What was erased must not come back because this tab is closed later.
  store.subscribe(({ erased }) => {
    if (!erased) return;
    clearTimeout(timer);
    timer = 0;
    written = section;
  });
}
