/** One question of a quiz: its controls, its feedback, its message. Knows nothing of storage. */
import { pairs } from "../core/grade.js";
import { sameAnswer } from "../core/text.js";
import { Fields } from "./controls/fields.js";
import { Ordering } from "./controls/ordering.js";
import { Reflection } from "./controls/reflection.js";
import { button, part } from "./session.js";

/** @typedef {import("../core/grade.js").Verdict} Verdict */

const kinds = { ordering: Ordering, reflection: Reflection };

/** Copy an element. Ids and marks are dropped: they would exist twice. */
function copyInto($target, $source) {
  if (!$source.hasChildNodes()) return;
  const $copy = $source.cloneNode(true);
  delete $copy.dataset.part;
  for (const $node of $copy.querySelectorAll("[id]")) $node.removeAttribute("id");
  $target.append($copy);
}

/** Write a verdict: words with a tone, which gives them a colour and a shape. */
function judge($verdict, tone, words) {
  $verdict.className = "sy-verdict";
  $verdict.dataset.tone = tone;
  $verdict.textContent = words;
  return $verdict;
}

/** Find what belongs to an option, an item, a gap or a reason. */
const partsOf = ($root, id) =>
  [...$root.querySelectorAll("[data-option]")].filter(($part) => $part.dataset.option === id);

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
    const { question, type, fingerprint, objective, points, key, then, sectionUrl, sectionTitle } = $root.dataset;
    this.$root = $root;
    this.word = word;
    this.number = number;
    this.id = question;
    this.type = type;
    this.fingerprint = fingerprint;
    this.objective = objective;
    this.points = Number(points);
    this.key = JSON.parse(key);
    this.then = then ? JSON.parse(then) : null;
    this.section = sectionUrl ? { url: sectionUrl, title: sectionTitle } : null;
    /** Whether parts of it may be right while others are wrong. */
    this.several = type === "true-false" ? Boolean(this.key.reason) : type !== "single" && type !== "short";
    this.$check = button($root, "check");
    this.$again = button($root, "again");
    this.$answer = part($root, "answer");
    this.$result = part($root, "result");
    this.$message = part($root, "message");
    this.control = new (kinds[type] ?? Fields)(this);
    for (const name of ["input", "change"]) {
      $root.addEventListener(name, () => {
        this.touched = true;
        this.#prompt("");
      });
    }
    this.$answer.hidden = true;
    this.$check.hidden = false;
  }

  /** @returns {string[]} */
  get response() {
    return this.control.response;
  }

  /** Whether enough was answered to be checked. */
  get complete() {
    return !this.control.$missing;
  }

  /** Ask for what is missing. Returns whether the words need no announcement. */
  ask() {
    const $at = this.control.$missing ?? this.control.$focus;
    const words = this.word(`ask-${this.type}`) || this.word("choose");
    this.control.settled = true;
    // Where the focus is already, nothing would be read.
    if (document.activeElement === $at) this.say(words);
    this.#prompt(words, $at);
    $at.focus();
    return true;
  }

  /** Say something now through the quiz's live region. */
  say(text) {
    const $live = part(this.$root.closest("syllabus-quiz, syllabus-review"), "live");
    $live.replaceChildren();
    setTimeout(() => $live.replaceChildren(text), 100);
  }

  /**
   * Open the question for an answer.
   * @param {{keep?: boolean, changed?: boolean}} [how] keep the answer; say that the question has changed
   */
  open({ keep = false, changed = false } = {}) {
    this.#clear();
    this.touched = keep;
    // A description is read even when it is hidden, so there must be no words in it.
    part(this.$root, "changed").textContent = changed ? this.word("changed") : "";
    if (!keep) {
      this.control.reset();
      for (const $hint of this.$root.querySelectorAll(".sy-hint")) $hint.open = false;
    }
    this.lock(false);
    this.$check.hidden = false;
  }

  /**
   * Show an answer that waits for its feedback.
   * @param {string[]} response
   */
  hold(response) {
    this.#clear();
    this.touched = false;
    this.control.show(response);
    this.lock(false);
    this.$check.hidden = true;
  }

  /** Put the focus where the learner goes on. */
  focus() {
    this.control.$focus.focus();
  }

  /** @param {boolean} locked */
  lock(locked) {
    this.control.lock(locked);
  }

  /** @param {boolean} allowed */
  allowHints(allowed) {
    const $hints = part(this.$root, "hints");
    if ($hints) $hints.hidden = !allowed;
  }

  /**
   * Put the options in an order, in the answer for readers too; letters go by place. Reasons stay as they are.
   * @param {string[]} ids
   */
  arrange(ids) {
    this.letters ??= [...this.$root.querySelectorAll(".sy-letter")].map(($letter) => $letter.textContent);
    for (const $list of [this.$root.querySelector(".sy-options"), part(this.$answer, "answer-list")]) {
      const $options = [...$list.children];
      const $sorted = ids.map((id) => $options.find(($option) => $option.dataset.option === id));
      if ($sorted.some(($option, index) => $option !== $options[index])) $list.prepend(...$sorted);
      for (const [index, $option] of $sorted.entries()) {
        $option.querySelector(".sy-letter, b").textContent = this.letters[index];
      }
    }
    const right = ids.flatMap((id, index) => (this.key.right.includes(id) ? [this.letters[index]] : []));
    part(this.$answer, "answer-key").textContent = this.word("answer", { letters: right.join(", ") });
  }

  /**
   * Show a checked answer.
   * @param {string[]} response
   * @param {Verdict} verdict
   */
  reveal(response, verdict) {
    this.#clear();
    this.touched = false;
    part(this.$root, "changed").textContent = "";
    this.control.show(response);
    this.lock(true);
    const given = this.type === "short" ? new Map([["answer", response[0]]]) : pairs(response);
    for (const [id, right] of Object.entries(verdict.parts)) {
      // "reason=x" is an entry and a part at once.
      const word = right ? "correct" : given.has(id.split("=")[0]) ? "not-correct" : "unanswered";
      this.#explain(id, right, word, given.get(id));
    }

    const tone = verdict.correct ? "good" : verdict.wrong === 0 || verdict.credit > 0 ? "part" : "bad";
    judge(part(this.$root, "verdict"), tone, this.#words(response, verdict));
    this.$result.dataset.tone = tone;

    // With one control to choose there is nothing "still to find".
    const $missing = part(this.$root, "missing");
    $missing.hidden = this.type !== "multiple" || verdict.missing === 0;
    $missing.textContent = $missing.hidden ? "" : this.word("missing", { count: this.number(verdict.missing) });

    const $explanation = part(this.$root, "explanation");
    $explanation.replaceChildren();
    copyInto($explanation, part(this.$answer, "explanation-source"));
    this.$check.hidden = true;
    this.$result.hidden = false;
  }

  /** Give the words on show since the answer was checked, as a screen reader should say them. */
  get outcome() {
    const told = ($part) => $part.innerText.trim();
    const $parts = [...this.$root.querySelectorAll(".sy-feedback")].filter(($part) => !$part.hidden);
    const name = ($part) => $part.closest("[data-option]").querySelector(".sy-place, .sy-letter").textContent;
    return [
      told(part(this.$root, "verdict")),
      ...$parts.map(($part) => (this.several ? `${name($part)} · ${told($part)}` : told($part))),
      ...["missing", "explanation"].map((rest) => told(part(this.$root, rest))),
    ];
  }

  /** Give the verdict in words. */
  #words(response, { correct, credit, wrong }) {
    const { criteria } = this.key;
    const { number } = this;
    if (criteria) return this.word("covered", { count: number(response.length), total: number(criteria.length) });
    if (correct) return this.word("correct");
    if (response.length === 0) return this.word("unanswered");
    return this.word(wrong === 0 ? "partly" : credit > 0 ? "partly-correct" : "not-correct");
  }

  /** Show beside a part whether it is right, what would be, and what its author says to this answer. */
  #explain(id, right, word, value) {
    const [$source] = partsOf(this.$answer, id);
    const typed = (this.key.gaps?.[id] ?? this.key).accept;
    const foreseen = ({ dataset: { when } }) => (typed ? sameAnswer(when, value ?? "") : when === value);
    for (const $part of partsOf(this.$root, id)) {
      if ($part === $source) continue;
      const tone = right ? "good" : "bad";
      $part.dataset.mark = tone;
      const $feedback = part($part, "feedback");
      if (!$feedback) continue;
      // A single answer shares the verdict of its question; among several, each needs its own.
      if (this.several) $feedback.append(judge(document.createElement("p"), tone, this.word(word)));
      const $right = part($source, "right");
      if ($right && (typed || !right)) copyInto($feedback, $right);
      copyInto(
        $feedback,
        [...$source.querySelectorAll("[data-when]")].find(foreseen) ?? part($source, "feedback-source"),
      );
      $feedback.hidden = false;
    }
  }

  /** Take away what was said about the last answer. */
  #clear() {
    this.#prompt("");
    for (const $part of this.$root.querySelectorAll("[data-mark]")) delete $part.dataset.mark;
    for (const $feedback of this.$root.querySelectorAll(".sy-feedback")) {
      $feedback.hidden = true;
      $feedback.replaceChildren();
    }
    this.$result.hidden = true;
  }

  // Focus stays inside the group, where its description is not read again: the control needs it too.
  #prompt(words, $at) {
    this.$asked?.removeAttribute("aria-describedby");
    this.$asked = $at;
    this.$message.textContent = words;
    $at?.setAttribute("aria-describedby", this.$message.id);
  }
}
