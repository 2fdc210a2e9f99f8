/** <syllabus-quiz>: a form that already works on paper, made to answer. Joins what is stored to what is shown. */
import { attemptOf } from "../core/attempt.js";
import { makeEvent, newId } from "../core/events.js";
import { grade } from "../core/grade.js";
import { tally } from "../core/tally.js";
import { formatsOf, wordsOf } from "../core/words.js";
import { showAnswers } from "./answers.js";
import { Clock, minutesSince } from "./clock.js";
import { HandIn } from "./hand-in.js";
import { speakerOf } from "./make.js";
import { Outcome, wrongOf } from "./outcome.js";
import { button, follow, part, storeOf } from "./session.js";
import { Sheet } from "./sheet.js";

// Typed text is kept when the learner pauses.
const PAUSE = 500;

export class SyllabusQuiz extends HTMLElement {
  #attempt = attemptOf([], "", [], []);
  /** Id that the next attempt will have. What it shuffles is shown before anything is stored. */
  #fresh = newId();
  /** Whether the learner chooses how to begin, though an attempt is there. */
  #choosing = false;
  /** What was answered and still counts, by question. */
  #given = new Map();
  /** The questions that count. @type {import("./question.js").Question[]} */
  #counted = [];
  #store;
  #book;
  #tools;
  #sheet;
  #clock;
  #handIn;
  #outcome;

  connectedCallback() {
    if (this.#store) return;
    const { site, lang, minutes } = this.dataset;
    const tools = { ...formatsOf(lang), word: wordsOf(this), say: speakerOf(part(this, "live")) };
    this.#tools = tools;
    this.#sheet = new Sheet(this, tools);
    this.#clock = new Clock(part(this, "time"), Number(minutes), tools);
    this.#handIn = new HandIn(this, tools.word);
    this.#outcome = new Outcome(this, tools);
    this.#listen();
    this.#store = storeOf(site ?? "");
    follow(this, (store, notice) => this.#sync(store, notice));
  }

  /** Whether an attempt begins with a choice, or with a word on what comes. */
  get #chooses() {
    return this.dataset.modes.includes("assessment");
  }

  get #running() {
    return this.#attempt.mode === "assessment" && !this.#attempt.finished;
  }

  #listen() {
    const acts = {
      check: ({ question }) => this.#check(question),
      again: ({ question }) => this.#again(question),
      begin: (_, { dataset }) => this.#begin(dataset.mode),
      restart: () => this.#restart(true),
      back: () => this.#restart(false),
      wrong: () => this.#begin("practice", wrongOf(this.#tally().marks).map(({ question }) => question.id)),
      "hand-in": () => this.#finish(),
      open: ({ block }) => this.#open(block),
      skip: ({ block }) => this.#skip(block),
      continue: ({ block }) => this.#continue(block),
    };
    this.addEventListener("click", (event) => {
      // The second half of a double click was meant for what was there before.
      if (event.detail > 1) return;
      const $at = event.target.closest("[data-act], [data-go]");
      const { act, go } = $at?.dataset ?? {};
      if (go) {
        event.preventDefault();
        const { question, block } = this.#sheet.at(document.getElementById(go));
        block.focus(question);
      } else acts[act]?.(this.#sheet.at($at), $at);
    });
    let timer = 0;
    this.addEventListener("input", ({ target }) => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#touch(target), PAUSE);
    });
    this.addEventListener("change", ({ target }) => this.#touch(target));
    this.addEventListener("keydown", (event) => this.#onKey(event));
    part(this, "form").addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#keepAll());
    // The key on the worksheet goes by the numbers and letters in which the quiz was written.
    matchMedia("print").addEventListener("change", ({ matches }) => (matches ? this.#sheet.restore() : this.#lay()));
  }

  /** Enter in a control checks its own question; a key held down does nothing twice. */
  #onKey(event) {
    const { target, repeat } = event;
    const { question } = this.#sheet.at(target);
    // A key that ends the composing of a word is reported as 229 by some browsers.
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || !question) return;
    const inControl = target instanceof HTMLInputElement;
    if (inControl || (repeat && target instanceof HTMLButtonElement)) event.preventDefault();
    if (!inControl || repeat) return;
    if (this.#running) this.#touch(target);
    else this.#check(question);
  }

  // Answers.

  /** The learner has begun, or gone on, to answer. */
  async #touch($control) {
    const { question } = this.#sheet.at($control);
    if (!question) return;
    this.#ensure(await this.#store);
    this.#keep(question);
  }

  /** What is shuffled or drawn has to be begun, so that a later visit shows the same. */
  #ensure(store) {
    const { shuffle, draw } = this.dataset;
    if (!this.#attempt.id && (shuffle || draw)) store.add(this.#beginning("practice"));
  }

  /** In an assessment every answer is stored as soon as it is given. */
  #keep(question) {
    if (!this.#running) return;
    const { type, key, response } = question;
    const stored = this.#given.get(question.id)?.response ?? [];
    if (response.join("\n") !== stored.join("\n")) this.#add(question, grade(type, key, response));
    question.touched = false;
  }

  #keepAll() {
    for (const question of this.#sheet.questions) if (question.touched) this.#keep(question);
  }

  async #check(question) {
    const store = await this.#store;
    const { say } = this.#tools;
    if (!question.complete) {
      if (!question.ask()) say(part(question.$root, "message").textContent);
      return;
    }
    this.#ensure(store);
    const { type, key, response } = question;
    const verdict = grade(type, key, response);
    question.reveal(response, verdict);
    question.$again.focus({ preventScroll: true });
    this.#add(question, verdict);
    say(...question.outcome, this.#record());
  }

  #again(question) {
    question.open({ keep: true });
    question.focus();
  }

  #add(question, { correct, credit }) {
    const { id, fingerprint, response } = question;
    const event = this.#event("answer", { question: id, fingerprint, response, correct, credit });
    question.shown = event.id;
    this.#book.add(event);
  }

  #event(type, fields, attempt = this.#attempt.id ?? this.#fresh) {
    const { module, version, quiz } = this.dataset;
    return makeEvent(type, { module, version: Number(version), quiz, attempt, ...fields });
  }

  // The course of an attempt.

  #beginning(mode, only) {
    const drawn = !only && this.#sheet.draw(this.#fresh);
    return this.#event("begin", { mode, ...(only && { only }), ...(drawn && { drawn }) }, this.#fresh);
  }

  async #begin(mode, only) {
    const store = await this.#store;
    const again = this.#attempt.id && this.#tools.word("begun");
    store.add(this.#beginning(mode, only));
    this.#sheet.focus();
    this.#tools.say(part(this, "about").textContent || again, part(this, "time").textContent);
  }

  /** Choose how to begin anew, or think better of it. */
  #restart(choosing) {
    if (!this.#chooses) {
      this.#begin("practice");
      return;
    }
    this.#choosing = choosing;
    this.#show();
    (choosing ? button(this, "begin") : this.#outcome).focus();
  }

  async #finish() {
    const store = await this.#store;
    this.#keepAll();
    if (this.#handIn.waits(this.#missing)) return;
    store.add(this.#event("finish", { minutes: Math.ceil(minutesSince(this.#attempt.begun)) }));
    const words = this.#record();
    this.#outcome.focus();
    this.#tools.say(words);
  }

  /** Keep a result whenever an attempt is complete, and give the words for it. */
  #record() {
    const { total, current, verdict } = this.#tally();
    if (verdict && current && !this.#attempt.only) {
      const { fingerprint, passMark } = this.dataset;
      const { correct, total: count, points, maxPoints, passed } = total;
      const sums = { correct, total: count, points, maxPoints, passed, passMark: Number(passMark) };
      this.#book.add(this.#event("result", { fingerprint, ...sums }));
    }
    return this.#tools.word(verdict);
  }

  // Scenarios.

  #open(block) {
    block.open(true);
    this.#lay();
    block.focus();
  }

  async #skip(block) {
    const store = await this.#store;
    this.#ensure(store);
    block.open(false);
    store.add(this.#event("skip", { question: block.id }));
    block.focus();
    this.#tools.say(block.$skipped.textContent, this.#record());
  }

  #continue(block) {
    const question = block.reveal();
    this.#lay();
    block.focus(question);
  }

  // From what is stored to what is shown.

  #sync(store, { erased }) {
    const before = this.#attempt.id;
    const { quiz, modes } = this.dataset;
    const ids = this.#sheet.questions.map(({ id }) => id);
    this.#book = store;
    this.#attempt = attemptOf(store.events(), quiz, modes.split(" "), ids);
    const { id } = this.#attempt;
    const anew = erased || (before !== null && before !== id);
    if (erased || id === this.#fresh) this.#fresh = newId();
    if (erased || before !== id) this.#choosing = false;
    if (anew) for (const block of this.#sheet.blocks) block.forget();
    this.#given = showAnswers(this.#sheet.questions, this.#attempt, anew, this.#tools.word);
    this.#show();
  }

  #show() {
    const { id, mode, only, number, begun, finished } = this.#attempt;
    const { word, number: write } = this.#tools;
    const waiting = !id && this.#chooses;
    this.dataset.mode = finished ? "handed-in" : mode;
    this.dataset.waiting = this.#choosing ? "again" : waiting ? "first" : "";
    const about = only ? "only" : mode === "practice" ? "" : finished ? "handed-in" : "attempt";
    part(this, "about").textContent = word(about, { number: write(number) });
    this.#clock.run(this.#running && this.dataset.minutes !== "0" ? begun : "");
    this.#lay();
  }

  #lay() {
    const { id, only, drawn } = this.#attempt;
    const seed = id ?? this.#fresh;
    this.#sheet.arrange(seed);
    this.#counted = this.#sheet.lay(this.#attempt, id ? (only ?? drawn) : this.#sheet.draw(seed), this.#given);
    this.#handIn.show(this.#running, this.#missing);
    this.#outcome.show(this.#attempt, this.#tally());
  }

  #tally() {
    const { version, fingerprint, passMark } = this.dataset;
    const quiz = { version: Number(version), fingerprint, passMark: Number(passMark) };
    return tally(this.#attempt, this.#counted, this.#given, quiz);
  }

  /** The questions that nothing was answered to, or not enough. */
  get #missing() {
    return this.#counted.filter((question) => !question.complete);
  }
}
