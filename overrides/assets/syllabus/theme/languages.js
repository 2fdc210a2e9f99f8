const PLACES = "article :is(h2, h3, h4, li, section, dt)[id]";

/**
 * Let a link to another language lead to where one reads: ids are the same in every language.
 * @param {Document} $document
 */
export function setUpLanguages($document) {
  $document.addEventListener("click", (event) => {
    const $link = /** @type {Element} */ (event.target).closest?.("a[hreflang]");
    if (!($link instanceof HTMLAnchorElement)) return;
    const line = window.innerHeight / 3;
    const above = [...$document.querySelectorAll(PLACES)].filter(($place) => {
      const { top, height } = $place.getBoundingClientRect();
      return height > 0 && top < line;
    });
    // At the top of the page there is nothing to keep.
    $link.hash = window.scrollY > line ? (above.at(-1)?.id ?? "") : "";
  });
}
