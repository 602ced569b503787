/** Turns parameters into what the engine takes, so that integers stay integers and floats stay floats. */
import { StatementError } from '../../../model/statement-error.ts';
import type { Packed, PackedMap } from './console-packing.ts';

/** What the engine takes for a parameter. */
type Taken =
  null | boolean | string | number | bigint | readonly Taken[] | { readonly [name: string]: Taken };

/** Parameters for the engine. Throws a `StatementError` for kinds that it cannot take without changing them. */
export function encodeParameters({ entries }: PackedMap): Record<string, Taken> {
  return Object.fromEntries(entries.map(([name, value]) => [name, encode(name, value)]));
}

function encode(name: string, value: Packed): Taken {
  if (typeof value === 'number') return encodeFloat(name, value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((each) => encode(name, each));
  if (value.kind === 'map') {
    return Object.fromEntries(value.entries.map(([key, each]) => [key, encode(name, each)]));
  }
  throw refuse(
    name,
    `is of a kind that the built-in engine cannot take as a parameter (${value.kind}); give it as text`,
  );
}

/** The engine reads every whole number as an integer. */
function encodeFloat(name: string, value: number): Taken {
  if (!Number.isInteger(value)) return value;
  throw refuse(
    name,
    'is a float without a fraction, which the built-in engine would read as an integer; give an integer and write toFloat($…)',
  );
}

function refuse(name: string, why: string): StatementError {
  return new StatementError('Neo.ClientError.Statement.ParameterMissing', `The parameter $${name} ${why}.`);
}

function isList(value: object): value is readonly Packed[] {
  return Array.isArray(value);
}
