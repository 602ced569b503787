/** Says which kinds the engine compares as Neo4j does. */
import type { Construct } from './refusal.ts';
import type { Kind } from './kinds.ts';
import { isNumber } from './kinds.ts';

/** Null where equality is answered alike, else what to refuse. */
export function whyNotEqual(one: Kind, other: Kind): Construct | null {
  if (one.is === 'null' || other.is === 'null') return null;
  if (one.is === 'any' || other.is === 'any') return 'mixed-kinds';
  if (isNumber(one) && isNumber(other)) return null;
  if (one.is !== other.is) return 'mixed-kinds';
  if (one.is === 'path' || one.is === 'duration') return 'list-comparison';
  if (one.is === 'list') return whyListsNotEqual(one, other);
  return one.is === 'map' ? whyMapsNotEqual(one, other) : null;
}

function whyListsNotEqual(one: Kind, other: Kind): Construct | null {
  if (one.of === undefined || other.of === undefined) return null;
  if (!one.of.sure || !other.of.sure) return 'list-comparison';
  return whyNotEqual(one.of, other.of);
}

function whyMapsNotEqual(one: Kind, other: Kind): Construct | null {
  if (one.fields === undefined || other.fields === undefined) return 'list-comparison';
  for (const [key, kind] of one.fields) {
    const twin = other.fields.get(key);
    if (twin === undefined) continue;
    if (!kind.sure || !twin.sure) return 'list-comparison';
    const why = whyNotEqual(kind, twin);
    if (why !== null) return why;
  }
  return null;
}

/** Null where `<` and its like are answered alike, else what to refuse. */
export function whyNotOrdered(one: Kind, other: Kind): Construct | null {
  if (one.is === 'null' || other.is === 'null') return null;
  if (one.is === 'boolean' && other.is === 'boolean') return 'boolean-order';
  if (one.is === 'list' || other.is === 'list') return 'list-comparison';
  if (isNumber(one) && isNumber(other)) return null;
  return one.is === other.is && (one.is === 'string' || one.is === 'date') ? null : 'mixed-kinds';
}
