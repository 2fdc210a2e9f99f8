/** The outcome: how far the learner is and, once all is answered, what it comes to and what may be done next. */
import { byObjective, tenths } from "../core/score.js";
import { make } from "./make.js";
import { button, part } from "./session.js";

/** @typedef {import("./question.js").Question} Question */
/** @typedef {import("../core/score.js").Mark & {question: Question}} Mark */

/** Those that are not fully right. @param {Mark[]} marks */
export const wrongOf = (marks) => marks.filter(({ credit, points }) => points > 0 && credit !== 1);

export class Outcome {
  /**
   * @param {HTMLElement} $quiz
   * @param {object} tools
   */
  constructor($quiz, tools) {
    const { passMark, minutes } = $quiz.dataset;
    Object.assign(this, tools, { $root: part($quiz, "score"), passMark, frame: Number(minutes) });
  }

  /**
   * @param {import("../core/attempt.js").Attempt} attempt
   * @param {ReturnType<typeof import("../core/tally.js").tally>} tally
   */
  show({ mode, only, finished }, { marks, total, verdict }) {
    const { $root, word, number, percent, frame } = this;
    const whole = total.points === total.correct && total.maxPoints === total.total;
    const running = mode === "assessment" && !finished;
    const line = running ? "answered" : only ? "score-again" : whole ? "score" : "score-points";
    part($root, "score-line").textContent = word(line, {
      answered: number(total.answered),
      total: number(total.total),
      correct: number(total.correct),
      ...this.#points(total),
      percent: percent(total.percent),
      mark: percent(this.passMark),
    });
    const $outcome = part($root, "outcome");
    $outcome.textContent = word(verdict);
    $outcome.dataset.tone = verdict === "passed" ? "good" : "part";
    const $took = part($root, "took");
    $took.textContent = word("took", { minutes: number(finished?.minutes ?? 0), frame: number(frame) });
    $took.hidden = !finished || !frame;
    for (const name of ["heading", "outcome", "over"]) part($root, name).hidden = !verdict;
    $root.hidden = false;
    this.#showObjectives(marks);
    this.#showSections(wrongOf(marks));
  }

  /** Put the focus on the result. */
  focus() {
    part(this.$root, "heading").focus();
  }

  #points({ points, maxPoints }) {
    return { points: this.number(tenths(points)), max: this.number(maxPoints) };
  }

  #showObjectives(marks) {
    const $body = part(this.$root, "objectives");
    const { lang, dir } = $body.dataset;
    const texts = new Map(marks.map(({ question: { objective, $root } }) => [objective, $root.dataset.objectiveText]));
    const $rows = byObjective(marks)
      .filter(({ objective }) => texts.get(objective))
      .map((sum) => {
        const $head = make("th", { scope: "row", lang, dir }, texts.get(sum.objective));
        return make("tr", {}, $head, make("td", {}, this.word("points", this.#points(sum))));
      });
    $body.replaceChildren(...$rows);
    $body.parentElement.hidden = !$rows.length;
  }

  /** Link to what should be read again, each section once. */
  #showSections(wrong) {
    const sections = new Map(wrong.flatMap(({ question: { section } }) => (section ? [[section.url, section.title]] : [])));
    const $items = [...sections].map(([href, title]) => make("li", {}, make("a", { href }, title)));
    part(this.$root, "sections").replaceChildren(...$items);
    part(this.$root, "read-again").hidden = !$items.length;
    button(this.$root, "wrong").hidden = !wrong.length;
  }
}
