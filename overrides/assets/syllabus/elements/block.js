/** A block: a question that stands alone, or a story with questions that are revealed one after the other. */
import { path } from "../core/path.js";
import { Question } from "./question.js";
import { button, part } from "./session.js";

/** @typedef {import("../core/attempt.js").Attempt} Attempt */

export class Block {
  /** The question that waits to be revealed. @type {Question | undefined} */
  #next;
  #closed = false;
  #opened = false;
  /** Questions that were revealed and are not answered yet. */
  #revealed = new Set();

  /**
   * @param {HTMLElement} $root a list item
   * @param {{word: ReturnType<typeof import("../core/words.js").wordsOf>, number: (count: number) => string}} tools
   */
  constructor($root, { word, number }) {
    const { scenario, pool = "0" } = $root.dataset;
    const $questions = scenario ? [...$root.querySelectorAll("[data-question]")] : [$root];
    this.$root = $root;
    this.questions = $questions.map(($question) => new Question($question, word, number));
    this.objectives = this.questions.map(({ objective }) => objective);
    this.scenario = scenario;
    this.pool = Number(pool);
    this.id = scenario ?? this.questions[0].id;
    this.$open = button($root, "open");
    this.$skip = button($root, "skip");
    this.$skipped = part($root, "skipped");
  }

  /** Begin anew: only the start is revealed. */
  forget() {
    this.#opened = false;
    this.#revealed.clear();
  }

  /**
   * Show what has been reached.
   * @param {Attempt} attempt
   * @param {Map<string, import("../core/path.js").Given>} given
   * @returns {Question[]} the questions that count
   */
  lay({ mode, answers, skipped, finished }, given) {
    if (!this.scenario) return this.questions;
    const since = skipped.get(this.id);
    // Whoever opens it again, or answers, has come back.
    const left = Boolean(since) && !this.#opened && !this.questions.some(({ id }) => answers.get(id)?.at > since);
    const begun = this.#opened || this.questions.some(({ id }) => given.has(id));
    this.#closed = left || (this.$skip !== null && !begun);

    const { reached, ahead } = path(this.questions, (id) => given.get(id));
    const shown = finished
      ? [...reached, ...ahead]
      : reached.filter((question, index) => !index || given.has(question.id) || this.#revealed.has(question));
    this.#next = reached[shown.length];
    for (const question of this.questions) question.$root.toggleAttribute("data-away", !shown.includes(question));
    part(this.$root, "body").toggleAttribute("data-away", this.#closed);
    button(this.$root, "continue").hidden = !this.#next;

    // Where an answer decides what follows, what follows must not change the answer.
    const binding = mode === "assessment" && !finished ? shown.filter(({ then }) => then) : [];
    for (const question of binding) if (question !== shown.at(-1)) question.lock(true);
    part(this.$root, "final").hidden = !this.#next || !binding.includes(shown.at(-1));
    if (this.$skip) {
      this.$skipped.hidden = !left;
      this.$open.hidden = !this.#closed || Boolean(left && finished);
      this.$skip.hidden = left || Boolean(finished) || (!ahead.length && given.has(reached.at(-1).id));
    }
    return left ? [] : [...reached, ...ahead];
  }

  /** @param {boolean} opened whether the learner wants to see it */
  open(opened) {
    this.#opened = opened;
  }

  /** Reveal the question that waits. */
  reveal() {
    this.#revealed.add(this.#next);
    return this.#next;
  }

  /**
   * Put the focus where the block begins or on one of its questions; while that is hidden, on what leads to it.
   * @param {Question} [question]
   */
  focus(question) {
    if (this.#closed) this.$open.focus();
    else if (!question && this.scenario) part(this.$root, "title").focus();
    else if (question?.$root.matches("[data-away]")) button(this.$root, "continue").focus();
    else (question ?? this.questions[0]).focus();
  }
}
