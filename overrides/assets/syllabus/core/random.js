/**
 * Chance that repeats itself: what an attempt shuffles and draws follows from its id, on every device. Each entry has
 * a rank of its own, so that adding, removing or reordering others does not disturb it.
 */

/** Hash a text to a number (FNV-1a, and a last stir so that similar texts end far apart). */
function hash(text) {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  for (const shift of [16, 13, 16]) value = Math.imul(value ^ (value >>> shift), 0x85ebca6b);
  return value;
}

/** Sort by chance. */
function mix(seed, items, idOf = String) {
  const rank = (item) => hash(`${seed}/${idOf(item)}`);
  return [...items].sort((a, b) => rank(a) - rank(b));
}

/**
 * Shuffle ids; those that are fixed keep their place.
 * @param {string} seed "" for the order as it is
 * @param {string[]} ids
 * @param {string[]} [fixed]
 * @returns {string[]}
 */
export function shuffle(seed, ids, fixed = []) {
  if (!seed) return ids;
  const free = ids.filter((id) => !fixed.includes(id));
  const mixed = mix(seed, free);
  return ids.map((id) => (fixed.includes(id) ? id : mixed.shift()));
}

/**
 * Draw blocks from each pool: first one for each objective, as far as the number allows, then whatever comes.
 * @template {{id: string, pool: number, objectives: string[]}} T
 * @param {string} seed
 * @param {T[]} blocks
 * @param {number[]} counts how many to draw from each pool
 * @returns {T[]} in the order of `blocks`
 */
export function draw(seed, blocks, counts) {
  const chosen = counts.flatMap((count, number) => {
    const mixed = mix(seed, blocks.filter(({ pool }) => pool === number), ({ id }) => id);
    const drawn = new Set();
    for (const objective of mix(seed, new Set(mixed.flatMap(({ objectives }) => objectives)))) {
      const covers = ({ objectives }) => objectives.includes(objective);
      if (![...drawn].some(covers)) drawn.add(mixed.find(covers));
    }
    return [...new Set([...drawn, ...mixed])].slice(0, count);
  });
  return blocks.filter((block) => chosen.includes(block));
}
