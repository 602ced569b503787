/** Remembers the ids of a file, each with a print of its record and with marks, in some thirty bytes however long the id is. */

/** What may be noted of an id. */
const MARKS = { repeated: 1, setAside: 2, faulty: 4 } as const;

/** One of those marks. */
export type Mark = keyof typeof MARKS;

const FIRST_SLOTS = 1_024;
/** Part of the slots that may be taken: beyond it looking for a free one takes long. */
const MOST_TAKEN = 0.6;

/**
 * The ids. An id is known by 64 bits of its text, not by the text: of a million ids two are taken for one with a chance of
 * one in thirty million. Memory is outside of JavaScript's heap, so that a large file leaves its collector no more to walk.
 */
export class IdTable {
  #size = 0;
  #slots = new Slots(FIRST_SLOTS);

  /** Notes an id with the print of its record; gives the print that it was noted with before, and keeps that. */
  note(id: string, print = 0): number | undefined {
    const key = digest(id);
    const slot = this.#slots.find(key);
    if (this.#slots.isTaken(slot)) return this.#slots.prints[slot];
    this.#slots.take(slot, key, print);
    this.#size += 1;
    if (this.#size > this.#slots.count * MOST_TAKEN) this.#slots = this.#slots.doubled();
    return undefined;
  }

  has(id: string): boolean {
    return this.#slots.isTaken(this.#slots.find(digest(id)));
  }

  /** Marks an id that was noted. */
  mark(id: string, mark: Mark): void {
    const { marks } = this.#slots;
    const slot = this.#slots.find(digest(id));
    marks[slot] = (marks[slot] ?? 0) | MARKS[mark];
  }

  isMarked(id: string, mark: Mark): boolean {
    return ((this.#slots.marks[this.#slots.find(digest(id))] ?? 0) & MARKS[mark]) !== 0;
  }
}

/** 64 bits of a text, as two numbers of 32; never two zeros, which stand for a free slot. */
interface Key {
  readonly one: number;
  readonly two: number;
}

/** Slots by key: where the slot of a key is taken by another, the next free one is its own. */
class Slots {
  readonly count: number;
  readonly prints: Float64Array;
  readonly marks: Uint8Array;
  readonly #ones: Uint32Array;
  readonly #twos: Uint32Array;

  /** @param count a power of two */
  constructor(count: number) {
    this.count = count;
    this.prints = new Float64Array(count);
    this.marks = new Uint8Array(count);
    this.#ones = new Uint32Array(count);
    this.#twos = new Uint32Array(count);
  }

  isTaken(slot: number): boolean {
    return this.#ones[slot] !== 0 || this.#twos[slot] !== 0;
  }

  /** The slot of a key, or the free one that it would take. */
  find({ one, two }: Key): number {
    const last = this.count - 1;
    let slot = one & last;
    while (this.isTaken(slot) && (this.#ones[slot] !== one || this.#twos[slot] !== two))
      slot = (slot + 1) & last;
    return slot;
  }

  take(slot: number, { one, two }: Key, print: number): void {
    this.#ones[slot] = one;
    this.#twos[slot] = two;
    this.prints[slot] = print;
  }

  doubled(): Slots {
    const larger = new Slots(this.count * 2);
    for (let slot = 0; slot < this.count; slot += 1) {
      if (!this.isTaken(slot)) continue;
      const key = { one: this.#ones[slot] ?? 0, two: this.#twos[slot] ?? 0 };
      const free = larger.find(key);
      larger.take(free, key, this.prints[slot] ?? 0);
      larger.marks[free] = this.marks[slot] ?? 0;
    }
    return larger;
  }
}

/** 53 bits of a text as one number, which two texts share only by a chance that can be passed over. */
export function toPrint(text: string): number {
  const { one, two } = digest(text);
  return 4_294_967_296 * (2_097_151 & two) + one;
}

/** cyrb53 with all of its bits. */
function digest(text: string): Key {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return one === 0 && two === 0 ? { one: 1, two: 0 } : { one: one >>> 0, two: two >>> 0 };
}
