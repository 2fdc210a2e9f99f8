/**
 * Open and close the dialog of the search, by its button and by Ctrl+K; the search itself is loaded with the first use.
 * @param {Document} $document
 */
export function setUpSearch($document) {
  const $dialog = /** @type {HTMLDialogElement | null} */ ($document.getElementById("sy-search"));
  const $opener = $document.querySelector("[data-sy-search]");
  const script = $dialog?.dataset.script;
  if (!$dialog || !$opener || !script) return;

  const open = () => {
    // Loaded once; where that fails, the next opening tries again, as browsers remember a failure by address only.
    import(new URL(script, $document.baseURI).href).catch(() => {
      $dialog.querySelector("[data-part=failed]")?.removeAttribute("hidden");
    });
    if (!$dialog.open) $dialog.showModal();
    $dialog.querySelector("input")?.select();
  };
  $opener.addEventListener("click", open);
  $document.addEventListener("keydown", (event) => {
    // Other scripts than the Latin have another letter on that key.
    const k = event.key.toLowerCase() === "k" || (event.code === "KeyK" && event.key > "z");
    if (!k || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  $dialog.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
  $dialog.addEventListener("click", ({ target }) => {
    if (target === $dialog || /** @type {Element} */ (target).closest("[data-sy-close]")) $dialog.close();
  });
}
