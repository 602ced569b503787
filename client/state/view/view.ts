/** What the user sees on the canvas, as immutable data: every change of it is a step that can be undone. */
import type { GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import {
  NO_FILTERS,
  type Arrangement,
  type Backdrop,
  type Filters,
  type Grouping,
  type Note,
  type Style,
} from '../../../server/model/view-content.ts';
import { DEFAULT_STYLE } from '../../../server/model/view-style/default-style.ts';

/** A place on the canvas, in model units (screen pixels at zoom 1). */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A node with its place. */
export interface ShownNode extends Position {
  readonly node: GraphNode;
  /** Brought by the opening picture, the search or a click, so that no collapse takes it away. */
  readonly held: boolean;
  /** Layouts leave it where it is. */
  readonly pinned: boolean;
}

/** What the expansion of one node brought. */
export interface Expansion {
  /** Neighbours that it keeps on the canvas; each is among the nodes of the view. */
  readonly holds: readonly string[];
  /** Neighbours asked for as a whole, and how many there are; both 0 where only groups were added. */
  readonly shown: number;
  readonly total: number;
}

/** The picture: everything that a link to it has to carry. */
export interface View {
  /** By id, in the order of their arrival. */
  readonly nodes: ReadonlyMap<string, ShownNode>;
  /** By id; both ends are among the nodes. */
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** By the id of the expanded node, which is among the nodes. */
  readonly expansions: ReadonlyMap<string, Expansion>;
  /** Whether it is an answer, which has but some of the edges among its entities. */
  readonly isPartial?: true;
  /** Edges that the user took off one by one. */
  readonly hiddenEdges: ReadonlySet<string>;
  readonly filters: Filters;
  /** The layout that was taken last. */
  readonly arrangement: Arrangement;
  /** What is drawn behind it, so that undoing a layout takes it back too. */
  readonly backdrop: Backdrop | null;
  readonly grouping: Grouping | null;
  /** Whether edges between the same two are drawn as one. */
  readonly bundled: boolean;
  readonly style: Style;
  readonly notes: readonly Note[];
  /** Which whole picture this is a state of; a link does not carry it. See `lineage.ts`. */
  readonly lineage?: number;
}

/** How places are found before anybody has chosen otherwise. */
export const DEFAULT_ARRANGEMENT: Arrangement = { layout: 'force', direction: 'down' };

/** A canvas with nothing on it. */
export const EMPTY_VIEW: View = {
  nodes: new Map(),
  edges: new Map(),
  expansions: new Map(),
  hiddenEdges: new Set(),
  filters: NO_FILTERS,
  arrangement: DEFAULT_ARRANGEMENT,
  backdrop: null,
  grouping: null,
  bundled: false,
  style: DEFAULT_STYLE,
  notes: [],
};
