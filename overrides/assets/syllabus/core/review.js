/**
 * Spaced review: when the questions of a completed module come back. Pure.
 *
 * @typedef {import("./events.js").ProgressEvent} ProgressEvent
 * @typedef {{id: string, version: number}} Module
 * @typedef {{id: string, state: "open" | "waiting" | "due" | "done", at: string}} Turn a module that is not completed
 *   is "open"; `at` is the day of the next review, "" if there is none
 */
import { completedAt, fold, merge, moduleState } from "./progress.js";

/** The quiz that answers and reviews are kept under; no quiz of an author may have this id. */
export const REVIEW = "review";

/** The least number of days between two reviews. */
export const WEEK = 7;

// Days after completion: about a week, a month and three months.
const STAGES = [WEEK, 30, 91];

/**
 * Midnight some days after a time: what is due on Monday is due from Monday's first minute.
 * @param {string} at
 * @param {number} days
 * @returns {Date}
 */
export function daysAfter(at, days) {
  const day = new Date(at);
  day.setDate(day.getDate() + days);
  day.setHours(0, 0, 0, 0);
  return day;
}

const later = (a, b) => (a > b ? a : b);

/**
 * Tell for each module whether its review is due, and when the next one is. A missed review is offered
 * late, never lost; two reviews of a module are at least a week apart.
 * @param {Iterable<ProgressEvent>} events
 * @param {Date} now
 * @param {Module[]} modules
 * @returns {Turn[]}
 */
export function schedule(events, now, modules) {
  const progress = fold(events);
  const reviews = merge(events, []).filter(({ type }) => type === "review");
  return modules.map(({ id, version }) => {
    if (moduleState(progress, id, version) !== "done") return { id, state: "open", at: "" };
    const completed = completedAt(progress, id, version);
    let done = 0;
    let next = daysAfter(completed, WEEK);
    for (const review of reviews) {
      // A day's grace, because midnight moves with those who travel.
      const counts = review.modules.includes(id) && new Date(review.at) >= daysAfter(next, -1);
      if (!counts || done === STAGES.length) continue;
      done += 1;
      next = later(daysAfter(completed, STAGES[done]), daysAfter(review.at, WEEK));
    }
    if (done === STAGES.length) return { id, state: "done", at: "" };
    return { id, state: next <= now ? "due" : "waiting", at: next.toISOString() };
  });
}
