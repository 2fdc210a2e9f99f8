const wide = matchMedia("(min-width: 80rem)");

/**
 * Fold "On this page" on a small screen, and mark in it the section that is being read.
 * @param {Document} $document
 */
export function setUpToc($document) {
  const $toc = $document.querySelector("[data-sy-toc]");
  const $details = $toc?.querySelector("details");
  if (!$toc || !$details) return;

  const fold = () => {
    $details.open = wide.matches;
  };
  fold();
  $details.dataset.ready = "";
  wide.addEventListener("change", fold);

  /** @type {Map<Element, HTMLAnchorElement>} */
  const links = new Map();
  for (const $link of /** @type {NodeListOf<HTMLAnchorElement>} */ ($toc.querySelectorAll("a"))) {
    const $target = $document.getElementById(decodeURIComponent($link.hash.slice(1)));
    if ($target) links.set($target, $link);
  }
  const mark = () => {
    const line = window.innerHeight / 4;
    let current = null;
    for (const [$target, $link] of links) {
      $link.removeAttribute("aria-current");
      if ($target.getBoundingClientRect().top < line) current = $link;
    }
    current?.setAttribute("aria-current", "true");
  };
  // One look for each heading that crosses the line is enough; no scroll listener runs.
  const observer = new IntersectionObserver(mark, { rootMargin: "999999px 0px -75% 0px" });
  for (const $target of links.keys()) observer.observe($target);
}
