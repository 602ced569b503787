/** Holds which requests a choice of neighbours becomes, and that what they bring is put together as one request would have. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DegreeEntry, NeighboursReply } from '../../../server/api/contract.ts';
import { makeApi } from '../../testing/sample-api.ts';
import { makeEdge, makeNode, makeView } from '../../testing/sample-graph.ts';
import { createExplorerStore } from '../store.ts';
import { startHistory } from '../view/history.ts';
import {
  createChoiceCommands,
  mergeReplies,
  planRequests,
  type ChosenNeighbours,
  type GroupRequest,
} from './expand-by-choice.ts';

const entry = (relation: string, direction: DegreeEntry['direction'], kind: string): DegreeEntry => ({
  relation,
  direction,
  kind,
  count: 1,
});

/** Whether the server would bring a group upon a request. */
function brings({ relation, direction, kind }: GroupRequest, group: DegreeEntry): boolean {
  if (relation === undefined || kind === undefined) return true;
  return relation.includes(group.relation) && direction === group.direction && kind.includes(group.kind);
}

const GROUPS = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('R1', 'R2', 'R3', 'R4'),
      fc.constantFrom<DegreeEntry['direction']>('in', 'out'),
      fc.constantFrom('State', 'Person', 'Event'),
    )
    .map(([relation, direction, kind]) => entry(relation, direction, kind)),
  { selector: ({ relation, direction, kind }) => `${relation} ${direction} ${kind}`, maxLength: 20 },
);

describe('the requests of a choice', () => {
  it('bring every group that was chosen, and no other', () => {
    fc.assert(
      fc.property(GROUPS, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (groups, marks) => {
        const chosen = groups.filter((_, at) => marks[at]);
        const requests = planRequests(groups, chosen);
        const brought = groups.filter((group) => requests.some((request) => brings(request, group)));
        expect(brought).toEqual(chosen);
        expect(requests.length).toBeLessThanOrEqual(Math.max(1, chosen.length));
      }),
    );
  });

  it('are one for all groups, and one where relations and kinds go together', () => {
    const groups = [entry('R1', 'out', 'State'), entry('R1', 'out', 'Person'), entry('R2', 'out', 'State')];
    expect(planRequests(groups, groups)).toEqual([{}]);
    expect(planRequests(groups, [])).toEqual([]);
    expect(planRequests(groups, groups.slice(0, 2))).toEqual([
      { relation: ['R1'], direction: 'out', kind: ['State', 'Person'] },
    ]);
  });
});

/** A reply as the server gives it: neighbours of `hub` with a degree, an edge each, and how many there are. */
function reply(
  neighbours: readonly (readonly [id: string, degree: number, grade: string, origins: number, day: string])[],
  total = neighbours.length,
): NeighboursReply {
  return {
    nodes: neighbours.map(([id, degree]) => makeNode(id, { degree })),
    edges: neighbours.map(([id, , grade, origins, lastReported]) =>
      makeEdge('hub', id, { grade, origins, lastReported }),
    ),
    total,
    truncated: total > neighbours.length,
  };
}

describe('the replies', () => {
  const replies = [
    reply([
      ['a', 3, 'C3', 1, '2024-05'],
      ['b', 9, 'B2', 1, '2023'],
    ]),
    reply([
      ['c', 5, 'B2', 4, '2024-05-02'],
      ['a', 3, 'C3', 1, '2024-05'],
    ]),
  ];
  const ids = (order: 'connected' | 'recent' | 'sourced'): readonly string[] =>
    mergeReplies('hub', replies, order).nodes.map((node) => node.id);

  it('are put together in the order that was asked for, each neighbour once', () => {
    expect(ids('connected')).toEqual(['b', 'c', 'a']);
    expect(ids('recent')).toEqual(['c', 'a', 'b']);
    expect(ids('sourced')).toEqual(['c', 'b', 'a']);
  });

  it('say how many there are, and whether that is certain', () => {
    expect(mergeReplies('hub', replies, 'connected')).toMatchObject({ total: 3, exact: true });
    const cut = [reply([['a', 1, 'B2', 1, '2024']], 40), reply([['b', 1, 'B2', 1, '2024']])];
    expect(mergeReplies('hub', cut, 'connected')).toMatchObject({ total: 40, exact: false });
    expect(mergeReplies('hub', cut.slice(0, 1), 'connected')).toMatchObject({ total: 40, exact: true });
  });
});

describe('a choice', () => {
  const groups = [entry('SUPPLIES', 'out', 'State'), entry('MEETS', 'both', 'State')];

  function prepare(): {
    asked: unknown[];
    taken: unknown[];
    read: (chosen: readonly DegreeEntry[], most: number) => Promise<ChosenNeighbours>;
    take: (chosen: ChosenNeighbours) => Promise<void>;
  } {
    const asked: unknown[] = [];
    const taken: unknown[] = [];
    const store = createExplorerStore();
    store.setState({ history: startHistory(makeView(['hub', 'b'], [['hub', 'b']])) });
    const api = makeApi({
      neighbours: (_id, query) => {
        asked.push(query);
        const all = reply([
          ['a', 9, 'B2', 1, '2024'],
          ['b', 8, 'B2', 1, '2024'],
          ['c', 7, 'B2', 1, '2024'],
          ['d', 6, 'B2', 1, '2024'],
        ]);
        return Promise.resolve({ ...all, nodes: all.nodes.slice(0, query.limit) });
      },
    });
    const parts = {
      api,
      store,
      arrange: () => Promise.resolve(undefined),
      compute: () => Promise.reject(new Error('Nothing is computed here.')),
    };
    const commands = createChoiceCommands(parts, {
      takeNeighbours: (...given) => {
        taken.push(given);
        return Promise.resolve();
      },
    });
    return {
      asked,
      taken,
      read: (chosen, most) => commands.readChoice('hub', { groups, chosen, order: 'connected', most }),
      take: (chosen) => commands.expandByChoice('hub', chosen),
    };
  }

  it('counts those that come apart from those that are there already, which take nothing from them', async () => {
    const { asked, read } = prepare();
    const chosen = await read(groups, 2);
    expect(asked).toEqual([{ order: 'connected', limit: 3 }]);
    expect(chosen).toMatchObject({ fresh: 2, there: 1, total: 4, whole: true });
    expect(chosen.nodes.map((node) => node.id)).toEqual(['a', 'c', 'b']);
    expect(chosen.edges.map((edge) => edge.target)).toEqual(['a', 'b', 'c']);
  });

  it('asks for the chosen groups alone, and is then no whole expansion', async () => {
    const { asked, read } = prepare();
    const chosen = await read(groups.slice(0, 1), 5);
    expect(asked).toEqual([
      { relation: ['SUPPLIES'], direction: 'out', kind: ['State'], order: 'connected', limit: 6 },
    ]);
    expect(chosen.whole).toBe(false);
  });

  it('is one step that says how many came', async () => {
    const { taken, read, take } = prepare();
    const chosen = await read(groups, 2);
    await take(chosen);
    expect(taken).toEqual([['hub', chosen, 'expand Name of hub: 2 neighbours']]);
  });
});
