/**
 * The lookup: provisions, cases, terms and headings by the names and numbers that they answer to.
 *
 * @typedef {{kind: string, url: string, title: string, detail: string, mark: string, date: string,
 *   numbers: string[], names: Set<Name>, work: Name[], id: string}} Entry
 *   `names` are its own, `work` those of its law, to which a provision with a number does not answer alone; `id` is its
 *   section's name in Pagefind's index, "" if it has none in this language
 * @typedef {{text: string, words: string[], weight: number, owners: Entry[]}} Name
 * @typedef {{kind?: string, place?: string}} Filters
 */
import { written } from "./asked.js";
import { fold } from "./fold.js";
import { akin, distance } from "./near.js";
import { HAN, SMALL, telling } from "./telling.js";

const MOST = 8;
/** What part of a name has to be typed, by the weight of its words. */
const ENOUGH = 0.2;
/** Every sheet has the same topics and numbers: asked for these alone, what holds in general comes first. */
const OF_A_SHEET = 0.6;
/** How well a word fits that differs by a letter or two. */
const TYPO = 0.6;
/** A word in fewer names than this says by itself what is meant. */
const RARE = 4;
const CERTAIN = /\d{4}|\d{3}.*[-/]/;
/** The entries of a language, made ready to be looked up. */
export class Lookup {
  /** @type {Entry[]} */
  entries = [];
  /** @type {Map<string, Entry>} by their names in Pagefind's index */
  byId = new Map();
  /** @type {Map<string, Set<Name>>} the names that have a word */
  words = new Map();
  #names = new Map();
  #known = new Map();
  #near = new Map();

  /** @param {{works: string[][], entries: Array<Array<any>>}} data of lookup.json */
  constructor({ works, entries }) {
    const byUrl = new Map();
    const named = works.map((names) => names.map((text) => this.#name(text)));
    for (const [kind, url, title, detail, mark, date, numbers, names, work, id] of entries) {
      // What a page says of itself in a heading, and what the project knows of it, is one entry: the first.
      let entry = byUrl.get(url);
      if (!entry) {
        const known = { names: new Set(), work: named[work] ?? [], id };
        entry = { kind, url, title, detail, mark, date, numbers: numbers.map(written), ...known };
        byUrl.set(url, entry);
        this.entries.push(entry);
        if (id) this.byId.set(id, entry);
      }
      for (const text of names.length || numbers.length ? names : [fold(title)]) {
        const name = this.#name(text);
        entry.names.add(name);
        name.owners.push(entry);
      }
    }
    for (const [word, names] of this.words) for (const name of names) name.weight += this.#weight(word);
  }

  #name(text) {
    let name = this.#names.get(text);
    if (!name) {
      name = { text, words: text.split(" "), weight: 0, owners: [] };
      this.#names.set(text, name);
      for (const word of name.words) {
        if (!this.words.has(word)) this.words.set(word, new Set());
        this.words.get(word).add(name);
      }
    }
    return name;
  }

  /** Give the weight of a word: the rarer, the more. */
  #weight(word) {
    return SMALL.has(word) ? 0.1 : Math.log(1 + this.#names.size / this.words.get(word).size);
  }

  /** Give the words that may be meant by one, each with how well it fits. */
  #meant(asked) {
    const known = this.#known.get(asked);
    if (known) return known;
    const found = new Map();
    const limit = asked.length >= 9 ? 2 : asked.length >= 5 ? 1 : 0;
    const han = HAN.test(asked);
    for (const word of this.words.keys()) {
      if (word === asked) found.set(word, 1);
      else if ((asked.length >= 3 && word.startsWith(asked)) || (han && word.includes(asked))) found.set(word, 0.9);
      else if (!limit || /\d/.test(asked)) continue;
      else if (akin(asked, word)) found.set(word, 0.7);
      else if (distance(asked, word, limit) <= limit) found.set(word, TYPO);
    }
    this.#known.set(asked, found);
    return found;
  }

  /**
   * Give the names that have a word or one near it, each with how well it fits and the weight of the word there.
   * @param {string} asked
   * @returns {Map<Name, {fit: number, weight: number}>}
   */
  namesOf(asked) {
    const known = this.#near.get(asked);
    if (known) return known;
    const found = new Map();
    for (const [word, fit] of this.#meant(asked)) {
      for (const name of this.words.get(word)) {
        if (fit > (found.get(name)?.fit ?? 0)) found.set(name, { fit, weight: this.#weight(word) });
      }
    }
    this.#near.set(asked, found);
    return found;
  }

  /** Give for each name that has any of the words: how well each fits, and how well the name fits as a whole. */
  #hits(needed, digits) {
    const words = [...needed, ...digits.flat()];
    const hits = new Map();
    for (const [place, asked] of words.entries()) {
      for (const [word, fit] of this.#meant(asked)) {
        for (const name of this.words.get(word)) {
          let hit = hits.get(name);
          if (!hit) hits.set(name, (hit = { fits: words.map(() => 0), typed: new Map() }));
          hit.fits[place] = Math.max(hit.fits[place], fit);
          hit.typed.set(word, this.#weight(word));
        }
      }
    }
    for (const [name, hit] of hits) {
      const part = sum(hit.typed.values()) / name.weight;
      const complete = hit.fits.every(Boolean) && part >= ENOUGH;
      hit.whole = complete ? part * mean(hit.fits) * (hit.typed.has(name.words[0]) ? 1 : 0.9) : 0;
      // How much of the name the words are, whatever numbers stand with them.
      hit.alone = needed.length > 0 && hit.fits.slice(0, needed.length).every(Boolean) ? Math.min(1, part) : 0;
      let place = needed.length;
      hit.numbers = digits.map(({ length }) => hit.fits.slice(place, (place += length)).every((fit) => fit === 1));
    }
    return hits;
  }

  /**
   * Look a query up.
   * @param {import("./asked.js").Asked} asked
   * @param {Filters} [filters]
   * @returns {{found: Entry[], weak: Entry[]}} `weak` has what a bare number may mean; at most 8 of each, the best first
   */
  find({ whole, words, numbers, phrases }, filters = {}) {
    const asked = telling([...words, ...phrases].flatMap((phrase) => phrase.split(" ")));
    const digits = numbers.map(({ text }) => text.split(" "));
    for (const { needed, cases } of this.#needed(asked, numbers, phrases)) {
      const hits = this.#hits(needed, digits);
      const ranked = [];
      for (const [place, entry] of this.entries.entries()) {
        if (!fits(entry, filters) || (cases && entry.kind !== "case")) continue;
        const score = this.#score(entry, { whole, needed, numbers, hits });
        if (score > 0) ranked.push({ entry, score, place });
      }
      if (ranked.length === 0) continue;
      ranked.sort((a, b) => b.score - a.score || a.place - b.place);
      // A provision that is not there is no reason to hide the law; anything better is.
      const best = ranked[0].score;
      const found = ranked.filter(({ score }) => score >= (best >= 100 ? 100 : 0)).map(({ entry }) => entry);
      const bare = needed.length === 0 && numbers.every(({ sure, value }) => !sure && /^\d+$/.test(value)) && best < 1000;
      return { found: bare ? [] : found.slice(0, MOST), weak: bare ? found.slice(0, MOST) : [] };
    }
    return { found: [], weak: [] };
  }

  /** Yield the words that a name has to have: all, or all but those that no name has; of a case, its rare ones. */
  *#needed(asked, numbers, phrases) {
    const known = (least) => asked.filter((word) => [...this.#meant(word).values()].some((fit) => fit > least));
    const rare = known(TYPO).filter((word) => (this.words.get(word)?.size ?? RARE) < RARE);
    if (numbers.length === 0) yield { needed: asked };
    // A word that no name has, such as a State's in another language, does not hide a case that another one names.
    if (numbers.length > 0 || (phrases.length === 0 && rare.length > 0)) {
      yield { needed: known(0) };
      yield { needed: known(TYPO) };
      if (numbers.length === 0) yield { needed: rare, cases: true };
    }
  }

  #score(entry, { whole, needed, numbers, hits }) {
    let single = 0;
    let alone = 0;
    const union = needed.map(() => 0);
    const asWords = numbers.map(() => false);
    for (const name of [...entry.names, ...entry.work]) {
      const own = entry.names.has(name) || entry.numbers.length === 0;
      if (own && name.text === whole) return 1000;
      const hit = hits.get(name);
      if (!hit) continue;
      hit.numbers.forEach((is, index) => (asWords[index] ||= is));
      union.forEach((fit, index) => (union[index] = Math.max(fit, hit.fits[index])));
      alone = Math.max(alone, hit.alone);
      if (own) single = Math.max(single, hit.whole);
    }
    const general = entry.kind === "jurisdiction" && entry.url.includes("#") ? OF_A_SHEET : 1;
    const relations = numbers.map(({ value }) => Math.max(0, ...entry.numbers.map((own) => relation(value, own))));
    if (relations.some(Boolean) && numbers.every(({ sure }, index) => relations[index] || (!sure && asWords[index]))) {
      const left = needed.filter((_, index) => !union[index]);
      // An application number, or that of an Act, leaves no doubt, whatever stands around it.
      const certain = numbers.some(({ value }, index) => relations[index] === 1 && CERTAIN.test(value));
      if (left.length && !certain && !this.#says(entry, left)) return 0;
      const exact = relations.every((one, index) => one === 1 || (!one && asWords[index]));
      const called = numbers.some(({ unit }) => calls(entry, unit));
      const score = (exact ? 300 : 200) + 50 * mean(relations.filter(Boolean)) + 40 * mean(union) + 30 * alone + (called ? 20 : 0);
      return needed.length ? score : score * general;
    }
    if (single) return 100 + 99 * single * general;
    const lost = numbers.some(({ sure }) => sure) && needed.length > 0 && entry.numbers.length === 0;
    return lost && union.every(Boolean) ? 50 + mean(union) : 0;
  }

  /** Tell whether a provision's title or heading has these words. */
  #says({ title, detail }, words) {
    const said = fold(`${title} ${detail}`).split(" ");
    return words.every((word) => said.some((one) => one === word || (word.length >= 3 && one.startsWith(word))));
  }
}

const sum = (values) => [...values].reduce((left, value) => left + value, 0);
const mean = (values) => (values.length ? sum(values) / values.length : 1);

/** Tell how near two numbers are: 1 if alike, less if one is a part of the other, 0 else. */
function relation(asked, own) {
  if (asked === own) return 1;
  const [short, long] = asked.length < own.length ? [asked, own] : [own, asked];
  return long.startsWith(`${short}.`) ? short.length / long.length : 0;
}

/** Tell whether a provision is called what was asked for: an article, a principle. */
const calls = ({ names }, unit) => unit.length > 2 && [...names].some(({ words }) => alikeAtStart(words[0], unit));
const alikeAtStart = (a, b) => a.startsWith(b) || b.startsWith(a);

/** Tell whether an entry passes the filters. The sheet of a jurisdiction is the page named after it. */
function fits({ kind, url }, filters) {
  return (!filters.kind || kind === filters.kind) && (!filters.place || pageOf(url) === filters.place);
}

/**
 * Give the name of the page at an address, without folder and ending: its id.
 * @param {string} url
 */
export const pageOf = (url) => /([^/]*?)(?:\/|\.html)?$/.exec(url.split("#")[0])[1];
