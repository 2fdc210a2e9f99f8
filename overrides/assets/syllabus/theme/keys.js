/**
 * Keep keys from the window, where Material turns single letters into commands (WCAG 2.1.4).
 * The page's own listeners sit on elements and hear every key first. Inside the open search dialog
 * the arrow keys pass, because Material moves through the results with them.
 * @param {Document} $document
 */
export function setUpKeys($document) {
  $document.addEventListener("keydown", (event) => {
    const $target = /** @type {Element} */ (event.target);
    const arrow = event.key === "ArrowUp" || event.key === "ArrowDown";
    if (!(arrow && $target.closest("dialog[data-md-component=search][open]"))) event.stopPropagation();
  });
}
