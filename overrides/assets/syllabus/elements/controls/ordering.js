/** A list to be put in order by buttons, each of which moves an item by one place. */
import { button, part } from "../session.js";

export class Ordering {
  /** Whether the learner has moved an item, or has been asked if none is to be moved. */
  settled = false;

  /** @param {import("../question.js").Question} question */
  constructor(question) {
    this.question = question;
    this.$list = part(question.$root, "order");
    this.$start = [...this.$list.children];
    for (const $item of this.$start) {
      const item = $item.querySelector(".sy-text").textContent.trim();
      const $moves = document.createElement("span");
      $moves.className = "sy-moves";
      for (const way of ["up", "down"]) {
        const $button = document.createElement("button");
        $button.type = "button";
        $button.className = "sy-button sy-move";
        $button.dataset.act = way;
        $button.setAttribute("aria-label", question.word(`move-${way}`, { item }));
        $button.addEventListener("click", () => {
          this.#move($item, way, item);
          // A button that can do no more hands its focus to the other.
          if ($button.disabled) $item.querySelector("button:enabled").focus();
        });
        $moves.append($button);
      }
      $item.firstElementChild.append($moves);
    }
    this.$list.dataset.live = "";
    this.#number();
  }

  get response() {
    return [...this.$list.children].map(($item) => $item.dataset.option);
  }

  get $missing() {
    return this.settled ? undefined : this.$focus;
  }

  get $focus() {
    return this.$list.querySelector("button:enabled");
  }

  show(response) {
    const place = ($item) => response.indexOf($item.dataset.option);
    this.$list.append(...[...this.$start].sort((a, b) => place(a) - place(b)));
    this.settled = response.length > 0;
    this.#number();
  }

  reset() {
    this.show([]);
  }

  lock(locked) {
    for (const $item of this.$start) $item.querySelector(".sy-moves").hidden = locked;
  }

  #move($item, way, item) {
    // The neighbour moves, so that the focus stays on the button.
    if (way === "up") $item.after($item.previousElementSibling);
    else $item.before($item.nextElementSibling);
    this.settled = true;
    this.#number();
    const { number, word } = this.question;
    const place = this.response.indexOf($item.dataset.option) + 1;
    this.question.say(word("moved", { item, number: number(place), total: number(this.$start.length) }));
    this.$list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #number() {
    const $items = [...this.$list.children];
    for (const [index, $item] of $items.entries()) {
      $item.querySelector(".sy-place").textContent = this.question.number(index + 1);
      button($item, "up").disabled = index === 0;
      button($item, "down").disabled = index === $items.length - 1;
    }
  }
}
