import { fold } from "./fold.js";
import { akin } from "./near.js";
import { HAN } from "./telling.js";

const BEFORE = 8;
const LENGTH = 30;

/**
 * Part a text into its words and what is between them, also where it is written without blanks.
 * @param {string} text
 * @param {string} tag of the language
 */
export const segments = (text, tag) =>
  Intl.Segmenter
    ? Array.from(new Intl.Segmenter(tag, { granularity: "word" }).segment(text), ({ segment }) => segment)
    : text.split(/([^\p{L}\p{M}\p{N}]+)/u);

/** @type {Map<string, string[]>} the folded words of each word met so far */
const folded = new Map();

function foldOf(word) {
  const known = folded.get(word);
  if (known) return known;
  const parts = fold(word).split(" ").filter(Boolean);
  folded.set(word, parts);
  return parts;
}

/** Tell whether a word of a text is one that was asked for, or another form of it. */
function matches(part, asked) {
  if (part === asked) return true;
  if (/\d/.test(asked)) return false;
  return (asked.length > 2 && part.startsWith(asked)) || akin(part, asked);
}

/**
 * Part a text around the first of the words that are asked for.
 * @param {string} text
 * @param {string[]} words folded
 * @param {string} tag of the language
 * @param {boolean} [all] give the whole text
 * @returns {Array<{text: string, marked: boolean}>}
 */
export function excerpt(text, words, tag, all = false) {
  const parts = segments(text, tag).map((segment) => {
    const own = foldOf(segment);
    const marked = own.length > 0 && own.some((part) => words.some((word) => matches(part, word) || inHan(part, word)));
    return { text: segment, marked, word: own.length > 0 };
  });
  if (all) return joined(parts);
  const hit = Math.max(0, parts.findIndex(({ marked }) => marked));
  let start = hit;
  for (let count = 0; start > 0 && count < BEFORE; start -= 1) if (parts[start - 1].word) count += 1;
  let end = start;
  for (let count = 0; end < parts.length && count < LENGTH; end += 1) if (parts[end].word) count += 1;
  const shown = joined(parts.slice(start, end));
  if (start > 0) shown.unshift({ text: "… ", marked: false });
  if (end < parts.length) shown.push({ text: " …", marked: false });
  return shown;
}

const inHan = (part, word) => HAN.test(part) && word.includes(part);

/** Join neighbours that are alike. */
function joined(parts) {
  const result = [];
  for (const { text, marked } of parts) {
    const last = result.at(-1);
    if (last && last.marked === marked) last.text += text;
    else result.push({ text, marked });
  }
  return result;
}
