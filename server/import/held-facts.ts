/** Facts of a file that are held until it has been checked and written. */
import type { FactOf, FactType } from '../model/fact-pages.ts';
import type { FoundTerms, ImportProblem } from '../model/import.ts';
import type { Draft, Placed } from './draft.ts';
import { PackedList } from './packed-list.ts';

/** Facts by type, in the order in which they were added. */
export class HeldFacts {
  readonly #lists: { readonly [T in FactType]: PackedList<Placed<FactOf[T]>> } = {
    origin: new PackedList(),
    entity: new PackedList(),
    document: new PackedList(),
    claim: new PackedList(),
    dispute: new PackedList(),
  };

  add<T extends FactType>(type: T, fact: FactOf[T], place: string): void {
    const list: PackedList<Placed<FactOf[T]>> = this.#lists[type];
    list.add({ fact, place });
  }

  /** Pages of one type; reads anew each time. */
  async *pages<T extends FactType>(type: T): AsyncIterable<readonly Placed<FactOf[T]>[]> {
    for (const page of this.#lists[type].pages()) yield await Promise.resolve(page);
  }
}

/** A draft of facts that are held. */
export function holdDraft(facts: HeldFacts, problems: readonly ImportProblem[], terms?: FoundTerms): Draft {
  return { problems, ...(terms && { terms }), read: (type) => facts.pages(type) };
}
