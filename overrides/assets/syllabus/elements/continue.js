/** <syllabus-continue>: a link to the place where reading stopped; hidden when there is none. */
import { fold, moduleState } from "../core/progress.js";
import { wordsOf } from "../core/words.js";
import { follow, part } from "./session.js";

export class SyllabusContinue extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    follow(this, (store) => this.#render(store));
  }

  #render(store) {
    const modules = fold(store.events());
    const $links = new Map(
      [...this.querySelectorAll("[data-syllabus-module]")].map(($link) => [$link.dataset.syllabusModule, $link]),
    );
    const place = store
      .places()
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .find(({ module }) => {
        const $link = $links.get(module);
        return $link && moduleState(modules, module, Number($link.dataset.version)) !== "done";
      });
    this.hidden = !place;
    if (!place) return;
    const $module = $links.get(place.module);
    const $link = part(this, "link");
    const href = $module.getAttribute("href");
    $link.setAttribute("href", place.section ? `${href.split("#")[0]}#${encodeURIComponent(place.section)}` : href);
    $link.textContent = wordsOf(this)("link", { title: $module.textContent.trim() });
  }
}
