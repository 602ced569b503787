/** Writes what takes lists apart: elements, slices, comprehensions, predicates over lists, reduce. */
import type { Aggregates, Compilation, Scope, Written } from './compilation.ts';
import { quote } from './compilation.ts';
import { anyOf, either, elementOf, listOf, maybe, nameOf, withSure } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { Expression, ExpressionOf } from './syntax.ts';
import { requireBoolean } from './write-operators.ts';

/** Writes a list. */
export function writeList(
  work: Compilation,
  { items }: ExpressionOf<'list'>,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const written = items.map((item) => work.expression(item, scope, aggregates));
  const text = `[${written.map((item) => item.text).join(', ')}]`;
  const [first, ...rest] = written.map(({ kind }) => kind);
  const of = first && rest.reduce(either, first);
  return { text, kind: of === undefined ? { is: 'list', sure: true } : listOf(of, true) };
}

/** Writes the access to an element of a list, or to a value of a map or an entity by a key that is written out. */
export function writeElement(
  work: Compilation,
  node: ExpressionOf<'element'>,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const of = work.expression(node.of, scope, aggregates);
  const isKey = of.kind.is === 'map' || of.kind.is === 'node' || of.kind.is === 'relationship';
  if (isKey && node.at.kind === 'literal' && typeof node.at.value === 'string') {
    const { offset, end } = node;
    return work.expression(
      { kind: 'property', of: node.of, key: node.at.value, keyAt: node.at.offset, offset, end },
      scope,
      aggregates,
    );
  }
  if (of.kind.is === 'string') throw work.refuse('text-element', node);
  const at = work.expression(node.at, scope, aggregates);
  if (isKey && (at.kind.is === 'string' || at.kind.is === 'null'))
    return { text: `${of.text}[${at.text}]`, kind: anyField(of.kind) };
  const isPlace = at.kind.is === 'integer' || at.kind.is === 'null';
  if ((of.kind.is !== 'list' && of.kind.is !== 'null') || !isPlace)
    throw work.refuse('mixed-kinds', node, `${nameOf(of.kind)}[${nameOf(at.kind)}]`);
  return { text: `${of.text}[${at.text}]`, kind: withSure(elementOf(of.kind), false) };
}

/** What a value can be whose key only the row says. */
function anyField({ is, fields }: Kind): Kind {
  if (is !== 'map' || fields === undefined) return maybe('any');
  return withSure(anyOf([...fields.values()]) ?? maybe('null'), false);
}

/** Writes a part of a list; places counted from its end are counted from its start for the engine. */
export function writeSlice(
  work: Compilation,
  node: ExpressionOf<'slice'>,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const of = work.expression(node.of, scope, aggregates);
  if (of.kind.is !== 'list' && of.kind.is !== 'null')
    throw work.refuse('mixed-kinds', node, `a part of ${nameOf(of.kind)}`);
  const place = (bound: Expression | undefined): string => {
    if (bound === undefined) return '';
    const { text, kind } = work.expression(bound, scope, aggregates);
    if (bound.kind === 'literal' && typeof bound.value === 'bigint' && bound.value >= 0n) return text;
    if (kind.is !== 'integer' || !kind.sure)
      throw work.refuse('mixed-kinds', bound, `a place that is ${nameOf(kind)}`);
    const fromEnd = `size(${of.text}) + ${text}`;
    return `CASE WHEN ${text} >= 0 THEN ${text} WHEN ${fromEnd} < 0 THEN 0 ELSE ${fromEnd} END`;
  };
  return { text: `${of.text}[${place(node.from)}..${place(node.to)}]`, kind: of.kind };
}

/** Writes a list comprehension. */
export function writeComprehension(
  work: Compilation,
  node: ExpressionOf<'comprehension'>,
  scope: Scope,
): Written {
  const { list, inner } = openLoop(work, node, scope);
  const { where: condition, result: made } = node;
  const where = condition && work.inLoop(() => work.expression(condition, inner));
  if (condition && where) requireBoolean(work, condition, where);
  const result = made && work.inLoop(() => work.expression(made, inner));
  const name = quote(node.variable);
  const text = `[${name} IN ${list.text}${where ? ` WHERE ${where.text}` : ''} | ${result?.text ?? name}]`;
  return { text, kind: listOf(result?.kind ?? elementOf(list.kind), list.kind.sure) };
}

/** The list that is gone through, and what is in sight for each of its elements. */
function openLoop(
  work: Compilation,
  node: { readonly variable: string; readonly list: Expression },
  scope: Scope,
): { readonly list: Written; readonly inner: Scope } {
  const list = work.expression(node.list, scope);
  if (list.kind.is !== 'list' && list.kind.is !== 'null')
    throw work.refuse('mixed-kinds', node.list, `${nameOf(list.kind)} in the place of a list`);
  return { list, inner: new Map([...scope, [node.variable, elementOf(list.kind)]]) };
}

/** Writes any, all, none and single; where null can come of the predicate, Neo4j's answer is spelt out. */
export function writeQuantifier(work: Compilation, node: ExpressionOf<'quantifier'>, scope: Scope): Written {
  const { list, inner } = openLoop(work, node, scope);
  const where = work.inLoop(() => work.expression(node.where, inner));
  requireBoolean(work, node.where, where);
  const run = (which: string, predicate: string): string =>
    `${which}(${quote(node.variable)} IN ${list.text} WHERE ${predicate})`;
  const kind: Kind = { is: 'boolean', sure: where.kind.sure && list.kind.sure };
  if (where.kind.sure && list.kind.sure) return { text: run(node.which, where.text), kind };
  const isTrue = run('any', `coalesce(${where.text}, false)`);
  const isUnknown = run('any', `(${where.text}) IS NULL`);
  const isFalse = run('any', `NOT coalesce(${where.text}, true)`);
  const absent = list.kind.sure ? '' : `WHEN ${list.text} IS NULL THEN null `;
  switch (node.which) {
    case 'any':
      return {
        text: `CASE ${absent}WHEN ${isTrue} THEN true WHEN ${isUnknown} THEN null ELSE false END`,
        kind,
      };
    case 'none':
      return {
        text: `CASE ${absent}WHEN ${isTrue} THEN false WHEN ${isUnknown} THEN null ELSE true END`,
        kind,
      };
    case 'all':
      return {
        text: `CASE ${absent}WHEN ${isFalse} THEN false WHEN ${isUnknown} THEN null ELSE true END`,
        kind,
      };
    case 'single':
      throw work.refuse('list-comparison', node, 'single() over what can be null');
  }
}

/**
 * Writes reduce; its total is what comes of the start and of one more step. Where a function has given null for a total, the
 * engine ends with null; out of a list it comes as a null like others.
 */
export function writeReduce(work: Compilation, node: ExpressionOf<'reduce'>, scope: Scope): Written {
  const { list, inner } = openLoop(work, node, scope);
  const start = work.expression(node.start, scope);
  const step = (total: Kind): Written =>
    work.inLoop(() => work.expression(node.result, new Map([...inner, [node.total, total]])));
  const total = withSure(either(start.kind, step(withSure(start.kind, false)).kind), false);
  const result = step(total);
  const settled = (one: Written): string => (one.kind.sure ? one.text : `head([${one.text}])`);
  const text = `reduce(${quote(node.total)} = ${settled(start)}, ${quote(node.variable)} IN ${list.text} | ${settled(result)})`;
  return { text, kind: list.kind.sure ? either(total, result.kind) : maybe(either(total, result.kind).is) };
}
