/** What the overlay shows and where, worked out once for a resting camera: names, marks, outlines, what is chosen. */
import type { Selection } from '../../state/view/selection.ts';
import { boxesOverlap, type Box } from '../../layout/geometry.ts';
import type { Pose } from '../camera/camera-motion.ts';
import type { PaintedGraph } from '../drawn/drawn-graph.ts';
import { findMarks, toBoxes, type EdgeMarks } from './edge-marks.ts';
import type { EdgeElement } from '../drawn/elements.ts';
import { findOutlines, type Outline } from './group-outlines.ts';
import {
  chooseLabels,
  keepFirst,
  nameBox,
  type LabelRank,
  type LabelWish,
  type ShownLabels,
} from './label-choice.ts';
import type { Measure } from './label-text.ts';
import { LIMITS } from '../limits.ts';
import { BADGE_ZOOM, countBox, findSpots, spotOf, toWish, type Spot, type Spots } from './spot.ts';

/** What is worked out. */
export interface Plan {
  readonly spots: Spots;
  readonly wishes: readonly LabelWish[];
  readonly names: ShownLabels;
  /** Nodes whose count of what is missing is shown, by id: those of which no name lies over it. */
  readonly counted: ReadonlySet<string>;
  readonly marks: EdgeMarks;
  readonly outlines: readonly Outline[];
  readonly chosen: Chosen;
  /** What lies over the canvas. */
  readonly covered: readonly Box[];
}

/** What is drawn as chosen: a group where all of its members are, a bundle where all of its edges are. */
export interface Chosen {
  /** Ids of drawn nodes. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: readonly EdgeElement[];
  /** The edges of chosen nodes, where they are few enough to be told from the rest. */
  readonly around: readonly EdgeElement[];
  /** Ids of the drawn neighbours of chosen nodes and the ends of chosen edges, with the chosen nodes themselves. */
  readonly near: ReadonlySet<string>;
}

/** What a plan is made for. */
export interface PlanInput {
  readonly drawn: PaintedGraph;
  readonly pose: Pose;
  /** Size of the canvas in pixels. */
  readonly width: number;
  readonly height: number;
  readonly selection: Selection;
  readonly cursor: string | undefined;
  readonly measure: Measure;
  /** The names that were shown last. */
  readonly before: ShownLabels;
  /** Other words that are painted, of which names keep clear. */
  readonly kept?: Box | undefined;
  /** Boxes that lie over the canvas, under which nothing can be read. */
  readonly covered?: readonly Box[];
}

/** Names of neighbours go before others as long as there are no more neighbours than this. */
const MOST_FIRST = 16;
/** Names of what is chosen are shown whatever they cover, as long as no more is chosen: names upon names cannot be read. */
const MOST_ALWAYS = 8;

/** Edges of chosen nodes stand out, as long as there are no more than this. */
const MOST_AROUND = 200;

/** As many of the largest discs have a name, and as many of those with the most edges, if they have at least so many. */
const MOST_MAIN = 6;
const LEAST_EDGES = 4;

/** Works out what is shown. */
export function makePlan(input: PlanInput): Plan {
  const { drawn, pose, width, height, cursor, measure, before, kept, covered = [] } = input;
  const spots = findSpots(drawn, pose, { width, height });
  const chosen = findChosen(drawn, input.selection);
  const words = kept ? [kept] : [];
  const found = findMarks(drawn, pose, { spots, width, height, kept: [...words, ...covered] });
  const outlines = findOutlines(drawn, pose, measure);
  const first: LabelRank = chosen.near.size <= MOST_FIRST ? 'first' : 'room';
  const main = findMain(drawn, spots);
  const rankOf = ({ node: { id } }: Spot): LabelRank => {
    if (id === cursor) return 'always';
    if (chosen.nodes.has(id)) return chosen.nodes.size <= MOST_ALWAYS ? 'always' : 'first';
    const rank = chosen.near.has(id) ? first : 'room';
    return rank === 'room' && main.has(id) ? 'main' : rank;
  };
  const wishes = [...spots.all.values()].map((spot) => ({ ...toWish(spot), rank: rankOf(spot) }));
  const counts =
    pose.zoom < BADGE_ZOOM ? [] : [...spots.all.values()].flatMap((spot) => countBox(spot) ?? []);
  const blocks = [...toBoxes(found), ...outlines.map((outline) => outline.name), ...counts, ...words];
  const names = chooseLabels(wishes, { width, height, covered, blocks, before });
  const boxes = boxesOfNames({ wishes, names });
  const isWritten = (box: Box): boolean => boxes.some((name) => boxesOverlap(name, box));
  // Where a name had to go over a mark, the mark goes elsewhere on its edge, if it can.
  const moved = toBoxes(found).some(isWritten)
    ? findMarks(drawn, pose, { spots, width, height, kept: [...words, ...covered, ...boxes] })
    : found;
  const marks = {
    contested: new Map([...found.contested, ...moved.contested]),
    counts: new Map([...found.counts, ...moved.counts]),
  };
  const counted = new Set(counts.flatMap((box) => (box.of === undefined || isWritten(box) ? [] : [box.of])));
  return { spots, wishes, names, counted, marks, outlines, chosen, covered };
}

/** The boxes of the names that are shown. */
export function boxesOfNames({ wishes, names }: Pick<Plan, 'wishes' | 'names'>): readonly Box[] {
  return wishes.flatMap((wish) => {
    const side = names.get(wish.id);
    return side === undefined ? [] : [nameBox(wish, side)];
  });
}

/** The plan while the camera moves: the most important names, what is selected, and groups; the rest waits. */
export function movePlan(
  plan: Plan,
  { drawn, pose, measure }: Pick<PlanInput, 'drawn' | 'pose' | 'measure'>,
): Plan {
  const names = keepFirst(plan.wishes, plan.names, LIMITS.namesMoving);
  const groups = [...plan.spots.all.values()].filter(({ node }) => node.members.length > 1);
  const ids = new Set([...names.keys(), ...plan.chosen.nodes, ...groups.map(({ node }) => node.id)]);
  const spots = [...ids].flatMap((id) => spotOf(drawn, id, pose) ?? []);
  return {
    ...plan,
    names,
    spots: { ...plan.spots, all: new Map(spots.map((spot) => [spot.node.id, spot])) },
    marks: { contested: new Map(), counts: new Map() },
    outlines: findOutlines(drawn, pose, measure),
  };
}

/** What the picture turns on: the largest discs, and those with the most edges. */
function findMain(drawn: PaintedGraph, { all }: Spots): ReadonlySet<string> {
  const spots = [...all.values()];
  const byDegree = spots
    .map(({ node: { id } }) => ({ id, edges: drawn.edgesAt(id).length }))
    .filter(({ edges }) => edges >= LEAST_EDGES)
    .sort((a, b) => b.edges - a.edges)
    .slice(0, MOST_MAIN);
  const bySize = spots.toSorted((a, b) => b.radius - a.radius).slice(0, MOST_MAIN);
  return new Set([...byDegree.map(({ id }) => id), ...bySize.map(({ node }) => node.id)]);
}

function findChosen(drawn: PaintedGraph, selection: Selection): Chosen {
  const parts = new Set([...selection.nodes, ...selection.edges]);
  const ids = new Set([...parts].flatMap((id) => drawn.drawnAs(id) ?? []));
  const nodes = new Set<string>();
  const edges: EdgeElement[] = [];
  const near = new Set<string>();
  for (const id of ids) {
    const node = drawn.nodes().get(id);
    const edge = drawn.edges().get(id);
    if (node?.members.every((member) => parts.has(member)) === true) nodes.add(id);
    if (edge?.edges.every((part) => parts.has(part)) === true) edges.push(edge);
  }
  for (const id of nodes) near.add(id);
  const around = [...nodes].flatMap((id) => drawn.edgesAt(id));
  for (const edge of [...edges, ...around]) near.add(edge.source).add(edge.target);
  return { nodes, edges, around: around.length > MOST_AROUND ? [] : around, near };
}
