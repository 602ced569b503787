/** Finds attributes by name, however a program writes names. */
import type { Attributes } from './rough-graph.ts';

/** Attributes by their names in small letters, without what stands between words: `Date From` and `dateFrom` are one. */
export function readAttributes(attributes: Attributes): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [name, value] of Object.entries(attributes)) {
    const key = toKey(name);
    if (!found.has(key) && value !== null && value !== undefined && value !== '') found.set(key, value);
  }
  return found;
}

/** The text of the first of some attributes that has one. */
export function textOf(
  attributes: ReadonlyMap<string, unknown>,
  names: readonly string[],
): string | undefined {
  for (const name of names) {
    const value = attributes.get(toKey(name));
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
      return String(value);
  }
  return undefined;
}

function toKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A list, or JSON text that holds one: formats that know no lists keep them so. */
export function listOf(
  attributes: ReadonlyMap<string, unknown>,
  name: string,
): readonly unknown[] | undefined {
  const value = attributes.get(toKey(name));
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value !== 'string' || !value.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? (list as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}
