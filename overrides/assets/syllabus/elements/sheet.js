/** The sheet: a quiz's questions as they lie on the page, in the order of an attempt. */
import { draw, shuffle } from "../core/random.js";
import { Block } from "./block.js";

/** @typedef {import("./question.js").Question} Question */

// True comes before false, and the answers of other types are in an order that means something or is mixed already.
const CHOICES = ["single", "multiple"];

export class Sheet {
  #seed = "";

  /**
   * @param {HTMLElement} $quiz
   * @param {{word: ReturnType<typeof import("../core/words.js").wordsOf>, number: (count: number) => string}} tools
   */
  constructor($quiz, tools) {
    this.$list = $quiz.querySelector(".sy-questions");
    this.tools = tools;
    this.mixed = $quiz.dataset.shuffle;
    this.draws = $quiz.dataset.draw.split(" ").filter(Boolean).map(Number);
    this.blocks = [...this.$list.children].map(($item) => new Block($item, tools));
    this.questions = this.blocks.flatMap(({ questions }) => questions);
    /** The blocks in the order shown. */
    this.order = this.blocks;
    this.options = this.questions
      .filter(({ type, $root }) => CHOICES.includes(type) && $root.dataset.shuffle !== "false")
      .map((question) => ({ question, $options: [...question.$root.querySelectorAll(".sy-option")] }));
  }

  /**
   * Draw the questions of an attempt.
   * @param {string} seed
   * @returns {string[] | null} null for all
   */
  draw(seed) {
    if (!this.draws.length) return null;
    return draw(seed, this.blocks, this.draws).flatMap(({ questions }) => questions.map(({ id }) => id));
  }

  /**
   * Put questions and options in the order of an attempt, as far as they are shuffled.
   * @param {string} seed "" for the order in which they were written
   */
  arrange(seed) {
    if (seed === this.#seed) return;
    this.#seed = seed;
    if (this.mixed.includes("questions")) {
      const ids = this.blocks.map(({ id }) => id);
      this.order = shuffle(seed, ids).map((id) => this.blocks[ids.indexOf(id)]);
      // A node that moves loses the focus.
      const $focused = document.activeElement;
      this.$list.append(...this.order.map(({ $root }) => $root));
      $focused.focus({ preventScroll: true });
    }
    if (!this.mixed.includes("options")) return;
    for (const { question, $options } of this.options) {
      const ids = ($some) => $some.map(({ dataset }) => dataset.option);
      const fixed = ids($options.filter(($option) => $option.matches("[data-fixed]")));
      question.arrange(shuffle(seed && `${seed}/${question.id}`, ids($options), fixed));
    }
  }

  /**
   * Show the questions of an attempt.
   * @param {import("../core/attempt.js").Attempt} attempt
   * @param {string[] | null} asked ids, where not all are asked; a scenario is asked as a whole
   * @param {Map<string, import("../core/path.js").Given>} given
   * @returns {Question[]} the questions that count, in their order
   */
  lay(attempt, asked, given) {
    const counted = this.order.flatMap((block) => {
      const away = asked !== null && !block.questions.some(({ id }) => asked.includes(id));
      block.$root.toggleAttribute("data-away", away);
      return away ? [] : block.lay(attempt, given);
    });
    this.#count(counted);
    return counted;
  }

  /** Lie as written, for paper. */
  restore() {
    this.arrange("");
    this.#count(this.questions);
  }

  /** @param {Element} $at anything inside */
  at($at) {
    const inside = ({ $root }) => $root.contains($at);
    return { question: this.questions.find(inside), block: this.blocks.find(inside) };
  }

  /** Put the focus where the quiz begins. */
  focus() {
    this.order.find(({ $root }) => !$root.matches("[data-away]"))?.focus();
  }

  #count(questions) {
    const { word, number } = this.tools;
    for (const [index, { $root }] of questions.entries()) {
      const place = { number: number(index + 1), total: number(questions.length) };
      $root.querySelector(".sy-number").textContent = word("question", place);
    }
  }
}
