/**
 * Keep keys from the window, where Material turns single letters into commands (WCAG 2.1.4).
 * The page's own listeners sit on elements and on the document, and hear every key first.
 * @param {Document} $document
 */
export function setUpKeys($document) {
  $document.addEventListener("keydown", (event) => event.stopPropagation());
}
