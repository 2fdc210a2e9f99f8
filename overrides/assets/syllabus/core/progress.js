/**
 * Progress: a pure fold over events. The result does not depend on the order
 * in which events arrive.
 *
 * @typedef {import("./events.js").ProgressEvent} ProgressEvent
 * @typedef {"done" | "lapsed" | "changed" | "started" | "none"} State
 * @typedef {{passed: number, passedAt: string, lastAt: string, read: number, readAt: string, started: boolean}} ModuleRecord
 */

/** Order by time; the id decides between two events of the same instant. */
const byTime = (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Put events in the order in which they happened.
 * @param {Iterable<ProgressEvent>} events
 * @returns {ProgressEvent[]}
 */
export const sorted = (events) => [...events].sort(byTime);

/**
 * Merge two records: the union of their events.
 * @param {Iterable<ProgressEvent>} ours
 * @param {Iterable<ProgressEvent>} theirs
 * @returns {ProgressEvent[]}
 */
export function merge(ours, theirs) {
  const byId = new Map();
  for (const event of [...ours, ...theirs]) if (!byId.has(event.id)) byId.set(event.id, event);
  return sorted(byId.values());
}

/**
 * Fold events into one record a module. A version of 0 means "never".
 * @param {Iterable<ProgressEvent>} events
 * @returns {Map<string, ModuleRecord>}
 */
export function fold(events) {
  const modules = new Map();
  for (const event of sorted(events)) {
    const record = modules.get(event.module) ?? { passed: 0, passedAt: "", lastAt: "", read: 0, readAt: "", started: false };
    modules.set(event.module, record);
    if (event.type === "answer") record.started = true;
    if (event.type === "read") Object.assign(record, { read: event.version, readAt: event.at });
    if (event.type === "unread") Object.assign(record, { read: 0, readAt: "" });
    if (event.type === "result" && event.passed && event.version >= record.passed) {
      // The date shown is that of the first pass of a version, not of a later repeat.
      if (event.version > record.passed) record.passedAt = event.at;
      Object.assign(record, { passed: event.version, lastAt: event.at });
    }
  }
  return modules;
}

/**
 * Tell which version of a module was completed last, or 0.
 * @param {Map<string, ModuleRecord>} modules
 * @param {string} id
 * @returns {number}
 */
export function completedVersion(modules, id) {
  const { passed = 0, read = 0 } = modules.get(id) ?? {};
  return Math.max(passed, read);
}

/**
 * Tell the state of a module for the version that is on the page.
 * @param {Map<string, ModuleRecord>} modules
 * @param {string} id
 * @param {number} version
 * @param {number} [months] for how many a pass counts; 0 for ever
 * @returns {State}
 */
export function moduleState(modules, id, version, months = 0) {
  const best = completedVersion(modules, id);
  const { started, lastAt } = modules.get(id) ?? {};
  if (best > 0) return best < version ? "changed" : months && isPast(lastAt, months) ? "lapsed" : "done";
  return started ? "started" : "none";
}

function isPast(day, months) {
  const end = new Date(day);
  end.setMonth(end.getMonth() + months);
  return end < new Date();
}

/**
 * Tell when a module was completed, or "".
 * @param {Map<string, ModuleRecord>} modules
 * @param {string} id
 * @param {number} version
 * @returns {string}
 */
export function completedAt(modules, id, version) {
  const record = modules.get(id);
  if (!record) return "";
  if (record.passed > 0 && record.passed >= version) return record.passedAt;
  return record.read > 0 && record.read >= version ? record.readAt : "";
}
