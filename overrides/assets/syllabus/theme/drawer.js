const wide = matchMedia("(min-width: 64rem)");

/**
 * Let the button in the header open and close the contents on a small screen.
 * @param {Document} $document
 */
export function setUpDrawer($document) {
  const $button = $document.querySelector("[data-sy-drawer]");
  const $nav = $document.querySelector("[data-sy-nav]");
  const $backdrop = $document.querySelector("[data-sy-backdrop]");
  if (!$button || !$nav || !$backdrop) return;
  const $close = /** @type {HTMLElement} */ ($nav.querySelector("[data-sy-close]"));
  const $rest = $document.querySelectorAll(".sy-skip, .sy-header, .md-main, .sy-footer");

  /** @param {boolean} open */
  const show = (open) => {
    $nav.toggleAttribute("data-open", open);
    $backdrop.toggleAttribute("data-open", open);
    $button.setAttribute("aria-expanded", String(open));
    for (const $part of $rest) $part.toggleAttribute("inert", open);
  };
  const close = () => {
    if (!$nav.hasAttribute("data-open")) return;
    show(false);
    /** @type {HTMLElement} */ ($button).focus();
  };

  $button.addEventListener("click", () => {
    show(true);
    $close.focus();
  });
  $close.addEventListener("click", close);
  $backdrop.addEventListener("click", close);
  $document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  wide.addEventListener("change", () => show(false));

  const $current = $nav.querySelector("[aria-current=page]");
  if ($current && wide.matches) centre($nav, /** @type {HTMLElement} */ ($current));
}

/**
 * Scroll a box, and only the box, so that an entry stands in its middle.
 * @param {Element} $box
 * @param {HTMLElement} $entry
 */
function centre($box, $entry) {
  const offset = $entry.getBoundingClientRect().top - $box.getBoundingClientRect().top;
  $box.scrollTop += offset - $box.clientHeight / 2;
}
