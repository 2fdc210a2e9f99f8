/** <syllabus-module-status>: how far this module is, and "Mark as read" where there is no quiz. */
import { makeEvent } from "../core/events.js";
import { completedAt, fold, moduleState } from "../core/progress.js";
import { formatsOf, wordsOf } from "../core/words.js";
import { button, follow, part, storeOf } from "./session.js";

export class SyllabusModuleStatus extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    for (const type of ["read", "unread"]) {
      button(this, type)?.addEventListener("click", () => this.#mark(type));
    }
    follow(this, (store) => this.#render(store));
  }

  async #mark(type) {
    const store = await storeOf(this.dataset.site ?? "");
    const { module, version } = this.dataset;
    store.add(makeEvent(type, { module, version: Number(version) }));
    button(this, type === "read" ? "unread" : "read").focus();
    part(this, "live").textContent = wordsOf(this)(type);
  }

  #render(store) {
    const { module, lang } = this.dataset;
    const version = Number(this.dataset.version);
    const modules = fold(store.events());
    const state = moduleState(modules, module, version);
    const done = state === "done";
    const $text = part(this, "text");
    this.dataset.state = state;
    $text.textContent = wordsOf(this)(
      state,
      done ? { date: formatsOf(lang).date(completedAt(modules, module, version)) } : {},
    );
    $text.hidden = state === "none";
    const $read = button(this, "read");
    if (!$read) return;
    $read.hidden = done;
    button(this, "unread").hidden = !done;
  }
}
