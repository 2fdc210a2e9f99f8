/** <syllabus-curriculum>: counts what is done in a list that reads well without it. */
import { fold, moduleState } from "../core/progress.js";
import { formatsOf, wordsOf } from "../core/words.js";
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
    const $links = [...this.querySelectorAll(".sy-module:not([data-optional]) [data-syllabus-module]")];
    const done = $links.filter(
      ({ dataset }) => moduleState(modules, dataset.syllabusModule, Number(dataset.version)) === "done",
    ).length;
    const { number } = formatsOf(this.dataset.lang);
    const $bar = part(this, "bar");
    $bar.max = Math.max($links.length, 1);
    $bar.value = done;
    part(this, "count").textContent = wordsOf(this)("progress", {
      done: number(done),
      total: number($links.length),
    });
    part(this, "progress").hidden = $links.length === 0;
  }
}
