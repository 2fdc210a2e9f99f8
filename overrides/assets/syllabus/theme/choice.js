/**
 * Keep the reader's choice of light, dark or "as the device says"; scheme.js applies it on the next page.
 * @param {Document} $document
 */
export function setUpSchemeChoice($document) {
  const $root = $document.documentElement;
  const $panel = $document.getElementById("sy-scheme");
  const $script = /** @type {HTMLElement | null} */ ($document.querySelector("script[data-site]"));
  if (!$panel || !$script) return;
  const key = `syllabus:${$script.dataset.site}:scheme`;

  for (const $radio of /** @type {NodeListOf<HTMLInputElement>} */ ($panel.querySelectorAll("input"))) {
    $radio.checked = $radio.value === ($root.dataset.syScheme ?? "system");
    $radio.addEventListener("change", () => apply($radio.value));
  }

  /** @param {string} choice */
  function apply(choice) {
    if (choice === "system") delete $root.dataset.syScheme;
    else $root.dataset.syScheme = choice;
    try {
      if (choice === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, choice);
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
  }
}
