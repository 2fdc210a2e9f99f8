/** <syllabus-curriculum>: counts what is done in a list that reads well without it. */
import { fold } from "../core/progress.js";
import { formatsOf, wordsOf } from "../core/words.js";
import { stateOf } from "./marks.js";
import { follow, part } from "./session.js";

export class SyllabusCurriculum extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    follow(this, (store) => this.#render(store));
  }

  #render(store) {
    const modules = fold(store.events());
    // Optional modules are marked, but nobody has to complete them.
    const $parts = [...this.querySelectorAll(".sy-module:not([data-optional])")];
    // Of the jurisdiction sheets one is enough.
    const isDone = ($part) =>
      [...$part.querySelectorAll("[data-syllabus-module]")].some(($link) => stateOf($link, modules) === "done");
    const done = $parts.filter(isDone).length;
    const { number } = formatsOf(this.dataset.lang);
    const $bar = part(this, "bar");
    $bar.max = Math.max($parts.length, 1);
    $bar.value = done;
    part(this, "count").textContent = wordsOf(this)("progress", {
      done: number(done),
      total: number($parts.length),
    });
    part(this, "progress").hidden = $parts.length === 0;
  }
}
