/** Which chart suits a result: bars for a number by name, lines for one number a day, dots for several a day or two numbers. */
import { CypherTemporal, type CypherValue } from '../../../../server/model/cypher-value.ts';
import type { Rows } from '../choose-rows.ts';
import { kindOf, writeValue } from '../write-value.ts';

/** Kinds of charts. */
export type ChartKind = 'bars' | 'lines' | 'dots';

/** What is drawn: columns by their index. */
export interface ChartChoice {
  readonly kind: ChartKind;
  /** What runs along the bottom; the number of the row where there is none. */
  readonly along: number | undefined;
  readonly values: readonly number[];
}

/** Rows that are drawn at most. */
export const MOST_DRAWN: Readonly<Record<ChartKind, number>> = { bars: 60, lines: 2_000, dots: 2_000 };

const LOOKED_AT = 200;

/** Columns of numbers, by their index. */
export function numberColumns(fields: readonly string[], rows: Rows): readonly number[] {
  return columnsOf(fields, rows, (value) => typeof value === 'number' || typeof value === 'bigint');
}

/** Columns that can run along the bottom: days and times, texts, numbers. */
export function alongColumns(fields: readonly string[], rows: Rows): readonly number[] {
  return columnsOf(fields, rows, (value) => !/^(?:list|map|path|bytes)$/.test(kindOf(value)));
}

/** The chart that suits; undefined where no column holds numbers. */
export function chooseChart(fields: readonly string[], rows: Rows): ChartChoice | undefined {
  const numbers = numberColumns(fields, rows);
  const [first, second] = numbers;
  if (first === undefined) return undefined;
  const days = columnsOf(fields, rows, (value) => toDay(value) !== undefined);
  const [day] = days;
  if (day !== undefined) {
    // A line goes from day to day: of several rows on one day it would run up and down and mean nothing.
    const said = rows.flatMap((row) => toDay(row[day] ?? null) ?? []);
    const kind = new Set(said).size === said.length ? 'lines' : 'dots';
    return { kind, along: day, values: numbers.slice(0, 4) };
  }
  const named = alongColumns(fields, rows).find((column) => !numbers.includes(column));
  if (named !== undefined) return { kind: 'bars', along: named, values: [first] };
  return second === undefined
    ? { kind: 'bars', along: undefined, values: [first] }
    : { kind: 'dots', along: first, values: [second] };
}

/** Milliseconds of a day or a time, also of one that is a text as `2024-12` is; undefined for what is none. */
export function toDay(value: CypherValue): number | undefined {
  const text = value instanceof CypherTemporal ? value.text.replace(/\[.*$/, '') : value;
  if (typeof text !== 'string' || !/^\d{4}(?:-\d{2}(?:-\d{2}(?:T.*)?)?)?$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** A number as a chart draws it; what is no number is not drawn. */
export function toNumber(value: CypherValue): number | undefined {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** What stands below a bar. */
export function toLabel(value: CypherValue): string {
  const text =
    typeof value === 'object' && value !== null && 'properties' in value ? nameOf(value) : writeValue(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

function nameOf(value: CypherValue): string {
  const properties: unknown = Reflect.get(Object(value), 'properties');
  const name: unknown =
    typeof properties === 'object' && properties !== null ? Reflect.get(properties, 'name') : undefined;
  return typeof name === 'string' ? name : writeValue(value);
}

function columnsOf(
  fields: readonly string[],
  rows: Rows,
  fits: (value: CypherValue) => boolean,
): readonly number[] {
  const first = rows.slice(0, LOOKED_AT);
  return fields.flatMap((_, column) => {
    const said = first.map((row) => row[column] ?? null).filter((value) => value !== null);
    return said.length > 0 && said.every(fits) ? [column] : [];
  });
}
