/**
 * The ranking: how well a section answers what is asked, by its text and by its title.
 *
 * @typedef {{words: string[], query: string, factor: number}} Way
 *   one way to say what is asked: a word, a phrase or a term; `query` asks Pagefind for it
 * @typedef {{ways: Way[], weight: number, extra?: boolean}} Aspect
 *   a part of what is asked, in all the ways to say it; `weight`: the rarer, the more; an `extra` one adds to what a
 *   section is worth that has it, and is not missed in others
 * @typedef {import("./search.js").Result} Result
 */

/** What a title is worth that has all that is asked, and no more, compared with a text that has it. */
const TITLE = 1.8;
/** What a word is worth that stands in a text at all, compared with the text that speaks of it most. */
const THERE = 0.35;
/** What the head of a page is worth, compared with the section that is about it. */
const PAGE = 0.85;
/** What a section is worth that more modules than these have: it asks rather than answers. */
const OFTEN = 6;
const FIXED = 0.6;
/** What sections of a kind are worth to those who look for law. */
const KINDS = { page: 0.5, jurisdiction: 0.7, case: 0.9 };

/**
 * Rank sections.
 * @param {Aspect[]} aspects
 * @param {Map<string, Result[]>} answers of Pagefind, by query
 * @param {import("./lookup.js").Lookup} lookup
 * @returns {Array<Result & {whole: boolean}>} the best first, with their new scores; `whole` if all that is asked is there
 */
export function rank(aspects, answers, lookup) {
  const total = aspects.reduce((sum, { weight, extra }) => sum + (extra ? 0 : weight), 0);
  const texts = new Map();
  for (const [place, { ways }] of aspects.entries()) {
    for (const { query, factor } of ways) {
      const answer = answers.get(query);
      const best = Math.max(...answer.map(({ score }) => score));
      for (const result of answer) {
        if (!texts.has(result.id)) texts.set(result.id, { result, found: aspects.map(() => 0) });
        const { found } = texts.get(result.id);
        found[place] = Math.max(found[place], factor * (THERE + (1 - THERE) * (result.score / best)));
      }
    }
  }
  const titles = titlesOf(aspects, lookup);
  const ranked = [];
  for (const [id, { result, found }] of texts) {
    let text = 0;
    let covered = 0;
    for (const [place, { weight, extra }] of aspects.entries()) {
      text += weight * found[place];
      covered += found[place] && !extra ? weight : 0;
    }
    const entry = lookup.byId.get(id);
    const title = entry ? (titles.get(entry) ?? 0) : 0;
    const score = (text / total) * (covered / total) + TITLE * title;
    ranked.push({ ...result, whole: found.every((one, place) => one || aspects[place].extra), score: score * worth(entry) });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** Give what an entry is worth to those who look for law. */
function worth(entry) {
  if (!entry) return 1;
  const fixed = [...entry.names].some(({ owners }) => owners.filter(({ kind }) => kind === "module").length > OFTEN);
  return (KINDS[entry.kind] ?? 1) * (entry.url.includes("#") ? 1 : PAGE) * (fixed ? FIXED : 1);
}

/** Give for each entry how much of what is asked its title says, and how little else. */
function titlesOf(aspects, lookup) {
  const total = aspects.reduce((sum, { weight, extra }) => sum + (extra ? 0 : weight), 0);
  const names = new Map();
  for (const { ways, weight } of aspects) {
    const best = new Map();
    for (const { words, factor } of ways) {
      const [first, ...others] = words.map((word) => lookup.namesOf(word));
      for (const [name, { fit, weight: part }] of first ?? []) {
        if (!others.every((other) => other.has(name))) continue;
        const rest = others.map((other) => other.get(name));
        const hit = {
          fit: factor * Math.min(fit, ...rest.map((one) => one.fit)),
          words: new Map([[words[0], part], ...rest.map((one, index) => [words[index + 1], one.weight])]),
        };
        if (hit.fit > (best.get(name)?.fit ?? 0)) best.set(name, hit);
      }
    }
    for (const [name, { fit, words }] of best) {
      if (!names.has(name)) names.set(name, { asked: 0, said: new Map() });
      const hit = names.get(name);
      hit.asked += weight * fit;
      for (const [word, part] of words) hit.said.set(word, part);
    }
  }
  const titles = new Map();
  for (const [name, { asked, said }] of names) {
    const part = Math.min(1, [...said.values()].reduce((sum, one) => sum + one, 0) / name.weight);
    const score = (asked / total) * Math.sqrt(part);
    for (const entry of name.owners) titles.set(entry, Math.max(titles.get(entry) ?? 0, score));
  }
  return titles;
}
