/**
 * Turn each button with `data-sy-menu` into a disclosure of the panel that it controls.
 * @param {Document} $document
 */
export function setUpMenus($document) {
  for (const $button of $document.querySelectorAll("button[data-sy-menu]")) {
    const $panel = $document.getElementById($button.getAttribute("aria-controls") ?? "");
    const $menu = $button.parentElement;
    if ($panel && $menu) connect($menu, /** @type {HTMLButtonElement} */ ($button), $panel);
  }
}

/**
 * @param {HTMLElement} $menu
 * @param {HTMLButtonElement} $button
 * @param {HTMLElement} $panel
 */
function connect($menu, $button, $panel) {
  /** @param {boolean} open */
  const show = (open) => {
    $panel.hidden = !open;
    $button.setAttribute("aria-expanded", String(open));
  };
  $button.addEventListener("click", () => show($panel.hidden));
  $menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || $panel.hidden) return;
    show(false);
    $button.focus();
  });
  // A press elsewhere, or focus moving on, closes it: nothing stays open behind the reader's back.
  $menu.addEventListener("focusout", (event) => {
    const $next = /** @type {Node | null} */ (event.relatedTarget);
    if ($next && !$menu.contains($next)) show(false);
  });
  $menu.ownerDocument.addEventListener("pointerdown", (event) => {
    if (!$menu.contains(/** @type {Node} */ (event.target))) show(false);
  });
}
