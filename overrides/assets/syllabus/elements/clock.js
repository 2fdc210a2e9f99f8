/** The clock of an assessment: says how much of the time frame is left. It ends nothing. */

const MINUTE = 60_000;
const PACE = 5000;
// Said aloud at half time, too, and at the end.
const LATE = 5;

/**
 * @param {string} begun
 * @returns {number} minutes
 */
export const minutesSince = (begun) => Math.max(0, (Date.now() - Date.parse(begun)) / MINUTE);

export class Clock {
  #timer = 0;
  #begun = "";
  #left = 0;

  /**
   * @param {HTMLElement} $line
   * @param {number} frame in minutes
   * @param {object} tools
   */
  constructor($line, frame, tools) {
    Object.assign(this, tools, { $line, frame });
  }

  /** @param {string} begun when the attempt began; "" for none */
  run(begun) {
    if (begun === this.#begun) return;
    this.#begun = begun;
    clearInterval(this.#timer);
    this.$line.hidden = !begun;
    if (!begun) return;
    this.#left = -1;
    this.#tick();
    this.#timer = setInterval(() => this.#tick(), PACE);
  }

  #tick() {
    const { frame, number, word } = this;
    const before = this.#left;
    const left = frame - minutesSince(this.#begun);
    const minutes = number(Math.ceil(left));
    const words = left > 0 ? word("time-left", { minutes, frame: number(frame) }) : word("time-over");
    this.#left = left;
    this.$line.textContent = words;
    const mark = [0, LATE, frame / 2].find((one) => before > one && left <= one);
    if (mark !== undefined) this.say(mark > LATE ? word("time-half", { minutes }) : words);
  }
}
