/** The order of values in a column: as Cypher orders them, numbers by size, texts by the alphabet, null last. */
import type { CypherValue } from '../../../server/model/cypher-value.ts';
import { kindOf, writeValue, type ValueKind } from './write-value.ts';

const RANKS: readonly ValueKind[] = [
  'map',
  'node',
  'relationship',
  'list',
  'path',
  'time',
  'point',
  'bytes',
  'vector',
  'other',
  'text',
  'boolean',
  'integer',
  'float',
  'null',
];

const COLLATOR = new Intl.Collator('en', { numeric: true });

/** Below 0 where `a` comes first. */
export function compareValues(a: CypherValue, b: CypherValue): number {
  const isNumber = (value: CypherValue): value is number | bigint =>
    typeof value === 'number' || typeof value === 'bigint';
  if (isNumber(a) && isNumber(b)) {
    if (a < b) return -1;
    return a > b ? 1 : 0;
  }
  const ranks = RANKS.indexOf(kindOf(a)) - RANKS.indexOf(kindOf(b));
  return ranks !== 0 ? ranks : COLLATOR.compare(writeValue(a), writeValue(b));
}
