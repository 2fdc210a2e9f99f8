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
 * @returns {Promise<{search: Search, whole: boolean}>} rejects if nothing of it can be loaded; `whole` is false if its
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
  const find = async (query, filters) => {
    const { results } = await (await engine).search(query);
    const given = Object.entries(filters).filter(([, value]) => value);
    const sets = await Promise.all(given.map(([name, value]) => within(tagOf(name, value))));
    return results.filter(({ id }) => sets.every((ids) => ids.has(id)));
  };
  const known = new Map();
  const within = (tag) => {
    if (!known.has(tag)) known.set(tag, idsOf(tag));
    return known.get(tag);
  };
  const idsOf = async (tag) => new Set((await (await engine).search(tag)).results.map(({ id }) => id));
  return { search: new Search(rows ?? [], find), whole: Boolean(rows) };
}

async function load(url) {
  const { schema, entries } = await (await fetch(url)).json();
  if (schema === SCHEMA) return entries;
}
