/** Handing in: the button of an assessment, which names once what was not answered. */
import { make } from "./make.js";
import { button, part } from "./session.js";

/** @typedef {import("./question.js").Question} Question */

export class HandIn {
  #named = false;

  /**
   * @param {HTMLElement} $quiz
   * @param {ReturnType<typeof import("../core/words.js").wordsOf>} word
   */
  constructor($quiz, word) {
    this.$button = button($quiz, "hand-in");
    this.$open = part($quiz, "open");
    this.word = word;
  }

  /**
   * Keep what was named up to date.
   * @param {boolean} running whether there is something to hand in
   * @param {Question[]} open
   */
  show(running, open) {
    this.#named &&= running;
    const named = this.#named ? open : [];
    this.$open.hidden = !named.length;
    this.$button.textContent = this.word(named.length ? "hand-in-anyway" : "hand-in");
    const $links = named.map(({ $root }) =>
      make("a", { href: `#${$root.id}`, "data-go": $root.id }, $root.querySelector(".sy-number").textContent),
    );
    part(this.$open, "open-list").replaceChildren(...$links.map(($link) => make("li", {}, $link)));
  }

  /**
   * Name the questions that are still open, unless that was done before.
   * @param {Question[]} open
   * @returns {boolean} whether to wait
   */
  waits(open) {
    if (this.#named || !open.length) return false;
    this.#named = true;
    this.show(true, open);
    this.$open.focus();
    return true;
  }
}
