/**
 * Give each table of the text a box that scrolls, and the box a name and a place in the tab order while it has to.
 * Runs before Material looks for tables without a class, so that it leaves these alone.
 * @param {Document} $document
 */
export function setUpTables($document) {
  const $article = /** @type {HTMLElement | null} */ ($document.querySelector("[data-table-label]"));
  if (!$article) return;
  const pattern = $article.dataset.tableLabel ?? "{title}";
  for (const $table of $article.querySelectorAll(".sy-prose table:not([class])")) {
    $table.classList.add("sy-table");
    const $box = $document.createElement("div");
    $box.className = "sy-scroll";
    $table.replaceWith($box);
    $box.append($table);
    const label = pattern.replace("{title}", () => titleOf($table, $article));
    new ResizeObserver(() => describe($box, label)).observe($box);
  }
}

/**
 * @param {HTMLElement} $box
 * @param {string} label
 */
function describe($box, label) {
  const wide = $box.scrollWidth > $box.clientWidth;
  const attributes = { tabindex: "0", role: "region", "aria-label": label };
  for (const [name, value] of Object.entries(attributes)) {
    if (wide) $box.setAttribute(name, value);
    else $box.removeAttribute(name);
  }
}

/**
 * The caption of a table or, as most have none, the last heading before it.
 * @param {Element} $table
 * @param {Element} $article
 */
function titleOf($table, $article) {
  const $caption = $table.querySelector("caption");
  if ($caption) return $caption.textContent ?? "";
  let title = "";
  for (const $heading of $article.querySelectorAll("h1, h2, h3, h4")) {
    if ($heading.compareDocumentPosition($table) & Node.DOCUMENT_POSITION_FOLLOWING) title = $heading.textContent ?? "";
  }
  return title.trim();
}
