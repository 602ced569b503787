/** The drawn graph and where things lie at this moment; it follows the view by changing only what differs. */
import type { Core } from 'cytoscape';
import type { Box } from '../../layout/geometry.ts';
import type { Position } from '../../state/view/view.ts';
import { createAdder } from './adding.ts';
import { isSameNode, toNode } from './cytoscape-elements.ts';
import { shapeBetween, type EdgeShape, type End } from './edge-shape.ts';
import { boxAround } from './extent.ts';
import type { EdgeElement, Elements, NodeElement, OpenGroup } from './elements.ts';
import { between, createGlide, type Places } from '../camera/glide.ts';
import { LIMITS } from '../limits.ts';
import { toLookup, type Lookup } from './lookup.ts';

/** A picture as painters read it. */
export interface PaintedGraph {
  /** The elements shown last, by id; `x` and `y` of a node are where it lies or is on its way to. */
  readonly nodes: () => ReadonlyMap<string, NodeElement>;
  readonly edges: () => ReadonlyMap<string, EdgeElement>;
  readonly openGroups: () => readonly OpenGroup[];
  /** Edges at a drawn node. */
  readonly edgesAt: (id: string) => readonly EdgeElement[];
  /** Under which id an entity or an edge is drawn: its own, or that of its group or bundle; undefined where it is not drawn. */
  readonly drawnAs: (id: string) => string | undefined;
  /** Where a node lies at this moment, in model units. */
  readonly placeOf: (id: string) => Position | undefined;
  /** The course of an edge at this moment, in model units; undefined where an end is not drawn. */
  readonly shapeOf: (edge: EdgeElement) => EdgeShape | undefined;
  /** Ids of the nodes that are lifted: the overlay draws them. */
  readonly lifted: () => ReadonlySet<string>;
  /** The box around all discs at this moment, in model units; undefined where there are none. */
  readonly extent: () => Box | undefined;
}

/** The drawn picture. */
export interface DrawnGraph extends PaintedGraph {
  /** Shows these elements; `eased` moves nodes to their places within a quarter of a second. */
  readonly show: (elements: Elements, eased: boolean) => void;
  /** Puts nodes elsewhere, as while they are dragged, until the next elements come. */
  readonly put: (places: Places) => void;
  /** Takes nodes with their edges out of the drawing until the next elements come, so that moving them costs no new one. */
  readonly lift: (ids: readonly string[]) => void;
  /** Has lifted nodes drawn where they have come to lie. */
  readonly drop: () => void;
  /** Another number whenever something is drawn otherwise or lies elsewhere. */
  readonly version: () => number;
  /** Whether all nodes are with Cytoscape: large numbers come over several frames. */
  readonly isWhole: () => boolean;
  readonly stop: () => void;
}

/** Keeps one Cytoscape instance in line; `changed` is called whenever something has come to be drawn otherwise. */
export function createDrawnGraph(cy: Core, changed: () => void): DrawnGraph {
  let elements = NOTHING;
  let lookup = toLookup(NOTHING);
  let version = 0;
  const places = new Map<string, Position>();
  let measured: { readonly version: number; readonly box: Box | undefined } = { version: 0, box: undefined };
  const adder = createAdder(cy, changed);
  const touch = (): void => {
    version++;
    changed();
  };
  let lifted: ReadonlySet<string> = new Set();
  const put = (next: Places): void => {
    cy.batch(() => {
      for (const [id, place] of next) {
        places.set(id, place);
        if (!lifted.has(id)) cy.getElementById(id).position({ ...place });
      }
    });
    touch();
  };
  const drop = (): void => {
    const ids = [...lifted];
    lifted = new Set();
    if (ids.length === 0) return;
    put(new Map(ids.flatMap((id) => toEntry(id, places.get(id)))));
    cy.batch(() => {
      for (const id of ids) cy.getElementById(id).removeClass('lifted');
    });
  };
  const glide = createGlide(put);
  const shapeOf = (edge: EdgeElement): EdgeShape | undefined => {
    const source = endOf(edge.source);
    const target = endOf(edge.target);
    return source && target && shapeBetween(source, target, edge.bend);
  };
  const endOf = (id: string): End | undefined => {
    const node = lookup.nodes.get(id);
    const place = places.get(id);
    return node && place && { ...place, radius: node.size / 2 };
  };

  const show = (next: Elements, eased: boolean): void => {
    glide.finish();
    adder.finish();
    drop();
    const before = lookup;
    const after = toLookup(next);
    const moved = new Map<string, Position>();
    const fresh = next.nodes.filter((node) => !before.nodes.has(node.id));
    for (const { id, x, y } of next.nodes) {
      const place = places.get(id);
      if (place && (place.x !== x || place.y !== y)) moved.set(id, { x, y });
    }
    const glides = eased && before.nodes.size > 0 && next.nodes.length + next.edges.length <= LIMITS.gliding;
    const grown = glides ? growFrom(next, before.nodes) : new Map<string, string>();
    for (const { id, x, y } of fresh) {
      const origin = places.get(grown.get(id) ?? '');
      places.set(id, origin ? between(origin, { x, y }, ON_THE_WAY) : { x, y });
      if (origin) moved.set(id, { x, y });
    }
    cy.batch(() => {
      removeGone(cy, before, after);
      changeKept(cy, before, after);
    });
    for (const id of before.nodes.keys()) if (!after.nodes.has(id)) places.delete(id);
    adder.add(fresh.map((node) => toNode({ ...node, ...places.get(node.id) })));
    elements = next;
    lookup = after;
    touch();
    // Lines are drawn below what Cytoscape draws, so it must draw where they alone have changed.
    cy.forceRender();
    glide.start(moved, { from: (id) => places.get(id), eased: glides });
  };

  return {
    show,
    put,
    shapeOf,
    lift: (ids) => {
      lifted = new Set(ids);
      cy.batch(() => {
        for (const id of ids) cy.getElementById(id).addClass('lifted');
      });
      touch();
    },
    drop,
    lifted: () => lifted,
    nodes: () => lookup.nodes,
    edges: () => lookup.edges,
    openGroups: () => elements.openGroups,
    edgesAt: (id) => lookup.edgesAt(id),
    drawnAs: (id) => lookup.drawnAs(id),
    placeOf: (id) => places.get(id),
    extent: () => {
      if (measured.version !== version) measured = { version, box: measureExtent(lookup, places) };
      return measured.box;
    },
    version: () => version,
    isWhole: adder.isDone,
    stop: () => {
      glide.finish();
      adder.stop();
    },
  };
}

/** How far new nodes have come from the one that they grow from when they are first painted: so far that each is seen. */
const ON_THE_WAY = 0.5;

const NOTHING: Elements = { nodes: [], edges: [], openGroups: [] };

function measureExtent({ nodes }: Lookup, places: Places): Box | undefined {
  return boxAround([...places].map(([id, place]) => ({ ...place, radius: (nodes.get(id)?.size ?? 0) / 2 })));
}

function toEntry<Value>(id: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[id, value]];
}

function removeGone(cy: Core, before: Lookup, after: Lookup): void {
  const gone = cy.collection();
  for (const id of before.nodes.keys()) if (!after.nodes.has(id)) gone.merge(cy.getElementById(id));
  if (gone.nonempty()) cy.remove(gone);
}

function changeKept(cy: Core, before: Lookup, after: Lookup): void {
  for (const [id, node] of after.nodes) {
    const known = before.nodes.get(id);
    if (known && !isSameNode(known, node)) cy.getElementById(id).data(toNode(node).data);
  }
}

/** For each node that has just come, the neighbour from which it grows, if one was there before. */
function growFrom(next: Elements, before: ReadonlyMap<string, NodeElement>): ReadonlyMap<string, string> {
  const from = new Map<string, string>();
  for (const { source, target } of next.edges) {
    if (!before.has(source) && before.has(target) && !from.has(source)) from.set(source, target);
    if (!before.has(target) && before.has(source) && !from.has(target)) from.set(target, source);
  }
  return from;
}
