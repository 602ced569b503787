/** Counts the edges that new claims bring about, and those that they add to. */
import { toEdgeId } from '../../model/edge-id.ts';
import type { FactOf } from '../../model/fact-pages.ts';
import type { ImportSample } from '../../model/import.ts';
import { findRelation, type Vocabulary } from '../../model/vocabulary.ts';
import type { ImportKeeping } from '../../store/importing/import-keeping.ts';
import type { FileRecords } from './file-records.ts';
import { shorten, type Tally } from './tally.ts';

/** Ids that the store is asked for at once. */
const SLICE = 10_000;

/** The edges of one file. */
export class EdgeCount {
  readonly #edges = new Set<string>();
  readonly #store: ImportKeeping;
  readonly #vocabulary: Vocabulary;
  readonly #symmetric: ReadonlySet<string>;
  readonly #signal: AbortSignal | undefined;
  readonly #records: FileRecords;

  constructor(
    {
      store,
      vocabulary,
      signal,
    }: {
      readonly store: ImportKeeping;
      readonly vocabulary: Vocabulary;
      readonly signal?: AbortSignal;
    },
    records: FileRecords,
  ) {
    this.#store = store;
    this.#vocabulary = vocabulary;
    this.#symmetric = new Set(
      vocabulary.relations.filter((each) => each.symmetric).map((each) => each.relation),
    );
    this.#signal = signal;
    this.#records = records;
  }

  add({ subject, relation, object }: FactOf['claim']): void {
    this.#edges.add(toEdgeId(subject, relation, object, this.#symmetric.has(relation)));
  }

  /** Tells which are new and which are there already. */
  async tell(tally: Tally): Promise<void> {
    const ids = [...this.#edges];
    for (let at = 0; at < ids.length; at += SLICE) {
      const slice = ids.slice(at, at + SLICE);
      const there = await this.#store.edgesThere(slice, this.#signal && { signal: this.#signal });
      for (const id of slice) tally.add(there.has(id) ? 'changed' : 'added', 'edge', () => this.#sample(id));
    }
  }

  /** Lets go of the ids: there can be a million of them, and what follows takes long. */
  forget(): void {
    this.#edges.clear();
  }

  #sample(id: string): ImportSample {
    const [source = '', relation = '', target = ''] = id.split('~');
    const label = findRelation(this.#vocabulary, relation)?.label ?? relation;
    return { id, name: shorten(`${this.#records.nameOf(source)} ${label} ${this.#records.nameOf(target)}`) };
  }
}
