/** This site's search: its own modules, with the index that the build wrote. */
import { Search } from "../../overrides/assets/syllabus/core/search.js";

const ENOUGH = 8;

/**
 * @param {{tag: string}} site The language.
 * @returns {Promise<(query: string) => Promise<string[]>>} Gives the addresses found, the best first.
 */
export async function open({ tag }) {
  const pagefind = await import(`/search/${tag}/pagefind.js`);
  const { entries } = await (await fetch(`/search/${tag}/lookup.json`)).json();
  const search = new Search(entries, async (query) => (await pagefind.search(query)).results);
  return async (query) => {
    const { found, results } = await search.search(query);
    const texts = await Promise.all(results.slice(0, ENOUGH).map((result) => result.data()));
    return [...new Set([...found.map(({ url }) => url), ...texts.map(({ meta }) => meta.url)])];
  };
}
