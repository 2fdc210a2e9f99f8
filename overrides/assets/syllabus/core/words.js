/**
 * Words: every visible text comes from the data-word-* attributes that the
 * template wrote; scripts only fill in numbers and dates.
 */

/**
 * Replace each {name} in a text; unknown names stay as they are.
 * @param {string} text
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function fill(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/**
 * Give a function that reads an element's words by name: "not-passed" is data-word-not-passed.
 * @param {HTMLElement} $element
 * @returns {(name: string, values?: Record<string, string | number>) => string}
 */
export function wordsOf($element) {
  return (name, values) => fill($element.getAttribute(`data-word-${name}`) ?? "", values);
}

/**
 * Format numbers and dates for a language. Digits are Western in every
 * language, because the pages themselves are written with them.
 * @param {string} [tag]
 */
export function formatsOf(tag) {
  const make = (Format, options, locale = tag) => {
    try {
      return new Format(locale || undefined, { ...options, numberingSystem: "latn" });
    } catch {
      return new Format(undefined, options);
    }
  };
  const number = make(Intl.NumberFormat, {});
  const percent = make(Intl.NumberFormat, { style: "percent", maximumFractionDigits: 0 });
  // Plain "en" would give the American order of day and month.
  const date = make(Intl.DateTimeFormat, { dateStyle: "long" }, tag === "en" ? "en-GB" : tag);
  return {
    /** @param {number} value */
    number: (value) => number.format(value),
    /** @param {number} value 80 for 80 % */
    percent: (value) => percent.format(value / 100),
    /** @param {string} iso */
    date: (iso) => date.format(new Date(iso)),
  };
}
