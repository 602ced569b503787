/** What chosen entities share: the same relation, in the same direction, with the same neighbour. */
import type { Direction } from '../../../server/api/contract.ts';
import type { GraphEdge } from '../../../server/model/graph.ts';

/** A relation as it lies towards the chosen. */
export interface SidedRelation {
  readonly relation: string;
  readonly direction: Direction;
}

/** Relations to one neighbour that the same ones of the chosen have. */
export interface SharedRelations {
  readonly relations: readonly SidedRelation[];
  /** Ids of the chosen that have them, at least two, in the order of the choice. */
  readonly of: readonly string[];
}

/** A neighbour to whom several of the chosen have the same relation. */
export interface SharedNeighbour {
  readonly id: string;
  /** Those of most of the chosen first. */
  readonly shared: readonly SharedRelations[];
}

/** The neighbours to whom at least two of the chosen have the same relation, those with most such relations first. */
export function findShared(
  chosen: readonly string[],
  edges: readonly GraphEdge[],
  isSymmetric: (relation: string) => boolean,
): readonly SharedNeighbour[] {
  const own = new Set(chosen);
  const holders = new Map<string, Map<string, { readonly side: SidedRelation; readonly of: Set<string> }>>();
  const note = (id: string, neighbour: string, side: SidedRelation): void => {
    if (!own.has(id) || own.has(neighbour)) return;
    const sides = holders.get(neighbour) ?? new Map<string, { side: SidedRelation; of: Set<string> }>();
    holders.set(neighbour, sides);
    const key = `${side.relation} ${side.direction}`;
    const known = sides.get(key) ?? { side, of: new Set<string>() };
    known.of.add(id);
    sides.set(key, known);
  };
  for (const { relation, source, target } of edges) {
    const isBoth = isSymmetric(relation);
    note(source, target, { relation, direction: isBoth ? 'both' : 'out' });
    note(target, source, { relation, direction: isBoth ? 'both' : 'in' });
  }
  const count = ({ shared }: SharedNeighbour): number =>
    shared.reduce((sum, each) => sum + each.relations.length * each.of.length, 0);
  return [...holders]
    .map(([id, sides]) => ({ id, shared: gather(chosen, [...sides.values()]) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : 1));
}

/** Puts relations of the same ones of the chosen together. */
function gather(
  chosen: readonly string[],
  sides: readonly { readonly side: SidedRelation; readonly of: ReadonlySet<string> }[],
): readonly SharedRelations[] {
  const bySet = new Map<string, { relations: SidedRelation[]; of: readonly string[] }>();
  for (const { side, of } of sides) {
    if (of.size < 2) continue;
    const ids = chosen.filter((id) => of.has(id));
    const known = bySet.get(ids.join(' '));
    if (known) known.relations.push(side);
    else bySet.set(ids.join(' '), { relations: [side], of: ids });
  }
  return [...bySet.values()].sort((a, b) => b.of.length - a.of.length);
}
