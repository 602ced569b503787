/** Writes any expression for the engine, with the kind of what comes of it. */
import type { Packed } from '../console-packing.ts';
import { whyNotEqual } from './comparable.ts';
import type { Aggregates, Compilation, Scope, Written } from './compilation.ts';
import { quote } from './compilation.ts';
import { anyOf, kindOf, maybe, nameOf, sure, withSure } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { Expression, LabelExpression } from './syntax.ts';
import { writeCall } from './write-call.ts';
import { dayPart, durationPart, partOf, writeDaysBetween } from './write-days.ts';
import {
  writeComprehension,
  writeElement,
  writeList,
  writeQuantifier,
  writeReduce,
  writeSlice,
} from './write-list.ts';
import { whyNotWritten, writeLiteral } from './write-literal.ts';
import { requireBoolean, writeBinary, writeComparison, writeUnary } from './write-operators.ts';
import { writeLabels } from './write-pattern.ts';
import { writePatternComprehension, writeSubquery } from './write-subquery.ts';

type Node<Name extends Expression['kind']> = Extract<Expression, { kind: Name }>;

/** Writes an expression. Throws a `StatementError` for what is wrong or refused. */
export function writeExpression(
  work: Compilation,
  node: Expression,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  switch (node.kind) {
    case 'literal':
      return writeValue(node.value);
    case 'parameter':
      return writeParameter(work, node);
    case 'variable': {
      const kind = scope.get(node.name);
      if (kind === undefined) throw work.wrong(`Variable \`${node.name}\` not defined`, node);
      if (node.unpacks !== true || !work.packed.has(node.name)) return { text: quote(node.name), kind };
      const each = quote(work.freshName());
      return { text: `[${each} IN ${quote(node.name)} | ${each}[0]]`, kind };
    }
    case 'property':
      return writeProperty(work, node, scope, aggregates);
    case 'element':
      return writeElement(work, node, scope, aggregates);
    case 'slice':
      return writeSlice(work, node, scope, aggregates);
    case 'list':
      return writeList(work, node, scope, aggregates);
    case 'map':
      return writeMap(work, node, scope, aggregates);
    case 'projection':
      return writeProjection(work, node, scope, aggregates);
    case 'unary':
      return writeUnary(work, node, scope, aggregates);
    case 'binary':
      return writeBinary(work, node, scope, aggregates);
    case 'comparison':
      return writeComparison(work, node, scope, aggregates);
    case 'is-null': {
      const of = work.expression(node.of, scope, aggregates);
      return { text: `(${of.text} IS ${node.negated ? 'NOT ' : ''}NULL)`, kind: sure('boolean') };
    }
    case 'has-label':
      return writeHasLabel(work, node, scope);
    case 'call':
      return writeCall(work, node, scope, aggregates);
    case 'case':
      return writeCase(work, node, scope, aggregates);
    case 'comprehension':
      return writeComprehension(work, node, scope);
    case 'quantifier':
      return writeQuantifier(work, node, scope);
    case 'reduce':
      return writeReduce(work, node, scope);
    case 'pattern-comprehension':
      return writePatternComprehension(work, node, scope);
    case 'subquery':
      return writeSubquery(work, node, scope);
    case 'inner-query':
      throw work.refuse(node.which === 'COLLECT' ? 'collect-subquery' : 'returning-subquery', node);
    case 'pattern':
      return writeSubquery(
        work,
        { which: 'EXISTS', patterns: [node.pattern], returns: [], offset: node.offset },
        scope,
      );
  }
}

function writeValue(value: Node<'literal'>['value']): Written {
  return { text: writeLiteral(value) ?? 'null', kind: kindOf(value) };
}

/** The engine is given the parameter where it cannot mistake it, else the value is written out. */
function writeParameter(work: Compilation, node: Node<'parameter'>): Written {
  const value = work.parameter(node.name);
  const kind = kindOf(value);
  if (isPlain(value) && /^[A-Za-z]\w*$/.test(node.name)) {
    work.passed.add(node.name);
    return { text: `$${node.name}`, kind };
  }
  const text = writeLiteral(value);
  if (text === undefined) {
    const [construct, name] = whyNotWritten(value);
    throw work.refuse(construct, node, name);
  }
  return { text, kind };
}

/** Whether a value crosses to the engine as it is: it takes whole floats for integers, and knows no dates of ours. */
function isPlain(value: Packed): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Number.isInteger(value);
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every((each: Packed) => isPlain(each));
  return (
    'kind' in value &&
    value.kind === 'map' &&
    value.entries.every(([key, each]) => !key.startsWith('_') && isPlain(each))
  );
}

function writeProperty(
  work: Compilation,
  node: Node<'property'>,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const days = writeDaysBetween(work, node, scope, aggregates);
  if (days !== undefined) return days;
  const of = work.expression(node.of, scope, aggregates);
  const kind = propertyKind(work, node, of.kind);
  if ((of.kind.is === 'date' || of.kind.is === 'duration') && node.of.kind !== 'variable')
    return { text: partOf(work, of.text, node.key), kind };
  // A quoted name cannot hold all that a parameter's map can, and the engine says no more of a value than `null`.
  return { text: `${of.text}.${quote(node.key)}`, kind };
}

function propertyKind(work: Compilation, node: Node<'property'>, of: Kind): Kind {
  const { nodes, relationships } = work.properties;
  if (node.key.startsWith('_')) throw work.refuse('map-key', node, node.key);
  if (of.is === 'node' || of.is === 'relationship') work.meet('property', { name: node.key, at: node.keyAt });
  if (of.is === 'node') return withSure(nodes.get(node.key) ?? maybe('null'), false);
  if (of.is === 'relationship') return withSure(relationships.get(node.key) ?? maybe('null'), false);
  if (of.is === 'null') return of;
  if (of.is === 'map' && of.fields !== undefined) {
    const field = of.fields.get(node.key) ?? maybe('null');
    return withSure(field, field.sure && of.sure);
  }
  const part = temporalPart(of, node.key);
  if (part === undefined) throw work.refuse('mixed-kinds', node, `.${node.key} of ${nameOf(of)}`);
  return part;
}

/** The kind of a part of a day or a duration; undefined where a value of the kind has no such part. */
function temporalPart({ is }: Kind, key: string): Kind | undefined {
  if (is === 'date') return dayPart(key);
  return is === 'duration' ? durationPart(key) : undefined;
}

function writeMap(work: Compilation, node: Node<'map'>, scope: Scope, aggregates: Aggregates): Written {
  const written = node.entries.map(
    ({ key, value }) => [key, work.expression(value, scope, aggregates)] as const,
  );
  const keys = new Set(node.entries.map(({ key }) => key));
  if (keys.size < node.entries.length) throw work.refuse('map-key', node, 'the same key twice');
  const text = `{${written.map(([key, each]) => `${quote(key)}: ${each.text}`).join(', ')}}`;
  return {
    text,
    kind: { is: 'map', sure: true, fields: new Map(written.map(([key, { kind }]) => [key, kind])) },
  };
}

function writeProjection(
  work: Compilation,
  node: Node<'projection'>,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const of = work.expression(node.of, scope, aggregates);
  if (!['node', 'relationship', 'map', 'null'].includes(of.kind.is))
    throw work.refuse('mixed-kinds', node, `a projection of ${nameOf(of.kind)}`);
  const fields = new Map<string, Kind>();
  const texts = ownFirst(work, node).map((item) => {
    if (item.kind === 'all') return '.*';
    if (item.kind === 'own') {
      const own = {
        kind: 'property',
        of: node.of,
        key: item.key,
        keyAt: item.keyAt,
        offset: node.offset,
        end: node.end,
      } as const;
      fields.set(item.key, propertyKind(work, own, of.kind));
      return `.${quote(item.key)}`;
    }
    const value = work.expression(item.value, scope, aggregates);
    fields.set(item.key, value.kind);
    return `${quote(item.key)}: ${value.text}`;
  });
  const hasAll = node.items.some(({ kind }) => kind === 'all');
  const known = hasAll ? of.kind.fields && new Map([...of.kind.fields, ...fields]) : fields;
  const plain = `${of.text} {${texts.join(', ')}}`;
  return {
    // The engine makes a map of null too.
    text: of.kind.sure ? plain : `CASE WHEN ${of.text} IS NULL THEN null ELSE ${plain} END`,
    kind: { is: 'map', sure: of.kind.sure, ...(known && { fields: known }) },
  };
}

/** The engine takes `m {a: 1, …}` for the end of the statement, so what begins with a point comes first. */
function ownFirst(work: Compilation, node: Node<'projection'>): Node<'projection'>['items'] {
  const { items } = node;
  const own = items.filter(({ kind }) => kind === 'own');
  if (items[0]?.kind !== 'entry' || own.length === 0 || items.some(({ kind }) => kind === 'all'))
    return items;
  const keys = items.map((item) => ('key' in item ? item.key : ''));
  if (new Set(keys).size < keys.length) throw work.refuse('map-key', node, 'the same key twice');
  return [...own, ...items.filter(({ kind }) => kind !== 'own')];
}

function writeHasLabel(work: Compilation, node: Node<'has-label'>, scope: Scope): Written {
  const of = work.expression(node.of, scope);
  const kind: Kind = { is: 'boolean', sure: of.kind.sure };
  if (of.kind.is === 'relationship') return { text: writeTypes(work, node, of.text, node.labels), kind };
  if (of.kind.is !== 'node' || node.of.kind !== 'variable')
    throw work.refuse('mixed-kinds', node, `a label of ${nameOf(of.kind)}`);
  return { text: writeLabels(work, node, of.text, node.labels), kind };
}

function writeTypes(work: Compilation, node: Expression, of: string, labels: LabelExpression): string {
  if (labels.kind === 'label') {
    work.meet('relationship-type', labels);
    return `(type(${of}) = ${writeLiteral(labels.name) ?? ''})`;
  }
  if (labels.kind !== 'or') throw work.refuse('label-expression-here', node, 'a type expression');
  return `(${labels.parts.map((part) => writeTypes(work, node, of, part)).join(' OR ')})`;
}

function writeCase(work: Compilation, node: Node<'case'>, scope: Scope, aggregates: Aggregates): Written {
  const subject = node.subject && work.expression(node.subject, scope, aggregates);
  const branches = node.branches.map(({ when, result }) => {
    const condition = work.expression(when, scope, aggregates);
    if (subject === undefined) requireBoolean(work, when, condition);
    const why = subject === undefined ? null : whyNotEqual(subject.kind, condition.kind);
    if (why !== null) throw work.refuse(why, when, 'CASE of one kind and WHEN of another');
    return { condition, result: work.expression(result, scope, aggregates) };
  });
  const otherwise = node.otherwise && work.expression(node.otherwise, scope, aggregates);
  const texts = branches.map(({ condition, result }) => `WHEN ${condition.text} THEN ${result.text}`);
  const kinds = [...branches.map(({ result }) => result.kind), otherwise?.kind ?? maybe('null')];
  return {
    text: `CASE ${subject ? `${subject.text} ` : ''}${texts.join(' ')}${otherwise ? ` ELSE ${otherwise.text}` : ''} END`,
    kind: anyOf(kinds) ?? maybe('null'),
  };
}
