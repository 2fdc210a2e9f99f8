/** <syllabus-erase>: erases all progress, after saying what will go. */
import { wordsOf } from "../core/words.js";
import { button, part, storeOf } from "./session.js";

export class SyllabusErase extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    const $dialog = this.querySelector("dialog");
    const $ask = button(this, "ask");
    const $live = part(this, "live");
    $ask.hidden = false;
    $ask.addEventListener("click", () => {
      $live.textContent = "";
      $dialog.showModal();
    });
    button(this, "keep").addEventListener("click", () => $dialog.close());
    button(this, "erase").addEventListener("click", () => this.#erase($dialog, $live));
    $dialog.addEventListener("close", () => $ask.focus());
  }

  async #erase($dialog, $live) {
    const store = await storeOf(this.dataset.site ?? "");
    const outcome = await store.erase().then(
      () => "done",
      () => "failed",
    );
    // While the dialog is open the rest of the page is inert, and its live regions are silent.
    $dialog.close();
    setTimeout(() => ($live.textContent = wordsOf(this)(outcome)), 100);
  }
}
