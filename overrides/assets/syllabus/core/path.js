/**
 * Paths: which questions of a scenario are reached, in which order.
 *
 * @typedef {{id: string, then: Record<string, string> | null}} Step
 * @typedef {{response: string[], correct: boolean}} Given
 */

const END = "end";
const NOTHING = { response: [], correct: false };

/** Find where an answer leads: what it chose comes before whether it was right. */
function next(then, { response, correct }) {
  const outcome = correct ? "correct" : "incorrect";
  const chosen = Object.keys(then).find(
    (id) => id !== "correct" && id !== "incorrect" && response.some((one) => one === id || one.endsWith(`=${id}`)),
  );
  return then[chosen ?? outcome];
}

/**
 * Follow the answers from the first question. Nothing is reached twice, so that no path can go round in a circle;
 * a question that does not exist any more leads on to the next.
 * @template {Step} T
 * @param {T[]} steps
 * @param {(id: string) => Given | null} givenOf
 * @returns {{reached: T[], ahead: T[]}} `reached` ends with the first question that is not answered; `ahead` would
 *   follow if it stayed so
 */
export function path(steps, givenOf) {
  const reached = [];
  const ahead = [];
  let list = reached;
  let step = steps[0];
  while (step && !reached.includes(step) && !ahead.includes(step)) {
    list.push(step);
    const given = givenOf(step.id);
    if (!given) list = ahead;
    const target = next(step.then ?? {}, given ?? NOTHING);
    const following = steps[steps.indexOf(step) + 1];
    step = target === END ? undefined : (steps.find(({ id }) => id === target) ?? following);
  }
  return { reached, ahead };
}
