/**
 * Attempts: a pure fold over the events of one quiz.
 *
 * @typedef {import("./events.js").ProgressEvent} ProgressEvent
 * @typedef {"practice" | "assessment"} Mode
 * @typedef {{
 *   id: string | null,
 *   mode: Mode,
 *   only: string[] | null,
 *   drawn: string[] | null,
 *   begun: string,
 *   answers: Map<string, import("./events.js").AnswerEvent>,
 *   skipped: Map<string, string>,
 *   finished: import("./events.js").FinishEvent | null,
 *   result: import("./events.js").ResultEvent | null,
 *   number: number,
 * }} Attempt `only`: the questions it practises again; `drawn`: those it drew; `skipped`: scenarios, and when;
 *   `number`: how many in its mode there have been
 */
import { sorted } from "./progress.js";

/**
 * Find the running attempt at a quiz: the one that the learner was last at. What was begun in a way that the quiz
 * does not offer any more, or with questions that are all gone, runs no longer.
 * @param {Iterable<ProgressEvent>} events
 * @param {string} quiz
 * @param {Mode[]} modes in which the quiz can be taken
 * @param {string[]} questions that it has
 * @returns {Attempt}
 */
export function attemptOf(events, quiz, modes, questions) {
  const ours = sorted(events).filter((event) => event.quiz === quiz);
  const starts = new Map();
  let id = null;
  for (const event of ours) {
    const { type, attempt } = event;
    if (type === "finish" || type === "result") continue;
    id = attempt;
    // Practice may go without a beginning.
    if (type === "begin" || !starts.has(id)) starts.set(id, event);
  }
  const { mode = "practice", only = null, drawn = null, at: begun = "" } = starts.get(id) ?? {};
  const asked = only ?? drawn ?? questions;
  const runs = (only || modes.includes(mode)) && asked.some((question) => questions.includes(question));
  if (id && !runs) return attemptOf([], quiz, modes, questions);

  const number = [...starts.values()].filter((start) => (start.mode ?? "practice") === mode && !start.only).length;
  const [answers, skipped] = [new Map(), new Map()];
  let [finished, result] = [null, null];
  for (const event of ours) {
    if (event.attempt !== id) continue;
    if (event.type === "result") result = event;
    // What another tab still sends after the attempt was handed in comes too late.
    if (finished) continue;
    if (event.type === "finish") finished = event;
    if (event.type === "answer") answers.set(event.question, event);
    if (event.type === "skip") skipped.set(event.question, event.at);
  }
  return { id, mode, only, drawn, begun, answers, skipped, finished, result, number };
}
