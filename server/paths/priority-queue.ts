/** A queue that gives back the first by a given order, whatever the order in which things came. */

/** A binary heap. */
export class PriorityQueue<T> {
  readonly #heap: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  /** `compare` is below 0 where `a` comes before `b`. */
  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  /** Puts one in. */
  push(item: T): void {
    let at = this.#heap.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfBefore(at, parent)) return;
      at = parent;
    }
  }

  /** Takes the first out; undefined where it is empty. */
  pop(): T | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first === undefined || last === undefined || this.#heap.length === 0) return first;
    this.#heap[0] = last;
    for (let at = 0; ;) {
      const child = this.#firstChild(at);
      if (child === undefined || !this.#swapIfBefore(child, at)) return first;
      at = child;
    }
  }

  #firstChild(at: number): number | undefined {
    const [left, right] = [this.#heap[2 * at + 1], this.#heap[2 * at + 2]];
    if (left === undefined) return undefined;
    return right !== undefined && this.#compare(right, left) < 0 ? 2 * at + 2 : 2 * at + 1;
  }

  #swapIfBefore(at: number, other: number): boolean {
    const [one, two] = [this.#heap[at], this.#heap[other]];
    if (one === undefined || two === undefined || this.#compare(one, two) >= 0) return false;
    this.#heap[at] = two;
    this.#heap[other] = one;
    return true;
  }
}
