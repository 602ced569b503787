/** A list that is only added to and gone through, packed a page at a time: as objects its elements would take many times as much. */
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Elements of a page. */
const PAGE = 5_000;

/** Little is gained above it, and even so packing is quicker than the reading of what is packed. */
const LEVEL = 1;

/** The list; all but its last page is packed. */
export class PackedList<T> {
  #last: T[] = [];
  readonly #packed: Buffer[] = [];

  add(one: T): void {
    this.#last.push(one);
    if (this.#last.length < PAGE) return;
    this.#packed.push(deflateRawSync(serialize(this.#last), { level: LEVEL }));
    this.#last = [];
  }

  /** Its pages, unpacked anew each time. */
  *pages(): Iterable<readonly T[]> {
    for (const page of this.#packed) yield deserialize(inflateRawSync(page)) as readonly T[];
    if (this.#last.length > 0) yield this.#last;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const page of this.pages()) yield* page;
  }
}
