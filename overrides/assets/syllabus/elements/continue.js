/** <syllabus-continue>: links to where reading stopped, else to the next module, and to a review that is due. */
import { fold } from "../core/progress.js";
import { schedule } from "../core/review.js";
import { wordsOf } from "../core/words.js";
import { stateOf } from "./marks.js";
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
    const open = ($module) => stateOf($module, modules) !== "done";
    const place = store
      .places()
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .find(({ module }) => $links.has(module) && open($links.get(module)));
    const begun = [...$links.keys()].some((module) => modules.has(module));
    const $module = place ? $links.get(place.module) : begun && [...$links.values()].find(open);
    const $link = part(this, "link");
    $link.parentElement.hidden = !$module;
    const $review = part(this, "review");
    if ($review) $review.hidden = !this.#reviewIsDue(store, [...$links.values()]);
    this.hidden = !$module && ($review?.hidden ?? true);
    if (!$module) return;
    const href = $module.getAttribute("href");
    $link.setAttribute("href", place?.section ? `${href.split("#")[0]}#${encodeURIComponent(place.section)}` : href);
    $link.textContent = wordsOf(this)(place ? "link" : "next", { title: $module.textContent.trim() });
  }

  #reviewIsDue(store, $links) {
    const modules = $links
      .filter(({ dataset }) => "asks" in dataset)
      .map(({ dataset }) => ({ id: dataset.syllabusModule, version: Number(dataset.version) }));
    return schedule(store.events(), new Date(), modules).some(({ state }) => state === "due");
  }
}
