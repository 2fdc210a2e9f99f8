/**
 * Grading: pure functions from a key and a response to a verdict.
 *
 * @typedef {{correct: boolean, missing: number, wrong: number}} Verdict
 * @typedef {{answered: number, correct: number, total: number, percent: number,
 *   complete: boolean, passed: boolean}} Score
 */

/**
 * Compare a response with the key; the order of options does not matter.
 * @param {string[]} key
 * @param {string[]} response
 * @returns {Verdict}
 */
export function grade(key, response) {
  const wanted = new Set(key);
  const given = new Set(response);
  const missing = [...wanted].filter((option) => !given.has(option)).length;
  const wrong = [...given].filter((option) => !wanted.has(option)).length;
  return { correct: missing === 0 && wrong === 0, missing, wrong };
}

/**
 * Add up the verdicts of an attempt. The percentage is rounded down, so that
 * nobody is shown the pass mark without having reached it.
 * @param {boolean[]} verdicts one for each answered question
 * @param {number} total
 * @param {number} passMark in per cent
 * @returns {Score}
 */
export function score(verdicts, total, passMark) {
  const answered = verdicts.length;
  const correct = verdicts.filter(Boolean).length;
  const complete = total > 0 && answered >= total;
  return {
    answered,
    correct,
    total,
    percent: total > 0 ? Math.floor((100 * correct) / total) : 0,
    complete,
    passed: complete && 100 * correct >= passMark * total,
  };
}
