/** Writes days and durations, and says which parts of them can be asked for. */
import type { Aggregates, Compilation, Scope, Written } from './compilation.ts';
import { quote } from './compilation.ts';
import { NO_DAY, NULL_DAY } from './failing-divisions.ts';
import type { Kind } from './kinds.ts';
import { maybe, nameOf, sure } from './kinds.ts';
import type { Expression, ExpressionOf } from './syntax.ts';
import { isDate } from './write-literal.ts';

type CallExpression = ExpressionOf<'call'>;

/** Writes a day: one that is written out, or that a text names, whole or only its month or year. */
export function writeDate(
  work: Compilation,
  call: CallExpression,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const [arg, ...more] = call.args;
  if (more.length > 0) throw work.wrong("Too many parameters for function 'date'", call);
  if (arg === undefined) return { text: 'date()', kind: sure('date') };
  const value = work.fixed(arg);
  const filled = typeof value === 'string' ? fillDay(value) : undefined;
  const text = arg.kind === 'map' ? toDay(arg) : filled;
  if (text !== undefined && isDate(text)) return { text: `date('${text}')`, kind: sure('date') };
  if (text !== undefined || arg.kind === 'map') throw work.refuse('date-text', call);
  const of = work.expression(arg, scope, aggregates);
  if (of.kind.is === 'date' || of.kind.is === 'null') return of;
  if (of.kind.is !== 'string') throw work.refuse('mixed-kinds', arg, `${nameOf(of.kind)} in date()`);
  return { text: textToDate(of.text), kind: { is: 'date', sure: of.kind.sure } };
}

/** The engine finds null in what is no day, and reads neither a month nor a year alone. */
function textToDate(x: string): string {
  const day = (pattern: string, text: string): string =>
    `WHEN ${x} =~ '[12][0-9]{3}${pattern}' THEN coalesce(date(${text}), ${NO_DAY.text})`;
  return (
    `CASE WHEN ${x} IS NULL THEN null ${day('-[0-9]{2}-[0-9]{2}', x)} ${day('-[0-9]{2}', `${x} + '-01'`)} ` +
    `${day('', `${x} + '-01-01'`)} ELSE ${NO_DAY.text} END`
  );
}

/** The first day of a month or a year, and a day as it is. */
function fillDay(text: string): string {
  return /^\d{4}(-\d\d)?$/.test(text) ? `${text}-01-01`.slice(0, 10) : text;
}

function toDay({ entries }: ExpressionOf<'map'>): string | undefined {
  const parts = new Map(
    entries.map(({ key, value }) => [key, value.kind === 'literal' ? value.value : undefined]),
  );
  const numbers = ['year', 'month', 'day'].map((key) => parts.get(key));
  const named = numbers.slice(0, parts.size);
  if (named.length !== parts.size || !named.every((each) => typeof each === 'bigint')) return undefined;
  const [year = '', month = '1', day = '1'] = named.map(String);
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const WHOLE_DURATION = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

const UNITS = /^(years|months|weeks|days|hours|minutes|seconds)$/;

/** Writes a duration in whole units, or in so many of one unit as a row says. */
export function writeDuration(
  work: Compilation,
  call: CallExpression,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const [arg] = call.args;
  if (arg?.kind === 'literal' && typeof arg.value === 'string' && WHOLE_DURATION.test(arg.value))
    return { text: `duration('${arg.value}')`, kind: durationKind(arg.value.includes('T')) };
  const units = arg?.kind === 'map' ? arg.entries : [];
  const written = units.map(({ key, value }) => ({
    key,
    value,
    ...work.expression(value, scope, aggregates),
  }));
  const isWritten = written.every(({ value }) => value.kind === 'literal' && typeof value.value === 'bigint');
  const isTaken = written.every(({ key, kind }) => UNITS.test(key) && kind.is === 'integer' && kind.sure);
  if (units.length === 0 || !isTaken || (units.length > 1 && !isWritten))
    throw work.refuse('function', call, 'a duration that is not given in whole units');
  const text = written.map(({ key, text: number }) => `${quote(key)}: ${number}`).join(', ');
  const isTimed = written.some(({ key }) => /^(hours|minutes|seconds)$/.test(key));
  return { text: `duration({${text}})`, kind: durationKind(isTimed) };
}

function durationKind(isTimed: boolean): Kind {
  return { is: 'duration', sure: true, ...(isTimed && { timed: true }) };
}

/** Writes the first day of the week, the month, the quarter or the year of a day. */
export function writeTruncated(
  work: Compilation,
  call: CallExpression,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const [unit, day, ...more] = call.args;
  const name = unit?.kind === 'literal' && typeof unit.value === 'string' ? unit.value.toLowerCase() : '';
  if (!/^(day|week|month|quarter|year)$/.test(name) || day === undefined || more.length > 0)
    throw work.refuse(
      'function',
      call,
      'date.truncate to another unit than day, week, month, quarter and year',
    );
  const { text, kind } = requireDay(work, day, scope, aggregates);
  const each = quote(work.freshName());
  const cut = `[${each} IN [${text}] | ${firstDay(name, each)}][0]`;
  return { text: kind.sure ? cut : `CASE WHEN ${text} IS NULL THEN ${NULL_DAY.text} ELSE ${cut} END`, kind };
}

/** The first day of such a time, of a day in a variable. */
function firstDay(unit: string, day: string): string {
  const written = `toString(${day})`;
  if (unit === 'day') return day;
  if (unit === 'week') return `(${day} - duration({days: (${day}.dayOfWeek - 1)}))`;
  if (unit === 'month') return `date(left(${written}, 7) + '-01')`;
  if (unit === 'year') return `date(left(${written}, 4) + '-01-01')`;
  return `date(left(${written}, 4) + ['-01', '-04', '-07', '-10'][${day}.quarter - 1] + '-01')`;
}

/** Writes the months from one day to another, and the days that are left of them. */
export function writeBetween(
  work: Compilation,
  call: CallExpression,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const { from, to, kind } = requireDays(work, call, scope, aggregates);
  const [one, other, months, left] = Array.from({ length: 4 }, () => quote(work.freshName()));
  const count = (day = ''): string => `(((${day}.year * 12) + ${day}.month) * 32 + ${day}.day)`;
  const days = `[${left} IN [(${other} - (${one} + duration({months: ${months}})))] | ${left}.days][0]`;
  const isWhole = call.name.toLowerCase() === 'duration.inmonths';
  const value = `duration({months: ${months}${isWhole ? '' : `, days: ${days}`}})`;
  const whole = `[${months} IN [((${count(other)} - ${count(one)}) / 32)] | ${value}][0]`;
  const text = `[${one} IN [${from}] | [${other} IN [${to}] | ${whole}][0]][0]`;
  return {
    text: kind.sure ? text : `CASE WHEN ${from} IS NULL OR ${to} IS NULL THEN null ELSE ${text} END`,
    kind,
  };
}

/** Writes the days from one day to another; undefined where it is not those that are asked for. */
export function writeDaysBetween(
  work: Compilation,
  { of: call, key }: { readonly of: Expression; readonly key: string },
  scope: Scope,
  aggregates: Aggregates,
): Written | undefined {
  if (call.kind !== 'call' || call.name.toLowerCase() !== 'duration.indays' || key !== 'days')
    return undefined;
  const { text, kind } = writeInDays(work, call, scope, aggregates);
  return { text: partOf(work, text, 'days'), kind: { is: 'integer', sure: kind.sure } };
}

/** Writes the duration in days from one day to another. */
export function writeInDays(
  work: Compilation,
  call: CallExpression,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const { from, to, kind } = requireDays(work, call, scope, aggregates);
  return { text: `(${to} - ${from})`, kind };
}

/** The two days that a call is given, and the kind of what lies between them. */
function requireDays(
  work: Compilation,
  call: CallExpression,
  scope: Scope,
  aggregates: Aggregates,
): { readonly from: string; readonly to: string; readonly kind: Kind } {
  const [from, to, ...more] = call.args;
  if (from === undefined || to === undefined || more.length > 0)
    throw work.wrong(`Insufficient parameters for function '${call.name}'`, call);
  const [one, other] = [requireDay(work, from, scope, aggregates), requireDay(work, to, scope, aggregates)];
  const kind: Kind = { is: 'duration', sure: one.kind.sure && other.kind.sure };
  return { from: one.text, to: other.text, kind };
}

function requireDay(work: Compilation, day: Expression, scope: Scope, aggregates: Aggregates): Written {
  const written = work.expression(day, scope, aggregates);
  const { is } = written.kind;
  if (is !== 'date' && is !== 'null')
    throw work.refuse('mixed-kinds', day, `${nameOf(written.kind)} in the place of a day`);
  return written;
}

/** The engine takes parts of days and durations from variables alone. */
export function partOf(work: Compilation, text: string, key: string): string {
  const each = quote(work.freshName());
  return `[${each} IN [${text}] | ${each}.${quote(key)}][0]`;
}

const DAY_PARTS = /^(year|month|day|quarter|week|weekYear|dayOfWeek|dayOfQuarter|ordinalDay)$/;

/** The kind of a part of a duration; undefined for parts that are refused. */
export function durationPart(key: string): Kind | undefined {
  return /^(years|months|days)$/.test(key) ? maybe('integer') : undefined;
}

/** The kind of a part of a day; undefined for parts that are refused. */
export function dayPart(key: string): Kind | undefined {
  return DAY_PARTS.test(key) ? maybe('integer') : undefined;
}
