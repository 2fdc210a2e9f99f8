/**
 * Reviews: which questions one asks, and what was answered. Pure. A question is named by its quiz and its id,
 * as `quiz/question`.
 *
 * @typedef {import("./events.js").ProgressEvent} ProgressEvent
 * @typedef {import("./events.js").AnswerEvent} AnswerEvent
 * @typedef {import("./events.js").ReviewEvent} ReviewEvent
 */
import { merge } from "./progress.js";
import { shuffle } from "./random.js";
import { REVIEW, WEEK, daysAfter } from "./review.js";

const SIZE = 10;

/**
 * List the questions that were answered wrongly last time: in the latest attempt at each, the first answer
 * counts, because it was given from memory.
 * @param {Iterable<ProgressEvent>} events
 * @returns {Set<string>}
 */
export function missed(events) {
  const last = new Map();
  for (const event of merge(events, [])) {
    if (event.type !== "answer") continue;
    const name = event.quiz === REVIEW ? event.question : `${event.quiz}/${event.question}`;
    if (last.get(name)?.attempt !== event.attempt) last.set(name, event);
  }
  return new Set([...last.keys()].filter((name) => !last.get(name).correct));
}

/**
 * Choose the questions of a review: one of each module in turn, those that were missed before the others.
 * @param {{quiz: string, asks: string[]}[]} modules those that are due, the longest due first
 * @param {Set<string>} wrong
 * @param {string} seed the review's id: the same id gives the same questions
 * @returns {string[]}
 */
export function choose(modules, wrong, seed) {
  const queues = modules.map(({ quiz, asks }) => {
    const mixed = shuffle(
      seed,
      asks.map((id) => `${quiz}/${id}`),
    );
    return [...mixed.filter((name) => wrong.has(name)), ...mixed.filter((name) => !wrong.has(name))];
  });
  const rounds = Math.max(0, ...queues.map((queue) => queue.length));
  const turns = Array.from({ length: rounds }, (_, round) => queues.map((queue) => queue[round]));
  return [...new Set(turns.flat().filter(Boolean))].slice(0, SIZE);
}

/**
 * Give the answers to each question of a review, in the order in which they were given.
 * @param {Iterable<ProgressEvent>} events
 * @param {string} attempt
 * @returns {Map<string, AnswerEvent[]>}
 */
export function answersIn(events, attempt) {
  const answers = new Map();
  for (const event of merge(events, [])) {
    if (event.type !== "answer" || event.quiz !== REVIEW || event.attempt !== attempt) continue;
    answers.set(event.question, [...(answers.get(event.question) ?? []), event]);
  }
  return answers;
}

/**
 * Find the review that was begun and not finished. After a week it is given up: its answers would be
 * too old to say what is known now.
 * @param {Iterable<ProgressEvent>} events
 * @param {Date} now
 * @returns {{attempt: string, questions: string[]} | null}
 */
export function runningReview(events, now) {
  const ours = merge(events, []);
  const begun = ours.findLast((event) => event.type === "begin" && event.quiz === REVIEW && event.only);
  if (!begun || daysAfter(begun.at, WEEK) <= now) return null;
  const finished = ours.some((event) => event.type === "review" && event.attempt === begun.attempt);
  return finished ? null : { attempt: begun.attempt, questions: begun.only };
}

/**
 * Find the review that was finished last.
 * @param {Iterable<ProgressEvent>} events
 * @returns {ReviewEvent | undefined}
 */
export const lastReview = (events) => merge(events, []).findLast(({ type }) => type === "review");
