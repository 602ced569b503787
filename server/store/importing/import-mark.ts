/** Marks what an import writes, and keeps the record that says how far it has come. */
import type { ImportRecord } from '../../model/import.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { Engine, Statement } from '../engine.ts';
import type { Queries } from '../queries.ts';
import type { FactStatements } from '../writing/fact-statements.ts';

/** What writing and taking back work with. */
export interface ImportWritingContext {
  readonly engine: Engine;
  readonly queries: Queries;
  readonly vocabulary: Vocabulary;
  /** Records up to which an import is one transaction; 2,000 unless said otherwise. */
  readonly atOnce?: number;
  /** Records that are taken back in one transaction; 5,000 unless said otherwise. */
  readonly takenAtOnce?: number;
}

/** Milliseconds that a transaction may take. */
export const TIMEOUT_MS = 300_000;

/** The mark of all that an import wrote. */
export function toOrigin(id: string): string {
  return `import:${id}`;
}

/** The statement that keeps the record. */
export function saveStatement(statements: FactStatements, record: ImportRecord): Statement {
  const properties = { ...record, counts: JSON.stringify(record.counts) };
  return statements.one('save-import', { id: record.id, properties });
}
