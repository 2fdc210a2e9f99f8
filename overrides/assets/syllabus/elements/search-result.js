import { excerpt } from "../core/excerpt.js";
import { make } from "./make.js";

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
    make("a", { href, class: "sy-search__link" }, ...marked(title, words, lang, true)),
    ...(path ? [make("p", { class: "sy-search__path" }, path)] : []),
    ...(line ? [make("p", { class: "sy-search__mark" }, line)] : []),
    ...(text ? [make("p", { class: "sy-search__text" }, ...marked(text, words, lang, false))] : []),
  );
}

const marked = (text, words, lang, all) =>
  excerpt(text, words, lang, all).map((part) => (part.marked ? make("mark", {}, part.text) : part.text));
