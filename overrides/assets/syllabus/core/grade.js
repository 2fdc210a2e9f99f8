/**
 * Grading: pure functions from a key and a response to a verdict.
 *
 * `credit` is a share from 0 to 1; `parts` says of each option chosen, item, gap and reason whether it is right.
 * @typedef {{credit: number, correct: boolean, missing: number, wrong: number,
 *   parts: Record<string, boolean>}} Verdict
 * @typedef {{answered: number, correct: number, total: number, percent: number,
 *   complete: boolean, passed: boolean}} Score
 */
import { sameAnswer } from "./text.js";

/**
 * Read entries such as "item=choice" into a map. A map, because an id may be "constructor".
 * @param {string[]} response
 * @returns {Map<string, string>}
 */
export const pairs = (response) => new Map(response.map((entry) => entry.match(/^([^=]*)=?(.*)$/s).slice(1)));

/** Judge options that are chosen or left: `right` are those to choose. */
function chosen(right, response) {
  const given = [...new Set(response)];
  const parts = given.map((option) => [option, right.includes(option)]);
  const wrong = parts.filter(([, fits]) => !fits).length;
  const hits = given.length - wrong;
  return [Math.max(0, hits - wrong) / right.length, right.length - hits, wrong, parts];
}

/** Judge parts that are each right, wrong or missing (null). */
function shared(parts) {
  const count = (verdict) => parts.filter(([, fits]) => fits === verdict).length;
  return [count(true) / parts.length, count(null), count(false), parts.map(([id, fits]) => [id, fits === true])];
}

const rules = {
  single: ({ right }, response) => chosen(right, response),
  multiple: ({ right }, response) => chosen(right, response),
  "true-false"({ right, reason }, response) {
    if (!reason) return chosen(right, response);
    const [, missing, wrong, parts] = chosen([...right, `reason=${reason}`], response);
    const answer = response.includes(right[0]);
    return [answer ? (response.includes(`reason=${reason}`) ? 1 : 0.5) : 0, missing, wrong, parts];
  },
  matching(key, response) {
    const given = pairs(response);
    return shared(Object.entries(key.pairs).map(([id, match]) => [id, given.has(id) ? given.get(id) === match : null]));
  },
  ordering: ({ order }, response) =>
    shared(order.map((id, place) => [id, response.includes(id) ? response[place] === id : null])),
  blanks({ gaps }, response) {
    const given = pairs(response);
    const fits = (text, { right, accept }) =>
      right ? right.includes(text) : accept.some((answer) => sameAnswer(text, answer));
    return shared(Object.entries(gaps).map(([id, gap]) => [id, given.has(id) ? fits(given.get(id), gap) : null]));
  },
  short: ({ accept }, [typed]) =>
    shared([["answer", typed ? accept.some((answer) => sameAnswer(typed, answer)) : null]]),
  reflection: ({ criteria }, response) => shared(criteria.map((id) => [id, response.includes(id) || null])),
};

/**
 * Compare a response with the key. The rules of credit stand with the types in syllabus/model/question.py;
 * tests/vectors/grading.json proves that both sides mean the same by a key.
 * @param {string} type
 * @param {object} key as `key_data` in Python gives it
 * @param {string[]} response
 * @returns {Verdict}
 */
export function grade(type, key, response) {
  const [credit, missing, wrong, parts] = rules[type](key, response);
  return { credit, correct: credit === 1, missing, wrong, parts: Object.fromEntries(parts) };
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
