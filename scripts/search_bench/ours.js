/** This site's search, asked by its own modules, in the order in which its box shows what is found. */
import { openIndex } from "../../overrides/assets/syllabus/elements/search-index.js";

const ENOUGH = 16;

/**
 * @param {{tag: string}} site The language.
 * @returns {Promise<(query: string) => Promise<string[]>>} Gives the addresses found, the best first.
 */
export async function open({ tag }) {
  const search = await openIndex(new URL(`/search/${tag}/`, location.href).href);
  if (!search.whole) throw new Error(`/search/${tag}/lookup.json could not be loaded`);
  return async (query) => {
    const { found, results, failed } = await search.search(query);
    if (failed) throw new Error(`The index in /search/${tag}/ could not be asked: ${query}`);
    const texts = await Promise.all(results.slice(0, ENOUGH).map((result) => result.data()));
    return [...new Set([...found.map(({ url }) => url), ...texts.map(({ meta }) => meta.url)])];
  };
}
