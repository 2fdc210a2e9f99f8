/** The IndexedDB database of a site, wrapped in promises. */

const VERSION = 1;
const KEYS = { events: "id", places: "module" };
// Some browsers never answer when storage is blocked.
const PATIENCE = 3000;

/**
 * @param {IDBFactory} factory
 * @param {string} name
 * @param {number} [version]
 * @returns {Promise<IDBDatabase>}
 */
function open(factory, name, version) {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, version);
    let late = false;
    const giveUp = (error) => {
      late = true;
      clearTimeout(timer);
      reject(error);
    };
    const timer = setTimeout(() => giveUp(new Error("no answer from the database")), PATIENCE);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(KEYS)) {
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store, { keyPath });
      }
    };
    request.onblocked = () => giveUp(new Error("the database is in use"));
    request.onerror = () => giveUp(request.error);
    request.onsuccess = () => {
      clearTimeout(timer);
      if (late) request.result.close();
      else resolve(request.result);
    };
  });
}

/** Run one transaction; resolves once it is safely stored. */
function transact(db, stores, mode, work) {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(stores, mode, mode === "readwrite" ? { durability: "strict" } : {});
    let result;
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error ?? new Error("the transaction was aborted"));
    work(transaction, (value) => (result = value));
    // Said at once, a commit survives a page that is being left; implied, it waits for an answer to that page.
    if (mode === "readwrite") transaction.commit?.();
  });
}

/**
 * Open a site's database. One of a newer version is opened as it is, to be read only.
 * @param {IDBFactory} factory
 * @param {string} name
 * @returns {Promise<{db: IDBDatabase, readOnly: boolean}>}
 */
export async function openDatabase(factory, name) {
  try {
    return { db: await open(factory, name, VERSION), readOnly: false };
  } catch (error) {
    if (error?.name !== "VersionError") throw error;
    return { db: await open(factory, name), readOnly: true };
  }
}

/**
 * @param {IDBDatabase} db
 * @param {"events" | "places"} store
 * @returns {Promise<any[]>}
 */
export async function readAll(db, store) {
  if (!db.objectStoreNames.contains(store)) return [];
  return transact(db, store, "readonly", (transaction, give) => {
    const request = transaction.objectStore(store).getAll();
    request.onsuccess = () => give(request.result);
  });
}

/**
 * Add one record that must not exist yet, in a transaction of its own.
 * @param {IDBDatabase} db
 * @param {"events" | "places"} store
 * @param {object} record
 */
export async function addRecord(db, store, record) {
  try {
    await transact(db, store, "readwrite", (transaction) => transaction.objectStore(store).add(record));
  } catch (error) {
    // It is there already: an event never changes, so nothing is lost.
    if (error?.name !== "ConstraintError") throw error;
  }
}

/**
 * @param {IDBDatabase} db
 * @param {"events" | "places"} store
 * @param {object} record
 */
export async function putRecord(db, store, record) {
  await transact(db, store, "readwrite", (transaction) => transaction.objectStore(store).put(record));
}

/**
 * Empty every store of the database, also those of a newer version.
 * @param {IDBDatabase} db
 */
export async function clearAll(db) {
  const names = [...db.objectStoreNames];
  if (names.length === 0) return;
  await transact(db, names, "readwrite", (transaction) => {
    for (const name of names) transaction.objectStore(name).clear();
  });
}
