/** <syllabus-comparison>: narrows the tables to a topic and to some jurisdictions. Nothing of the choice is kept. */
import { wordsOf } from "../core/words.js";
import { part } from "./session.js";

export class SyllabusComparison extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    const $form = this.querySelector("form");
    $form.hidden = false;
    $form.addEventListener("submit", (event) => event.preventDefault());
    $form.addEventListener("change", () => this.#show());
    // A browser that comes back to the page may have kept the choices.
    this.#show();
  }

  #show() {
    const topic = this.querySelector("select").value;
    const chosen = [...this.querySelectorAll("input:checked")].map(($input) => $input.value);
    for (const $section of this.querySelectorAll("[data-topic]")) {
      $section.hidden = topic !== "" && $section.dataset.topic !== topic;
    }
    for (const $row of this.querySelectorAll("[data-jurisdiction]")) {
      $row.hidden = chosen.length > 0 && !chosen.includes($row.dataset.jurisdiction);
    }
    const all = this.querySelectorAll("fieldset input").length;
    part(this, "status").textContent = wordsOf(this)("shown", { count: chosen.length || all, total: all });
  }
}
