/** What the legend says beyond counts: in which line each status is drawn, what colours and sizes stand for. */
import type { GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import type { SizeBy, Style } from '../../../server/model/view-content.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import type { Measured } from '../measures.ts';
import { lineStyleOf, type LineStyle } from './edge-style.ts';
import { makeNodeStyler, rankSubtypes, sizeValueOf, subtypeOf } from './node-style.ts';
import { colourAt, OTHER_COLOUR } from './palettes.ts';
import type { View } from './view.ts';
import { countStatuses, type LegendCount } from './visible.ts';

/** How a line is drawn: one that is denied has a bar. */
export type DrawnLine = LineStyle | 'denied';

/** A status of edges on the canvas, and the line that those edges are drawn in. */
export interface StatusRow extends LegendCount {
  readonly line: DrawnLine;
}

const LINES: readonly DrawnLine[] = ['solid', 'dashed', 'dotted', 'denied'];

/** The statuses on the canvas, those that share a line side by side, the strongest first. */
export function toStatusRows(view: View, vocabulary: Vocabulary | undefined): readonly StatusRow[] {
  const edges = [...view.edges.values()];
  const rankOf = (status: string): number =>
    vocabulary?.statuses.find((each) => each.status === status)?.rank ?? Infinity;
  return countStatuses(view)
    .map((row) => ({
      ...row,
      line: lineOfStatus(
        edges.filter((edge) => edge.properties.status === row.name),
        view.style,
      ),
    }))
    .sort((a, b) => LINES.indexOf(a.line) - LINES.indexOf(b.line) || rankOf(a.name) - rankOf(b.name));
}

/** That something was denied is itself not denied: acts of speaking are drawn solid, so the other edges decide. */
function lineOfStatus(edges: readonly GraphEdge[], { line }: Style): DrawnLine {
  const [first] = edges;
  if (line === 'same' || !first) return 'solid';
  return edges.some((edge) => !edge.properties.affirmed) ? 'denied' : lineStyleOf(first);
}

/** A colour that is not that of a kind, and the entities that have it. */
export interface ColourRow {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  /** Ids, most documents first. */
  readonly members: readonly string[];
}

/** What colours stand for where they are not those of the kinds; none where they are, or where all have the same. */
export function toColourRows(
  { colour, palette }: Style,
  nodes: readonly GraphNode[],
  measured: Measured,
): readonly ColourRow[] {
  if (colour === 'subtype') {
    const order = rankSubtypes(nodes);
    return toRows(nodes, palette, {
      placeOf: (node) => order.get(subtypeOf(node)),
      nameOf: ([first]) => (first ? subtypeOf(first) : ''),
      rest: 'Others, or none',
    });
  }
  const { communities } = measured;
  if (colour !== 'community' || !communities) return [];
  return toRows(nodes, palette, {
    placeOf: (node) => communities.get(node.id),
    nameOf: ([first]) => `Around ${first?.name ?? ''}`,
    rest: 'Smaller communities',
  });
}

interface RowTerms {
  /** From 0; undefined for what is of no group. */
  readonly placeOf: (node: GraphNode) => number | undefined;
  readonly nameOf: (members: readonly GraphNode[]) => string;
  /** Name of what comes after the last colour. */
  readonly rest: string;
}

function toRows(nodes: readonly GraphNode[], palette: string, terms: RowTerms): readonly ColourRow[] {
  const members = new Map<number, GraphNode[]>();
  for (const node of nodes) {
    const place = terms.placeOf(node) ?? Infinity;
    const at = colourAt(palette, place) === OTHER_COLOUR ? Infinity : place;
    const known = members.get(at);
    if (known) known.push(node);
    else members.set(at, [node]);
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([at, group]) => {
      const ranked = group.sort((a, b) => documentsOf(b) - documentsOf(a) || (a.id < b.id ? -1 : 1));
      return {
        key: String(at),
        name: at === Infinity ? terms.rest : terms.nameOf(ranked),
        colour: colourAt(palette, at),
        members: ranked.map((node) => node.id),
      };
    });
}

/** A size on the canvas and what it stands for. */
export interface SizeStep {
  readonly value: number;
  /** Diameter in pixels at zoom 1. */
  readonly size: number;
}

/** The smallest and the largest node of what is drawn; none where all have one size, or the measure is not known yet. */
export function toSizeSteps(
  style: Style,
  nodes: readonly GraphNode[],
  context: { readonly vocabulary: Vocabulary; readonly measured: Measured },
): readonly SizeStep[] {
  if (style.size === 'same') return [];
  const styleOf = makeNodeStyler({ ...style, rules: [] }, { ...context, nodes });
  const steps = nodes.flatMap((node): SizeStep[] => {
    const value = sizeValueOf(style.size, node, context.measured);
    return value === undefined ? [] : [{ value, size: styleOf(node).size }];
  });
  const [first] = steps;
  if (!first) return [];
  const least = steps.reduce((a, b) => (b.value < a.value ? b : a), first);
  const most = steps.reduce((a, b) => (b.value > a.value ? b : a), first);
  return least.size === most.size ? [] : [least, most];
}

/** What sizes count, to be read after a number. */
export const SIZE_WORDS: Readonly<Record<SizeBy, string>> = {
  documents: 'documents',
  claims: 'claims',
  same: '',
  degree: 'neighbours',
  betweenness: 'betweenness',
  pagerank: 'PageRank',
};

function documentsOf(node: GraphNode): number {
  const { documents } = node.properties;
  return typeof documents === 'number' ? documents : 0;
}
