/** What the legend explains: in which line each status is drawn, what sizes stand for, and which groups there are. */
import type { GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import type { Group, Grouping, Style } from '../../../server/model/view-content.ts';
import { lineStyleOf, type LineStyle } from '../../../server/model/view-style/edge-style.ts';
import { makeNodeStyler, sizeValueOf } from '../../../server/model/view-style/node-style.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import type { Measured } from '../measures.ts';
import { nameStatus } from './status-name.ts';
import type { View } from './view.ts';
import { countStatuses, type LegendCount } from './legend-counts.ts';

/** How a line is drawn: one that is denied has a bar. */
export type DrawnLine = LineStyle | 'denied';

/** A status of edges on the canvas, and the line that those edges are drawn in. */
export interface StatusRow extends LegendCount {
  readonly line: DrawnLine;
  /** What it is called: `Denied`, of acts of denying `Denials`, and `Denied, and denials` where there are both. */
  readonly title: string;
  /** Whether some or all of them are acts of speaking, which are drawn solid whatever their status. */
  readonly acts: 'none' | 'some' | 'all';
}

const LINES: readonly DrawnLine[] = ['solid', 'dashed', 'dotted', 'denied'];

/** The statuses on the canvas, those that share a line side by side, the strongest first. */
export function toStatusRows(view: View, vocabulary: Vocabulary | undefined): readonly StatusRow[] {
  const edges = [...view.edges.values()];
  const rankOf = (status: string): number =>
    vocabulary?.statuses.find((each) => each.status === status)?.rank ?? Infinity;
  return countStatuses(view)
    .map((row) => {
      const own = edges.filter((edge) => edge.properties.status === row.name);
      return { ...row, line: lineOfStatus(own, view.style), ...nameRow(row.name, own) };
    })
    .sort((a, b) => LINES.indexOf(a.line) - LINES.indexOf(b.line) || rankOf(a.name) - rankOf(b.name));
}

/** That something was denied is itself not denied: acts of speaking are drawn solid, so the other edges decide. */
function lineOfStatus(edges: readonly GraphEdge[], { line }: Style): DrawnLine {
  const [first] = edges;
  if (line === 'same' || !first) return 'solid';
  return edges.some((edge) => !edge.properties.affirmed) ? 'denied' : lineStyleOf(first);
}

function nameRow(status: string, edges: readonly GraphEdge[]): Pick<StatusRow, 'title' | 'acts'> {
  const title = nameStatus(status, false);
  const act = nameStatus(status, true);
  if (act === title || !edges.some((edge) => edge.properties.affirmed)) return { title, acts: 'none' };
  if (edges.every((edge) => edge.properties.affirmed)) return { title: `${act}s`, acts: 'all' };
  return { title: `${title}, and ${act.toLowerCase()}s`, acts: 'some' };
}

/** Groups in the order of the legend: the largest first, those of one size by their names. */
export function listGroups({ groups }: Grouping): readonly Group[] {
  return groups.toSorted((a, b) => b.members.length - a.members.length || a.name.localeCompare(b.name));
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
