/** Writes calls of functions. */
import type { Aggregates, Compilation, Scope, Written } from './compilation.ts';
import { failFirst } from './fail-first.ts';
import type { FunctionRule } from './functions.ts';
import { AGGREGATES, FUNCTIONS, OTHER_FUNCTIONS } from './functions.ts';
import { isEntity, listOf, nameOf, sure } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { Expression, ExpressionOf } from './syntax.ts';
import { writeBetween, writeDate, writeDuration, writeInDays, writeTruncated } from './write-days.ts';
import { writeRoundTo } from './write-number.ts';

/** Letters of what is written for one call. */
const LONGEST = 100_000;

type CallExpression = ExpressionOf<'call'>;

/** Functions of days and durations by their name in lower case. */
const DAY_FUNCTIONS: ReadonlyMap<string, typeof writeDate> = new Map([
  ['date', writeDate],
  ['date.truncate', writeTruncated],
  ['duration', writeDuration],
  ['duration.indays', writeInDays],
  ['duration.inmonths', writeBetween],
  ['duration.between', writeBetween],
]);

/** Writes a call. Throws for functions that neither knows, and for those that are refused. */
export function writeCall(
  work: Compilation,
  call: CallExpression,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const name = call.name.toLowerCase();
  const days = DAY_FUNCTIONS.get(name);
  if (days !== undefined) return bounded(work, call, days(work, call, scope, aggregates));
  if (name === 'exists') return writeExistence(work, call, scope, aggregates);
  const aggregate = AGGREGATES.get(name);
  if (aggregate !== undefined) return writeAggregate(work, call, aggregate, { scope, aggregates });
  if (/^(datetime|localdatetime|time|localtime)\b/.test(name))
    throw work.refuse('date-and-time', call, call.name);
  const otherwise = writeOtherwise(work, call, scope, aggregates);
  if (otherwise) return otherwise;
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

/** Writes calls that are written differently with just these arguments. */
function writeOtherwise(
  work: Compilation,
  call: CallExpression,
  scope: Scope,
  aggregates: Aggregates,
): Written | undefined {
  const name = call.name.toLowerCase();
  const [first, second, third] = call.args;
  if (name === 'size' && first?.kind === 'pattern-comprehension') return writeMatches(work, first, scope);
  if (!first || !second || third) return undefined;
  if (name === 'round') return writeRoundTo(work, { ...call, args: [first, second] }, scope, aggregates);
  return name === 'nullif' ? work.expression(toCase(call, first, second), scope, aggregates) : undefined;
}

/** A pattern is sought; of a property Neo4j no longer takes it. */
function writeExistence(
  work: Compilation,
  call: CallExpression,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const [pattern] = call.args;
  if (pattern?.kind === 'pattern') return work.expression(pattern, scope, aggregates);
  throw work.wrong(
    'The property existence syntax `... exists(variable.property)` is no longer supported. Please use `variable.property IS NOT NULL` instead.',
    call,
  );
}

function toCase(call: CallExpression, first: Expression, second: Expression): Expression {
  const { offset, end } = call;
  const same: Expression = {
    kind: 'comparison',
    first,
    rest: [{ operator: '=', right: second }],
    offset,
    end,
  };
  const none: Expression = { kind: 'literal', value: null, offset, end };
  return { kind: 'case', branches: [{ when: same, result: none }], otherwise: first, offset, end };
}

/** As many as a list of matches has: counted, because the engine makes such lists in few places. */
function writeMatches(work: Compilation, list: ExpressionOf<'pattern-comprehension'>, scope: Scope): Written {
  work.expression(list, scope);
  const { pattern, where, offset, end } = list;
  const count = { kind: 'subquery', which: 'COUNT', patterns: [pattern], returns: [], offset, end } as const;
  return work.expression({ ...count, ...(where && { where }) }, scope);
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
  const plain = { text, kind: rule.gives(kinds) };
  return bounded(work, call, rule.skipsAtNull === true ? failFirst(args, plain) : plain);
}

function bounded(work: Compilation, call: CallExpression, written: Written): Written {
  if (written.text.length > LONGEST) throw work.refuse('depth', call);
  return written;
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
    if (call.name.toLowerCase() === 'round') throw work.refuse('function', call, 'round in a given way');
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
  if (/^(min|max)$/i.test(call.name) && (isEntity(kind) || kind.is === 'map'))
    return work.refuse('entity-order', arg, call.name);
  return work.refuse('mixed-kinds', arg, `${nameOf(kind)} in ${call.name}()`);
}

function requireLength(work: Compilation, arg: Expression): void {
  const value = work.fixed(arg);
  if (typeof value !== 'bigint' || value < 0n) throw work.refuse('negative-length', arg);
}

function isFilledText(work: Compilation, arg: Expression): boolean {
  const value = work.fixed(arg);
  return typeof value === 'string' && value !== '';
}

/** A percentile is one number from 0 to 1 for all rows. */
function requireShare(work: Compilation, { args: [, share] }: CallExpression): void {
  if (share === undefined) return;
  const value = work.fixed(share);
  const isShare = typeof value === 'number' || typeof value === 'bigint';
  if (!isShare || !(value >= 0 && value <= 1)) throw work.refuse('negative-length', share, 'a percentile');
}

function requireStep(work: Compilation, arg: Expression): void {
  const value = work.fixed(arg.kind === 'unary' ? arg.of : arg);
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
  if (/^percentile/i.test(call.name)) requireShare(work, call);
  const [one] = args;
  if (call.packs !== undefined && one?.kind.sure === false) {
    work.packed.add(call.packs);
    return { text: `collect([${one.text}])`, kind: listOf(one.kind, true) };
  }
  const distinct = call.distinct ? 'DISTINCT ' : '';
  return finish(
    work,
    call,
    rule,
    args.map(({ text, kind }, at) => ({ text: at === 0 ? `${distinct}${text}` : text, kind })),
  );
}
