/** <syllabus-quiz>: a form that already works on paper, made to answer. */
import { makeEvent, newId } from "../core/events.js";
import { grade, score } from "../core/grade.js";
import { runningAttempt } from "../core/progress.js";
import { formatsOf, wordsOf } from "../core/words.js";
import { Question } from "./question.js";
import { button, follow, part, storeOf } from "./session.js";

export class SyllabusQuiz extends HTMLElement {
  /** @type {Question[]} */
  #questions = [];
  /** @type {string | null} */
  #attempt = null;
  #store;
  #word;
  #formats;

  connectedCallback() {
    if (this.#store) return;
    this.#store = storeOf(this.dataset.site ?? "");
    this.#word = wordsOf(this);
    this.#formats = formatsOf(this.dataset.lang);
    this.#questions = [...this.querySelectorAll("[data-question]")].map(
      ($question) => new Question($question, this.#word, this.#formats.number),
    );
    for (const question of this.#questions) {
      question.$check.addEventListener("click", () => this.#check(question));
      question.$again.addEventListener("click", () => {
        question.open({ keep: true });
        question.focus();
      });
      question.$root.addEventListener("keydown", (event) => this.#onKey(event, question));
    }
    const $form = this.querySelector("form");
    $form.addEventListener("submit", (event) => event.preventDefault());
    button(this, "restart").addEventListener("click", () => this.#restart());
    follow(this, (store, notice) => this.#sync(store, notice));
  }

  /** Enter in a control checks its own question; a key held down does nothing twice. */
  #onKey(event, question) {
    // A key that ends the composing of a word is reported as 229 by some browsers.
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    const inControl = event.target instanceof HTMLInputElement;
    const inButton = event.target instanceof HTMLButtonElement;
    if (inControl || (inButton && event.repeat)) event.preventDefault();
    if (inControl && !event.repeat) this.#check(question);
  }

  async #check(question) {
    const store = await this.#store;
    const { response } = question;
    if (!question.complete) {
      question.ask();
      return;
    }
    const verdict = grade(question.type, question.key, response);
    const attempt = runningAttempt(store.events(), this.dataset.quiz).attempt ?? newId();
    this.#attempt = attempt;
    const event = makeEvent("answer", {
      ...this.#where(attempt),
      question: question.id,
      fingerprint: question.fingerprint,
      response,
      correct: verdict.correct,
    });
    question.reveal(response, verdict);
    question.shown = event.id;
    question.$again.focus({ preventScroll: true });
    store.add(event);
    const outcome = this.#record(store, attempt);
    this.#announce([...question.outcome, outcome]);
  }

  /** Keep a result whenever the attempt is complete, and give the words for it. */
  #record(store, attempt) {
    const { total, current, outcome } = this.#count(store);
    if (total.complete && current) {
      store.add(
        makeEvent("result", {
          ...this.#where(attempt),
          fingerprint: this.dataset.fingerprint,
          correct: total.correct,
          total: total.total,
          passMark: Number(this.dataset.passMark),
          passed: total.passed,
        }),
      );
    }
    return outcome;
  }

  async #restart() {
    const store = await this.#store;
    store.add(makeEvent("begin", this.#where(newId())));
    this.#questions[0]?.focus();
    this.#announce([this.#word("begun")]);
  }

  /** Bring every question in line with the store, silently, except where the learner is at work. */
  #sync(store, { erased }) {
    const { attempt, answers } = runningAttempt(store.events(), this.dataset.quiz);
    const anew = erased || (this.#attempt !== null && this.#attempt !== attempt);
    this.#attempt = attempt;
    for (const question of this.#questions) {
      const event = answers.get(question.id) ?? null;
      if (question.touched && !anew) continue;
      if (!anew && (event?.id ?? null) === question.shown) continue;
      question.shown = event?.id ?? null;
      if (event?.fingerprint === question.fingerprint) {
        question.reveal(event.response, grade(question.type, question.key, event.response));
      } else {
        question.open({ changed: event !== null });
      }
    }
    this.#showScore(store);
  }

  #count(store) {
    const { answers } = runningAttempt(store.events(), this.dataset.quiz);
    const counted = this.#questions.flatMap((question) => {
      const event = answers.get(question.id);
      return event?.fingerprint === question.fingerprint ? [{ question, event }] : [];
    });
    const total = score(
      counted.map(({ question, event }) => grade(question.type, question.key, event.response).correct),
      this.#questions.length,
      Number(this.dataset.passMark),
    );
    // Answers to an older version stay on show, but they cannot complete this one.
    const current = counted.every(({ event }) => event.version >= Number(this.dataset.version));
    const name = !current ? "older" : total.passed ? "passed" : "not-passed";
    return { total, current, tone: name, outcome: total.complete ? this.#word(name) : "" };
  }

  #showScore(store) {
    const { total, tone, outcome } = this.#count(store);
    const { number, percent } = this.#formats;
    part(this, "score-line").textContent = this.#word("score", {
      answered: number(total.answered),
      total: number(total.total),
      correct: number(total.correct),
      percent: percent(total.percent),
      mark: percent(Number(this.dataset.passMark)),
    });
    const $outcome = part(this, "outcome");
    $outcome.textContent = outcome;
    $outcome.dataset.tone = tone === "passed" ? "good" : "part";
    $outcome.hidden = !outcome;
    button(this, "restart").hidden = !outcome;
    part(this, "score").hidden = false;
  }

  #where(attempt) {
    const { module, version, quiz } = this.dataset;
    return { module, version: Number(version), quiz, attempt };
  }

  /** Say each part once. A moment later, so that the words follow the move of focus. */
  #announce(parts) {
    const $live = part(this, "live");
    $live.replaceChildren();
    const $parts = parts.filter(Boolean).map((text) => {
      const $part = document.createElement("p");
      $part.textContent = text;
      return $part;
    });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => $live.replaceChildren(...$parts), 100);
  }
}
