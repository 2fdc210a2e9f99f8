/**
 * Scores: sums over the questions that count.
 *
 * @typedef {{objective: string, points: number, credit: number | null}} Mark no credit: not answered
 * @typedef {{answered: number, correct: number, total: number, points: number, maxPoints: number,
 *   percent: number, complete: boolean, passed: boolean}} Score
 */

// Three thirds are a hair less than one.
const HAIR = 1e-9;

const sum = (marks, value) => marks.reduce((total, mark) => total + value(mark), 0);

/** @param {Mark[]} marks */
const pointsOf = (marks) => ({
  points: sum(marks, ({ credit, points }) => (credit ?? 0) * points),
  maxPoints: sum(marks, ({ points }) => points),
});

/**
 * Give points in per cent, rounded down, so that nobody is shown the pass mark without having reached it.
 * @param {number} points
 * @param {number} maxPoints
 */
export const percentOf = (points, maxPoints) => (maxPoints > 0 ? Math.floor((100 * points) / maxPoints + HAIR) : 100);

/**
 * Write points with one decimal, rounded down, so that a part never looks like the whole.
 * @param {number} points
 */
export const tenths = (points) => Math.floor(10 * points + HAIR) / 10;

/**
 * Add up the marks of an attempt. Without questions nothing is complete; without points all that counts is to answer.
 * @param {Mark[]} marks one for each question that counts
 * @param {number} passMark in per cent
 * @param {boolean} [over] nothing more will be answered
 * @returns {Score}
 */
export function score(marks, passMark, over = false) {
  const total = marks.length;
  const answered = marks.filter(({ credit }) => credit !== null).length;
  const complete = total > 0 && (over || answered === total);
  const { points, maxPoints } = pointsOf(marks);
  return {
    answered,
    correct: marks.filter(({ credit }) => credit === 1).length,
    total,
    points,
    maxPoints,
    percent: answered > 0 ? percentOf(points, maxPoints) : 0,
    complete,
    passed: complete && 100 * points + HAIR >= passMark * maxPoints,
  };
}

/**
 * Add up the marks of each objective that has points, in the order in which they come.
 * @param {Mark[]} marks
 */
export function byObjective(marks) {
  return [...new Set(marks.map(({ objective }) => objective))]
    .map((objective) => ({ objective, ...pointsOf(marks.filter((mark) => mark.objective === objective)) }))
    .filter(({ maxPoints }) => maxPoints > 0);
}
