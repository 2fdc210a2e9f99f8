const PAUSE = 700;

/**
 * Put Material's search, which finds and lists, into a dialog that people can open, hear and leave.
 * @param {Document} $document
 */
export function setUpSearch($document) {
  const $dialog = /** @type {HTMLDialogElement | null} */ ($document.querySelector("dialog[data-md-component=search]"));
  const $opener = $document.querySelector("[data-sy-search]");
  const $toggle = /** @type {HTMLInputElement | null} */ ($document.getElementById("__search"));
  if (!$dialog || !$opener || !$toggle) return;
  const $form = /** @type {HTMLFormElement} */ ($dialog.querySelector("form"));
  const $input = /** @type {HTMLInputElement} */ ($form.elements.namedItem("query"));

  $opener.addEventListener("click", () => {
    $dialog.showModal();
    $input.focus();
    $input.select();
  });
  $dialog.querySelector("[data-sy-close]")?.addEventListener("click", () => $dialog.close());
  $dialog.addEventListener("click", (event) => {
    if (event.target === $dialog) $dialog.close();
  });
  // Material's hidden checkbox says whether search is open; the two must agree.
  $dialog.addEventListener("close", () => {
    if ($toggle.checked) $toggle.click();
  });
  $toggle.addEventListener("change", () => {
    if (!$toggle.checked) $dialog.close();
    else if (!$dialog.open) $dialog.showModal();
  });
  // Material listens for released keys alone, which pasted and dictated text never sends.
  $input.addEventListener("input", () => $input.dispatchEvent(new KeyboardEvent("keyup")));
  $form.addEventListener("submit", (event) => {
    event.preventDefault();
    /** @type {HTMLElement | null} */ ($dialog.querySelector("ol a"))?.focus();
  });
  watchResults($dialog);
}

/**
 * Make results reachable with Tab, and say how many there are once typing pauses.
 * @param {HTMLElement} $dialog
 */
function watchResults($dialog) {
  const $result = /** @type {HTMLElement} */ ($dialog.querySelector("[data-md-component=search-result]"));
  const $count = /** @type {HTMLElement} */ ($result.firstElementChild);
  const $announcer = /** @type {HTMLElement} */ ($dialog.querySelector("[data-sy-announce]"));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  new MutationObserver(() => {
    for (const $link of $result.querySelectorAll("[tabindex='-1']")) $link.removeAttribute("tabindex");
    clearTimeout(timer);
    timer = setTimeout(() => {
      $announcer.textContent = $count.textContent;
    }, PAUSE);
  }).observe($result, { childList: true, subtree: true, characterData: true });
}
