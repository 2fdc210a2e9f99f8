/** Make elements, and say things with them. */

/**
 * @param {string} tag
 * @param {Record<string, string | undefined>} attributes
 * @param {...(string | Node)} children
 */
export function make(tag, attributes, ...children) {
  const $made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) $made.setAttribute(name, value);
  $made.append(...children);
  return $made;
}

/**
 * Make a function that says each text once, through a live region. A moment later, so that the words follow the move
 * of focus.
 * @param {HTMLElement} $live
 * @returns {(...texts: string[]) => void}
 */
export function speakerOf($live) {
  let timer = 0;
  return (...texts) => {
    $live.replaceChildren();
    clearTimeout(timer);
    timer = setTimeout(() => $live.append(...texts.filter(Boolean).map((text) => make("p", {}, text))), 100);
  };
}
