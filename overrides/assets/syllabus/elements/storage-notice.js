/** <syllabus-storage-notice>: says so when progress cannot be saved. */
import { wordsOf } from "../core/words.js";
import { follow, part } from "./session.js";

export class SyllabusStorageNotice extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    follow(this, (store) => {
      const words = store.mode === "persistent" ? "" : wordsOf(this)(store.mode);
      const $live = part(this, "live");
      if ($live.textContent !== words) $live.textContent = words;
    });
  }
}
