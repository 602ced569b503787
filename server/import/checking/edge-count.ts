/** Counts the edges that new claims bring about, and those that they add to. */
import { toEdgeId } from '../../model/edge-id.ts';
import type { FactOf } from '../../model/fact-pages.ts';
import type { ImportSample } from '../../model/import.ts';
import { findRelation, type Vocabulary } from '../../model/vocabulary.ts';
import type { ImportKeeping } from '../../store/importing/import-keeping.ts';
import type { FileRecords } from './file-records.ts';
import { IdTable } from './id-table.ts';
import { shorten } from '../sampled-count.ts';
import type { Tally } from './tally.ts';

/** The edges of one file. */
export class EdgeCount {
  readonly #seen = new IdTable();
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

  /** Tells which edges of these claims are new and which are there already, each edge of the file once. */
  async add(claims: readonly FactOf['claim'][], tally: Tally): Promise<void> {
    const ids = claims
      .map(({ subject, relation, object }) =>
        toEdgeId(subject, relation, object, this.#symmetric.has(relation)),
      )
      .filter((id) => this.#seen.note(id) === undefined);
    if (ids.length === 0) return;
    const there = await this.#store.edgesThere(ids, this.#signal && { signal: this.#signal });
    for (const id of ids) tally.add(there.has(id) ? 'changed' : 'added', 'edge', () => this.#sample(id));
  }

  #sample(id: string): ImportSample {
    const [source = '', relation = '', target = ''] = id.split('~');
    const label = findRelation(this.#vocabulary, relation)?.label ?? relation;
    return { id, name: shorten(`${this.#records.nameOf(source)} ${label} ${this.#records.nameOf(target)}`) };
  }
}
