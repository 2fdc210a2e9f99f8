/**
 * The search: what is looked up first, then what Pagefind finds in the texts, asked so that it finds more.
 *
 * @typedef {{id: string, score: number, held?: object, data: () => Promise<{meta: Record<string, string>}>}} Result
 * @typedef {(query: string, filters: import("./lookup.js").Filters) => Promise<Result[]>} Find
 *   asks Pagefind; a query in quotation marks is an exact phrase
 * @typedef {{found: import("./lookup.js").Entry[], results: Result[], words: string[], failed: boolean}} Answer
 *   `words` are to be marked in the texts; `failed` if Pagefind could not be asked
 */
import { read } from "./asked.js";
import { segments } from "./excerpt.js";
import { fold } from "./fold.js";
import { Lookup } from "./lookup.js";
import { akin, distance } from "./near.js";
import { rank } from "./rank.js";
import { HAN, SMALL, telling } from "./telling.js";

/** What another way to say the same is worth: a word that stands for it, a term for everyday words. */
const ALIKE = 0.7;
const CONCEPT = 0.85;
/** What all the words are worth together where they stand in a row, and how many may. */
const RUN = 0.3;
const LONGEST_RUN = 6;
/** Of the best result: what has not all that is asked, and is worth less than this part of it, is left out … */
const NEARLY = 0.5;
/** … and where few have all, what is worth less than this, unless there is little else. */
const WORTH = 0.25;
const FEW = 3;
const ENOUGH = 10;
/** Of so many results it is looked up whether a phrase stands in them as it was typed. */
const READ = 24;

const LAW = new Set(["law", "jurisdiction"]);

/** One language's search. */
export class Search {
  #find;
  #asked = new Map();
  /** @type {Map<string, string[]>} words that stand for another */
  #alike = new Map();
  /** @type {Array<{lay: string[], words: string[]}>} terms, and what leads to them */
  #concepts = [];

  /**
   * @param {{works: string[][], asked: string[][], alike: string[][], entries: Array<Array<any>>}} data of lookup.json
   * @param {Find} find
   */
  constructor(data, find) {
    this.lookup = new Lookup(data);
    this.#find = find;
    for (const group of data.alike) {
      for (const word of group) this.#alike.set(word, [...(this.#alike.get(word) ?? []), ...group]);
    }
    for (const [kind, , , , , , , [term, ...names]] of data.entries) {
      if (kind === "glossary" && term) this.#learn(term, names);
    }
    for (const [term, ...names] of data.asked) this.#learn(term, names);
  }

  #learn(term, names) {
    const words = telling(term.split(" "));
    for (const name of names) this.#concepts.push({ lay: name.split(" ").filter((word) => !SMALL.has(word)), words });
  }

  /**
   * Give at once what is looked up.
   * @param {string} query
   * @param {import("./lookup.js").Filters} [filters]
   */
  atOnce(query, filters) {
    return this.lookup.find(read(query), filters).found;
  }

  /**
   * @param {string} query
   * @param {import("./lookup.js").Filters} [filters]
   * @returns {Promise<Answer>}
   */
  async search(query, filters = {}) {
    const asked = read(query);
    const { found, weak } = this.lookup.find(asked, filters);
    const words = wordsOf(asked);
    let results = [];
    let failed = false;
    try {
      if (words.length > 0) results = await this.#results(asked, filters, words);
    } catch {
      failed = true;
    }
    return { found: found.length || results.length ? found : weak, results, words, failed };
  }

  async #results(given, filters, words) {
    const asked = (await this.#mended(given, filters)) ?? given;
    const aspects = await this.#aspects(asked, filters);
    for (const word of wordsOf(asked)) if (!words.includes(word)) words.push(word);
    const queries = new Set(aspects.flatMap(({ ways }) => ways.map(({ query }) => query)));
    const answers = new Map();
    await Promise.all([...queries].map(async (query) => answers.set(query, await this.#ask(query, filters))));
    const ranked = await this.#literal(rank(aspects, answers, this.lookup), asked.phrases);
    const enough = ranked.filter(({ whole }) => whole).length >= FEW;
    return ranked.filter(
      ({ whole, score }, place) =>
        whole || score >= ranked[0].score * (enough ? NEARLY : WORTH) || (!enough && place < ENOUGH),
    );
  }

  /** Put what has the phrases word for word first, and law before what is said of it: Pagefind takes other endings too. */
  async #literal(results, phrases) {
    if (phrases.length === 0) return results;
    const read = await Promise.all(
      results.slice(0, READ).map(async (result) => {
        const { meta } = await result.data();
        const text = ` ${fold(`${meta.title} ${meta.text ?? ""}`)} `;
        if (!phrases.every((phrase) => text.includes(` ${phrase} `))) return { result, value: 0 };
        return { result, value: LAW.has(this.lookup.byId.get(result.id)?.kind) ? 2 : 1 };
      }),
    );
    const first = read.sort((a, b) => b.value - a.value).map(({ result }) => result);
    return [...first, ...results.slice(READ)];
  }

  /** Part what is asked into its words, numbers and phrases, with other ways to say them. */
  async #aspects({ words, exact, whole }, filters) {
    const parts = telling(words).flatMap((word) => (HAN.test(word) ? segments(word, "zh") : word));
    const said = [...words, ...whole.split(" ")];
    const concepts = this.#concepts
      .filter(({ lay }) => lay.every((one) => said.some((word) => same(word, one))))
      .map(({ lay, words }) => ({ words, covers: [...parts, ...exact].filter((part) => lay.some((one) => same(part, one))) }));
    const leads = (part) =>
      concepts
        .filter(({ covers }) => covers.includes(part))
        .map(({ words }) => ({ words, query: words.join(" "), factor: CONCEPT }));
    const aspect = async (ways) => {
      const weight = this.#rarity((await this.#ask(ways[0].query, filters)).length);
      return { ways, weight };
    };
    const aspects = await Promise.all([
      ...[...new Set(parts)].map((part) => {
        const others = (this.#alike.get(part) ?? []).filter((word) => word !== part);
        const alike = others.map((word) => ({ words: word.split(" "), query: word, factor: ALIKE }));
        return aspect([{ words: [part], query: queryOf(part), factor: 1 }, ...alike, ...leads(part)]);
      }),
      ...exact.map((text) => aspect([{ words: [], query: quoted(text), factor: 1 }, ...leads(text)])),
    ]);
    if (words.length > 1 && words.length <= LONGEST_RUN) {
      const weight = RUN * aspects.reduce((sum, one) => sum + one.weight, 0);
      aspects.push({ ways: [{ words: [], query: quoted(words.join(" ")), factor: 1 }], weight, extra: true });
    }
    return aspects;
  }

  /** Give the weight of what so many sections have: the fewer, the more; what none has may still be in titles. */
  #rarity(count) {
    count = Math.max(1, count);
    const total = Math.max(this.lookup.byId.size, count);
    return Math.log((total + 1) / (count + 0.5));
  }

  /** Ask Pagefind, and remember the answer. */
  #ask(query, filters) {
    const key = `${query}|${filters.kind}|${filters.place}`;
    if (!this.#asked.has(key)) {
      this.#asked.set(key, this.#find(query, filters));
      this.#asked.get(key).catch(() => this.#asked.delete(key));
    }
    return this.#asked.get(key);
  }

  /** Put the nearest word that we know in the place of each that is in no text; null if there is none to mend. */
  async #mended(asked, filters) {
    const near = await Promise.all(
      asked.words.map(async (word) => {
        const meant = this.#nearest(word);
        return meant && (await this.#ask(quoted(word), filters)).length === 0 ? meant : word;
      }),
    );
    return near.join() === asked.words.join() ? null : { ...asked, words: near };
  }

  #nearest(word) {
    const known = this.lookup.words;
    const limit = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    if (!limit || known.has(word) || /\d/.test(word)) return "";
    let best = "";
    let [least, most] = [limit + 1, 0];
    for (const [other, { size }] of known) {
      if (other.startsWith(word)) return "";
      const far = distance(word, other, limit);
      if (far < least || (far === least && far <= limit && size > most)) [best, least, most] = [other, far, size];
    }
    return best;
  }
}

/** Tell whether two words are the same but for their endings. */
const same = (a, b) => a === b || akin(a, b);
const quoted = (phrase) => `"${phrase}"`;
/** Ask for a word, and for those that begin with it; with two letters that would be half of the texts. */
const queryOf = (word) => (word.length > 2 || HAN.test(word) ? word : quoted(word));

/** Give every word that is asked for. */
const wordsOf = ({ words, exact }) => [...new Set([...telling(words), ...exact.flatMap((text) => text.split(" "))])];
