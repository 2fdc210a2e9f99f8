/** Typed answers: what counts in them. Python has the same in syllabus/model/answer.py. */
import { RULES } from "./answer-rules.js";

const rules = RULES.map(([find, put]) => [new RegExp(find, "gu"), put]);

/**
 * Reduce an answer to what counts in it.
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  return rules.reduce((left, [find, put]) => left.replace(find, put), text.normalize("NFKD").toLowerCase());
}

/**
 * Tell whether two answers differ in nothing that counts.
 * @param {string} typed
 * @param {string} accepted
 */
export const sameAnswer = (typed, accepted) => plain(typed) === plain(accepted);
