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
import { Lookup } from "./lookup.js";
import { distance } from "./near.js";
import { HAN, telling } from "./telling.js";

const FEW = 3;
/** Words that tell something, from which on a query is a question. */
const TELLING = 3;
const WHOLE = 1.2;
/** Of the best result without all words: what is worth less than this part of it is left out. */
const WORTH = 0.4;
const LONGEST_NAME = 6;
/** So many words are a question. */
const LONG = 4;
const RARE = 0.02;

/** One language's search. */
export class Search {
  #find;
  #asked = new Map();
  /** @type {Map<string, string>} a term, by each of its other names */
  #terms = new Map();

  /**
   * @param {{works: string[][], asked: string[][], alike: string[][], entries: Array<Array<any>>}} data of lookup.json
   * @param {Find} find
   */
  constructor(data, find) {
    this.lookup = new Lookup(data);
    this.#find = find;
    for (const [kind, , , , , , , [term, ...names]] of data.entries) {
      if (kind !== "glossary") continue;
      for (const name of names) if (!this.#terms.has(name)) this.#terms.set(name, term);
    }
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
    const asked = await this.#shortened(given, filters);
    const mended = await this.#mended(asked, filters);
    // The word that was meant counts more than what its misspelling happens to find.
    const ways = mended ? [[mended, 2], [asked, 0.5]] : [[asked, 1]];
    for (const [way, weight] of [...ways]) {
      for (const other of this.#synonyms(way)) ways.push([other, weight * 0.8]);
    }
    const ranked = new Map();
    const answers = await Promise.all(ways.map(([way]) => this.#strict(way, filters)));
    for (const [place, answer] of answers.entries()) {
      for (const result of answer) {
        const score = result.score * ways[place][1];
        if (score > (ranked.get(result.id)?.score ?? 0)) ranked.set(result.id, { ...result, score });
      }
    }
    for (const [way] of ways) for (const word of wordsOf(way)) if (!words.includes(word)) words.push(word);
    const results = [...ranked.values()].sort(better);
    const long = telling((mended ?? asked).words).length >= TELLING;
    if (results.length >= FEW && !long) return results;
    const more = await this.#relaxed(mended ?? asked, filters);
    // A long question is about what its rare words are about, whether or not all the others are there too.
    const [first, then] = long
      ? [more.map((one) => ({ ...one, score: one.score * (ranked.has(one.id) ? WHOLE : 1) })).sort(better), results]
      : [results, more];
    const there = new Set(first.map(({ id }) => id));
    return [...first, ...then.filter(({ id }) => !there.has(id))];
  }

  /** Leave the little words out of a question, but for rare ones such as abbreviations. */
  async #shortened(asked, filters) {
    if (asked.words.length < LONG) return asked;
    const most = this.lookup.entries.length * RARE;
    const keep = await Promise.all(
      asked.words.map(async (word) => word.length > 3 || (await this.#ask(word, filters)).length < most),
    );
    return { ...asked, words: asked.words.filter((_, index) => keep[index]) };
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

  /** Find what has all the words, all the numbers and all the phrases. */
  async #strict({ words, exact }, filters) {
    const parts = [...(words.length ? [telling(words).join(" ")] : []), ...exact.map(quoted)];
    const [first = [], ...others] = await Promise.all(parts.map((part) => this.#ask(part, filters)));
    const scores = others.map((results) => new Map(results.map(({ id, score }) => [id, score])));
    return first
      .filter(({ id }) => scores.every((score) => score.has(id)))
      .map((result) => ({
        ...result,
        score: scores.reduce((sum, score) => sum + score.get(result.id), result.score),
      }));
  }

  /** Find what has some of the words, the rare ones above all. */
  async #relaxed({ words, exact }, filters) {
    const parts = [...telling(words).flatMap((word) => (HAN.test(word) ? segments(word, "zh") : word)), ...exact.map(quoted)];
    const answers = await Promise.all(parts.map((part) => this.#ask(part, filters)));
    const total = Math.max(this.lookup.entries.length, ...answers.map(({ length }) => length));
    const ranked = new Map();
    for (const answer of answers) {
      const weight = Math.log((total + 1) / (answer.length + 0.5));
      const best = Math.max(...answer.map(({ score }) => score));
      for (const result of answer) {
        const score = (ranked.get(result.id)?.score ?? 0) + weight * (1 + result.score / best);
        ranked.set(result.id, { ...result, score });
      }
    }
    const results = [...ranked.values()].sort(better);
    return results.filter(({ score }) => score >= results[0].score * WORTH);
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

  /** Say the same with the glossary's own term wherever one of its other names stands. */
  #synonyms({ words, ...rest }) {
    const found = [];
    for (let start = 0; start < words.length; start += 1) {
      for (let end = Math.min(words.length, start + LONGEST_NAME); end > start; end -= 1) {
        const term = this.#terms.get(words.slice(start, end).join(" "));
        if (!term) continue;
        found.push({ ...rest, words: [...words.slice(0, start), ...term.split(" "), ...words.slice(end)] });
        break;
      }
    }
    return found;
  }
}

const quoted = (phrase) => `"${phrase}"`;
const better = (a, b) => b.score - a.score;

/** Give every word that is asked for. */
const wordsOf = ({ words, exact }) => [...new Set([...telling(words), ...exact.flatMap((text) => text.split(" "))])];
