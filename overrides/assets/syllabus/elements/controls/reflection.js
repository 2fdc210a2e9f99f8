/** Free text, compared by its writer with a model answer. Only the ticks are an answer; the text is never read. */
import { button, part } from "../session.js";
import { Fields } from "./fields.js";

export class Reflection extends Fields {
  /** @param {import("../question.js").Question} question */
  constructor(question) {
    const { $root } = question;
    part($root, "compare").append(part($root, "rubric"));
    super(question);
    this.$text = $root.querySelector("textarea");
    this.$compare = button($root, "compare");
    this.$rubric = part($root, "compare");
    this.#open(false);
    this.$compare.addEventListener("click", () => {
      this.#open(true);
      part(this.$rubric, "model").focus();
    });
  }

  get $missing() {
    return this.$rubric.hidden ? this.$focus : undefined;
  }

  get $focus() {
    return this.$rubric.hidden ? this.$text : this.$all[0];
  }

  show(response) {
    super.show(response);
    if (response.length > 0) this.#open(true);
  }

  reset() {
    super.reset();
    this.$text.value = "";
    this.#open(false);
  }

  lock(locked) {
    super.lock(locked);
    if (locked) this.#open(true);
  }

  #open(open) {
    this.$rubric.hidden = !open;
    this.$compare.hidden = open;
  }
}
