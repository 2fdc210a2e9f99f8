/** <syllabus-continue>: a link to where reading stopped, else to the next module; hidden before anything was begun. */
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
    const open = ($module) =>
      moduleState(modules, $module.dataset.syllabusModule, Number($module.dataset.version)) !== "done";
    const place = store
      .places()
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .find(({ module }) => $links.has(module) && open($links.get(module)));
    const begun = [...$links.keys()].some((module) => modules.has(module));
    const $module = place ? $links.get(place.module) : begun && [...$links.values()].find(open);
    this.hidden = !$module;
    if (!$module) return;
    const $link = part(this, "link");
    const href = $module.getAttribute("href");
    $link.setAttribute("href", place?.section ? `${href.split("#")[0]}#${encodeURIComponent(place.section)}` : href);
    $link.textContent = wordsOf(this)(place ? "link" : "next", { title: $module.textContent.trim() });
  }
}
