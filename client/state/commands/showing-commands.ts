/** The commands that go to the canvas and show edges there: one with its sentences, those of a document, those of a relation. */
import { parseEdgeId } from '../../../server/model/edge-id.ts';
import type { Relation } from '../../../server/model/vocabulary.ts';
import { runTask } from '../run-task.ts';
import type { View } from '../view/view.ts';
import { visibleNow } from '../visible-now.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { AddCommands } from './add-commands.ts';
import type { LocalCommands } from './local-commands.ts';
import { MOST_EDGES, type QuestionCommands } from './question-commands.ts';
import { createTellFiltered } from './tell-filtered.ts';
import { writeNumber } from '../../../server/model/words.ts';

/** Commands over edges that need not be on the canvas. */
export interface ShowingCommands {
  /** Puts an edge with both ends on the canvas and opens the sentences behind it. */
  readonly showEdge: (id: string) => Promise<void>;
  /** Puts edges with their ends on the canvas as one step of this name, and chooses them. */
  readonly showEdges: (name: string, ids: readonly string[]) => Promise<void>;
  /** Chooses the edges of a relation that are drawn; where none is, opens a picture of that relation. */
  readonly showRelation: (relation: Relation) => Promise<void>;
}

/** The commands over one store. */
export function createShowingCommands(
  { api, store }: CommandParts,
  local: LocalCommands,
  { addGraph, showGraph }: Pick<AddCommands, 'addGraph'> & Pick<QuestionCommands, 'showGraph'>,
): ShowingCommands {
  const attempt = createAttempt(store, local);
  const present = (): View => store.getState().history.present;

  /** Puts on the canvas what of these edges is not there, or is there but hidden. */
  const bring = async (name: string, ids: readonly string[]): Promise<void> => {
    const wanted = new Set(ids);
    if (ids.some((id) => !present().edges.has(id))) {
      const { nodes, edges } = await api.graph(endsOf(ids));
      await addGraph(name, { nodes, edges: edges.filter((edge) => wanted.has(edge.id)) });
    }
    if (!ids.some((id) => present().hiddenEdges.has(id))) return;
    const hiddenEdges = new Set([...present().hiddenEdges].filter((id) => !wanted.has(id)));
    local.change('show hidden edges', (view) => ({ ...view, hiddenEdges }));
  };

  const tellFiltered = createTellFiltered(store, local);

  const show = async (name: string, ids: readonly string[], move: 'uncover' | 'reveal'): Promise<void> => {
    local.show({ name: 'canvas' });
    await bring(name, ids);
    const there = ids.filter((id) => present().edges.has(id));
    if (there.length === 0) return;
    local.select({ nodes: [], edges: there });
    local.setPanel('details', true);
    local.aim({ move, ids: endsOf(there) });
    tellFiltered({ edges: there });
  };

  const showPicture = async ({ relation, label, meaning }: Relation): Promise<void> => {
    const title = label.charAt(0).toUpperCase() + label.slice(1);
    const answer = await runTask(store, title, (signal) =>
      api.graphOf({ relation: [relation], order: 'sourced', limit: MOST_EDGES }, signal),
    );
    const { nodes, edges, total, truncated } = answer;
    if (edges.length === 0) {
      const text = `The graph has no edge of the relation “${label}”.`;
      local.notify({ key: 'relation', tone: 'plain', text });
      return;
    }
    const cut = truncated
      ? ` The ${writeNumber(edges.length)} best sourced of ${writeNumber(total)} edges are drawn.`
      : '';
    const shown = { nodes, edges, isPartial: true } as const;
    await showGraph(`show “${label}”`, shown, { title, text: `${meaning}${cut}` });
  };

  return {
    showEdge: (id) => attempt(`show ${id}`, () => show('add an edge', [id], 'uncover')),
    showEdges: (name, ids) => attempt(name, () => show(name, ids, 'reveal')),
    showRelation: (relation) =>
      attempt(`relation ${relation.relation}`, async () => {
        local.show({ name: 'canvas' });
        const drawn = visibleNow(store.getState()).edges.filter(
          (edge) => edge.relation === relation.relation,
        );
        if (drawn.length === 0) await showPicture(relation);
        else
          await show(
            'add edges',
            drawn.map((edge) => edge.id),
            'reveal',
          );
      }),
  };
}

/** Ids of the entities at the ends of edges, each once. */
function endsOf(edges: readonly string[]): readonly string[] {
  const ends = edges.map(parseEdgeId).flatMap((each) => (each ? [each.source, each.target] : []));
  return [...new Set(ends)];
}
