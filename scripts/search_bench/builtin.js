/** Material's own search: its worker with its index, asked as its page asks it. */

/**
 * @param {{folder: string, worker: string}} site The folder of the language, and the worker's address.
 * @returns {Promise<(query: string) => Promise<string[]>>} Gives the addresses found, the best first.
 */
export async function open({ folder, worker }) {
  const own = await fetch(`/${folder}search/search_index.json`);
  const mixed = !own.ok;
  const { config, docs } = await (mixed ? await fetch("/search/search_index.json") : own).json();
  const engine = new Worker(worker);
  const told = (type, data) =>
    new Promise((resolve, reject) => {
      engine.onmessage = (event) => resolve(event.data.data);
      engine.onerror = (event) => reject(new Error(event.message));
      engine.postMessage({ type, data });
    });
  await told(0, { config, docs, options: { suggest: false } });
  return async (query) => {
    // In groups by page, as the worker orders them. A page that only heads its group comes last in it, which is kind:
    // on the screen it comes first.
    const found = (await told(2, query)).items.flat();
    return found.map(({ location }) => (mixed && location.startsWith(folder) ? location.slice(folder.length) : location));
  };
}
