/** Kinds of values as they can be told before a statement runs. */
import type { Packed } from '../console-packing.ts';

/** What a value is; `number` is an integer or a float, `any` can be all of them. */
export type KindName =
  | 'any'
  | 'null'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'number'
  | 'string'
  | 'date'
  | 'duration'
  | 'node'
  | 'relationship'
  | 'path'
  | 'map'
  | 'list';

/** A kind. Nothing is said of null unless `sure`. */
export interface Kind {
  readonly is: KindName;
  /** Whether it is never null. */
  readonly sure: boolean;
  /** Of the elements of a list. */
  readonly of?: Kind;
  /** Of a map, where its keys are known. */
  readonly fields?: ReadonlyMap<string, Kind>;
  /** Of `any`: whether it can be a day or a duration, which the engine gives as text. */
  readonly days?: true;
  /** Of a duration: whether it can hold hours and what is less. */
  readonly timed?: true;
}

/** A kind that can be null. */
export function maybe(is: KindName): Kind {
  return { is, sure: false };
}

/** A kind that is never null. */
export function sure(is: KindName): Kind {
  return { is, sure: true };
}

/** A list. */
export function listOf(of: Kind, isSure = false): Kind {
  return { is: 'list', sure: isSure, of };
}

/** The same, sure or not. */
export function withSure(kind: Kind, isSure: boolean): Kind {
  return kind.sure === isSure ? kind : { ...kind, sure: isSure };
}

/** Whether it is a number of some kind. */
export function isNumber({ is }: Kind): boolean {
  return is === 'integer' || is === 'float' || is === 'number';
}

/** Whether it is a node, a relationship or a path. */
export function isEntity({ is }: Kind): boolean {
  return is === 'node' || is === 'relationship' || is === 'path';
}

/** The elements of a list; what is empty for certain has none, and nothing can come of them. */
export function elementOf(kind: Kind): Kind {
  return kind.of ?? maybe(kind.is === 'list' || kind.is === 'null' ? 'null' : 'any');
}

/** What is one kind or the other. */
export function either(one: Kind, other: Kind): Kind {
  const isSure = one.sure && other.sure;
  if (one.is === 'null') return withSure(other, false);
  if (other.is === 'null') return withSure(one, false);
  if (one.is === 'list' && other.is === 'list') return listOf(eitherElement(one, other), isSure);
  if (one.is === 'map' && other.is === 'map') return eitherMap(one, other, isSure);
  if (one.is === other.is) return withSure(other.timed === true ? other : one, isSure);
  if (isNumber(one) && isNumber(other)) return { is: 'number', sure: isSure };
  return { is: 'any', sure: isSure, ...((holdsDays(one) || holdsDays(other)) && { days: true }) };
}

function holdsDays({ is, days, of, fields }: Kind): boolean {
  if (is === 'date' || is === 'duration' || days === true) return true;
  return (of !== undefined && holdsDays(of)) || [...(fields?.values() ?? [])].some(holdsDays);
}

/** The element of an empty list is no kind at all, so the other list says it. */
function eitherElement(one: Kind, other: Kind): Kind {
  if (one.of === undefined) return elementOf(other);
  return other.of === undefined ? one.of : either(one.of, other.of);
}

function eitherMap(one: Kind, other: Kind, isSure: boolean): Kind {
  if (one.fields === undefined || other.fields === undefined) return { is: 'map', sure: isSure };
  const keys = new Set([...one.fields.keys(), ...other.fields.keys()]);
  const missing = sure('null');
  const fields = [...keys].map(
    (key) => [key, either(one.fields?.get(key) ?? missing, other.fields?.get(key) ?? missing)] as const,
  );
  return { is: 'map', sure: isSure, fields: new Map(fields) };
}

/** The kind of several together; an empty list of them has none. */
export function anyOf(kinds: readonly Kind[]): Kind | undefined {
  const [first, ...rest] = kinds;
  return first && rest.reduce(either, first);
}

/** The kind of a value that is there. */
export function kindOf(value: Packed): Kind {
  if (value === null) return { is: 'null', sure: false };
  if (typeof value === 'boolean') return sure('boolean');
  if (typeof value === 'string') return sure('string');
  if (typeof value === 'bigint') return sure('integer');
  if (typeof value === 'number') return sure('float');
  if (isList(value)) {
    const of = anyOf(value.map(kindOf));
    return of === undefined ? { is: 'list', sure: true } : listOf(of, true);
  }
  if (value.kind === 'map') {
    return {
      is: 'map',
      sure: true,
      fields: new Map(value.entries.map(([key, each]) => [key, kindOf(each)])),
    };
  }
  return value.kind === 'temporal' && value.type === 'Date'
    ? sure('date')
    : { is: 'any', sure: true, days: true };
}

function isList(value: object): value is readonly Packed[] {
  return Array.isArray(value);
}

/** How a kind is called in a sentence. */
export function nameOf(kind: Kind): string {
  if (kind.is === 'any') return 'a value of unknown kind';
  if (kind.is === 'null') return 'null';
  const article = /^[aeiou]/.test(kind.is) ? 'an' : 'a';
  return `${article} ${kind.is === 'string' ? 'text' : kind.is}`;
}
