/** Holds what searches for paths, neighbours in common and connections do: shown, added as one step, given up, gone with the picture. */
import { describe, expect, it } from 'vitest';
import { EntenteError } from '../../../server/model/errors.ts';
import type { Paths } from '../../../server/model/answers.ts';
import type { Api, PathsQuery } from '../../api.ts';
import { makeApi } from '../../testing/sample-api.ts';
import { makeEdge, makeNode, makeView, VOCABULARY } from '../../testing/sample-graph.ts';
import { brightOf } from '../findings.ts';
import type { PathSearch } from '../path-search.ts';
import { createExplorerStore, type ExplorerStore } from '../store.ts';
import { startHistory } from '../view/history.ts';
import type { View } from '../view/view.ts';
import type { CommandParts } from './command-parts.ts';
import { createCommands, type Commands } from './commands.ts';

/** Over `x`, which is not on the canvas, and directly. */
function twoPaths(from: string, to: string): Paths {
  const edges = [makeEdge(from, 'x'), makeEdge('x', to), makeEdge(from, to, {}, 'MEETS')];
  return {
    nodes: [makeNode(from), makeNode('x'), makeNode(to)],
    edges,
    paths: [
      { nodes: [from, to], edges: [`${from}~MEETS~${to}`] },
      { nodes: [from, 'x', to], edges: [`${from}~SUPPLIES~x`, `x~SUPPLIES~${to}`] },
    ],
    truncated: false,
  };
}

function openPage(answers: Partial<Api> = {}): {
  store: ExplorerStore;
  commands: Commands;
  view: () => View;
  asked: PathsQuery[];
} {
  const asked: PathsQuery[] = [];
  const api = makeApi({
    paths: (query, signal) => {
      asked.push(query);
      return signal?.aborted
        ? Promise.reject(new EntenteError('cancelled', 'Given up.'))
        : Promise.resolve(twoPaths(query.from, query.to));
    },
    edgesAmong: () => Promise.resolve({ edges: [], truncated: false }),
    graph: (ids) =>
      Promise.resolve({ nodes: ids.map((id) => makeNode(id)), edges: [], missing: [], truncated: false }),
    ...answers,
  });
  const store = createExplorerStore();
  store.setState({
    phase: 'ready',
    vocabulary: {
      ...VOCABULARY,
      relations: VOCABULARY.relations.map((each) => ({ ...each, speech: each.relation === 'MEETS' })),
    },
    history: startHistory(makeView(['a', 'b', 'c'])),
  });
  const arrange: CommandParts['arrange'] = ({ view }) =>
    Promise.resolve({
      positions: new Map([...view.nodes.keys()].map((id, at) => [id, { x: at, y: at }])),
      backdrop: null,
      lacking: 0,
    });
  const compute: CommandParts['compute'] = () => Promise.reject(new Error('Nothing is computed here.'));
  const commands = createCommands({ api, store, arrange, compute });
  return { store, commands, view: () => store.getState().history.present, asked };
}

function search(ids: readonly string[], options: Partial<PathSearch['options']> = {}): PathSearch {
  return {
    of: ids.map((id) => ({ id, kind: 'State', name: `Name of ${id}` })),
    options: { mode: 'all', relations: [], withoutSpeech: false, ...options },
  };
}

describe('a search for paths', () => {
  it('shows what it found instead of the dialogue and the details, and takes no step', async () => {
    const { store, commands, view } = openPage();
    const before = view();
    commands.openDialogue({ type: 'paths' });
    commands.setPanel('details', true);
    await commands.findPaths(search(['a', 'b']));
    const { findings, dialogue, panels, tasks, busy, camera } = store.getState();
    expect(findings).toMatchObject({ type: 'paths', chosen: 0, pairs: [{ paths: 2, truncated: false }] });
    expect({ dialogue, details: panels.details, tasks, busy }).toEqual({
      dialogue: undefined,
      details: false,
      tasks: [],
      busy: 0,
    });
    expect(camera).toEqual({ move: 'uncover', ids: ['a', 'b'] });
    expect(view()).toBe(before);
  });

  it('asks once for each pair, along the relations that are left', async () => {
    const { store, commands, asked } = openPage();
    await commands.findPaths(search(['a', 'b', 'c'], { withoutSpeech: true, mode: 'forward', gap: 3 }));
    expect(asked).toHaveLength(3);
    expect(asked[1]).toEqual({
      from: 'a',
      to: 'c',
      mode: 'forward',
      gap: 3,
      relation: ['SUPPLIES'],
      limit: 20,
    });
    const { findings } = store.getState();
    expect(findings?.type === 'paths' && findings.answer.paths).toHaveLength(6);
  });

  it('leaves everything as it was when it is given up or fails', async () => {
    const { store, commands } = openPage();
    await commands.findPaths(search(['a', 'b']));
    commands.openDialogue({ type: 'paths' });
    const before = store.getState();
    const control = new AbortController();
    control.abort();
    await expect(commands.findPaths(search(['a', 'c']), control.signal)).rejects.toThrow('Given up.');
    const after = store.getState();
    expect(after.findings).toBe(before.findings);
    expect(after.dialogue).toBe(before.dialogue);
    expect(after).toMatchObject({ busy: 0, tasks: [], notices: [] });
  });

  it('can be given up in the list of tasks', async () => {
    const { store, commands } = openPage({
      paths: (_query, signal) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            reject(new EntenteError('cancelled', 'Given up.'));
          });
        }),
    });
    const searching = commands.findPaths(search(['a', 'b']), new AbortController().signal);
    const [task] = store.getState().tasks;
    expect(task?.name).toBe('Looking for paths');
    task?.cancel();
    await expect(searching).rejects.toThrow('Given up.');
    expect(store.getState().findings).toBeUndefined();
  });

  it('gives up what was sought before, which would come over it', async () => {
    const late: (() => void)[] = [];
    const { store, commands } = openPage({
      common: () =>
        new Promise((resolve) => {
          late.push(() => {
            resolve({ nodes: [makeNode('x')], edges: [], shared: [2], total: 1, truncated: false });
          });
        }),
    });
    const before = commands.findCommon(['a', 'b']);
    await commands.findPaths(search(['a', 'c']));
    const { findings } = store.getState();
    late[0]?.();
    await before;
    expect(findings?.type).toBe('paths');
    expect(store.getState().findings).toBe(findings);
    expect(store.getState()).toMatchObject({ busy: 0, tasks: [], notices: [] });
  });

  it('makes the ends bright where it found nothing', async () => {
    const { store, commands } = openPage({
      paths: () => Promise.resolve({ nodes: [], edges: [], paths: [], truncated: true }),
    });
    await commands.findPaths(search(['a', 'b']));
    const { findings } = store.getState();
    expect(findings && [...brightOf(findings).nodes]).toEqual(['a', 'b']);
  });
});

describe('paths that were found', () => {
  it('are put on the canvas as one step that can be undone, one of them or all', async () => {
    const { store, commands, view } = openPage();
    const before = view();
    await commands.findPaths(search(['a', 'b']));
    await commands.addFindings('chosen');
    expect([...view().edges.keys()]).toEqual(['a~MEETS~b']);
    expect(store.getState().history.past.at(-1)?.name).toBe('add a path from Name of a to Name of b');
    commands.undo();
    expect(view()).toBe(before);
    await commands.addFindings('all');
    expect(view().nodes.has('x')).toBe(true);
    expect(view().edges.size).toBe(3);
    expect(store.getState().history.past).toHaveLength(1);
  });

  it('stay through undo, redo and additions, and go when the canvas is cleared', async () => {
    const { store, commands } = openPage();
    await commands.findPaths(search(['a', 'b']));
    commands.choosePath(1);
    const { findings } = store.getState();
    expect(findings && [...brightOf(findings).nodes]).toEqual(['a', 'x', 'b']);
    await commands.addFindings('all');
    commands.undo();
    commands.redo();
    expect(store.getState().findings).toBe(findings);
    commands.clear();
    expect(store.getState().findings).toBeUndefined();
  });

  it('open the details of a step, which is put on the canvas for that', async () => {
    const { store, commands, view } = openPage();
    await commands.findPaths(search(['a', 'b']));
    await commands.readFoundEdge('a~SUPPLIES~x');
    expect([...view().nodes.keys()]).toEqual(['a', 'b', 'c', 'x']);
    expect(store.getState()).toMatchObject({
      selection: { nodes: [], edges: ['a~SUPPLIES~x'] },
      panels: { details: true },
    });
    expect(store.getState().history.past.map((step) => step.name)).toEqual(['add an edge']);
    await commands.readFoundEdge('nothing');
    expect(store.getState().history.past).toHaveLength(1);
  });
});

describe('what several entities share', () => {
  const common: Partial<Api> = {
    common: () =>
      Promise.resolve({
        nodes: [makeNode('x'), makeNode('y')],
        edges: [makeEdge('a', 'x'), makeEdge('b', 'x'), makeEdge('a', 'y'), makeEdge('b', 'y')],
        shared: [2, 2],
        total: 2,
        truncated: false,
      }),
  };

  it('keeps the names of the entities, though they leave the canvas', async () => {
    const { store, commands } = openPage(common);
    await commands.findCommon(['a', 'b']);
    commands.hide({ type: 'node', id: 'a' });
    expect(store.getState().findings?.of[0]?.name).toBe('Name of a');
    await commands.readFoundEdge('a~SUPPLIES~x');
    expect(store.getState().history.present.nodes.has('a')).toBe(true);
  });

  it('is put on the canvas one by one', async () => {
    const { store, commands, view } = openPage(common);
    await commands.findCommon(['a', 'b']);
    await commands.addCommon('y');
    expect([...view().nodes.keys()]).toEqual(['a', 'b', 'c', 'y']);
    expect([...view().edges.keys()]).toEqual(['a~SUPPLIES~y', 'b~SUPPLIES~y']);
    expect(store.getState().history.past.at(-1)?.name).toBe('add Name of y');
  });

  it('is what connects the others, where nothing leads to the first of them', async () => {
    const { store, commands } = openPage({
      connect: (ids) =>
        Promise.resolve(
          ids.includes('a')
            ? { nodes: [makeNode('a')], edges: [], exact: true, apart: ids.slice(1) }
            : { nodes: ids.map((id) => makeNode(id)), edges: [makeEdge('b', 'c')], exact: true, apart: [] },
        ),
    });
    await commands.findConnection(['a', 'b', 'c']);
    expect(store.getState().findings?.answer).toMatchObject({
      edges: [{ id: 'b~SUPPLIES~c' }],
      apart: ['a'],
    });
  });

  it('is not asked of more entities than the server takes, which is said', async () => {
    const { store, commands } = openPage();
    await commands.findConnection(Array.from({ length: 13 }, (_, at) => `n${String(at)}`));
    expect(store.getState().notices[0]?.text).toBe(
      'What connects a selection can be found for at most 12 entities. 13 are selected.',
    );
    expect(store.getState().tasks).toEqual([]);
  });
});
