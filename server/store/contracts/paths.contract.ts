/** What a store answers about ways between entities of the shipped seed, on every engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Path } from '../../model/answers.ts';
import { firstDay, lastDay } from '../../model/day.ts';
import type { Facts } from '../../model/facts.ts';
import type { PathEdge } from '../../paths/edge.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import { openSeeded } from '../../testing/seeded.ts';
import { bestEdges, everyPath, sortBySourcing, weakestOf } from '../../testing/small-graphs.ts';
import { toRecords } from '../writing/records.ts';
import type { GraphStore, PathCriteria } from '../store.ts';

/** Far apart, and joined by edges of many grades. */
const BASE: PathCriteria = {
  from: 'or-nhk',
  to: 'un-ukr-armed-forces',
  mode: 'shortest',
  max: 6,
  relations: [],
  limit: 100,
};

/** The affirmed edges of facts, as trying everything takes them. */
function affirmedEdges(facts: Facts): readonly PathEdge[] {
  return [...rollUpFacts(facts).values()]
    .filter((edge) => edge.properties.affirmed)
    .map(({ id, source, target, properties: { grade, origins } }) => ({
      id,
      source,
      target,
      origins,
      ...(grade !== undefined && { grade }),
    }));
}

/** Describes the answers. */
export function describePaths(name: string, open: OpenTestEngine): void {
  describe(`paths on ${name}`, () => {
    let opened: TestEngine;
    let store: GraphStore;
    let facts: Facts;
    let edges: readonly PathEdge[];
    beforeAll(async () => {
      const seeded = await openSeeded(open);
      ({ opened, store } = seeded);
      ({ facts } = seeded.seed);
      edges = affirmedEdges(facts);
    });
    afterAll(() => opened.close());

    it('finds a shortest path over affirmed edges, and all of its length', async () => {
      const one = await store.paths(BASE);
      expect(one.paths).toHaveLength(1);
      const all = await store.paths({ ...BASE, mode: 'all' });
      expect(all.paths).toContainEqual(one.paths[0]);
      expect(new Set(all.paths.map((path) => path.edges.length)).size).toBe(1);
      expect(all.edges.every((edge) => edge.properties.affirmed)).toBe(true);
      for (const path of all.paths) {
        path.edges.forEach((id, at) => {
          const edge = all.edges.find((each) => each.id === id);
          expect([path.nodes[at], path.nodes[at + 1]].sort()).toEqual([edge?.source, edge?.target].sort());
        });
      }
    });

    it('finds all paths of at most a length, those that trying everything finds, in their order', async () => {
      const ends = [
        ['or-nhk', 'un-ukr-armed-forces', 4],
        ['pe-putin', 'pe-zelensky', 4],
        ['st-rus', 'st-prk', 2],
      ] as const;
      for (const [from, to, max] of ends) {
        const found = await store.paths({ ...BASE, from, to, max, mode: 'within', limit: 1_000 });
        const truth = sortBySourcing(everyPath(edges, [from, to], max), edges);
        const asPath = (nodes: string[]): Path => ({
          nodes,
          edges: bestEdges(edges, nodes).map(({ id }) => id),
        });
        expect(found.paths).toEqual(truth.map(asPath));
        expect([truth.length > 4, found.truncated]).toEqual([true, false]);
        const drawn = new Set(found.paths.flatMap((path) => path.edges));
        expect(new Set(found.edges.map((edge) => edge.id))).toEqual(drawn);
        const few = await store.paths({ ...BASE, from, to, max, mode: 'within', limit: 3 });
        expect([few.paths, few.truncated]).toEqual([found.paths.slice(0, 3), true]);
      }
    });

    it('keeps to the relations that are named', async () => {
      const question = { ...BASE, mode: 'within', from: 'st-rus', to: 'st-prk', max: 2 } as const;
      const { paths } = await store.paths({ ...question, relations: ['BINDS', 'SIGNS'] });
      expect(paths.map((path) => path.nodes)).toEqual([['st-rus', 'ag-rus-prk-csp-2024', 'st-prk']]);
      expect((await store.paths({ ...question, relations: ['VETOES'] })).paths).toEqual([]);
    });

    it('finds the paths whose weakest edge is as well sourced as can be', async () => {
      const { paths } = await store.paths({ ...BASE, mode: 'sourced', max: 4 });
      const all = sortBySourcing(everyPath(edges, [BASE.from, BASE.to], 4), edges);
      const best = Math.min(...all.map((nodes) => weakestOf(bestEdges(edges, nodes))));
      const strong = all.filter((nodes) => weakestOf(bestEdges(edges, nodes)) === best);
      expect(paths.map((path) => path.nodes)).toEqual(
        strong.filter((nodes) => nodes.length === strong[0]?.length),
      );
      expect(new Set(paths.map((path) => path.weakest))).toEqual(new Set(['B1']));
      // Over more edges no better one is to be had than the shortest have, so these are the answer.
      expect((await store.paths({ ...BASE, mode: 'sourced', max: 12 })).paths).toEqual(paths);
      const one = await store.paths({ ...BASE, mode: 'sourced', limit: 1 });
      expect([one.paths, one.truncated]).toEqual([paths.slice(0, 1), true]);
    });

    it('finds paths forward in time, each step by a claim that affirms it, on days that follow each other', async () => {
      const records = new Map(toRecords(facts, 'seed').map((record) => [record.id, record]));
      const days = (claim: string): [string, string] => {
        const { firstDay: first, lastDay: last } = records.get(claim)?.properties ?? {};
        return [typeof first === 'string' ? first : '', typeof last === 'string' ? last : '9999-12-31'];
      };
      const question = { ...BASE, from: 'st-prk', to: 'st-ukr', mode: 'forward', max: 4 } as const;
      const { paths } = await store.paths(question);
      expect(paths.length).toBeGreaterThan(3);
      for (const path of paths) {
        let soonest = '';
        path.claims?.forEach((claim, at) => {
          expect(records.get(claim)?.edge).toBe(path.edges[at]);
          const [first, last] = days(claim);
          soonest = first > soonest ? first : soonest;
          expect(last >= soonest, `${claim} in ${path.nodes.join(' ')}`).toBe(true);
        });
        expect(path.claims).toHaveLength(path.edges.length);
      }
      expect(paths[0]).toEqual({
        nodes: ['st-prk', 'un-dprk-contingent', 'pl-kursk-oblast', 'st-ukr'],
        edges: [
          'st-prk~DEPLOYS~un-dprk-contingent',
          'un-dprk-contingent~DEPLOYED_TO~pl-kursk-oblast',
          'st-ukr~ATTACKS~pl-kursk-oblast',
        ],
        claims: expect.any(Array) as string[],
      });
      // Back the same way the same days would have to go backwards.
      const back = await store.paths({ ...question, from: 'st-ukr', to: 'st-prk' });
      expect(back.paths.map((path) => [...path.nodes].reverse())).not.toEqual(
        paths.map((path) => path.nodes),
      );
    });

    it('keeps steps forward in time to the days and the gap that are asked for', async () => {
      const question = { ...BASE, from: 'st-rus', to: 'st-prk', mode: 'forward', max: 3 } as const;
      const all = (await store.paths(question)).paths;
      const close = (await store.paths({ ...question, gap: 0 })).paths;
      const november = { since: firstDay('2024-11'), until: lastDay('2024-11') };
      const then = (await store.paths({ ...question, ...november })).paths;
      const nodesOf = (paths: readonly Path[]): string[] => paths.map((path) => path.nodes.join(' '));
      for (const some of [close, then]) {
        expect(some.length).toBeGreaterThan(0);
        expect(some.length).toBeLessThan(all.length);
        expect(nodesOf(all)).toEqual(expect.arrayContaining(nodesOf(some)));
      }
      expect(nodesOf(then)).toContain('st-rus ag-rus-prk-csp-2024 st-prk');
      expect((await store.paths({ ...question, until: '1900-01-01' })).paths).toEqual([]);
    });

    it('counts a claim of speaking whatever its status, and no other that denies or plans', async () => {
      const question = { ...BASE, mode: 'forward', max: 1 } as const;
      const denial = facts.claims.find((each) => each.relation === 'DENIES' && each.date !== undefined);
      const found = await store.paths({
        ...question,
        from: denial?.subject ?? '',
        to: denial?.object ?? '',
        relations: ['DENIES'],
      });
      expect([denial?.status, found.paths.length]).toEqual(['denied', 1]);
      const planned = facts.claims.filter((each) => each.status === 'planned' && each.date !== undefined);
      const alone = planned.find((each) =>
        facts.claims.every(
          (other) =>
            other === each ||
            ![other.subject, other.object].every((id) => [each.subject, each.object].includes(id)),
        ),
      );
      const none = await store.paths({ ...question, from: alone?.subject ?? '', to: alone?.object ?? '' });
      expect(none.paths).toEqual([]);
    });

    it('answers no path within the length or by the relations, and the way from an entity to itself', async () => {
      for (const mode of ['shortest', 'all', 'within', 'sourced', 'forward'] as const) {
        const none = { nodes: [], edges: [], paths: [], truncated: false };
        expect(await store.paths({ ...BASE, mode, max: 1 }), mode).toEqual(none);
        expect(await store.paths({ ...BASE, mode, relations: ['SIGNS'] }), mode).toEqual(none);
        const stay = await store.paths({ ...BASE, mode, to: BASE.from });
        expect(stay.paths, mode).toEqual([
          { nodes: [BASE.from], edges: [], ...(mode === 'forward' && { claims: [] }) },
        ]);
        expect(stay.nodes.map((node) => node.id)).toEqual([BASE.from]);
      }
    });

    it('finds what entities have in common, those of most of them first', async () => {
      const ids = ['st-rus', 'st-prk', 'st-chn'];
      const sharing = new Map<string, Set<string>>();
      for (const { source, target } of edges) {
        for (const [one, other] of [
          [source, target],
          [target, source],
        ] as const) {
          if (ids.includes(one) && !ids.includes(other))
            sharing.set(other, (sharing.get(other) ?? new Set()).add(one));
        }
      }
      const several = [...sharing].filter(([, of]) => of.size > 1);
      const found = await store.commonNeighbours(ids, 1_000);
      expect(new Set(found.nodes.map((node) => node.id))).toEqual(new Set(several.map(([id]) => id)));
      expect([found.total, found.truncated]).toEqual([several.length, false]);
      expect(found.shared).toEqual(found.nodes.map((node) => sharing.get(node.id)?.size));
      expect(found.shared).toEqual([...found.shared].sort((a, b) => b - a));
      const joining = edges.filter(({ source, target }) =>
        [source, target].every((id) => ids.includes(id) || found.nodes.some((node) => node.id === id)),
      );
      const between = joining.filter(({ source, target }) => ids.includes(source) !== ids.includes(target));
      expect(found.edges.map((edge) => edge.id)).toEqual(between.map((edge) => edge.id).sort());
      const cut = await store.commonNeighbours(ids, 4);
      expect(cut).toMatchObject({ nodes: found.nodes.slice(0, 4), total: several.length, truncated: true });
    });

    it('connects entities by as few edges as can be, and says what nothing joins', async () => {
      const ids = ['or-nhk', 'un-ukr-armed-forces', 'pe-putin', 'pe-kim-jong-un'];
      const found = await store.connect({ ids, relations: [] });
      expect([found.exact, found.apart]).toEqual([true, []]);
      expect(found.nodes.length).toBe(found.edges.length + 1);
      expect(found.nodes.map((node) => node.id)).toEqual(expect.arrayContaining(ids));
      expect(found.edges.length).toBe(6);
      expect(found.edges.every((edge) => edge.properties.affirmed)).toBe(true);
      const pair = await store.connect({ ids: ids.slice(0, 2), relations: [] });
      expect(pair.edges.length).toBe((await store.paths(BASE)).paths[0]?.edges.length);
      const apart = await store.connect({ ids: ids.slice(0, 3), relations: ['REPORTS'] });
      expect(apart).toMatchObject({ edges: [], exact: true, apart: ['un-ukr-armed-forces', 'pe-putin'] });
      expect(apart.nodes.map((node) => node.id)).toEqual(['or-nhk']);
    });

    it('says to which state, or else organisation, entities belong', async () => {
      const ids = ['pe-putin', 'or-kcna', 'pl-kursk-oblast', 'pe-rutte', 'st-rus', 're-food', 'st-nowhere'];
      const { belongs } = await store.belongings(ids);
      expect(belongs).toEqual([
        { id: 'pe-putin', to: { id: 'st-rus', kind: 'State', name: 'Russia' } },
        { id: 'or-kcna', to: { id: 'st-prk', kind: 'State', name: 'North Korea' } },
        { id: 'pl-kursk-oblast', to: { id: 'st-rus', kind: 'State', name: 'Russia' } },
        { id: 'pe-rutte', to: { id: 'or-nato', kind: 'Organisation', name: 'NATO' } },
      ]);
    });

    it('gives a search up when nobody waits for it any more', async () => {
      const signal = AbortSignal.abort();
      for (const mode of ['within', 'sourced', 'forward'] as const)
        await expect(store.paths({ ...BASE, mode }, { signal })).rejects.toMatchObject({ code: 'cancelled' });
    });

    it('says clearly that an id is not known', async () => {
      const unknown = {
        code: 'entity-not-found',
        message: expect.stringContaining('"st-nowhere"') as string,
      };
      for (const mode of ['shortest', 'all', 'within', 'sourced', 'forward'] as const)
        await expect(store.paths({ ...BASE, mode, to: 'st-nowhere' })).rejects.toMatchObject(unknown);
      await expect(store.commonNeighbours(['st-rus', 'st-nowhere'], 5)).rejects.toMatchObject(unknown);
      const connection = store.connect({ ids: ['st-rus', 'st-nowhere'], relations: [] });
      await expect(connection).rejects.toMatchObject(unknown);
    });
  });
}
