/** Reads days, times and durations from the text that Neo4j's Query API has for them. */
import type { TemporalType } from './cypher-value.ts';

/** What a text says, part by part, as digits; parts that it does not have are undefined. */
export type TemporalParts = Readonly<Record<string, string | undefined>>;

const DAY = String.raw`(?<year>[+-]?\d{4,9})-(?<month>\d{2})-(?<day>\d{2})`;
const CLOCK = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?`;
const OFFSET = String.raw`(?<offset>Z|[+-]\d{2}:\d{2}(?::\d{2})?)`;
const DAYS = ['years', 'months', 'weeks', 'days'].map((name) => counted(name, name.charAt(0).toUpperCase()));
const HOURS = ['hours', 'minutes'].map((name) => counted(name, name.charAt(0).toUpperCase()));
const SECONDS = String.raw`(?:(?<seconds>[+-]?\d+)(?:\.(?<fraction>\d{1,9}))?S)?`;

const SHAPES = {
  Date: new RegExp(`^${DAY}$`),
  LocalTime: new RegExp(`^${CLOCK}$`),
  Time: new RegExp(`^${CLOCK}${OFFSET}$`),
  LocalDateTime: new RegExp(`^${DAY}T${CLOCK}$`),
  OffsetDateTime: new RegExp(`^${DAY}T${CLOCK}${OFFSET}$`),
  ZonedDateTime: new RegExp(String.raw`^${DAY}T${CLOCK}${OFFSET}(?:\[(?<zone>[\w+/-]+)\])?$`),
  Duration: new RegExp(`^(?<sign>[+-])?P(?=.)${DAYS.join('')}(?:T(?=.)${HOURS.join('')}${SECONDS})?$`),
} as const satisfies Record<TemporalType, RegExp>;

function counted(name: string, letter: string): string {
  return String.raw`(?:(?<${name}>[+-]?\d+)${letter})?`;
}

/** The parts of a text; undefined where it is none of its kind, or names a day or a time that there is not. */
export function readTemporalParts(type: TemporalType, text: string): TemporalParts | undefined {
  const parts = SHAPES[type].exec(text)?.groups;
  return parts && isDay(parts) && isTime(parts) && isOffset(parts) ? parts : undefined;
}

function isDay({ year, month, day }: TemporalParts): boolean {
  if (year === undefined) return true;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const isLeap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return d >= 1 && d <= (lengths[m - 1] ?? 0);
}

function isTime({ hour = '0', minute = '0', second = '0' }: TemporalParts): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

/** Java knows offsets up to eighteen hours. */
function isOffset({ offset = 'Z' }: TemporalParts): boolean {
  return Math.abs(readOffset(offset)) <= 18 * 3_600;
}

/** Seconds east of Greenwich. */
export function readOffset(text: string): number {
  if (text === 'Z') return 0;
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  const size = hours * 3_600 + minutes * 60 + seconds;
  return text.startsWith('-') ? -size : size;
}
