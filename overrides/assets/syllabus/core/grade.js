/**
 * Grading: pure functions from a key and a response to a verdict.
 *
 * @typedef {{credit: number, correct: boolean, missing: number, wrong: number, parts: Record<string, boolean>}} Verdict
 */

/**
 * Compare a response with the key; the order of options does not matter.
 * @param {string} type
 * @param {{right: string[]}} key
 * @param {string[]} response
 * @returns {Verdict}
 */
export function grade(type, key, response) {
  const wanted = new Set(key.right);
  const given = new Set(response);
  const missing = [...wanted].filter((option) => !given.has(option)).length;
  const wrong = [...given].filter((option) => !wanted.has(option)).length;
  const correct = missing === 0 && wrong === 0;
  const credit = Math.max(0, (wanted.size - missing - wrong) / wanted.size);
  return { credit, correct, missing, wrong, parts: Object.fromEntries(response.map((id) => [id, wanted.has(id)])) };
}
