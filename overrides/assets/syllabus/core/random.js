/** Chance that repeats itself: what is shuffled follows from a seed, on every device. */

/** Hash a text to a number (FNV-1a, and a last stir so that similar texts end far apart). */
function hash(text) {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  for (const shift of [16, 13, 16]) value = Math.imul(value ^ (value >>> shift), 0x85ebca6b);
  return value;
}

/**
 * Shuffle ids.
 * @param {string} seed
 * @param {string[]} ids
 * @returns {string[]}
 */
export function shuffle(seed, ids) {
  return [...ids].sort((a, b) => hash(`${seed}/${a}`) - hash(`${seed}/${b}`));
}
