/**
 * Events: what a learner did. They are only ever added, never changed, so two
 * records can be merged by taking both.
 *
 * @typedef {{id: string, schema: 1, at: string, module: string, version: number}} Base
 * @typedef {Base & {type: "answer", quiz: string, attempt: string, question: string,
 *   fingerprint: string, response: string[], correct: boolean}} AnswerEvent
 * @typedef {Base & {type: "result", quiz: string, attempt: string, fingerprint: string,
 *   correct: number, total: number, passMark: number, passed: boolean}} ResultEvent
 * @typedef {Base & {type: "begin", quiz: string, attempt: string}} BeginEvent
 * @typedef {Base & {type: "review", attempt: string, modules: string[], correct: number, total: number}} ReviewEvent
 * @typedef {Base & {type: "read" | "unread"}} ReadEvent
 * @typedef {AnswerEvent | ResultEvent | BeginEvent | ReviewEvent | ReadEvent} ProgressEvent
 * @typedef {{module: string, section: string, at: string}} Place
 */

const SCHEMA = 1;

const text = (value) => typeof value === "string" && value !== "";
const flag = (value) => typeof value === "boolean";
const count = (value) => Number.isInteger(value) && value >= 0;
const texts = (value) => Array.isArray(value) && value.every(text);
const time = (value) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));

const base = { id: text, at: time, module: text, version: count };
const attempt = { quiz: text, attempt: text };

const shapes = {
  answer: { ...base, ...attempt, question: text, fingerprint: text, response: texts, correct: flag },
  result: { ...base, ...attempt, fingerprint: text, correct: count, total: count, passMark: count, passed: flag },
  begin: { ...base, ...attempt },
  review: { ...base, attempt: text, modules: texts, correct: count, total: count },
  read: base,
  unread: base,
};

const fits = (record, shape) => Object.entries(shape).every(([name, test]) => test(record[name]));

/**
 * Say whether a stored record is an event that this version understands.
 * @param {any} record
 * @returns {record is ProgressEvent}
 */
export function isEvent(record) {
  if (record?.schema !== SCHEMA || !Object.hasOwn(shapes, record.type)) return false;
  return fits(record, shapes[record.type]);
}

/**
 * Say whether a stored record is a reading place.
 * @param {any} record
 * @returns {record is Place}
 */
export function isPlace(record) {
  return Boolean(record) && text(record.module) && typeof record.section === "string" && time(record.at);
}

/**
 * Make a random id. `randomUUID` is missing on plain http, where a bar
 * association may well preview its site.
 * @returns {string}
 */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * Build an event; a wrong shape is a programmer's error.
 * @param {ProgressEvent["type"]} type
 * @param {object} fields everything but id, schema, type and time
 * @param {{now?: () => Date, id?: () => string}} [env]
 * @returns {ProgressEvent}
 */
export function makeEvent(type, fields, { now = () => new Date(), id = newId } = {}) {
  const event = { id: id(), schema: SCHEMA, type, at: now().toISOString(), ...fields };
  if (!isEvent(event)) throw new TypeError(`not an event: ${JSON.stringify(event)}`);
  return event;
}
