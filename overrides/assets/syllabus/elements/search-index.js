import { Search } from "../core/search.js";

const SCHEMA = 1;

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
  const find = async (query, filters) => {
    const given = Object.entries(filters).filter(([, value]) => value);
    return (await (await engine).search(query, { filters: Object.fromEntries(given) })).results;
  };
  return Object.assign(new Search(rows ?? [], find), { whole: Boolean(rows) });
}

async function load(url) {
  const { schema, entries } = await (await fetch(url)).json();
  if (schema === SCHEMA) return entries;
}
