/** One question of a quiz: its controls, its feedback, its message. Knows nothing of storage. */
import { button, part } from "./session.js";

/** @typedef {import("../core/grade.js").Verdict} Verdict */

/** Copy what an element holds. Ids are dropped: they would exist twice. */
function copyInto($target, $source) {
  const $copy = document.createElement("div");
  for (const name of ["lang", "dir"]) {
    if ($source.hasAttribute(name)) $copy.setAttribute(name, $source.getAttribute(name));
  }
  $copy.append(...[...$source.childNodes].map(($node) => $node.cloneNode(true)));
  for (const $node of $copy.querySelectorAll("[id]")) $node.removeAttribute("id");
  $target.append($copy);
}

export class Question {
  /** Id of the answer event that is on show. @type {string | null} */
  shown = null;
  /** Whether the learner is working on it, so that nothing may overwrite it. */
  touched = false;

  /**
   * @param {HTMLElement} $root the list item
   * @param {ReturnType<typeof import("../core/words.js").wordsOf>} word
   * @param {(count: number) => string} number
   */
  constructor($root, word, number) {
    this.$root = $root;
    this.word = word;
    this.number = number;
    this.id = $root.dataset.question;
    this.type = $root.dataset.type;
    this.fingerprint = $root.dataset.fingerprint;
    this.objective = $root.dataset.objective;
    this.points = Number($root.dataset.points);
    this.key = JSON.parse($root.dataset.key);
    this.then = JSON.parse($root.dataset.then || "null");
    const { sectionUrl: url, sectionTitle: title } = $root.dataset;
    this.section = url ? { url, title } : null;
    this.$inputs = [...$root.querySelectorAll("input")];
    this.several = this.$inputs[0].type === "checkbox";
    this.$check = button($root, "check");
    this.$again = button($root, "again");
    this.$answer = part($root, "answer");
    this.$result = part($root, "result");
    this.$message = part($root, "message");
    this.letters = [...$root.querySelectorAll(".sy-letter")].map(($letter) => $letter.textContent);
    $root.addEventListener("change", () => {
      this.touched = true;
      this.#say("");
    });
    this.$answer.hidden = true;
    this.$check.hidden = false;
  }

  /** @returns {string[]} */
  get response() {
    return this.$inputs.filter(($input) => $input.checked).map(($input) => $input.value);
  }

  /** Whether enough was answered to check it. */
  get complete() {
    return this.response.length > 0;
  }

  /** Ask for a choice. Returns false if focus was there already, so that the words have to be announced. */
  ask() {
    const [$first] = this.$inputs;
    this.#say(this.word("choose"));
    const moves = document.activeElement !== $first;
    if (moves) $first.focus();
    return moves;
  }

  /**
   * Open the question for an answer.
   * @param {{keep?: boolean, changed?: boolean}} [how] keep the choices; say that the question has changed
   */
  open({ keep = false, changed = false } = {}) {
    this.touched = keep;
    this.#say("");
    // A description is read even when it is hidden, so there must be no words in it.
    part(this.$root, "changed").textContent = changed ? this.word("changed") : "";
    for (const $input of this.$inputs) {
      $input.disabled = false;
      if (!keep) $input.checked = false;
    }
    for (const $option of this.$root.querySelectorAll(".sy-option")) {
      delete $option.dataset.mark;
      const $feedback = part($option, "feedback");
      $feedback.hidden = true;
      $feedback.replaceChildren();
    }
    this.$result.hidden = true;
    this.$check.hidden = false;
  }

  /**
   * Show a response without a verdict.
   * @param {string[]} response
   */
  hold(response) {
    this.open();
    for (const $input of this.$inputs) $input.checked = response.includes($input.value);
  }

  /** @param {boolean} locked whether the answer can be changed no more */
  lock(locked) {
    for (const $input of this.$inputs) $input.disabled = locked;
  }

  /** Offer or withhold the hints; these types have none yet. */
  allowHints() {}

  /**
   * Put the options in an order; letters go by place.
   * @param {string[]} ids
   */
  arrange(ids) {
    for (const $list of [part(this.$root, "options"), part(this.$answer, "answer-list")]) {
      const $options = [...$list.children];
      const $sorted = ids.map((id) => $options.find(($option) => $option.dataset.option === id));
      if ($sorted.some(($option, index) => $option !== $options[index])) $list.append(...$sorted);
      $sorted.forEach(($option, index) => {
        $option.querySelector(".sy-letter, b").textContent = this.letters[index];
      });
    }
    const right = ids.flatMap((id, index) => (this.key.right.includes(id) ? [this.letters[index]] : []));
    part(this.$answer, "answer-key").textContent = this.word("answer", { letters: right.join(", ") });
  }

  /** Put the focus where the learner goes on. */
  focus() {
    (this.$inputs.find(($input) => $input.checked) ?? this.$inputs[0]).focus();
  }

  /**
   * Show a checked answer.
   * @param {string[]} response
   * @param {Verdict} verdict
   */
  reveal(response, verdict) {
    this.open();
    for (const $input of this.$inputs) {
      $input.checked = response.includes($input.value);
      $input.disabled = true;
      if ($input.checked) this.#explainChoice($input.value);
    }
    const tone = verdict.correct ? "good" : verdict.wrong === 0 ? "part" : "bad";
    const $verdict = part(this.$root, "verdict");
    $verdict.dataset.tone = tone;
    $verdict.textContent = this.word({ good: "correct", part: "partly", bad: "not-correct" }[tone]);
    this.$result.dataset.tone = tone;

    // With one control to choose there is nothing "still to find".
    const $missing = part(this.$root, "missing");
    $missing.hidden = !this.several || verdict.missing === 0;
    $missing.textContent = $missing.hidden ? "" : this.word("missing", { count: this.number(verdict.missing) });

    const $explanation = part(this.$root, "explanation");
    $explanation.replaceChildren();
    copyInto($explanation, part(this.$answer, "explanation-source"));
    this.$check.hidden = true;
    this.$result.hidden = false;
  }

  /** Give the words on show since the answer was checked, as a screen reader should say them. */
  get outcome() {
    const $options = [...this.$root.querySelectorAll(".sy-feedback")];
    return [part(this.$root, "verdict"), ...$options, part(this.$root, "missing"), part(this.$root, "explanation")]
      .filter(($part) => !$part.hidden)
      .map(($part) => $part.innerText.trim());
  }

  #explainChoice(id) {
    const match = ($option) => $option.dataset.option === id;
    const $option = [...this.$root.querySelectorAll(".sy-option")].find(match);
    const $source = [...this.$answer.querySelectorAll("[data-option]")].find(match);
    const right = this.key.right.includes(id);
    const $feedback = part($option, "feedback");
    $feedback.replaceChildren();
    // A single choice shares the verdict of its question; among several, each needs its own.
    if (this.several) $feedback.append(this.#verdictOn(right));
    copyInto($feedback, part($source, "feedback-source"));
    $feedback.hidden = false;
    $option.dataset.mark = right ? "good" : "bad";
  }

  #verdictOn(right) {
    const $verdict = document.createElement("p");
    $verdict.className = "sy-verdict";
    $verdict.dataset.tone = right ? "good" : "bad";
    $verdict.textContent = this.word(right ? "correct" : "not-correct");
    return $verdict;
  }

  // Focus stays inside the group, where its description is not read again: the first control needs it too.
  #say(message) {
    const [$first] = this.$inputs;
    this.$message.textContent = message;
    if (message) $first.setAttribute("aria-describedby", this.$message.id);
    else $first.removeAttribute("aria-describedby");
  }
}
