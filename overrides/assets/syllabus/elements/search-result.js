import { excerpt } from "../core/excerpt.js";

/**
 * Make an element. Quizzes have a better one, and a search should not have to load it.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(string | Node)} children
 */
export function make(tag, attributes, ...children) {
  const $made = Object.assign(document.createElement(tag), attributes);
  $made.append(...children);
  return $made;
}

/**
 * Make the entry of a result in the list.
 * @param {{url: string, title: string, path?: string, text?: string, mark?: string, date?: string}} result
 * @param {{root: string, words: string[], lang: string, dir: string}} how `root` is the address of the language's folder
 */
export function resultOf({ url, title, path, text, mark, date }, { root, words, lang, dir }) {
  const href = new URL(url, root).href;
  const line = [mark, date].filter(Boolean).join(" · ");
  return make(
    "li",
    { lang, dir },
    make("a", { href, className: "sy-search__link" }, own(...marked(title, words, lang, true))),
    ...(path ? [make("p", { className: "sy-search__path" }, own(path))] : []),
    ...(line ? [make("p", { className: "sy-search__mark" }, own(line))] : []),
    ...(text ? [make("p", {}, own(...marked(text, words, lang, false)))] : []),
  );
}

/** Keep a text's direction to itself: names of law are often in another script than the page. */
const own = (...parts) => make("bdi", {}, ...parts);

const marked = (text, words, lang, all) =>
  excerpt(text, words, lang, all).map((part) => (part.marked ? make("mark", {}, part.text) : part.text));
