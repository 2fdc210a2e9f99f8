/** <syllabus-module-status>: how far this module is, what it has changed, and "Mark as read" where there is no quiz. */
import { makeEvent } from "../core/events.js";
import { completedAt, completedVersion, fold, moduleState } from "../core/progress.js";
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
    const since = state === "changed" ? completedVersion(modules, module) : 0;
    const $text = part(this, "text");
    $text.textContent = wordsOf(this)(state, {
      version: since,
      date: done ? formatsOf(lang).date(completedAt(modules, module, version)) : "",
    });
    $text.hidden = state === "none";
    // Opened once: whoever closes it wants it closed.
    if (since > 0 && this.dataset.state !== state) part(this, "changes")?.setAttribute("open", "");
    for (const $note of this.querySelectorAll("li")) $note.hidden = Number($note.dataset.version) <= since;
    this.dataset.state = state;
    const $read = button(this, "read");
    if (!$read) return;
    $read.hidden = done;
    button(this, "unread").hidden = !done;
  }
}
