/** Turns parameters into what the engine takes, so that integers stay integers and floats stay floats. */
import type { Packed, PackedMap } from './console-packing.ts';

/** What the engine takes for a parameter. */
type Taken =
  null | boolean | string | number | bigint | readonly Taken[] | { readonly [name: string]: Taken };

/** Those parameters that the engine is given as they are; the others have been written into the statement. */
export function encodeParameters({ entries }: PackedMap, passed: readonly string[]): Record<string, Taken> {
  const given = entries.filter(([name]) => passed.includes(name));
  return Object.fromEntries(given.map(([name, value]) => [name, encode(value)]));
}

function encode(value: Packed): Taken {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(encode);
  if (value.kind === 'map')
    return Object.fromEntries(value.entries.map(([key, each]) => [key, encode(each)]));
  throw new TypeError(`A parameter of kind ${value.kind} cannot be given to the engine.`);
}

function isList(value: object): value is readonly Packed[] {
  return Array.isArray(value);
}
