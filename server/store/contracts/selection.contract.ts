/** Parts of the graph by what their edges are like, on every engine, held to the edges of the seed files sorted plainly. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../../ingest/load-seed.ts';
import { lastDay } from '../../model/day.ts';
import { toEdgeId } from '../../model/edge-id.ts';
import type { Facts } from '../../model/facts.ts';
import type { GraphEdge } from '../../model/graph.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { measureFacts, rollUpFacts } from '../../testing/rolled-up.ts';
import { openSeeded } from '../../testing/seeded.ts';
import type { GraphStore, SelectionCriteria } from '../store.ts';

const ALL: SelectionCriteria = {
  relations: [],
  contested: false,
  from: '',
  to: '',
  order: 'sourced',
  limit: 1000,
};

/** Describes the answers. */
export function describeSelection(name: string, open: OpenTestEngine): void {
  describe(`parts of the graph on ${name}`, () => {
    let opened: TestEngine;
    let store: GraphStore;
    let seed: Seed;
    let edges: readonly GraphEdge[];
    /** The days on which each edge was reported, by its id. */
    let reports: ReadonlyMap<string, readonly string[]>;
    beforeAll(async () => {
      ({ opened, store, seed } = await openSeeded(open));
      edges = [...rollUpFacts(seed.facts).values()];
      reports = reportsOf(seed.facts);
    });
    afterAll(() => opened.close());

    const reportedOf = ({ properties: { lastReported } }: GraphEdge): string =>
      lastReported === undefined ? '' : lastDay(lastReported);

    const isReportedBetween = (edge: GraphEdge, from: string, to: string): boolean =>
      (reports.get(edge.id) ?? []).some((day) => day >= from && day <= to);

    it('takes all edges in each order, down to the id, with their ends', async () => {
      const measures = measureFacts(seed.facts);
      const neighboursOf = ({ source, target }: GraphEdge): number =>
        (measures.get(source)?.neighbours ?? 0) + (measures.get(target)?.neighbours ?? 0);
      const before: Record<SelectionCriteria['order'], (a: GraphEdge, b: GraphEdge) => number> = {
        sourced: (a, b) =>
          compare(a.properties.grade ?? 'Z', b.properties.grade ?? 'Z') ||
          b.properties.origins - a.properties.origins,
        recent: (a, b) => compare(reportedOf(b), reportedOf(a)),
        connected: (a, b) => neighboursOf(b) - neighboursOf(a),
      };
      for (const order of ['sourced', 'recent', 'connected'] as const) {
        const answer = await store.selection({ ...ALL, order });
        const expected = [...edges].sort((a, b) => before[order](a, b) || compare(a.id, b.id));
        expect(answer.edges, order).toEqual(expected);
        expect([answer.total, answer.truncated]).toEqual([408, false]);
        const ends = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
        expect(answer.nodes.map((node) => node.id)).toEqual([...ends].sort());
        const cut = await store.selection({ ...ALL, order, limit: 50 });
        expect(cut.edges).toEqual(expected.slice(0, 50));
        expect([cut.total, cut.truncated]).toEqual([408, true]);
        expect(cut.nodes.length).toBe(new Set(cut.edges.flatMap((edge) => [edge.source, edge.target])).size);
      }
    });

    it('takes those of some relations, only contested ones, or only those reported since a day or between two', async () => {
      const questions: readonly Partial<SelectionCriteria>[] = [
        { relations: ['SUPPLIES', 'DENIES'] },
        { contested: true },
        { from: '2024-12-05' },
        { relations: ['ASSISTS', 'SUPPLIES', 'TRANSFERS'], contested: true, from: '2024-06-01' },
        { from: '2099-01-01' },
        { from: '2024-11-01', to: '2024-11-30' },
        { to: '2024-06-30' },
        { relations: ['ASSISTS', 'SUPPLIES', 'TRANSFERS'], from: '2024-06-01', to: '2025-06-30' },
        { from: '2000-01-01', to: '2000-12-31' },
      ];
      for (const over of questions) {
        const { relations, contested, from, to } = { ...ALL, ...over };
        const expected = edges.filter(
          (edge) =>
            (relations.length === 0 || relations.includes(edge.relation)) &&
            (!contested || edge.properties.contested) &&
            reportedOf(edge) >= from &&
            (to === '' || isReportedBetween(edge, from, to)),
        );
        const answer = await store.selection({ ...ALL, ...over });
        expect(answer.edges.map((edge) => edge.id).sort()).toEqual(expected.map((edge) => edge.id).sort());
        expect(answer.total).toBe(expected.length);
      }
    });

    it('takes denied edges like others, and counts a month by its last day', async () => {
      const { edges: all } = await store.selection(ALL);
      expect(all.some((edge) => !edge.properties.affirmed)).toBe(true);
      const month = all.find((edge) => edge.properties.lastReported?.length === 7);
      const day = `${month?.properties.lastReported ?? ''}-28`;
      expect((await store.selection({ ...ALL, from: day })).edges.map((edge) => edge.id)).toContain(
        month?.id,
      );
    });
  });
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function reportsOf({ claims, documents, vocabulary }: Facts): Map<string, string[]> {
  const symmetric = new Set(
    vocabulary.relations.filter((each) => each.symmetric).map((each) => each.relation),
  );
  const published = new Map(documents.map((document) => [document.id, document.published]));
  const reports = new Map<string, string[]>();
  for (const { subject, relation, object, document } of claims) {
    const id = toEdgeId(subject, relation, object, symmetric.has(relation));
    const day = published.get(document);
    if (day !== undefined) reports.set(id, [...(reports.get(id) ?? []), lastDay(day)]);
  }
  return reports;
}
