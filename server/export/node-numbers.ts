/** Numbers for entities, for formats that know nodes by number alone. */

/**
 * Counts ids in the order in which they come. It holds every id, some hundred bytes each, so a format that needs it has a limit.
 */
export class NodeNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #first: number;

  constructor(first: 0 | 1) {
    this.#first = first;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The next number for an id that has none yet. */
  add(id: string): number {
    const number = this.#first + this.#numbers.size;
    this.#numbers.set(id, number);
    return number;
  }

  /** The number of an entity that was added; ends of edges always are. */
  of(id: string): number {
    const number = this.#numbers.get(id);
    if (number === undefined)
      throw new Error(`${id} is at the end of an edge but is no entity of the graph.`);
    return number;
  }
}
