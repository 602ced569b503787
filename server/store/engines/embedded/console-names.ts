/** Reads which names a copy of the store holds from what the engine says of its schema. */
import type { StoredNames } from './statement/compilation.ts';

/** The names; none of what the engine does not tell. */
export function readNames(schema: unknown): StoredNames {
  return {
    labels: namesAt(schema, 'labels'),
    relations: namesAt(schema, 'edge_types'),
    keys: namesAt(schema, 'property_keys'),
  };
}

/** Names stand alone or beside their counts. */
function namesAt(schema: unknown, part: string): ReadonlySet<string> {
  const entries: unknown = typeof schema === 'object' && schema !== null ? Reflect.get(schema, part) : [];
  if (!Array.isArray(entries)) return new Set();
  return new Set(
    entries.flatMap((entry: unknown) => {
      const name: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'name') : entry;
      return typeof name === 'string' ? [name] : [];
    }),
  );
}
