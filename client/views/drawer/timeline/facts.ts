/** What stands in the lanes of the timeline: when each edge held or happened, or each event took place. */
import type { Claim } from '../../../../server/model/claim.ts';
import { daysOf } from '../../../../server/model/claim-days.ts';
import { firstDay, lastDay } from '../../../../server/model/day.ts';
import type { GraphEdge, GraphNode } from '../../../../server/model/graph.ts';
import type { ClaimIndex } from '../../../state/view/claim-index.ts';
import type { Target } from '../../../state/view/selection.ts';
import { fromIso } from './calendar.ts';

/** A fact in time. */
export interface Fact {
  readonly id: string;
  readonly target: Target;
  readonly label: string;
  readonly status: string;
  /** Whether it holds over an interval, or happened on a day within it. */
  readonly isLasting: boolean;
  /** Whole days, both included; an end that is not known, or still to come, is infinite. */
  readonly from: number;
  readonly to: number;
}

/** What facts are made from. */
export interface FactSource {
  readonly claims: ClaimIndex;
  readonly isLasting: (relation: string) => boolean;
  /** Relations that are acts of speaking say nothing of when an event was. */
  readonly isSpeech: (relation: string) => boolean;
  readonly writeEdge: (edge: GraphEdge) => string;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** When edges held or happened. A lasting one is one fact; another is one for each day on which claims put it. */
export function factsOfEdges(edges: readonly GraphEdge[], source: FactSource): readonly Fact[] {
  return edges.flatMap((edge): Fact[] => {
    const { since, until, status } = edge.properties;
    const target = { type: 'edge', id: edge.id } as const;
    const base = { target, label: source.writeEdge(edge), status };
    if (source.isLasting(edge.relation)) {
      if (since === undefined && until === undefined) return [];
      const from = since === undefined ? -Infinity : fromIso(firstDay(since));
      const to = until === undefined ? Infinity : fromIso(lastDay(until));
      return [{ ...base, id: edge.id, isLasting: true, from, to }];
    }
    const spans = sharpest((source.claims.byEdge.get(edge.id) ?? []).flatMap(spanOf));
    return spans.map((span) => ({
      ...base,
      ...span,
      id: `${edge.id} ${String(span.from)}`,
      isLasting: false,
    }));
  });
}

/** When events took place: on the days of the most exact claims about them. */
export function factsOfEvents(
  events: readonly GraphNode[],
  edges: readonly GraphEdge[],
  source: FactSource,
): readonly Fact[] {
  const around = new Map<string, Span[]>(events.map(({ id }) => [id, []]));
  for (const edge of edges) {
    if (source.isLasting(edge.relation) || source.isSpeech(edge.relation)) continue;
    const spans = (source.claims.byEdge.get(edge.id) ?? []).flatMap(spanOf);
    for (const id of new Set([edge.source, edge.target])) around.get(id)?.push(...spans);
  }
  return events.flatMap((event): Fact[] => {
    const [span] = mostExact(around.get(event.id) ?? []);
    if (!span) return [];
    const target = { type: 'node', id: event.id } as const;
    return [{ id: event.id, target, label: event.name, status: '', isLasting: false, ...span }];
  });
}

function spanOf(claim: Claim): Span[] {
  const days = daysOf(claim, false);
  return days ? [{ from: fromIso(days.from), to: fromIso(days.to ?? days.from) }] : [];
}

/** The spans without those that another one makes more exact, each once, in order. */
function sharpest(spans: readonly Span[]): readonly Span[] {
  const unique = [
    ...new Map(spans.map((span) => [`${String(span.from)} ${String(span.to)}`, span])).values(),
  ];
  const holds = (outer: Span, inner: Span): boolean =>
    outer !== inner && outer.from <= inner.from && outer.to >= inner.to;
  return unique
    .filter((span) => !unique.some((other) => holds(span, other)))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The shortest spans first, of those as short the earliest. */
function mostExact(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
}
