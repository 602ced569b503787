/** Writes how numbers are rounded, to whole ones and to some digits, and how they are written as texts, as Neo4j does both. */
import type { Aggregates, Compilation, Scope, Written } from './compilation.ts';
import { TOO_FINE, TOO_LONG } from './failing-divisions.ts';
import { isNumber, nameOf } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { Call, Expression } from './syntax.ts';

/** Digits that a float surely has: decimals as long as this or shorter are told apart. */
const DIGITS = 15;

/** Letters of what is written for one call. */
const LONGEST = 100_000;

/** From here on every float is whole. */
const WHOLE = 2 ** 52;

/** There is no negative zero among rounded numbers. Halves below zero are rounded up by Neo4j, away from zero by the engine; and to Neo4j no rounded number but infinity is larger than an integer. */
export function writeRound(x: string): string {
  const largest = '9223372036854775807.0';
  return (
    `toFloat((CASE WHEN abs(${x}) >= ${largest} AND abs(${x}) <= 1.7976931348623157e308 THEN sign(${x}) * ${largest} ` +
    `WHEN ${x} < 0.0 AND ${x} - floor(${x}) = 0.5 THEN ceil(${x}) ELSE round(${x}) END) + 0.0)`
  );
}

/** Writes `round` with a number of digits. Throws where that is neither written out nor a parameter. */
export function writeRoundTo(
  work: Compilation,
  { args: [number, digits] }: Call & { readonly args: readonly [Expression, Expression] },
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const { text, kind } = work.expression(number, scope, aggregates);
  if (!isNumber(kind) && kind.is !== 'null')
    throw work.refuse('mixed-kinds', number, `${nameOf(kind)} in round()`);
  const places = countPlaces(work, digits);
  const rounded = places === 0 ? writeRound(text) : roundTo(text, places);
  if (rounded.length > LONGEST) throw work.refuse('depth', number);
  return {
    text: rounded,
    kind: { is: 'float', sure: kind.sure },
  };
}

function countPlaces(work: Compilation, digits: Expression): number {
  const value = work.fixed(digits);
  if (typeof value !== 'bigint' || value < 0n) throw work.refuse('negative-length', digits);
  if (value > 9n) throw work.refuse('function', digits, 'round to more than 9 digits');
  return Number(value);
}

/**
 * Halves go away from zero. Neo4j rounds the decimal that a float is written as. Between two decimals of this length lies the
 * float of the middle one, which a division gives to the last bit; a float is written as more than that decimal or as it
 * exactly when it is as large as its float.
 */
function roundTo(x: string, places: number): string {
  const unit = `${String(10 ** places)}.0`;
  const whole = `floor(abs(${x}) * ${unit})`;
  const middle = `((2.0 * ${whole} + 1.0) / ${String(2 * 10 ** places)}.0)`;
  const size = `((CASE WHEN abs(${x}) >= ${middle} THEN ${whole} + 1.0 ELSE ${whole} END) / ${unit})`;
  const largest = `${String(10 ** (DIGITS - 1 - places))}.0`;
  return (
    `toFloat(CASE WHEN abs(${x}) < ${largest} THEN CASE WHEN ${x} < 0 THEN 0.0 - ${size} ELSE ${size} END ` +
    `WHEN abs(${x}) < ${String(WHOLE)}.0 THEN ${TOO_LONG.text} ELSE ${x} END)`
  );
}

/**
 * A float as Java writes it: with a point, and with an exponent from ten millions on, which is not written here. Of the many
 * digits that a reckoning leaves, Java and the engine can choose others.
 */
export function numberToText(x: string, { is }: Kind): string {
  if (is === 'integer') return `toString(${x})`;
  const text = `toString(${x})`;
  const isShort = `((abs(${x}) >= 0.001 AND abs(${x}) < 10000000.0) OR ${x} = 0.0) AND size(${text}) <= ${String(DIGITS + 1)}`;
  const float =
    `CASE WHEN ${x} IS NULL THEN null WHEN ${isShort} THEN CASE WHEN ${text} CONTAINS '.' THEN ${text} ` +
    `ELSE ${text} + '.0' END ELSE ${TOO_FINE.text} END`;
  return is === 'float' ? float : `CASE WHEN (((${x} * 0) + 1) / 2) = 0 THEN ${text} ELSE ${float} END`;
}
