/** What separates two entities: the relations that the one has and the other lacks. */
import type { DegreeEntry } from '../../../server/api/contract.ts';
import type { SidedRelation } from './shared-relations.ts';

/** A relation with the number of edges of it. */
export interface CountedRelation extends SidedRelation {
  readonly count: number;
}

/** The relations in `own`, each in its direction and of all kinds together, of which `other` has none; most edges first. */
export function findOwnRelations(
  own: readonly DegreeEntry[],
  other: readonly DegreeEntry[],
): readonly CountedRelation[] {
  const lacking = new Set(other.map(toKey));
  const found = new Map<string, CountedRelation>();
  for (const { relation, direction, count } of own) {
    const key = toKey({ relation, direction });
    if (lacking.has(key)) continue;
    found.set(key, { relation, direction, count: count + (found.get(key)?.count ?? 0) });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (toKey(a) < toKey(b) ? -1 : 1));
}

function toKey({ relation, direction }: SidedRelation): string {
  return `${relation} ${direction}`;
}
