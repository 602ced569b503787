/** Compares facts with what an origin wrote before: what is new, what is different, what is gone. */
import { textOf } from '../decoding/decode.ts';
import type { Row } from '../engine.ts';
import type { FactRecord, RecordLabel } from './records.ts';

/** A record that an origin wrote before. */
export interface WrittenRecord {
  readonly label: RecordLabel;
  readonly id: string;
  readonly digest: string;
  /** Of a claim: its edge. */
  readonly edge?: string;
}

/** The difference between facts and what is written. */
export interface FactsChange {
  readonly added: readonly FactRecord[];
  readonly changed: readonly FactRecord[];
  readonly gone: readonly WrittenRecord[];
}

/** How many records of each label a change adds, changes and removes, and how many edges it rolled up anew. */
export interface ChangeSummary {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Records of the facts that were left out, because another origin has a record of that id. */
  readonly kept: number;
  /** Edges rolled up anew. */
  readonly edges: number;
}

/** Compares by label, id and digest. */
export function compareFacts(records: readonly FactRecord[], written: readonly WrittenRecord[]): FactsChange {
  const before = new Map(written.map((each) => [`${each.label} ${each.id}`, each]));
  const now = new Set(records.map((each) => `${each.label} ${each.id}`));
  const isNew = (each: FactRecord): boolean => !before.has(`${each.label} ${each.id}`);
  return {
    added: records.filter(isNew),
    changed: records.filter(
      (each) => !isNew(each) && before.get(`${each.label} ${each.id}`)?.digest !== each.digest,
    ),
    gone: written.filter((each) => !now.has(`${each.label} ${each.id}`)),
  };
}

/** Reads a row of the question `digests`. */
export function toWrittenRecord(label: RecordLabel, row: Row): WrittenRecord {
  const edge = row['edge'];
  return {
    label,
    id: textOf(row, 'id'),
    digest: textOf(row, 'digest'),
    ...(typeof edge === 'string' && { edge }),
  };
}
