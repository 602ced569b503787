/** The layers: arrows lead down or to the right, from layer to layer, each ordered so that few links cross. */
import { packInRows, partsOf } from '../../server/model/picture/parts.ts';
import { makePlaces, neighbourLists, reachBox, type ArrangeInput, type Places } from './arrange-input.ts';
import { fitInOrder } from './in-order.ts';
import { findLayers } from './layers.ts';
import { extentOf, ratioOf } from './room.ts';

/*
 * Our own, as `@dagrejs/dagre` is too slow and too wide for graphs with hubs: with its fastest ranker (tight tree) it took 39 s
 * of processor time for 1,000 nodes and 2,000 edges and made a picture of 62,000 by 18,000 pixels, 2.7 s for 300 nodes. It
 * keeps a place in every layer for each edge that passes through; here edges are drawn straight, so none is needed. A layer
 * that is too wide is folded into several rows, which dagre cannot do either.
 */

/** Free room between neighbours in a layer, between the rows of a folded one, and between layers, in pixels. */
const GAP = { beside: 10, row: 10, layer: 62 } as const;

const SWEEPS = 14;

/** A picture is stretched by so much at most, along or across its arrows, to be as wide for its height as the canvas. */
const MOST_STRETCH = 1.6;

/** Places for all nodes, around 0. */
export function placeInLayers(input: ArrangeInput, direction: 'down' | 'right'): Places {
  const lists = neighbourLists(input);
  const parts = partsOf(lists).map((nodes) => placePart(input, lists, { nodes, direction }));
  const places = makePlaces(input.x.length);
  const corners = packInRows(
    parts.map(({ left, top, right, bottom }) => ({ width: right - left, height: bottom - top })),
    ratioOf(input),
  );
  for (const [at, part] of parts.entries()) {
    const corner = corners[at] ?? { x: 0, y: 0 };
    for (const [index, node] of part.nodes.entries()) {
      places.x[node] = corner.x - part.left + (part.x[index] ?? 0);
      places.y[node] = corner.y - part.top + (part.y[index] ?? 0);
    }
  }
  return places;
}

/** A part that is laid out for itself. */
interface Part extends Places {
  readonly nodes: readonly number[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a node reaches along the arrows, forwards and backwards, and across them on either side together. */
interface Reach {
  readonly back: number;
  readonly ahead: number;
  readonly across: number;
}

interface PartRequest {
  readonly nodes: readonly number[];
  readonly direction: 'down' | 'right';
}

function placePart(
  input: ArrangeInput,
  lists: readonly (readonly number[])[],
  { nodes, direction }: PartRequest,
): Part {
  const index = new Map(nodes.map((node, at) => [node, at]));
  const reaches = nodes.map((node): Reach => {
    const { left, top, right, bottom } = reachBox(input, node);
    return direction === 'down'
      ? { back: -top, ahead: bottom, across: right - left + GAP.beside }
      : { back: -left, ahead: right, across: bottom - top + GAP.beside };
  });
  const layerOf = findLayers({ count: nodes.length, arrows: arrowsAmong(input, index) });
  const near = nodes.map((node) => (lists[node] ?? []).map((other) => index.get(other) ?? 0));
  const ratio = direction === 'down' ? ratioOf(input) : 1 / ratioOf(input);
  const layers = fold(layerOf, reaches, ratio);
  const across = orderLayers(layers, layerOf, near);
  const along = placeAlong(layers, reaches, nodes.length);
  stretch(across, along, ratio);
  const [x, y] = direction === 'down' ? [across, along] : [along, across];
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [place, node] of nodes.entries()) {
    const reach = reachBox(input, node);
    box.left = Math.min(box.left, (x[place] ?? 0) + reach.left);
    box.right = Math.max(box.right, (x[place] ?? 0) + reach.right);
    box.top = Math.min(box.top, (y[place] ?? 0) + reach.top);
    box.bottom = Math.max(box.bottom, (y[place] ?? 0) + reach.bottom);
  }
  return { nodes, x, y, ...box };
}

/** Places along the arrows: layer after layer, the nodes of a folded one in its rows in turn. */
function placeAlong(layers: readonly Layer[], reaches: readonly Reach[], count: number): Float64Array {
  const along = new Float64Array(count);
  let at = 0;
  for (const { rows, order } of layers) {
    const back = Math.max(...order.map((node) => reaches[node]?.back ?? 0));
    const ahead = Math.max(...order.map((node) => reaches[node]?.ahead ?? 0));
    const depth = back + ahead + GAP.row;
    for (const [place, node] of order.entries()) along[node] = at + back + (place % rows) * depth;
    at += rows * depth + GAP.layer;
  }
  return along;
}

/** Stretches what is too narrow, or too short, for the canvas. */
function stretch(across: Float64Array, along: Float64Array, ratio: number): void {
  const wide = extentOf(across).half;
  const long = extentOf(along).half;
  if (wide === 0 || long === 0) return;
  const short = wide / (long * ratio);
  const values = short < 1 ? across : along;
  const by = Math.min(MOST_STRETCH, short < 1 ? 1 / short : short);
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) * by;
}

function arrowsAmong(
  { links, directed }: ArrangeInput,
  index: ReadonlyMap<number, number>,
): readonly { from: number; to: number; directed: boolean }[] {
  return [...directed].flatMap((says, at) => {
    const from = index.get(links[at * 2] ?? -1);
    const to = index.get(links[at * 2 + 1] ?? -1);
    return from === undefined || to === undefined ? [] : [{ from, to, directed: says === 1 }];
  });
}

/** A layer: its nodes in order, in so many rows, one node in each row in turn. */
interface Layer {
  order: number[];
  readonly rows: number;
  /** Room from one node to the next across, by node. */
  readonly step: (node: number) => number;
}

/** The layers, folded into as many rows as make the picture about `ratio` times as wide, across its arrows, as long. */
function fold(layerOf: Int32Array, reaches: readonly Reach[], ratio: number): readonly Layer[] {
  const members: number[][] = [];
  for (const [node, layer] of layerOf.entries()) (members[layer] ??= []).push(node);
  const across = members.map((nodes) => nodes.reduce((sum, node) => sum + (reaches[node]?.across ?? 0), 0));
  const depth = members.map(
    (nodes) =>
      Math.max(...nodes.map((node) => reaches[node]?.back ?? 0)) +
      Math.max(...nodes.map((node) => reaches[node]?.ahead ?? 0)) +
      GAP.row,
  );
  const rowsFor = (width: number): readonly number[] => across.map((each) => Math.ceil(each / width));
  let best = { rows: rowsFor(Infinity), miss: Infinity };
  for (let width = Math.max(200, ...across); width > 150; width *= 0.9) {
    const rows = rowsFor(width).map((each) => Math.max(1, each));
    const length = rows.reduce((sum, each, at) => sum + each * (depth[at] ?? 0) + GAP.layer, 0);
    const miss = Math.abs(Math.log(width / length / ratio));
    if (miss < best.miss) best = { rows, miss };
  }
  return members.map((order, at) => {
    const rows = best.rows[at] ?? 1;
    // In a folded layer every row has room for the widest, as the order of its nodes is not known yet.
    const widest = Math.max(...order.map((node) => reaches[node]?.across ?? 0));
    return { order, rows, step: rows > 1 ? () => widest / rows : (node) => reaches[node]?.across ?? 0 };
  });
}

/** Orders the layers, and places their nodes across, near the middle of what they are linked to; sweeping down and up. */
function orderLayers(
  layers: readonly Layer[],
  layerOf: Int32Array,
  near: readonly (readonly number[])[],
): Float64Array {
  const across = new Float64Array(layerOf.length);
  for (const layer of layers) spread(layer, across);
  let best = { across: across.slice(), orders: layers.map((layer) => layer.order), length: Infinity };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    // The last sweeps look both ways, so that nodes stand over the middle of what is below as well.
    const both = sweep >= SWEEPS - 4;
    for (const layer of down ? layers : [...layers].reverse()) {
      const wanted = new Map(
        layer.order.map((node) => {
          const side = (near[node] ?? []).filter(
            (other) => both || (down ? isBefore(other, node) : isBefore(node, other)),
          );
          return [node, meanAcross(node, side)];
        }),
      );
      layer.order = [...layer.order].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
      const gaps = layer.order.map((node, at) => {
        const previous = layer.order[at - 1] ?? node;
        return (layer.step(previous) + layer.step(node)) / 2;
      });
      const fitted = fitInOrder(
        layer.order.map((node) => wanted.get(node) ?? 0),
        gaps,
      );
      for (const [at, node] of layer.order.entries()) across[node] = fitted[at] ?? 0;
    }
    const length = crossLength(across, layerOf, near);
    if (length < best.length)
      best = { across: across.slice(), orders: layers.map((layer) => layer.order), length };
  }
  for (const [at, layer] of layers.entries()) layer.order = best.orders[at] ?? layer.order;
  return best.across;

  function isBefore(a: number, b: number): boolean {
    return (layerOf[a] ?? 0) < (layerOf[b] ?? 0);
  }

  function meanAcross(node: number, others: readonly number[]): number {
    let sum = 0;
    let whole = 0;
    for (const other of others) {
      const weight = 1 / Math.max(1, Math.abs((layerOf[other] ?? 0) - (layerOf[node] ?? 0)));
      sum += weight * (across[other] ?? 0);
      whole += weight;
    }
    return whole > 0 ? sum / whole : (across[node] ?? 0);
  }
}

function spread(layer: Layer, across: Float64Array): void {
  let at = 0;
  for (const node of layer.order) {
    const step = layer.step(node);
    across[node] = at + step / 2;
    at += step;
  }
  for (const node of layer.order) across[node] = (across[node] ?? 0) - at / 2;
}

/** How far links lead sideways, all together. */
function crossLength(
  across: Float64Array,
  layerOf: Int32Array,
  near: readonly (readonly number[])[],
): number {
  let sum = 0;
  for (const [node, others] of near.entries()) {
    for (const other of others) {
      const steps = Math.max(1, Math.abs((layerOf[node] ?? 0) - (layerOf[other] ?? 0)));
      sum += Math.abs((across[node] ?? 0) - (across[other] ?? 0)) / steps;
    }
  }
  return sum;
}
