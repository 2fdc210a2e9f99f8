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
  const { digits } = formatsOf($element.closest("[lang]")?.getAttribute("lang") ?? "");
  return (name, values = {}) => {
    const written = Object.entries(values).map(([key, value]) => [key, typeof value === "number" ? digits(value) : value]);
    return fill($element.getAttribute(`data-word-${name}`) ?? "", Object.fromEntries(written));
  };
}

/**
 * Format numbers and dates for a language, in the digits of its region, as
 * the pages are. Arabic of no region has Western ones in every browser.
 * @param {string} [tag]
 */
export function formatsOf(tag) {
  const make = (Format, options, locale = tag) => {
    try {
      return new Format(locale || undefined, tag === "ar" ? { ...options, numberingSystem: "latn" } : options);
    } catch {
      return new Format(undefined, options);
    }
  };
  const number = make(Intl.NumberFormat, {});
  const plain = make(Intl.NumberFormat, { useGrouping: false });
  const percent = make(Intl.NumberFormat, { style: "percent", maximumFractionDigits: 0 });
  // Plain "en" would give the American order of day and month.
  const date = make(Intl.DateTimeFormat, { dateStyle: "long" }, tag === "en" ? "en-GB" : tag);
  return {
    /** @param {number} value */
    number: (value) => number.format(value),
    /** @param {number} value Without groups of three. */
    digits: (value) => plain.format(value),
    /** @param {number} value 80 for 80 % */
    percent: (value) => percent.format(value / 100),
    /** @param {string} iso */
    date: (iso) => date.format(new Date(iso)),
  };
}
