/** The commands that find what joins entities: paths, neighbours in common, the smallest connecting picture. */
import type { Graph } from '../../../server/model/graph.ts';
import type { FoundPaths, PathOptions } from '../findings.ts';
import { runTask } from '../run-task.ts';
import type { View } from '../view/view.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { FetchCommands } from './fetch-commands.ts';
import type { LocalCommands } from './local-commands.ts';

/** Commands over what was found. */
export interface FindCommands {
  /** Looks for paths between two entities and reads the first; those that are not on the canvas can be put there. */
  readonly findPaths: (from: string, to: string, options: PathOptions) => Promise<void>;
  readonly choosePath: (at: number) => void;
  readonly findCommon: (ids: readonly string[]) => Promise<void>;
  readonly findConnection: (ids: readonly string[]) => Promise<void>;
  /** Puts what was found on the canvas as one step: of paths the one that is read, or all. */
  readonly addFindings: (which: 'chosen' | 'all') => Promise<void>;
  readonly closeFindings: () => void;
}

/** The commands over one store. */
export function createFindCommands(
  { api, store }: CommandParts,
  local: LocalCommands,
  { addGraph }: Pick<FetchCommands, 'addGraph'>,
): FindCommands {
  const attempt = createAttempt(store, local);
  const present = (): View => store.getState().history.present;

  const graphToAdd = (which: 'chosen' | 'all'): { graph: Graph; name: string } | undefined => {
    const { findings } = store.getState();
    if (!findings) return undefined;
    const { nodes, edges } = findings.answer;
    if (findings.type === 'common') return { graph: { nodes, edges }, name: 'neighbours in common' };
    if (findings.type === 'connection')
      return { graph: { nodes, edges }, name: 'what connects the selection' };
    const path = findings.answer.paths[findings.chosen];
    if (which === 'all' || !path) return { graph: { nodes, edges }, name: 'all paths' };
    const inPath = { nodes: new Set(path.nodes), edges: new Set(path.edges) };
    const graph = {
      nodes: nodes.filter((node) => inPath.nodes.has(node.id)),
      edges: edges.filter((edge) => inPath.edges.has(edge.id)),
    };
    return { graph, name: 'a path' };
  };

  return {
    findPaths: (from, to, options) =>
      attempt('paths', async () => {
        const { relations, ...rest } = options;
        const answer = await runTask(store, 'Looking for paths', (signal) =>
          api.paths({ from, to, ...rest, relation: relations, limit: 50 }, signal),
        );
        const found: FoundPaths = { type: 'paths', from, to, options, answer, chosen: 0 };
        store.setState({ findings: found });
      }),
    choosePath: (chosen) => {
      const { findings } = store.getState();
      if (findings?.type !== 'paths' || !findings.answer.paths[chosen]) return;
      store.setState({ findings: { ...findings, chosen } });
      const ids = findings.answer.paths[chosen].nodes.filter((id) => present().nodes.has(id));
      if (ids.length > 0) local.aim({ move: 'reveal', ids });
    },
    findCommon: (ids) =>
      attempt('common', async () => {
        const answer = await runTask(store, 'Looking for neighbours in common', (signal) =>
          api.common(ids, signal),
        );
        store.setState({ findings: { type: 'common', of: ids, answer } });
      }),
    findConnection: (ids) =>
      attempt('connect', async () => {
        const answer = await runTask(store, 'Looking for what connects them', (signal) =>
          api.connect(ids, signal),
        );
        store.setState({ findings: { type: 'connection', of: ids, answer } });
      }),
    addFindings: async (which) => {
      const found = graphToAdd(which);
      if (found) await addGraph(`add ${found.name}`, found.graph);
    },
    closeFindings: () => {
      store.setState({ findings: undefined });
    },
  };
}
