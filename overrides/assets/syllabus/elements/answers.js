/** Answers: brings every question in line with an attempt. */
import { grade } from "../core/grade.js";
import { part } from "./session.js";

/** @typedef {import("../core/grade.js").Verdict & {response: string[], version: number}} Given */

/**
 * Show what was answered, silently, except where the learner is at work.
 * @param {import("./question.js").Question[]} questions
 * @param {import("../core/attempt.js").Attempt} attempt
 * @param {boolean} anew whether it is another attempt than before, so that nothing may stay
 * @param {ReturnType<typeof import("../core/words.js").wordsOf>} word
 * @returns {Map<string, Given>} what was answered and still counts, by question
 */
export function showAnswers(questions, { mode, answers, finished }, anew, word) {
  const given = new Map();
  for (const question of questions) {
    const event = answers.get(question.id);
    const changed = Boolean(event) && event.fingerprint !== question.fingerprint;
    const response = changed ? [] : (event?.response ?? []);
    const verdict = grade(question.type, question.key, response);
    // In an assessment an answer may be taken back; in practice nothing ticked can be an answer.
    const empty = !event || changed || (mode === "assessment" && !response.length);
    if (!empty) given.set(question.id, { ...verdict, response, version: event.version });
    question.allowHints(mode === "practice");
    question.$answer.hidden = !finished;

    const sign = finished ? `${event?.id} handed in` : (event?.id ?? null);
    if (!anew && (sign === question.shown || (question.touched && !finished))) continue;
    question.shown = sign;
    if (changed || (empty && !finished)) question.open({ changed });
    else if (mode === "assessment" && !finished) question.hold(response);
    else question.reveal(response, verdict);
    if (changed && finished) question.lock(true);
    // What was left open counts as wrong, but there is no answer to call so.
    else if (empty && finished) part(question.$root, "verdict").textContent = word("unanswered");
  }
  return given;
}
