/** Writes calls of functions. */
import type { Aggregates, Compilation, Scope, Written } from './compilation.ts';
import { quote } from './compilation.ts';
import type { FunctionRule } from './functions.ts';
import { AGGREGATES, FUNCTIONS, OTHER_FUNCTIONS } from './functions.ts';
import { isEntity, maybe, nameOf, sure } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { Expression } from './syntax.ts';
import { isDate } from './write-literal.ts';

/** Letters of what is written for one call. */
const LONGEST = 100_000;

type CallExpression = Extract<Expression, { kind: 'call' }>;

/** Writes a call. Throws for functions that neither knows, and for those that are refused. */
export function writeCall(
  work: Compilation,
  call: CallExpression,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const name = call.name.toLowerCase();
  if (name === 'date') return writeDate(work, call);
  if (name === 'duration') return writeDuration(work, call);
  const aggregate = AGGREGATES.get(name);
  if (aggregate !== undefined) return writeAggregate(work, call, aggregate, { scope, aggregates });
  if (name === 'exists')
    throw work.wrong(
      'The property existence syntax `... exists(variable.property)` is no longer supported. Please use `variable.property IS NOT NULL` instead.',
      call,
    );
  if (/^(datetime|localdatetime|time|localtime)\b/.test(name))
    throw work.refuse('date-and-time', call, call.name);
  const rule = FUNCTIONS.get(name);
  if (rule === undefined) {
    if (OTHER_FUNCTIONS.has(name)) throw work.refuse('function', call, call.name);
    throw work.wrong(`Unknown function '${call.name}'`, call);
  }
  if (call.star || call.distinct)
    throw work.wrong(`Invalid use of DISTINCT or * with function '${call.name}'`, call);
  const args = writeArguments(work, call, rule, (arg) => work.expression(arg, scope, aggregates));
  return finish(work, call, rule, args);
}

function finish(
  work: Compilation,
  call: CallExpression,
  rule: FunctionRule,
  args: readonly Written[],
): Written {
  const kinds = args.map(({ kind }) => kind);
  const texts = args.map(({ text }) => text);
  const text = rule.write?.(texts, kinds) ?? `${call.name}(${texts.join(', ')})`;
  if (text.length > LONGEST) throw work.refuse('depth', call);
  return { text, kind: rule.gives(kinds) };
}

function writeArguments(
  work: Compilation,
  call: CallExpression,
  rule: FunctionRule,
  write: (arg: Expression) => Written,
): readonly Written[] {
  const least = rule.least ?? rule.takes.length;
  const most = rule.most ?? rule.takes.length;
  if (call.args.length < least) throw work.wrong(`Insufficient parameters for function '${call.name}'`, call);
  if (call.args.length > most) {
    if (call.name.toLowerCase() === 'round')
      throw work.refuse('function', call, 'round to a number of digits');
    if (/^(ltrim|rtrim|log)$/i.test(call.name))
      throw work.refuse('function', call, `${call.name} with two arguments`);
    throw work.wrong(`Too many parameters for function '${call.name}'`, call);
  }
  return call.args.map((arg, at) => {
    const written = write(arg);
    const takes = rule.takes[at];
    if (takes !== undefined && written.kind.is !== 'null' && !takes.includes(written.kind.is))
      throw refuseArgument(work, call, arg, written.kind);
    if (rule.lengths?.includes(at) === true) requireLength(work, arg);
    if (rule.filled?.includes(at) === true && !isFilledText(work, arg))
      throw work.refuse('empty-text', arg, call.name);
    if (call.name.toLowerCase() === 'range' && at === 2) requireStep(work, arg);
    return written;
  });
}

function refuseArgument(work: Compilation, call: CallExpression, arg: Expression, kind: Kind): Error {
  if (/^tostring$/i.test(call.name) && (kind.is === 'float' || kind.is === 'number'))
    return work.refuse('float-as-text', arg);
  if (/^(min|max)$/i.test(call.name) && (isEntity(kind) || kind.is === 'map'))
    return work.refuse('entity-order', arg, call.name);
  return work.refuse('mixed-kinds', arg, `${nameOf(kind)} in ${call.name}()`);
}

function requireLength(work: Compilation, arg: Expression): void {
  const value =
    arg.kind === 'literal' ? arg.value : arg.kind === 'parameter' ? work.parameter(arg.name) : undefined;
  if (typeof value !== 'bigint' || value < 0n) throw work.refuse('negative-length', arg);
}

function isFilledText(work: Compilation, arg: Expression): boolean {
  const value = arg.kind === 'literal' ? arg.value : arg.kind === 'parameter' && work.parameter(arg.name);
  return typeof value === 'string' && value !== '';
}

function requireStep(work: Compilation, arg: Expression): void {
  const inner = arg.kind === 'unary' ? arg.of : arg;
  const value =
    inner.kind === 'literal'
      ? inner.value
      : inner.kind === 'parameter'
        ? work.parameter(inner.name)
        : undefined;
  if (typeof value !== 'bigint' || value === 0n)
    throw work.refuse('negative-length', arg, 'the step of range()');
}

function writeAggregate(
  work: Compilation,
  call: CallExpression,
  rule: FunctionRule,
  { scope, aggregates }: { readonly scope: Scope; readonly aggregates: Aggregates },
): Written {
  if (aggregates === 'refused') {
    throw work.wrong(`Invalid use of aggregating function ${call.name}(...) in this context`, call);
  }
  if (aggregates === 'inside')
    throw work.wrong("Can't use aggregate functions inside of aggregate functions.", call);
  if (call.star) {
    if (call.name.toLowerCase() !== 'count')
      throw work.wrong(`Invalid use of * with function '${call.name}'`, call);
    return { text: 'count(*)', kind: sure('integer') };
  }
  const args = writeArguments(work, call, rule, (arg) => work.expression(arg, scope, 'inside'));
  const distinct = call.distinct ? 'DISTINCT ' : '';
  return finish(
    work,
    call,
    rule,
    args.map(({ text, kind }) => ({ text: `${distinct}${text}`, kind })),
  );
}

function writeDate(work: Compilation, call: CallExpression): Written {
  const [arg] = call.args;
  if (arg === undefined) return { text: 'date()', kind: sure('date') };
  const value =
    arg.kind === 'literal' ? arg.value : arg.kind === 'parameter' ? work.parameter(arg.name) : undefined;
  if (typeof value === 'string' && isDate(value)) return { text: `date('${value}')`, kind: sure('date') };
  const text = arg.kind === 'map' ? toDay(arg) : undefined;
  if (text === undefined || !isDate(text)) throw work.refuse('date-text', call);
  return { text: `date('${text}')`, kind: sure('date') };
}

function toDay({ entries }: Extract<Expression, { kind: 'map' }>): string | undefined {
  const parts = new Map(
    entries.map(({ key, value }) => [key, value.kind === 'literal' ? value.value : undefined]),
  );
  const numbers = ['year', 'month', 'day'].map((key) => parts.get(key));
  if (parts.size !== 3 || !numbers.every((each) => typeof each === 'bigint')) return undefined;
  const [year = '', month = '', day = ''] = numbers.map(String);
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const WHOLE_DURATION = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

function writeDuration(work: Compilation, call: CallExpression): Written {
  const [arg] = call.args;
  if (arg?.kind === 'literal' && typeof arg.value === 'string' && WHOLE_DURATION.test(arg.value))
    return { text: `duration('${arg.value}')`, kind: sure('duration') };
  const units = arg?.kind === 'map' ? arg.entries : [];
  const isWhole = units.every(
    ({ key, value }) =>
      /^(years|months|days|hours|minutes|seconds)$/.test(key) &&
      value.kind === 'literal' &&
      typeof value.value === 'bigint',
  );
  if (units.length === 0 || !isWhole)
    throw work.refuse('function', call, 'a duration that is not written out in whole units');
  const text = units
    .map(({ key, value }) => `${quote(key)}: ${work.expression(value, new Map()).text}`)
    .join(', ');
  return { text: `duration({${text}})`, kind: sure('duration') };
}

/** The kind of a part of a day; undefined for parts that are refused. */
export function dayPart(key: string): Kind | undefined {
  return /^(year|month|day)$/.test(key) ? maybe('integer') : undefined;
}
