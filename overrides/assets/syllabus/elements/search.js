/** <syllabus-search>: finds sections while one types, in the dialog that theme/search.js opens. */
import { pageOf } from "../core/lookup.js";
import { wordsOf } from "../core/words.js";
import { openIndex } from "./search-index.js";
import { make, resultOf } from "./search-result.js";
import { button, part, storeOf } from "./session.js";

const SHOWN = 10;
const FEW = 3;
const RECENT = 5;
/** A moment for the next key before the texts are searched, and one before the result is announced. */
const KEYS = 60;
const PAUSE = 700;

export class SyllabusSearch extends HTMLElement {
  #word;
  /** The indexes that are open or being opened, by address. */
  #indexes = new Map();
  /** Counts the searches, so that a late answer does not replace a newer one. */
  #turn = 0;
  /** The search that runs or has run last. */
  #running = Promise.resolve();
  #timer = 0;
  /** What is found and not shown yet. */
  #rest = [];
  /** What is found in the language of the site, and not asked for yet. */
  #also = [];

  connectedCallback() {
    if (this.#word) return;
    this.#word = wordsOf(this);
    const $form = this.querySelector("form");
    $form.addEventListener("submit", (event) => {
      event.preventDefault();
      // Whoever types fast is ahead of the results.
      this.#running.then(() => this.querySelector("ol a")?.focus());
    });
    // Both parts send it: the box for any new text, pasted or dictated too, and the lists for a choice.
    this.addEventListener("input", () => this.#start());
    this.addEventListener("keydown", (event) => this.#move(event));
    this.addEventListener("click", (event) => this.#follow(event));
    button(this, "more").addEventListener("click", () => this.#more());
    button(this, "also").addEventListener("click", () => {
      button(this, "also").hidden = true;
      this.#rest = this.#also;
      this.#more();
    });
    this.#start();
  }

  /** How results of a language are shown and where they lead; the one that is chosen by default. */
  #how($language = part(this, "language").selectedOptions[0]) {
    const { root, dir } = $language.dataset;
    return { root: addressOf(root), words: [], lang: $language.value, dir, kinds: this.#kinds };
  }

  /** The names of the kinds, as the list to choose from has them. */
  get #kinds() {
    return new Map([...part(this, "kind").options].map(({ value, text }) => [value, text]));
  }

  #start() {
    this.#turn += 1;
    this.#running = this.#run(this.#turn);
  }

  async #run(turn) {
    const stale = () => turn !== this.#turn;
    clearTimeout(this.#timer);
    const query = this.querySelector("input").value.trim();
    const filters = { kind: part(this, "kind").value, place: part(this, "place").value };
    button(this, "also").hidden = true;
    const index = await this.#open(part(this, "language").selectedOptions[0].dataset.index);
    if (stale()) return;
    if (!query) return this.#showRecent(index, turn);
    if (!index) return this.#show([], true);
    this.#fillPlaces(index);
    const how = this.#how();
    const early = index.atOnce(query, filters);
    if (early.length > 0) this.#list(early.map((entry) => entryOf(entry, how)));
    await new Promise((resolve) => setTimeout(resolve, KEYS));
    if (stale()) return;
    const answer = await index.search(query, filters);
    const found = await this.#readied(answer, how);
    if (stale()) return;
    await this.#show(found, answer.failed || !index.whole);
    // What is looked up has a name in every language; whether there are texts is another question.
    if (answer.results.length < FEW) this.#lookElsewhere(query, filters, stale);
  }

  /** Open an index once; nothing if it cannot be loaded, and then it is tried again the next time. */
  #open(folder) {
    if (!this.#indexes.has(folder)) {
      const opening = openIndex(addressOf(folder)).catch(() => void this.#indexes.delete(folder));
      this.#indexes.set(folder, opening);
    }
    return this.#indexes.get(folder);
  }

  /** Give the entries of an answer in their order, each as a function that makes its list item when it is needed. */
  async #readied({ found, results, words }, how) {
    const all = { ...how, words };
    const urls = new Set(found.map(({ url }) => url));
    const first = await Promise.all(results.slice(0, SHOWN + found.length).map((result) => result.data()));
    const texts = new Map(first.map(({ meta }) => [meta.url, meta.text]));
    return [
      ...found.map((entry) => entryOf(entry, all, texts.get(entry.url))),
      ...first.filter(({ meta }) => !urls.has(meta.url)).map(({ meta }) => () => resultOf(meta, all)),
      ...results.slice(first.length).map((result) => async () => {
        const { meta } = await result.data();
        return urls.has(meta.url) ? null : resultOf(meta, all);
      }),
    ];
  }

  #show(found, failed, none = this.#word("none")) {
    const $failed = part(this, "failed");
    $failed.hidden = !failed;
    part(this, "recent").hidden = true;
    const count = found.length ? this.#word("count", { count: found.length }) : failed ? "" : none;
    this.#say(count, failed ? $failed.textContent : "");
    return this.#list(found);
  }

  /** Write how many there are, and say it with something more once typing pauses. */
  #say(count, more) {
    part(this, "count").textContent = count;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      part(this, "live").textContent = `${count} ${more}`.trim();
    }, PAUSE);
  }

  #list(found) {
    part(this, "list").replaceChildren();
    part(this, "scroll").scrollTop = 0;
    this.#rest = found;
    return this.#add();
  }

  /** Show the next few, and give the first of them. */
  async #add() {
    const next = this.#rest.slice(0, SHOWN);
    this.#rest = this.#rest.slice(SHOWN);
    button(this, "more").hidden = this.#rest.length === 0;
    const $items = (await Promise.all(next.map((item) => item()))).filter(Boolean);
    part(this, "list").append(...$items);
    return $items[0];
  }

  async #more() {
    (await this.#add())?.querySelector("a").focus();
  }

  #fillPlaces({ lookup }) {
    const $place = part(this, "place");
    if ($place.options.length > 1) return;
    const sheets = lookup.entries.filter(({ kind, url }) => kind === "jurisdiction" && !url.includes("#"));
    const options = sheets.map(({ url, title }) => make("option", { value: pageOf(url) }, title));
    $place.append(...options.sort((a, b) => a.text.localeCompare(b.text, this.dataset.lang)));
    $place.closest("label").hidden = options.length === 0;
  }

  /** Where little is found, look in the language in which the site is written. */
  async #lookElsewhere(query, filters, stale) {
    const $languages = part(this, "language");
    const $source = [...$languages.options].find(({ value }) => value === this.dataset.source);
    if (!$source || $source.selected) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (stale()) return;
    const index = await this.#open($source.dataset.index);
    const answer = await index?.search(query, filters);
    if (!answer || stale()) return;
    const found = await this.#readied(answer, this.#how($source));
    if (stale() || found.length === 0) return;
    const $also = button(this, "also");
    $also.textContent = this.#word("also", { count: found.length });
    $also.hidden = false;
    this.#also = found;
    this.#say(part(this, "count").textContent, $also.textContent);
  }

  /** Show where modules were left, while there is nothing to look for. */
  async #showRecent(index, turn) {
    this.#show([], !index, "");
    if (!index) return;
    this.#fillPlaces(index);
    const places = (await storeOf(this.dataset.site)).places().sort((a, b) => (a.at < b.at ? 1 : -1));
    if (turn !== this.#turn) return;
    const { entries } = index.lookup;
    const $items = places.slice(0, RECENT).flatMap(({ module, section }) => {
      const page = entries.find(({ kind, url }) => kind === "module" && !url.includes("#") && pageOf(url) === module);
      if (!page) return [];
      const place = entries.find(({ url }) => url === `${page.url}#${section}`);
      return [resultOf({ url: (place ?? page).url, title: page.title, path: place?.title }, this.#how())];
    });
    part(this, "recent").hidden = $items.length === 0;
    part(this, "recent-list").replaceChildren(...$items);
  }

  /** Let the arrow keys lead from the box through the results and back. */
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing || !event.target.matches("input, a.sy-search__link")) return;
    const $stops = [...this.querySelectorAll("input, a.sy-search__link")].filter(($one) => $one.offsetParent);
    const $next = $stops[$stops.indexOf(event.target) + step];
    event.preventDefault();
    $next?.focus();
  }

  /** A link to this very page would leave the dialog open over it. */
  #follow(event) {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!elsewhere && event.target.closest("a")) this.closest("dialog").close();
  }
}

const addressOf = (path) => new URL(path.replace(/\/?$/, "/"), document.baseURI).href;

/** Say of a term that it is one, and of whatever has no path what it is. */
const entryOf = (entry, how, text) => () => {
  const { kind, detail } = entry;
  const said = kind === "glossary" || !detail ? [how.kinds?.get(kind), detail] : [detail];
  return resultOf({ ...entry, path: said.filter(Boolean).join(" · "), text }, how);
};
