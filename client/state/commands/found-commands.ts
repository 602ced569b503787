/** The commands that put what was found on the canvas: paths, neighbours in common, a connection. */
import type { Path } from '../../../server/model/answers.ts';
import type { Graph, GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import { chosenPath, type Findings } from '../findings.ts';
import type { View } from '../view/view.ts';
import type { AddCommands } from './add-commands.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';

/** Commands over what was found. */
export interface FoundCommands {
  /** Puts what was found on the canvas as one step: of paths the one that is read, or all. */
  readonly addFindings: (which: 'chosen' | 'all') => Promise<void>;
  /** Puts one of the neighbours in common on the canvas. */
  readonly addCommon: (id: string) => Promise<void>;
  /** Opens the details of an edge that was found, which is put on the canvas for that. */
  readonly readFoundEdge: (id: string) => Promise<void>;
}

/** The commands over one store. */
export function createFoundCommands(
  { api, store }: Pick<CommandParts, 'api' | 'store'>,
  local: LocalCommands,
  { addGraph }: Pick<AddCommands, 'addGraph'>,
): FoundCommands {
  const attempt = createAttempt(store, local);
  const present = (): View => store.getState().history.present;

  /** Puts an edge with its ends on the canvas; its ends may be among what was asked about, and gone from there. */
  const drawEdge = (edge: GraphEdge, found: readonly GraphNode[]): Promise<void> =>
    attempt(`add ${edge.id}`, async () => {
      const ends = [edge.source, edge.target].filter((id) => !present().nodes.has(id));
      const known = found.filter((node) => ends.includes(node.id));
      const unknown = ends.filter((id) => !known.some((node) => node.id === id));
      const others = unknown.length > 0 ? (await api.graph(unknown)).nodes : [];
      await addGraph('add an edge', { nodes: [...known, ...others], edges: [edge] });
    });

  const readFoundEdge = async (id: string): Promise<void> => {
    const answer = store.getState().findings?.answer;
    const edge = answer?.edges.find((each) => each.id === id);
    if (!answer || !edge) return;
    if (!present().edges.has(id)) await drawEdge(edge, answer.nodes);
    // There may be no room for it, of which the user has been told.
    if (!present().edges.has(id)) return;
    local.selectTarget({ type: 'edge', id });
    local.setPanel('details', true);
    local.aim({ move: 'uncover', ids: [edge.source, edge.target] });
  };

  return {
    addFindings: async (which) => {
      const { findings } = store.getState();
      const found = findings && graphToAdd(findings, which);
      if (found) await addGraph(`add ${found.name}`, found.graph);
    },
    addCommon: async (id) => {
      const { findings } = store.getState();
      const node = findings?.type === 'common' && findings.answer.nodes.find((each) => each.id === id);
      if (!findings || !node) return;
      const edges = findings.answer.edges.filter((edge) => edge.source === id || edge.target === id);
      await addGraph(`add ${node.name}`, { nodes: [node], edges });
    },
    readFoundEdge,
  };
}

/** What is put on the canvas, and what its step is called. */
function graphToAdd(findings: Findings, which: 'chosen' | 'all'): { graph: Graph; name: string } {
  const { nodes, edges } = findings.answer;
  if (findings.type === 'common') return { graph: { nodes, edges }, name: 'neighbours in common' };
  if (findings.type === 'connection') return { graph: { nodes, edges }, name: 'what connects the selection' };
  const path = chosenPath(findings);
  if (which === 'all' || !path) return { graph: { nodes, edges }, name: 'all paths that were found' };
  return { graph: graphOfPath(path, findings.answer), name: nameOfPath(path, nodes) };
}

function graphOfPath(path: Path, { nodes, edges }: Graph): Graph {
  const inPath = { nodes: new Set(path.nodes), edges: new Set(path.edges) };
  return {
    nodes: nodes.filter((node) => inPath.nodes.has(node.id)),
    edges: edges.filter((edge) => inPath.edges.has(edge.id)),
  };
}

function nameOfPath({ nodes: ids }: Path, nodes: Graph['nodes']): string {
  const nameOf = (id: string | undefined): string => nodes.find((node) => node.id === id)?.name ?? '';
  return `a path from ${nameOf(ids[0])} to ${nameOf(ids.at(-1))}`;
}
