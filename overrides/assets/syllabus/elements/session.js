/** The session: one open store a site, shared by all elements of the page. */
import { openStore } from "../core/store.js";

/** @type {Map<string, ReturnType<typeof openStore>>} */
const stores = new Map();

/**
 * Give the page's store for a site.
 * @param {string} site
 */
export function storeOf(site) {
  const known = stores.get(site);
  if (known) return known;
  const opening = openStore(site);
  stores.set(site, opening);
  const wake = async () => (await opening).refresh();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
  addEventListener("pageshow", (event) => event.persisted && wake());
  return opening;
}

/**
 * Call a function now and after every change of an element's store.
 * @param {HTMLElement} $element with data-site
 * @param {(store: Awaited<ReturnType<typeof openStore>>, notice: {erased: boolean}) => void} render
 */
export async function follow($element, render) {
  const store = await storeOf($element.dataset.site ?? "");
  store.subscribe((notice) => render(store, notice));
  render(store, { erased: false });
}

/**
 * Find the marked part of an element.
 * @param {Element} $root
 * @param {string} name
 * @returns {HTMLElement}
 */
export const part = ($root, name) => $root.querySelector(`[data-part="${name}"]`);

/**
 * Find the button of an element that does something.
 * @param {Element} $root
 * @param {string} name
 * @returns {HTMLButtonElement}
 */
export const button = ($root, name) => $root.querySelector(`[data-act="${name}"]`);
