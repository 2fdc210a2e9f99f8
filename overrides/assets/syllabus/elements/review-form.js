/** The form of a review: questions of several quizzes, each answered as in its own. Knows nothing of storage. */
import { grade } from "../core/grade.js";
import { Question } from "./question.js";

/**
 * @typedef {import("../core/events.js").AnswerEvent} AnswerEvent
 * @typedef {import("./borrow.js").Borrowed} Borrowed
 * @typedef {Borrowed & {question: Question}} Asked
 */

export class ReviewForm {
  /**
   * @param {Element} $list
   * @param {string} attempt the review's id
   * @param {Borrowed[]} borrowed
   * @param {ReturnType<typeof import("../core/words.js").wordsOf>} word
   * @param {(count: number) => string} number
   * @param {(asked: Asked) => void} check called when an answer is to be checked
   */
  constructor($list, attempt, borrowed, word, number, check) {
    this.attempt = attempt;
    const total = number(borrowed.length);
    /** @type {Asked[]} */
    this.asked = borrowed.map((one, index) => {
      one.$item.querySelector(".sy-number").textContent = word("question", { number: number(index + 1), total });
      return { ...one, question: new Question(one.$item, one.word, number) };
    });
    $list.replaceChildren(...borrowed.map(({ $item }) => $item));
    for (const asked of this.asked) this.#listen(asked.question, () => check(asked));
  }

  /** Put the focus on the first question. */
  focus() {
    this.asked[0].question.focus();
  }

  /**
   * Show what was answered last, silently, except where the learner is at work.
   * @param {Map<string, AnswerEvent[]>} answers by name of the question
   */
  sync(answers) {
    for (const { name, question } of this.asked) {
      const event = answers.get(name)?.at(-1) ?? null;
      if (question.touched || (event?.id ?? null) === question.shown) continue;
      question.shown = event?.id ?? null;
      if (event?.fingerprint === question.fingerprint) {
        question.reveal(event.response, grade(question.type, question.key, event.response));
      } else {
        question.open({ changed: event !== null });
      }
    }
  }

  /**
   * Count. The first answer to a question is what was known; those that follow are practice.
   * @param {Map<string, AnswerEvent[]>} answers by name of the question
   * @returns {{answered: number, correct: number, total: number, complete: boolean}}
   */
  score(answers) {
    const first = this.asked.flatMap(
      ({ name, question }) => answers.get(name)?.find(({ fingerprint }) => fingerprint === question.fingerprint) ?? [],
    );
    const total = this.asked.length;
    const correct = first.filter((event) => event.correct).length;
    return { answered: first.length, correct, total, complete: first.length === total };
  }

  /** Enter in a control checks its own question; a key held down does nothing twice. */
  #listen(question, check) {
    question.$check.addEventListener("click", check);
    question.$again.addEventListener("click", () => {
      question.open({ keep: true });
      question.focus();
    });
    question.$root.addEventListener("keydown", (event) => {
      // A key that ends the composing of a word is reported as 229 by some browsers.
      if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
      const inControl = event.target instanceof HTMLInputElement;
      const inButton = event.target instanceof HTMLButtonElement;
      if (inControl || (inButton && event.repeat)) event.preventDefault();
      if (inControl && !event.repeat) check();
    });
  }
}
