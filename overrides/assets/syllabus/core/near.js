/**
 * Tell whether two words are alike but for their endings.
 * @param {string} a
 * @param {string} b
 */
export function akin(a, b) {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  // The longer what is alike, the longer an ending may be: identified and identification, not refused and refugee.
  return same >= 4 && same >= Math.max(a.length, b.length) * (same >= 7 ? 0.55 : 0.6);
}

/**
 * Tell how many letters have to be typed otherwise to make one word of another: put in, left out, changed, or two
 * neighbours swapped.
 * @param {string} a
 * @param {string} b
 * @param {number} limit more than this is not counted
 * @returns {number} at most limit + 1
 */
export function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let last = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, last[j - 2] + 1);
      next.push(least);
    }
    if (Math.min(...next) > limit) return limit + 1;
    [last, row] = [row, next];
  }
  return row[b.length];
}
