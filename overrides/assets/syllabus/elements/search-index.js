import { Search } from "../core/search.js";

const SCHEMA = 1;

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
    await pagefind.init();
    return pagefind;
  });
  engine.catch(() => {});
  const rows = await load(new URL("lookup.json", folder)).catch(() => {});
  if (!rows) await engine;
  const ask = async (words) => (await (await engine).search(words)).results;
  const find = async (query, filters) => {
    const given = Object.entries(filters).filter(([, value]) => value);
    const [results, ...sets] = await Promise.all([query, ...given.map((pair) => tagOf(...pair))].map(ask));
    const within = sets.map((set) => new Set(set.map(({ id }) => id)));
    return results.filter(({ id }) => within.every((ids) => ids.has(id)));
  };
  return Object.assign(new Search(rows ?? [], find), { whole: Boolean(rows) });
}

async function load(url) {
  const { schema, entries } = await (await fetch(url)).json();
  if (schema === SCHEMA) return entries;
}
