/** The layer above Cytoscape: names at one size on the screen, marks, rings, and the veil that dims all but the hovered. */
import type { Core } from 'cytoscape';
import type { Selection, Target } from '../state/view/selection.ts';
import { findMarks, toBoxes } from './contested-marks.ts';
import type { EdgeElement, NodeElement } from './elements.ts';
import type { Box } from '../layout/geometry.ts';
import { chooseLabels, nameBox, type LabelRank, type LabelSide, type LabelWish } from './label-choice.ts';
import { paintArrowLine, paintContested, type Point } from './paint-edge.ts';
import { paintBadge, paintDisc, paintName, paintPin, paintRing } from './paint-node.ts';
import { boxesOf, paintWords, type WordsPaint } from './paint-words.ts';
import type { Palette } from './palette.ts';
import type { Spot } from './spot.ts';

/** What the overlay draws. */
export interface Scene {
  readonly nodes: ReadonlyMap<string, NodeElement>;
  readonly edges: ReadonlyMap<string, EdgeElement>;
  readonly selection: Selection;
  readonly hovered: Target | undefined;
  /** Node at which the arrow keys stand, while the canvas has the focus. */
  readonly cursor: string | undefined;
  readonly palette: Palette;
}

const VEIL = 0.85;
/** Words are written at the edges of a node with no more edges than this. */
const MOST_WORDS = 24;
/** From this zoom on there is room for words at all edges. */
const WORDS_ZOOM = 1.5;
/** Names of neighbours may cover discs as long as there are no more neighbours than this. */
const MOST_FIRST = 16;
/** Counts of what is missing are left out below this zoom, where they would crowd. */
const BADGE_ZOOM = 0.6;

/** What of the overlay can be clicked. */
export interface Painted {
  /** Boxes of the names, by the ids of their nodes. */
  readonly names: ReadonlyMap<string, Box>;
  /** Middles of the marks of contested edges, by the ids of the edges. */
  readonly marks: ReadonlyMap<string, Point>;
}

/** Draws the scene over what Cytoscape has drawn, and says where. */
export function paintOverlay(context: CanvasRenderingContext2D, cy: Core, scene: Scene): Painted {
  const { width, height } = context.canvas;
  const ratio = width / Math.max(1, cy.width());
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const spots = findSpots(cy, scene.nodes);
  const near = nearOf(scene.selection, scene.edges);
  const bright = scene.hovered ? brightOf(scene.hovered, scene.edges) : undefined;
  const chosen = new Set([...scene.selection.nodes, ...(scene.cursor === undefined ? [] : [scene.cursor])]);
  const first: LabelRank = near.size <= MOST_FIRST ? 'first' : 'room';
  const rank = (id: string): LabelRank => (chosen.has(id) ? 'always' : near.has(id) ? first : 'room');
  const wishes = [...spots.values()].map((spot) => toWish(spot, rank(spot.node.id)));
  const marks = findMarks(cy, scene.edges.values(), spots);
  const shown = chooseLabels(wishes, cy.width(), toBoxes(marks));
  paintSpots(context, scene, spots, shown);
  for (const mark of marks.values()) paintContested(context, { ...mark, zoom: cy.zoom() }, scene.palette);
  if (bright) paintBright(context, { cy, scene, spots, marks, bright });
  else {
    const taken = [...boxesOf(spots.values(), shown), ...toBoxes(marks)];
    paintQuietWords({ context, cy, palette: scene.palette, taken }, scene);
  }
  for (const id of scene.selection.nodes) {
    const spot = spots.get(id);
    if (spot) paintRing(context, spot, scene.palette, false);
  }
  const cursor = scene.cursor === undefined ? undefined : spots.get(scene.cursor);
  if (cursor) paintRing(context, cursor, scene.palette, true);
  const names = new Map(
    wishes.flatMap((wish) => {
      const side = shown.get(wish.id);
      return toEntry(wish.id, side && nameBox(wish, side));
    }),
  );
  return { names, marks };
}

function toEntry<Value>(id: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[id, value]];
}

function findSpots(cy: Core, nodes: ReadonlyMap<string, NodeElement>): ReadonlyMap<string, Spot> {
  const zoom = cy.zoom();
  const pan = cy.pan();
  const spots = new Map<string, Spot>();
  for (const [id, node] of nodes) {
    const element = cy.getElementById(id);
    if (element.empty()) continue;
    const at = element.position();
    spots.set(id, { node, x: at.x * zoom + pan.x, y: at.y * zoom + pan.y, radius: (node.size / 2) * zoom });
  }
  return spots;
}

function paintSpots(
  context: CanvasRenderingContext2D,
  { palette }: Scene,
  spots: ReadonlyMap<string, Spot>,
  shown: ReadonlyMap<string, LabelSide>,
): void {
  const { width, height } = context.canvas;
  for (const [id, spot] of spots) {
    const { x, y, radius, node } = spot;
    if (x < -120 || y < -80 || x > width + 120 || y > height + 40) continue;
    const side = shown.get(id);
    if (side) paintName(context, spot, side, palette);
    if (node.pinned) paintPin(context, spot, palette);
    if (node.missing > 0 && side !== 'right' && radius >= (node.size / 2) * BADGE_ZOOM)
      paintBadge(context, spot, palette);
  }
}

function toWish({ node, x, y, radius }: Spot, rank: LabelRank): LabelWish {
  return { id: node.id, x, y, radius, width: node.labelWidth, height: node.labelHeight, rank };
}

interface Bright {
  readonly nodes: ReadonlySet<string>;
  readonly edges: readonly EdgeElement[];
}

/** What stays bright while something is hovered: the neighbourhood of a node, or an edge with its ends. */
function brightOf(hovered: Target, edges: ReadonlyMap<string, EdgeElement>): Bright {
  const found =
    hovered.type === 'edge' || hovered.type === 'bundle'
      ? [edges.get(hovered.id)].flatMap((edge) => edge ?? [])
      : [...edges.values()].filter((edge) => edge.source === hovered.id || edge.target === hovered.id);
  const ends = found.flatMap((edge) => [edge.source, edge.target]);
  return { nodes: new Set(hovered.type === 'node' ? [hovered.id, ...ends] : ends), edges: found };
}

/** The selected nodes, their neighbours, and the ends of selected edges. */
function nearOf(selection: Selection, edges: ReadonlyMap<string, EdgeElement>): ReadonlySet<string> {
  const chosen = new Set(selection.nodes);
  const chosenEdges = new Set(selection.edges);
  const near = new Set(chosen);
  if (chosen.size + chosenEdges.size === 0) return near;
  for (const edge of edges.values()) {
    if (!chosenEdges.has(edge.id) && !chosen.has(edge.source) && !chosen.has(edge.target)) continue;
    near.add(edge.source);
    near.add(edge.target);
  }
  return near;
}

interface BrightPaint {
  readonly cy: Core;
  readonly scene: Scene;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly marks: Painted['marks'];
  readonly bright: Bright;
}

/** Dims the picture and draws the bright part of it again on top: a few elements, however many there are. */
function paintBright(
  context: CanvasRenderingContext2D,
  { cy, scene, spots, marks, bright }: BrightPaint,
): void {
  const { palette } = scene;
  context.globalAlpha = VEIL;
  context.fillStyle = palette.canvas;
  context.fillRect(0, 0, cy.width(), cy.height());
  context.globalAlpha = 1;
  const selected = new Set(scene.selection.edges);
  for (const edge of bright.edges)
    paintArrowLine(context, cy, edge, { palette, selected: selected.has(edge.id) });
  const visible = [...bright.nodes].flatMap((id) => spots.get(id) ?? []);
  for (const spot of visible) paintDisc(context, spot, palette);
  const few = bright.edges.length <= MOST_WORDS;
  const lit = new Map(bright.edges.flatMap(({ id }) => toEntry(id, marks.get(id))));
  const hovered = scene.hovered?.id;
  const wishes = visible.map((spot) => toWish(spot, spot.node.id === hovered ? 'always' : 'first'));
  const named = chooseLabels(wishes, cy.width(), toBoxes(marks));
  for (const spot of visible) {
    const side = named.get(spot.node.id);
    if (side) paintName(context, spot, side, palette);
  }
  for (const mark of lit.values()) paintContested(context, { ...mark, zoom: cy.zoom() }, palette);
  const words = { context, cy, palette, taken: [...boxesOf(visible, named), ...toBoxes(marks)] };
  for (const edge of few ? bright.edges : []) paintWords(words, edge, bright.edges.length === 1);
}

/** Writes the words of the selected edges, of those of selected nodes as far as there is room, and of all when near. */
function paintQuietWords(words: WordsPaint, { selection, edges }: Scene): void {
  for (const id of selection.edges) {
    const edge = edges.get(id);
    if (edge) paintWords(words, edge, selection.edges.length === 1);
  }
  const chosen = new Set(selection.nodes);
  const around = [...edges.values()].filter((edge) => chosen.has(edge.source) || chosen.has(edge.target));
  if (chosen.size <= 3 && around.length <= MOST_WORDS) {
    for (const edge of around) paintWords(words, edge, false);
  }
  if (words.cy.zoom() < WORDS_ZOOM) return;
  for (const edge of edges.values()) if (!selection.edges.includes(edge.id)) paintWords(words, edge, false);
}
