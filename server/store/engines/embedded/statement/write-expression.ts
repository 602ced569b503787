/** Writes any expression for the engine, with the kind of what comes of it. */
import type { Packed } from '../console-packing.ts';
import { whyNotEqual } from './comparable.ts';
import type { Aggregates, Compilation, Scope, Written } from './compilation.ts';
import { quote } from './compilation.ts';
import { anyOf, kindOf, maybe, nameOf, sure } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { Expression, ExpressionOf, LabelExpression } from './syntax.ts';
import { writeCall } from './write-call.ts';
import {
  writeComprehension,
  writeElement,
  writeList,
  writeQuantifier,
  writeReduce,
  writeSlice,
} from './write-list.ts';
import { whyNotWritten, writeLiteral } from './write-literal.ts';
import { writeMap, writeProjection, writeProperty } from './write-map.ts';
import { requireBoolean, writeBinary, writeComparison, writeUnary } from './write-operators.ts';
import { writeLabels } from './write-pattern.ts';
import { writePatternComprehension, writeSubquery } from './write-subquery.ts';

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

function writeValue(value: ExpressionOf<'literal'>['value']): Written {
  return { text: writeLiteral(value) ?? 'null', kind: kindOf(value) };
}

/** The engine is given the parameter where it cannot mistake it, else the value is written out. */
function writeParameter(work: Compilation, node: ExpressionOf<'parameter'>): Written {
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

function writeHasLabel(work: Compilation, node: ExpressionOf<'has-label'>, scope: Scope): Written {
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

function writeCase(
  work: Compilation,
  node: ExpressionOf<'case'>,
  scope: Scope,
  aggregates: Aggregates,
): Written {
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
