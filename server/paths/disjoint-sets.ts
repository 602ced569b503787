/** Tells which things hang together, as joints between them become known. */

/** Sets that have nothing in common; each thing is in a set of its own until it is joined to another. */
export class DisjointSets<T> {
  readonly #parents = new Map<T, T>();

  /** What stands for the set of a thing, the same for all in it. */
  find(item: T): T {
    let top = item;
    for (let next = this.#parents.get(top); next !== undefined; next = this.#parents.get(top)) top = next;
    // What was passed on the way is put right below the top, or long chains would be walked again and again.
    for (let at = item; at !== top;) {
      const next = this.#parents.get(at) ?? top;
      this.#parents.set(at, top);
      at = next;
    }
    return top;
  }

  /** Joins two sets; false where they were one. */
  join(a: T, b: T): boolean {
    const [one, other] = [this.find(a), this.find(b)];
    if (one === other) return false;
    this.#parents.set(one, other);
    return true;
  }
}
