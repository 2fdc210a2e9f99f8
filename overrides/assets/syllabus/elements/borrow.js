/** Borrowed questions: taken out of the pages of their modules, and made fit for the page that shows them. */
import { wordsOf } from "../core/words.js";

/**
 * @typedef {{name: string, $item: HTMLElement, module: string, version: number,
 *   word: ReturnType<typeof wordsOf>}} Borrowed
 */

const ADDRESSES = ["href", "src", "data-section-url"];
const NOTE = "aria-describedby";

/** @type {Map<string, Promise<Document>>} */
const pages = new Map();

/**
 * Load a page once, to have it when the network is gone; what could not be loaded is tried again.
 * @param {string} url
 * @returns {Promise<Document>}
 */
export function load(url) {
  const known = pages.get(url);
  if (known) return known;
  const loading = fetch(url, { mode: "same-origin" }).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  });
  pages.set(url, loading);
  loading.catch(() => pages.delete(url));
  return loading;
}

/** Copy an element of another page, whose addresses are relative to that page. */
function copy($source, url) {
  const $copy = document.importNode($source, true);
  for (const name of ADDRESSES) {
    for (const $element of [$copy, ...$copy.querySelectorAll(`[${name}]`)]) {
      const address = $element.getAttribute(name);
      if (address !== null) $element.setAttribute(name, new URL(address, url).href);
    }
  }
  return $copy;
}

/** Bring along the notes that links of a question name, each once. */
function bringNotes($item, page, url, $notes) {
  for (const $link of $item.querySelectorAll(`a[${NOTE}]`)) {
    const id = $link.getAttribute(NOTE);
    const $note = page.getElementById(id);
    if ($note && !document.getElementById(id)) $notes.append(copy($note, url));
  }
}

/**
 * Borrow questions. Those that are there no more are left out.
 * @param {string[]} names each `quiz/question`
 * @param {(name: string) => string} addressOf gives the page that a question is on
 * @param {Element} $notes takes up the notes
 * @returns {Promise<Borrowed[]>} rejects if a page cannot be loaded
 */
export async function borrow(names, addressOf, $notes) {
  const borrowed = names.map(async (name) => {
    const [quiz, id] = name.split("/");
    const url = addressOf(name);
    const page = await load(url);
    const $quiz = [...page.querySelectorAll("syllabus-quiz")].find(({ dataset }) => dataset.quiz === quiz);
    const $questions = [...($quiz?.querySelectorAll("[data-question]") ?? [])];
    const $found = $questions.find(({ dataset }) => dataset.question === id);
    if (!$found) return [];
    const $item = copy($found, url);
    bringNotes($item, page, url, $notes);
    const { module, version } = $quiz.dataset;
    return [{ name, $item, module, version: Number(version), word: wordsOf($quiz) }];
  });
  return (await Promise.all(borrowed)).flat();
}
