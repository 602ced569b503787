/** Reads what a database holds before facts are written to it, as far as the writing has to know. */
import { numberOf, textOf } from '../decoding/decode.ts';
import type { Value } from '../engine.ts';
import { quoteIdentifier } from '../identifier.ts';
import type { Ask } from '../ask.ts';
import type { WrittenRecord } from './facts-change.ts';
import { toWrittenRecord } from './facts-change.ts';
import type { RecordLabel } from './records.ts';

/** Labels of records, claims before what they lean on. */
const LABELS = ['Claim', 'Dispute', 'Document', 'Entity', 'Origin'] as const satisfies readonly RecordLabel[];

/** Records that are read at once. */
const PART = 50_000;

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

/** Reads it. An empty database is asked nothing more: planning those questions would be most of a first seeding. */
export async function readBefore(
  ask: Ask,
  records: readonly { readonly id: string }[],
  origin: string,
): Promise<Before> {
  const [store = {}] = await ask('store', {});
  if (numberOf(store, 'nodes') === numberOf(store, 'stores'))
    return { isEmpty: true, others: new Set(), kinds: [], written: [], vocabularyDigest: null };
  const ids = records.map((each) => each.id);
  const others = await ask('owned-by-others', { ids, origin });
  const kinds = await ask('overview-kinds', {});
  return {
    isEmpty: false,
    others: new Set(others.map(keyOf)),
    kinds: kinds.map((row) => textOf(row, 'kind')),
    written: await readWritten(ask, origin),
    vocabularyDigest: store['vocabularyDigest'] ?? null,
  };
}

/** All that an origin wrote. */
async function readWritten(ask: Ask, origin: string): Promise<readonly WrittenRecord[]> {
  const written: WrittenRecord[] = [];
  for await (const part of writtenParts(ask, origin)) written.push(...part);
  return written;
}

/** What an origin wrote, claims first, in parts of `limit` records; only the last part can be smaller. */
export async function* writtenParts(
  ask: Ask,
  origin: string,
  limit = PART,
): AsyncIterable<readonly WrittenRecord[]> {
  let part: WrittenRecord[] = [];
  for (const label of LABELS) {
    let beyond = '';
    for (;;) {
      const missing = limit - part.length;
      const fill = { __TYPE__: quoteIdentifier(label) };
      const rows = await ask('digests', { origin, beyond, limit: missing }, fill);
      const records = rows.map((row) => toWrittenRecord(label, row));
      part.push(...records);
      if (part.length === limit) {
        yield part;
        part = [];
      }
      if (records.length < missing) break;
      beyond = records.at(-1)?.id ?? beyond;
    }
  }
  if (part.length > 0) yield part;
}

/** Names a record across labels. */
export function keyOf(record: { readonly label?: unknown; readonly id?: unknown }): string {
  return `${String(record.label)} ${String(record.id)}`;
}
