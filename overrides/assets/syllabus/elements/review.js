/** <syllabus-review>: says which modules are due for review, and asks some of their questions. */
import { makeEvent, newId } from "../core/events.js";
import { grade } from "../core/grade.js";
import { REVIEW, schedule } from "../core/review.js";
import { answersIn, choose, lastReview, missed, runningReview } from "../core/review-questions.js";
import { formatsOf, wordsOf } from "../core/words.js";
import { borrow, load } from "./borrow.js";
import { ReviewForm } from "./review-form.js";
import { button, follow, part } from "./session.js";

const earlier = (a, b) => (a.at < b.at ? -1 : 1);

export class SyllabusReview extends HTMLElement {
  /** The modules in the list, with their links. */
  #modules;
  /** Id that the next review will have; it decides which questions are asked. */
  #fresh = newId();
  /** @type {ReviewForm | null} */
  #form = null;
  /** Whether the questions could not be loaded. */
  #failed = false;
  #timer = 0;
  #store;
  #word;
  #formats;

  connectedCallback() {
    if (this.#word) return;
    this.#word = wordsOf(this);
    this.#formats = formatsOf(this.dataset.lang);
    this.#modules = [...this.querySelectorAll("[data-asks]")].map(($link) => {
      const { syllabusModule, version, quiz, asks } = $link.dataset;
      const url = $link.href.split("#")[0];
      const $when = part($link.closest("li"), "when");
      return { id: syllabusModule, version: Number(version), quiz, asks: asks.split(" "), url, $when };
    });
    this.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
    button(this, "start").addEventListener("click", () => this.#start());
    follow(this, (store, { erased }) => {
      this.#store = store;
      if (erased) this.#form = null;
      this.#sync();
    });
  }

  /** Bring the page in line with the store, and load what is or may be asked. */
  async #sync() {
    this.#form?.sync(this.#answers);
    this.#show();
    const { running, offered } = this.#plan();
    if (running && running.attempt !== this.#form?.attempt) await this.#try(this.#open(running));
    else if (!running) await this.#try(Promise.all(offered.questions.map((name) => load(this.#addressOf(name)))));
    this.#show();
  }

  async #try(work) {
    await work.then(
      () => (this.#failed = false),
      () => (this.#failed = true),
    );
  }

  /** Tell what is due, which review is running, and which would be begun next. */
  #plan() {
    const events = this.#store.events();
    const now = new Date();
    const turns = schedule(events, now, this.#modules);
    const due = turns.filter(({ state }) => state === "due").sort(earlier);
    const modules = due.map(({ id }) => this.#modules.find((module) => module.id === id));
    const begun = runningReview(events, now);
    const left = begun?.questions.filter((name) => this.#addressOf(name)) ?? [];
    return {
      turns,
      running: left.length > 0 ? { attempt: begun.attempt, questions: left } : null,
      offered: { attempt: this.#fresh, questions: choose(modules, missed(events), this.#fresh) },
    };
  }

  #addressOf(name) {
    const [quiz, id] = name.split("/");
    return this.#modules.find((module) => module.quiz === quiz && module.asks.includes(id))?.url;
  }

  get #answers() {
    return answersIn(this.#store.events(), this.#form.attempt);
  }

  get #finished() {
    return this.#store.events().some(({ type, attempt }) => type === "review" && attempt === this.#form.attempt);
  }

  async #open({ attempt, questions }) {
    const borrowed = await borrow(questions, (name) => this.#addressOf(name), part(this, "notes"));
    if (borrowed.length === 0) throw new Error("none of the questions is there");
    // It may have been opened while this was loading.
    if (this.#form?.attempt === attempt) return;
    const $list = part(this, "questions");
    this.#form = new ReviewForm($list, attempt, borrowed, this.#word, this.#formats.number, (one) => this.#check(one));
    this.#form.sync(this.#answers);
    // The page may have been left between the last answer and the result.
    this.#finish();
  }

  async #start() {
    const { running, offered } = this.#plan();
    await this.#try(this.#open(running ?? offered));
    this.#show();
    if (this.#failed) return this.#announce([this.#word("failed")]);
    if (!this.#plan().running) {
      const only = this.#form.asked.map(({ name }) => name);
      this.#fresh = newId();
      this.#store.add(makeEvent("begin", { ...this.#where, quiz: REVIEW, only }));
    }
    this.#form.focus();
    this.#announce([this.#word("begun")]);
  }

  #check({ name, question, module, version }) {
    const { response } = question;
    if (!question.complete) {
      question.ask();
      return;
    }
    const verdict = grade(question.type, question.key, response);
    const event = makeEvent("answer", {
      ...this.#where,
      module,
      version,
      quiz: REVIEW,
      question: name,
      fingerprint: question.fingerprint,
      response,
      correct: verdict.correct,
    });
    question.reveal(response, verdict);
    question.shown = event.id;
    question.$again.focus({ preventScroll: true });
    this.#store.add(event);
    this.#announce([...question.outcome, ...this.#finish()]);
  }

  /** Keep the result once every question is answered, and give the words for it. */
  #finish() {
    const { complete, correct, total } = this.#form.score(this.#answers);
    if (!complete || this.#finished) return [];
    const modules = [...new Set(this.#form.asked.map(({ module }) => module))];
    this.#store.add(makeEvent("review", { ...this.#where, modules, correct, total }));
    return ["score", "line"].map((name) => part(this, name).textContent);
  }

  /** A review belongs to no module. */
  get #where() {
    return { module: REVIEW, version: 1, attempt: this.#form.attempt };
  }

  #show() {
    const { turns, running, offered } = this.#plan();
    turns.forEach((turn, index) => {
      this.#modules[index].$when.textContent = this.#word(`row-${turn.state}`, this.#dateOf(turn));
    });
    const form = this.#form;
    const asking = form !== null && !this.#finished;
    const waits = running !== null && !form;
    const failed = this.#failed && !asking && (waits || offered.questions.length > 0);
    const [line, values] = failed ? ["failed"] : waits ? ["loading"] : this.#state(turns, offered.questions);
    part(this, "form").hidden = !form;
    part(this, "score").textContent = this.#scoreLine(asking);
    part(this, "line").textContent = asking ? "" : this.#word(line, values);
    button(this, "start").hidden = !failed && (asking || waits || offered.questions.length === 0);
    part(this, "panel").hidden = false;
  }

  #scoreLine(asking) {
    const { number, date } = this.#formats;
    const last = this.#form ? this.#form.score(this.#answers) : lastReview(this.#store.events());
    if (!last) return "";
    return this.#word(asking ? "answered" : this.#form ? "result" : "last", {
      answered: number(last.answered ?? last.total),
      correct: number(last.correct),
      total: number(last.total),
      date: last.at ? date(last.at) : "",
    });
  }

  /** Say in a word and its values how things stand. */
  #state(turns, questions) {
    const count = this.#formats.number(questions.length);
    if (questions.length > 0) return ["due", { count }];
    const [next] = turns.filter(({ state }) => state === "waiting").sort(earlier);
    if (next) return ["waiting", this.#dateOf(next)];
    if (turns.some(({ state }) => state === "done")) return ["done"];
    return [this.#store.mode === "memory" ? "blocked" : "none"];
  }

  #dateOf({ at }) {
    return { date: at && this.#formats.date(at) };
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => $live.replaceChildren(...$parts), 100);
  }
}
