/** Native controls: boxes to tick, lists to choose from, lines to type in. Each gives an entry of the response. */
import { pairs } from "../../core/grade.js";

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

const ticks = ({ type }) => type === "radio" || type === "checkbox";

/** Give the entry of a control, or "": what it stands for, and before it whose part it is. */
function entryOf($field) {
  if (ticks($field)) return $field.checked ? $field.value : "";
  const value = $field.value.trim();
  return value && $field.dataset.entry ? `${$field.dataset.entry}=${value}` : value;
}

export class Fields {
  /** @param {import("../question.js").Question} question */
  constructor({ $root }) {
    /** @type {Field[]} */
    this.$all = [...$root.querySelectorAll("fieldset input, fieldset select")];
  }

  /** @returns {string[]} */
  get response() {
    return this.$all.map(entryOf).filter(Boolean);
  }

  /** The first control that still needs an answer. @returns {HTMLElement | undefined} */
  get $missing() {
    return this.$all.find(($field) =>
      ticks($field) ? !this.$all.some(({ name, checked }) => checked && name === $field.name) : !entryOf($field),
    );
  }

  /** Where the learner goes on. @returns {HTMLElement} */
  get $focus() {
    return this.$all.find(({ checked }) => checked) ?? this.$all[0];
  }

  /** @param {string[]} response */
  show(response) {
    const given = pairs(response);
    for (const $field of this.$all) {
      const { entry } = $field.dataset;
      if (ticks($field)) $field.checked = response.includes($field.value);
      else $field.value = (entry ? given.get(entry) : response[0]) ?? "";
      // A choice that is gone leaves a list without any.
      if ($field.selectedIndex < 0) $field.selectedIndex = 0;
    }
  }

  reset() {
    this.show([]);
  }

  /** @param {boolean} locked */
  lock(locked) {
    for (const $field of this.$all) $field.disabled = locked;
  }
}
