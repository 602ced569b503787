/** What a shortest path asks of its two ends: that they are found before it, and that they differ. */
import type { Compilation, Scope } from './compilation.ts';
import { quote } from './compilation.ts';
import { SAME_ENDS } from './failing-divisions.ts';
import { findLooseEnds } from './loose-ends.ts';
import type { Clause, NodePattern, Pattern } from './syntax.ts';
import { mentions } from './walk.ts';

type Match = Extract<Clause, { kind: 'match' }>;

/**
 * The clause as it is, or two: one that finds the ends with all that is asked of them, and one that finds the path between
 * them. Neo4j goes the same way: whatever is no condition on the path decides which pairs of ends a path is sought for.
 */
export function findEndsFirst(work: Compilation, clause: Match, scope: Scope): readonly Match[] {
  const { optional, patterns, where, offset, end } = clause;
  const [path, ...more] = patterns.filter(({ shortest }) => shortest !== undefined);
  if (path === undefined || optional || more.length > 0 || path.nodes.length > 2) return [clause];
  const others = patterns.filter((pattern) => pattern !== path);
  const areNodes = others.every(({ variable, nodes }) => variable === undefined && nodes.length === 1);
  const own = new Set([path.variable, path.relationships[0]?.variable].filter((name) => name !== undefined));
  if (path.isSelected && !areApart(work, path)) throw work.refuse('same-ends', path);
  if (areSettled(work, path, scope) || !areNodes || (where !== undefined && mentions(where, own)))
    return [clause];
  work.meetLoose(findLooseEnds(patterns, offset));
  const ends = path.nodes.map((node) => ({ ...node, variable: node.variable ?? work.freshName() }));
  const alone = ends.map((node) => ({
    nodes: [node],
    relationships: [],
    offset: node.offset,
    end: node.end,
  }));
  const bare = ends.map(({ variable, ...node }) => ({ variable, offset: node.offset, end: node.end }));
  return [
    { ...clause, patterns: [...others, ...alone], isJoined: true },
    {
      kind: 'match',
      optional: false,
      patterns: [{ ...path, nodes: bare, ...(path.isSelected && { areApart: true }) }],
      offset,
      end,
    },
  ];
}

/**
 * Columns that fail by a division where both ends of a shortest path are one node, as Neo4j fails; the engine finds a way
 * around. Ends with ids that differ need none. Throws where the ends are not known before the search.
 */
export function guardEnds(work: Compilation, pattern: Pattern, scope: Scope): readonly string[] {
  const [one, other] = pattern.nodes;
  if (pattern.shortest === undefined || one === undefined || other === undefined) return [];
  if (pattern.areApart || differ(work, one, other)) return [];
  if (pattern.isSelected && areApart(work, pattern)) return [];
  if (pattern.isSelected) throw work.refuse('same-ends', pattern);
  if (!isKnown(one, scope) || !isKnown(other, scope)) throw work.refuse('same-ends', pattern);
  const same = `${quote(one.variable ?? '')} = ${quote(other.variable ?? '')}`;
  return [`CASE WHEN ${same} THEN ${SAME_ENDS.text} ELSE 0 END AS ${quote(work.freshName())}`];
}

function areSettled(work: Compilation, { nodes: [one, other] }: Pattern, scope: Scope): boolean {
  if (one === undefined || other === undefined) return true;
  return differ(work, one, other) || (isKnown(one, scope) && isKnown(other, scope));
}

/** Whether something that is asked of both ends says that they are two. */
function areApart(work: Compilation, { nodes: [one, other] }: Pattern): boolean {
  const [left, right] = [one, other].map((node) => {
    const entries = node?.properties?.kind === 'map' ? node.properties.entries : [];
    return new Map(entries.map(({ key, value }) => [key, work.fixed(value)]));
  });
  return [...(left ?? [])].some(([key, value]) => {
    const found = right?.get(key);
    return typeof value === 'string' && typeof found === 'string' && value !== found;
  });
}

function isKnown({ variable }: NodePattern, scope: Scope): boolean {
  return variable !== undefined && scope.get(variable)?.is === 'node';
}

function differ(work: Compilation, one: NodePattern, other: NodePattern): boolean {
  const [left, right] = [idOf(work, one), idOf(work, other)];
  return left !== undefined && right !== undefined && left !== right;
}

function idOf(work: Compilation, { properties }: NodePattern): string | undefined {
  const id =
    properties?.kind === 'map' ? properties.entries.find(({ key }) => key === 'id')?.value : undefined;
  const value = id && work.fixed(id);
  return typeof value === 'string' ? value : undefined;
}
