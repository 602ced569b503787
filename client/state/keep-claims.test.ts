/** Holds that claims are read once where something needs them, again when the graph has become another, and again when asked to. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../server/model/claim.ts';
import type { GraphEdge } from '../../server/model/graph.ts';
import { makeApi } from '../testing/sample-api.ts';
import { makeEdge, makeNode, makeView } from '../testing/sample-graph.ts';
import { createCommands, type Commands } from './commands/commands.ts';
import { keepClaims } from './keep-claims.ts';
import { createExplorerStore, type ExplorerStore } from './store.ts';
import { startHistory } from './view/history.ts';

interface Page {
  readonly store: ExplorerStore;
  readonly commands: Commands;
  /** The edges of each request for claims. */
  readonly asked: (readonly string[])[];
  /** Ids of the claims that are known of an edge; undefined where it was not read. */
  readonly known: (edge: string) => readonly string[] | undefined;
  /** What the server says from then on: the edges of the graph, or that it is away. */
  readonly says: { edges: readonly GraphEdge[]; isAway: boolean };
  /** Presses “Try again” of the last failure. */
  readonly again: () => void;
}

/** A page with a filter that hangs on claims, over a graph in which each edge has as many claims as it says. */
function openPage({ isAway = false } = {}): Page {
  const says = { edges: [makeEdge('a', 'b'), makeEdge('b', 'c')], isAway };
  const asked: (readonly string[])[] = [];
  const api = makeApi({
    graph: (ids) =>
      Promise.resolve({
        nodes: ids.map((id) => makeNode(id)),
        edges: says.edges,
        missing: [],
        truncated: false,
      }),
    claimsBehind: (ids) => {
      asked.push(ids);
      if (says.isAway) return Promise.reject(new Error('The server does not answer.'));
      const claims = says.edges.filter(({ id }) => ids.includes(id)).flatMap(toClaims);
      return Promise.resolve({ claims, documents: [], entities: [], total: claims.length, truncated: false });
    },
  });
  const store = createExplorerStore();
  const view = makeView(
    ['a', 'b', 'c'],
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
  );
  store.setState({
    phase: 'ready',
    history: startHistory({ ...view, filters: { ...view.filters, text: 'word' } }),
  });
  const nothing = (): Promise<never> => Promise.reject(new Error('Nothing is computed here.'));
  const commands = createCommands({ api, store, arrange: nothing, compute: nothing });
  let tryAgain = (): void => undefined;
  keepClaims(store, api, (_error, again) => {
    tryAgain = again;
  });
  return {
    store,
    commands,
    asked,
    says,
    known: (edge) =>
      store
        .getState()
        .claims.byEdge.get(edge)
        ?.map(({ id }) => id),
    again: () => {
      tryAgain();
    },
  };
}

function toClaims({ id, properties }: GraphEdge): readonly Claim[] {
  return Array.from(
    { length: properties.claims },
    (_, at) => ({ id: `${id} ${String(at)}`, edge: id }) as Claim,
  );
}

describe('the claims behind the picture', () => {
  it('are read anew of edges that are others after an import, and of those alone', async () => {
    const { commands, asked, known, says } = openPage();
    await expect.poll(() => known('b~SUPPLIES~c')).toHaveLength(1);
    says.edges = [makeEdge('a', 'b', { claims: 2 }), makeEdge('b', 'c')];
    await commands.refresh('bring in a file');
    await expect.poll(() => known('a~SUPPLIES~b')).toHaveLength(2);
    expect(asked).toEqual([['a~SUPPLIES~b', 'b~SUPPLIES~c'], ['a~SUPPLIES~b']]);
  });

  it('that cannot be read are asked for once more when the user says so, and not before', async () => {
    const { asked, known, says, store, again } = openPage({ isAway: true });
    await expect.poll(() => asked.length).toBe(1);
    says.isAway = false;
    store.setState(({ panels }) => ({ panels: { ...panels, details: true } }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toHaveLength(1);
    again();
    await expect.poll(() => known('a~SUPPLIES~b')).toHaveLength(1);
  });
});
