/**
 * The store: a site's events and places, in memory and in the browser's
 * database, kept alike in every tab.
 *
 * @typedef {import("./events.js").ProgressEvent} ProgressEvent
 * @typedef {import("./events.js").Place} Place
 * @typedef {"persistent" | "memory" | "read-only" | "full"} Mode
 * @typedef {{erased: boolean}} Notice
 */
import { addRecord, clearAll, openDatabase, putRecord, readAll } from "./database.js";
import { isEvent, isPlace } from "./events.js";

/** Read something that may throw merely by being touched. */
function attempt(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Made by {@link openStore}. */
class Store {
  /** @type {Mode} */
  mode = "memory";
  /** How many stored records were not understood. They stay in the database. */
  setAside = 0;

  #db = null;
  #channel;
  #now;
  #askToPersist;
  /** @type {Map<string, ProgressEvent>} */
  #events = new Map();
  /** @type {Map<string, Place>} */
  #places = new Map();
  /** @type {Map<string, ProgressEvent>} */
  #unsaved = new Map();
  #listeners = new Set();

  constructor({ now, channel, askToPersist }) {
    this.#now = now;
    this.#askToPersist = askToPersist;
    this.#channel = channel;
    channel?.addEventListener("message", ({ data }) => this.#hear(data));
  }

  async connect(factory, name) {
    try {
      const { db, readOnly } = await openDatabase(factory, name);
      this.#db = db;
      // A newer version of the site wants to upgrade: let it, and stop writing.
      db.onversionchange = () => this.#disconnect("read-only");
      db.onclose = () => this.#disconnect("memory");
      await this.#load();
      this.mode = readOnly ? "read-only" : "persistent";
    } catch {
      this.#db?.close();
      this.#db = null;
      this.mode = "memory";
    }
  }

  /** @returns {ProgressEvent[]} */
  events() {
    return [...this.#events.values()];
  }

  /** @returns {Place[]} */
  places() {
    return [...this.#places.values()];
  }

  /**
   * Keep an event. It counts at once; the promise tells whether it is stored.
   * @param {ProgressEvent} event
   * @returns {Promise<boolean>}
   */
  async add(event) {
    if (!isEvent(event)) throw new TypeError("not an event");
    if (this.#events.has(event.id)) return true;
    const first = this.#events.size === 0;
    this.#events.set(event.id, event);
    this.#unsaved.set(event.id, event);
    this.#tell();
    if (!this.#writable()) return false;
    const saving = Promise.all([...this.#unsaved.values()].map((one) => this.#save(one)));
    if (first) attempt(() => this.#askToPersist())?.catch?.(() => {});
    await saving;
    return !this.#unsaved.has(event.id);
  }

  /**
   * Remember where a module was left.
   * @param {{module: string, section: string}} place
   */
  async setPlace({ module, section }) {
    const place = { module, section, at: this.#now().toISOString() };
    this.#places.set(module, place);
    if (!this.#writable()) return;
    // A lost place is not worth a warning; a lost answer is.
    await putRecord(this.#db, "places", place).catch(() => {});
  }

  /** Erase everything, in the database and in every tab. Rejects if the database refuses. */
  async erase() {
    if (this.#db) await clearAll(this.#db);
    this.#channel?.postMessage({ kind: "erase" });
    this.#forget();
  }

  /** Read the database again, for a tab that has slept through messages. */
  async refresh() {
    if (!this.#db) return;
    const before = [...this.#events.keys()].join();
    await attempt(() => this.#load())?.catch(() => {});
    if ([...this.#events.keys()].join() !== before) this.#tell();
  }

  /**
   * @param {(notice: Notice) => void} listener called after every change
   * @returns {() => void} ends the subscription
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #writable() {
    return this.#db !== null && (this.mode === "persistent" || this.mode === "full");
  }

  async #load() {
    const [events, places] = await Promise.all([readAll(this.#db, "events"), readAll(this.#db, "places")]);
    const good = events.filter(isEvent);
    this.setAside = events.length - good.length;
    this.#events = new Map([...good, ...this.#unsaved.values()].map((event) => [event.id, event]));
    this.#places = new Map(places.filter(isPlace).map((place) => [place.module, place]));
  }

  async #save(event) {
    try {
      await addRecord(this.#db, "events", event);
      this.#unsaved.delete(event.id);
      this.#channel?.postMessage({ kind: "event", event });
      if (this.mode === "full" && this.#unsaved.size === 0) this.#become("persistent");
    } catch (error) {
      this.#become(error?.name === "QuotaExceededError" ? "full" : "memory");
    }
  }

  #hear(message) {
    if (message?.kind === "erase") this.#forget();
    if (message?.kind === "event" && isEvent(message.event) && !this.#events.has(message.event.id)) {
      this.#events.set(message.event.id, message.event);
      this.#tell();
    }
  }

  #forget() {
    this.#events.clear();
    this.#places.clear();
    this.#unsaved.clear();
    this.setAside = 0;
    this.#tell(true);
  }

  #disconnect(mode) {
    this.#db?.close();
    this.#db = null;
    this.#become(mode);
  }

  #become(mode) {
    if (this.mode === mode) return;
    this.mode = mode;
    this.#tell();
  }

  #tell(erased = false) {
    for (const listener of [...this.#listeners]) listener({ erased });
  }
}

/**
 * Open the store of a site. It never fails: what cannot be stored is kept in memory.
 * @param {string} site
 * @param {{indexedDB?: IDBFactory, now?: () => Date, askToPersist?: () => Promise<unknown>}} [env]
 * @returns {Promise<Store>}
 */
export async function openStore(site, env = {}) {
  const name = `syllabus:${site}`;
  const store = new Store({
    now: env.now ?? (() => new Date()),
    channel: attempt(() => new BroadcastChannel(name)),
    askToPersist: env.askToPersist ?? (() => navigator.storage?.persist?.()),
  });
  await store.connect(env.indexedDB ?? attempt(() => globalThis.indexedDB), name);
  return store;
}
