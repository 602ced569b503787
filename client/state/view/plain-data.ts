/** Reads parts of plain data of which nothing is known yet: what comes from a link may hold anything. */

/** An object of which nothing is known yet. */
export type Plain = Readonly<Record<string, unknown>>;

/** Whether a value is an object that is no list. */
export function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text; undefined if it is anything else. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A list of texts; undefined if it is anything else. */
export function readTexts(value: unknown): readonly string[] | undefined {
  return isList(value) && value.every((each) => typeof each === 'string') ? value : undefined;
}

/** Whether a value is a list, of anything: TypeScript would call its items `any`. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether a value is a coordinate on the canvas. */
export function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e7;
}

/** Whether a value is a whole number from 0. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** One of these values; the first of them if it is missing, undefined if it is anything else. */
export function oneOf<Value extends string>(
  value: unknown,
  values: readonly [Value, ...Value[]],
): Value | undefined {
  return value === undefined ? values[0] : values.find((each) => each === value);
}
