/** Writes the temporal values of neo4j-driver as Neo4j's Query API writes them, and reads them back. */
import {
  Date as DriverDate,
  DateTime,
  Duration,
  int,
  isDate,
  isDateTime,
  isDuration,
  isInt,
  isLocalDateTime,
  isLocalTime,
  isTime,
  LocalDateTime,
  LocalTime,
  Time,
  type Integer,
} from 'neo4j-driver';
import { CypherTemporal } from '../../model/cypher-value.ts';
import { StatementError } from '../../model/statement-error.ts';
import type { TemporalParts } from '../../model/temporal-text.ts';
import { readOffset, readTemporalParts } from '../../model/temporal-text.ts';

/** A number of the driver's, of whichever kind. */
type Count = Parameters<typeof Number>[0];
interface Day {
  readonly year: Count;
  readonly month: Count;
  readonly day: Count;
}
interface Clock {
  readonly hour: Count;
  readonly minute: Count;
  readonly second: Count;
  readonly nanosecond: Count;
}

/** The value as text with its kind; undefined for what is not temporal. */
export function writeTemporal(value: object): CypherTemporal | undefined {
  if (isDate(value)) return new CypherTemporal('Date', writeDay(value));
  if (isDateTime(value)) return writeDateTime(value);
  if (isLocalDateTime(value))
    return new CypherTemporal('LocalDateTime', `${writeDay(value)}T${writeClock(value)}`);
  if (isDuration(value)) return new CypherTemporal('Duration', writeDuration(value));
  if (isLocalTime(value)) return new CypherTemporal('LocalTime', writeClock(value));
  if (isTime(value))
    return new CypherTemporal('Time', writeClock(value) + writeOffset(value.timeZoneOffsetSeconds));
  return undefined;
}

/** No part of a day or a clock has more than 2^53 can count; `Number` takes the driver's integers by way of a `bigint`. */
function toNumber(count: Count): number {
  return isInt(count) ? count.toNumber() : Number(count);
}

function writeDateTime(value: DateTime): CypherTemporal {
  const { timeZoneOffsetSeconds, timeZoneId } = value;
  const offset = timeZoneOffsetSeconds === undefined ? '' : writeOffset(timeZoneOffsetSeconds);
  const text = `${writeDay(value)}T${writeClock(value)}${offset}`;
  return timeZoneId === undefined
    ? new CypherTemporal('OffsetDateTime', text)
    : new CypherTemporal('ZonedDateTime', `${text}[${timeZoneId}]`);
}

function writeDay({ year, month, day }: Day): string {
  const count = toNumber(year);
  const digits = pad(Math.abs(count), 4);
  const plus = count > 9_999 ? '+' : '';
  const sign = count < 0 ? '-' : plus;
  return `${sign}${digits}-${pad(toNumber(month), 2)}-${pad(toNumber(day), 2)}`;
}

function writeClock({ hour, minute, second, nanosecond }: Clock): string {
  const time = `${pad(toNumber(hour), 2)}:${pad(toNumber(minute), 2)}:${pad(toNumber(second), 2)}`;
  return time + writeFraction(toNumber(nanosecond));
}

function writeFraction(nanoseconds: number): string {
  return nanoseconds === 0 ? '' : `.${pad(nanoseconds, 9).replace(/0+$/, '')}`;
}

function writeOffset(offset: Count): string {
  const seconds = toNumber(offset);
  if (seconds === 0) return 'Z';
  const size = Math.abs(seconds);
  const rest = size % 60 === 0 ? '' : `:${pad(size % 60, 2)}`;
  const minutes = Math.floor(size / 60);
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}${rest}`;
}

function writeDuration({ months, days, seconds, nanoseconds }: Duration): string {
  const [m, d, whole, nanos] = [months, days, seconds, nanoseconds].map((part) => BigInt(String(part)));
  if (m === undefined || d === undefined || whole === undefined || nanos === undefined) return '';
  // The part below a second is never negative, that of whole seconds then lies one below: told as people write it.
  const isBelow = whole < 0n && nanos > 0n;
  const s = isBelow ? whole + 1n : whole;
  const rest = Number(isBelow ? 1_000_000_000n - nanos : nanos);
  const day = part(m / 12n, 'Y') + part(m % 12n, 'M') + part(d, 'D');
  const fraction = writeFraction(rest);
  const sign = isBelow && s % 60n === 0n ? '-' : '';
  const last = s % 60n === 0n && fraction === '' ? '' : `${sign}${String(s % 60n)}${fraction}S`;
  const time = part(s / 3_600n, 'H') + part((s / 60n) % 60n, 'M') + last;
  if (day === '' && time === '') return 'PT0S';
  return `P${day}${time === '' ? '' : `T${time}`}`;
}

function part(count: bigint, letter: string): string {
  return count === 0n ? '' : `${String(count)}${letter}`;
}

function pad(count: number, digits: number): string {
  return String(count).padStart(digits, '0');
}

/** The driver's value for a text; throws a `StatementError` for one that is none of its kind. */
export function readTemporal({ type, text }: CypherTemporal): object {
  const groups = readTemporalParts(type, text);
  if (groups === undefined) {
    throw new StatementError('Neo.ClientError.Request.Invalid', `"${text}" is no ${type}.`);
  }
  switch (type) {
    case 'Date':
      return new DriverDate(...readDay(groups));
    case 'LocalTime':
      return new LocalTime(...readClock(groups));
    case 'Time':
      return new Time(...readClock(groups), readZone(groups));
    case 'LocalDateTime':
      return new LocalDateTime(...readDay(groups), ...readClock(groups));
    case 'OffsetDateTime':
      return new DateTime(...readDay(groups), ...readClock(groups), readZone(groups));
    case 'ZonedDateTime':
      return new DateTime(...readDay(groups), ...readClock(groups), readZone(groups), groups['zone']);
    case 'Duration':
      return readDuration(groups);
  }
}

function readZone({ offset = 'Z' }: TemporalParts): Integer {
  return int(readOffset(offset));
}

function readDay({ year, month, day }: TemporalParts): [Integer, Integer, Integer] {
  return [int(year ?? 0), int(month ?? 1), int(day ?? 1)];
}

function readClock({ hour, minute, second, fraction }: TemporalParts): [Integer, Integer, Integer, Integer] {
  return [int(hour ?? 0), int(minute ?? 0), int(second ?? 0), int((fraction ?? '0').padEnd(9, '0'))];
}

function readDuration(groups: TemporalParts): Duration {
  const sign = groups['sign'] === '-' ? -1n : 1n;
  const count = (name: string): bigint => sign * BigInt((groups[name] ?? '0').replace('+', ''));
  const months = count('years') * 12n + count('months');
  const days = count('weeks') * 7n + count('days');
  const isNegative = (groups['seconds'] ?? '').startsWith('-') !== sign < 0n;
  const fraction = BigInt((groups['fraction'] ?? '0').padEnd(9, '0'));
  const whole = count('hours') * 3_600n + count('minutes') * 60n + count('seconds');
  const nanoseconds = whole * 1_000_000_000n + (isNegative ? -fraction : fraction);
  // Neo4j keeps the part below a second positive.
  const below = ((nanoseconds % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  return new Duration(int(months), int(days), int((nanoseconds - below) / 1_000_000_000n), int(below));
}
