/** Writes patterns, and what the engine does not take inside of them as a WHERE after them. */
import { whyNotEqual } from './comparable.ts';
import type { Compilation, Scope } from './compilation.ts';
import { quote } from './compilation.ts';
import { listOf, maybe, nameOf, sure } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { findLooseEnds } from './loose-ends.ts';
import type {
  Expression,
  LabelExpression,
  NodePattern,
  Pattern,
  Place,
  RelationshipPattern,
} from './syntax.ts';
import { holdsMatchList, mentions } from './walk.ts';
import { requireBoolean } from './write-operators.ts';

/** Patterns as they are written, with all that is in sight in their WHERE. */
export interface WrittenPatterns {
  readonly text: string;
  readonly scope: Scope;
}

interface Draft {
  readonly scope: Map<string, Kind>;
  /** Conditions that go into the WHERE. */
  readonly conditions: string[];
  /** Conditions of people's own, written when all variables are in sight. */
  readonly inline: Expression[];
}

/** Writes patterns with commas between them, and their WHERE. */
export function writePatterns(
  work: Compilation,
  patterns: readonly Pattern[],
  scope: Scope,
  {
    where,
    isMatch,
    at = patterns[0]?.offset ?? 0,
    isJoined = false,
  }: {
    readonly where: Expression | undefined;
    readonly isMatch: boolean;
    readonly at?: number;
    readonly isJoined?: boolean;
  },
): WrittenPatterns {
  const draft: Draft = { scope: new Map(scope), conditions: [], inline: where === undefined ? [] : [where] };
  if (!isJoined) work.meetLoose(findLooseEnds(patterns, at));
  const texts = patterns.map((pattern) => {
    if (pattern.shortest !== undefined) {
      if (!isMatch) throw work.refuse('label-expression-here', pattern, pattern.shortest);
      requireFreeShortest(work, pattern, where);
    }
    return writePattern(work, pattern, draft);
  });
  for (const condition of draft.inline) {
    const written = work.expression(condition, draft.scope);
    requireBoolean(work, condition, written);
    if (holdsMatchList(condition)) throw work.refuse('part-of-pattern', condition);
    draft.conditions.push(written.text);
  }
  const after = draft.conditions.length === 0 ? '' : ` WHERE ${draft.conditions.join(' AND ')}`;
  return { text: `${texts.join(', ')}${after}`, scope: draft.scope };
}

/** The engine filters when it has found a path; Neo4j looks for one that passes. */
function requireFreeShortest(work: Compilation, pattern: Pattern, where: Expression | undefined): void {
  const [relationship, ...more] = pattern.relationships;
  if (relationship === undefined || more.length > 0)
    throw work.refuse('other-clause', pattern, 'a shortest path of several parts');
  const parts = new Set([pattern.variable, relationship.variable].filter((name) => name !== undefined));
  if (
    relationship.where !== undefined ||
    relationship.properties !== undefined ||
    (where !== undefined && mentions(where, parts))
  )
    throw work.refuse('filtered-shortest-path', pattern);
  if (relationship.length?.min !== undefined && relationship.length.min !== 1)
    throw work.refuse('empty-range', relationship, 'a shortest path with another least length than 1');
  const isAny = relationship.length === undefined;
  if (isAny) throw work.refuse('empty-range', relationship, 'a shortest path of one step');
}

function writePattern(work: Compilation, pattern: Pattern, draft: Draft): string {
  const { variable, nodes, relationships, shortest } = pattern;
  if (variable !== undefined && relationships.length === 0)
    throw work.refuse('path-of-one-node', pattern, variable);
  let chain = '';
  for (const [at, node] of nodes.entries()) {
    const before = relationships[at - 1];
    if (before !== undefined) chain += writeRelationship(work, before, draft);
    chain += writeNode(work, node, draft);
  }
  if (variable !== undefined) declare(work, pattern, draft, variable, sure('path'));
  const name = variable === undefined ? '' : `${quote(variable)} = `;
  return shortest === undefined ? `${name}${chain}` : `${name}${shortest}(${chain})`;
}

function declare(work: Compilation, at: Place, draft: Draft, variable: string, kind: Kind): void {
  const known = draft.scope.get(variable);
  if (known === undefined) {
    draft.scope.set(variable, kind);
    return;
  }
  if (kind.is === 'node' && (known.is === 'node' || known.is === 'null')) return;
  if (kind.is === 'relationship' && known.is === 'relationship')
    throw work.refuse('label-expression-here', at, 'a relationship that is known already');
  if (known.is === kind.is) throw work.wrong(`Variable \`${variable}\` already declared`, at);
  throw work.wrong(
    `Type mismatch: \`${variable}\` defined with conflicting type ${titled(known)} (expected ${titled(kind)})`,
    at,
  );
}

function titled({ is }: Kind): string {
  return is.slice(0, 1).toUpperCase() + is.slice(1);
}

function writeNode(work: Compilation, node: NodePattern, draft: Draft): string {
  const labels = node.labels === undefined ? undefined : plainLabels(work, node.labels);
  const needsName = node.labels !== undefined && labels === undefined;
  const variable = node.variable ?? (needsName ? work.freshName() : undefined);
  if (variable !== undefined) declare(work, node, draft, variable, sure('node'));
  if (node.labels !== undefined && labels === undefined && variable !== undefined)
    draft.conditions.push(writeLabels(work, node, quote(variable), node.labels));
  if (node.where !== undefined) draft.inline.push(node.where);
  const properties = joinEntries(writeEntries(work, node.properties, draft.scope, work.properties.nodes));
  return `(${variable === undefined ? '' : quote(variable)}${labels ?? ''}${properties})`;
}

/** Labels that all must be there, as the engine takes them; undefined for any other expression. */
function plainLabels(work: Compilation, labels: LabelExpression): string | undefined {
  if (labels.kind === 'label') {
    work.meet('label', labels);
    return `:${quote(labels.name)}`;
  }
  if (labels.kind !== 'and') return undefined;
  const parts = labels.parts.map((part) => plainLabels(work, part));
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** A label expression as a condition on a node. */
export function writeLabels(work: Compilation, at: Place, variable: string, labels: LabelExpression): string {
  switch (labels.kind) {
    case 'label':
      work.meet('label', labels);
      return `${variable}:${quote(labels.name)}`;
    case 'not':
      return `(NOT ${writeLabels(work, at, variable, labels.of)})`;
    case 'any':
      return `(size(labels(${variable})) > 0)`;
    case 'and':
    case 'or':
      return `(${labels.parts.map((part) => writeLabels(work, at, variable, part)).join(labels.kind === 'and' ? ' AND ' : ' OR ')})`;
  }
}

function writeRelationship(work: Compilation, part: RelationshipPattern, draft: Draft): string {
  const { variable, types, direction, length } = part;
  if (length !== undefined && (part.where !== undefined || part.properties !== undefined))
    throw work.refuse('label-expression-here', part, 'a condition on a relationship of variable length');
  const kind = length === undefined ? sure('relationship') : listOf(sure('relationship'), true);
  if (variable !== undefined) declare(work, part, draft, variable, kind);
  if (part.where !== undefined) draft.inline.push(part.where);
  for (const type of types) work.meet('relationship-type', type);
  const written = writeEntries(work, part.properties, draft.scope, work.properties.relationships);
  const properties = joinEntries(written.filter(({ isSure }) => isSure));
  // The engine asks nothing of a relationship where a value is null; to Neo4j nothing is that value.
  const doubtful = written.filter(({ isSure }) => !isSure);
  const own = variable ?? (doubtful.length > 0 ? work.freshName() : undefined);
  if (own !== undefined)
    draft.conditions.push(...doubtful.map(({ key, text }) => `(${quote(own)}.${key} = ${text})`));
  const name = own === undefined ? '' : quote(own);
  const inner = `${name}${types.length === 0 ? '' : `:${types.map(({ name: type }) => quote(type)).join('|')}`}${writeLength(length)}${properties}`;
  return `${direction === 'in' ? '<' : ''}-[${inner}]-${direction === 'out' ? '>' : ''}`;
}

function writeLength(length: RelationshipPattern['length']): string {
  if (length === undefined) return '';
  const { min, max } = length;
  if (min !== undefined && min === max) return `*${String(min)}`;
  if (min === undefined && max === undefined) return '*';
  return `*${min === undefined ? '' : String(min)}..${max === undefined ? '' : String(max)}`;
}

interface WrittenEntry {
  readonly key: string;
  readonly text: string;
  readonly isSure: boolean;
}

function writeEntries(
  work: Compilation,
  properties: Expression | undefined,
  scope: Scope,
  kinds: ReadonlyMap<string, Kind>,
): readonly WrittenEntry[] {
  if (properties?.kind !== 'map') return [];
  return properties.entries.map(({ key, keyAt, value }) => {
    work.meet('property', { name: key, at: keyAt });
    const { text, kind } = work.expression(value, scope);
    const why = whyNotEqual(kinds.get(key) ?? maybe('null'), kind);
    if (why !== null)
      throw work.refuse(why, value, `${key} is ${nameOf(kinds.get(key) ?? maybe('null'))} in the store`);
    return { key: quote(key), text, isSure: kind.sure };
  });
}

function joinEntries(entries: readonly WrittenEntry[]): string {
  return entries.length === 0 ? '' : ` {${entries.map(({ key, text }) => `${key}: ${text}`).join(', ')}}`;
}
