/**
 * The tally of an attempt: what it comes to.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {"" | "practised" | "older" | "passed" | "not-passed" | "failed"} Verdict "" while it is not complete
 */
import { percentOf, score } from "./score.js";

/**
 * Add up an attempt. Once handed in, what was found then stays, whatever becomes of the quiz.
 * @template {{id: string, objective: string, points: number}} T
 * @param {Attempt} attempt
 * @param {T[]} counted the questions that count
 * @param {Map<string, {credit: number, version: number}>} given what was answered and still counts
 * @param {{version: number, fingerprint: string, passMark: number}} quiz as it is now
 */
export function tally({ mode, only, answers, finished, result }, counted, given, { version, fingerprint, passMark }) {
  const marks = counted
    .filter(({ id }) => !finished || given.has(id) || !answers.has(id))
    .map((question) => {
      const { id, objective, points } = question;
      return { question, objective, points, credit: given.get(id)?.credit ?? null };
    });
  const live = score(marks, passMark, Boolean(finished));
  const { points, maxPoints } = result ?? {};
  const kept = finished && maxPoints !== undefined;
  const answered = [...answers.values()].filter(({ response }) => response.length).length;
  const total = kept ? { ...live, answered, ...result, percent: percentOf(points, maxPoints) } : live;
  // Answers to an older version stay on show, but they cannot complete this one.
  const current =
    [...given.values()].every((one) => one.version >= version) && !(kept && result.fingerprint !== fingerprint);
  const outcome = total.passed ? "passed" : finished ? "failed" : "not-passed";
  /** @type {Verdict} */
  const verdict = !live.complete || (mode === "assessment" && !finished) ? "" : only ? "practised" : current ? outcome : "older";
  return { marks, total, current, verdict };
}
