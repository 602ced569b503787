/** Reads what a database holds before facts are written to it, as far as the writing has to know. */
import { numberOf, textOf } from './decode.ts';
import type { Parameters, Row, Value } from './engine.ts';
import type { WrittenRecord } from './facts-change.ts';
import { toWrittenRecord } from './facts-change.ts';

/** What a database holds before facts are written to it. */
export interface Before {
  /** Nothing but the store's own mark. */
  readonly isEmpty: boolean;
  /** Records of ours that another origin wrote first, as `keyOf` names them. */
  readonly others: ReadonlySet<string>;
  /** Kinds that entities have. */
  readonly kinds: readonly string[];
  /** What this origin wrote. */
  readonly written: readonly WrittenRecord[];
  readonly vocabularyDigest: Value;
}

/** Reads it; of an empty database nothing more is asked, for planning the questions is most of a first seeding. */
export async function readBefore(
  read: (name: string, parameters: Parameters) => Promise<readonly Row[]>,
  records: readonly { readonly id: string }[],
  origin: string,
): Promise<Before> {
  const [store = {}] = await read('store', {});
  if (numberOf(store, 'nodes') === numberOf(store, 'stores'))
    return { isEmpty: true, others: new Set(), kinds: [], written: [], vocabularyDigest: null };
  const ids = records.map((each) => each.id);
  const others = await read('owned-by-others', { ids, origin });
  const kinds = await read('overview-kinds', {});
  const written = await read('digests', { origin });
  return {
    isEmpty: false,
    others: new Set(others.map(keyOf)),
    kinds: kinds.map((row) => textOf(row, 'kind')),
    written: written.map(toWrittenRecord),
    vocabularyDigest: store['vocabularyDigest'] ?? null,
  };
}

/** Names a record across labels. */
export function keyOf(record: { readonly label?: unknown; readonly id?: unknown }): string {
  return `${String(record.label)} ${String(record.id)}`;
}
