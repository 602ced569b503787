/** The picture as it keeps its identity as long as its members do, so that what hangs on it is not computed anew. */
import { useMemo } from 'react';
import type { GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import type { Filters } from '../../../server/model/view-content.ts';
import type { ExplorerState } from '../../state/store.ts';
import type { View } from '../../state/view/view.ts';
import { visibleOf } from '../../state/view/visible.ts';
import { visibleNow } from '../../state/visible-now.ts';
import { useExplorerState } from '../explorer-context.ts';

/** Entities and edges: those that are drawn, and all that are on the canvas, hidden or not. */
export interface Picture {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly allNodes: readonly GraphNode[];
  readonly allEdges: readonly GraphEdge[];
  readonly filters: Filters;
  /** A view of just these; places in it may be old. */
  readonly view: View;
}

/** The present picture, without places: moving a node does not change it. */
export function usePicture(): Picture {
  const select = useMemo(() => makeStable(readPicture), []);
  return useExplorerState(select);
}

/** The picture that would be drawn if no filter by days were set, so that days can be chosen from all that there are. */
export function useUndatedPicture(): Picture {
  const select = useMemo(() => makeStable(readUndatedPicture), []);
  return useExplorerState(select);
}

function readPicture(state: ExplorerState): Picture {
  return toPicture(state.history.present, visibleNow(state));
}

function readUndatedPicture(state: ExplorerState): Picture {
  const { history, claims, vocabulary } = state;
  const filters = withoutDays(history.present.filters);
  if (filters === history.present.filters) return readPicture(state);
  const view = { ...history.present, filters };
  return toPicture(view, visibleOf({ view, claims, vocabulary }));
}

const undated = new WeakMap<Filters, Filters>();

/** The same object for the same filters. */
function withoutDays(filters: Filters): Filters {
  if (!filters.days) return filters;
  const known = undated.get(filters) ?? { ...filters, days: null };
  undated.set(filters, known);
  return known;
}

function toPicture(view: View, { nodes, edges }: ReturnType<typeof visibleNow>): Picture {
  return {
    nodes: nodes.map((shown) => shown.node),
    edges,
    allNodes: [...view.nodes.values()].map((shown) => shown.node),
    allEdges: [...view.edges.values()],
    filters: view.filters,
    view,
  };
}

/** A reading of the picture that gives the same object while all of its parts but places are the same. */
function makeStable(read: (state: ExplorerState) => Picture): (state: ExplorerState) => Picture {
  let from: readonly unknown[] = [];
  let kept: Picture | undefined;
  return (state) => {
    const basis = [state.history.present, state.claims, state.vocabulary];
    // Most changes of the state, as pointing at something, are none of the picture.
    if (kept && isSame(basis, from)) return kept;
    from = basis;
    const next = read(state);
    const stable = kept ? keepLists(kept, next) : next;
    const before = kept;
    if (before && PARTS.every((part) => stable[part] === before[part])) return before;
    kept = stable;
    return kept;
  };
}

const PARTS = ['nodes', 'edges', 'allNodes', 'allEdges', 'filters'] as const;

function keepLists(before: Picture, after: Picture): Picture {
  return {
    ...after,
    nodes: keepList(before.nodes, after.nodes),
    edges: keepList(before.edges, after.edges),
    allNodes: keepList(before.allNodes, after.allNodes),
    allEdges: keepList(before.allEdges, after.allEdges),
    filters:
      JSON.stringify(before.filters) === JSON.stringify(after.filters) ? before.filters : after.filters,
  };
}

function keepList<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  return isSame(before, after) ? before : after;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, at) => Object.is(each, b[at]));
}
