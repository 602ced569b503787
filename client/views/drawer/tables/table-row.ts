/** What the rows of all tables have in common: what each stands for on the canvas, and whether it is drawn there. */
import type { GraphEdge } from '../../../../server/model/graph.ts';
import type { Selection, Target } from '../../../state/view/selection.ts';

/** A row. */
export interface TableRow {
  readonly id: string;
  /** The node or the edge that it stands for; several claims stand for one edge. */
  readonly target: Target;
  /** Ids of the entities that it is about: itself, or both ends of the edge. */
  readonly entities: readonly string[];
  /** False where filters hide it. */
  readonly isDrawn: boolean;
}

/** What is chosen, as rows are compared with it. */
export interface Chosen {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Chosen entities, and the ends of chosen edges. */
  readonly around: ReadonlySet<string>;
}

/** What is chosen, with the ends of edges looked up. */
export function toChosen(selection: Selection, edges: readonly GraphEdge[]): Chosen {
  const chosen = new Set(selection.edges);
  const ends =
    chosen.size === 0
      ? []
      : edges.filter((edge) => chosen.has(edge.id)).flatMap(({ source, target }) => [source, target]);
  return { nodes: new Set(selection.nodes), edges: chosen, around: new Set([...selection.nodes, ...ends]) };
}

/** Whether a row stands for something that is chosen. */
export function isChosen({ target }: TableRow, { nodes, edges }: Chosen): boolean {
  return target.type === 'node' ? nodes.has(target.id) : edges.has(target.id);
}

/** Whether a row has to do with what is chosen: itself, an end of a chosen edge, or an edge at a chosen entity. */
export function concernsChosen(row: TableRow, { nodes, edges, around }: Chosen): boolean {
  if (row.target.type === 'node') return around.has(row.target.id);
  return edges.has(row.target.id) || row.entities.some((id) => nodes.has(id));
}

/** The selection that rows stand for; what is not drawn cannot be chosen. */
export function toSelection(rows: readonly TableRow[]): Selection {
  const of = (type: 'node' | 'edge'): readonly string[] => [
    ...new Set(rows.filter((row) => row.isDrawn && row.target.type === type).map((row) => row.target.id)),
  ];
  return { nodes: of('node'), edges: of('edge') };
}

/** Whether two selections hold the same, in whatever order. */
export function isSameSelection(a: Selection, b: Selection): boolean {
  const isSame = (one: readonly string[], other: readonly string[]): boolean => {
    if (one.length !== other.length) return false;
    const set = new Set(one);
    return other.every((id) => set.has(id));
  };
  return a === b || (isSame(a.nodes, b.nodes) && isSame(a.edges, b.edges));
}
