import { Search } from "../core/search.js";

const SCHEMA = 2;
const NOTHING = { works: [], asked: [], alike: [], entries: [] };
/** Short sections that are about what is asked come before long ones that speak of it too. */
const RANKING = { pageLength: 0.75, termFrequency: 0.5 };

/**
 * Give the word by which results are narrowed, as syllabus/site/search.py writes it into the index.
 * @param {string} name
 * @param {string} value
 */
const tagOf = (name, value) => `qq${name[0]}${value.replaceAll("-", "")}x`;

/**
 * Open the index of a language.
 * @param {string} folder its address, with a stroke at the end
 * @returns {Promise<Search & {whole: boolean}>} rejects if nothing of it can be loaded; `whole` is false if its
 *   list of names and numbers could not be
 */
export async function openIndex(folder) {
  const engine = import(new URL("pagefind.js", folder).href).then(async (pagefind) => {
    await pagefind.options({ ranking: RANKING });
    await pagefind.init();
    return pagefind;
  });
  engine.catch(() => {});
  const data = await load(new URL("lookup.json", folder)).catch(() => {});
  if (!data) await engine;
  const ask = async (words) => (await (await engine).search(words)).results;
  const known = new Map();
  const idsOf = (tag) => {
    if (!known.has(tag)) known.set(tag, ask(tag).then((results) => new Set(results.map(({ id }) => id))));
    return known.get(tag);
  };
  const find = async (query, filters) => {
    const given = Object.entries(filters).filter(([, value]) => value);
    const [results, ...within] = await Promise.all([ask(query), ...given.map((pair) => idsOf(tagOf(...pair)))]);
    // Pagefind forgets the text of a result that nobody holds any more, so each copy holds its own.
    return results
      .filter(({ id }) => within.every((ids) => ids.has(id)))
      .map((held) => ({ ...held, held }));
  };
  return Object.assign(new Search(data ?? NOTHING, find), { whole: Boolean(data) });
}

async function load(url) {
  const data = await (await fetch(url)).json();
  if (data.schema === SCHEMA) return data;
}
