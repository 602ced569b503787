/** The commands that compute how central entities are, and which communities they form. */
import { toPlainGraph } from '../../../server/model/picture/plain-graph.ts';
import type { Measure } from '../../../server/model/view-content.ts';
import type { Measured } from '../measures.ts';
import { runTask } from '../run-task.ts';
import { visibleNow } from '../visible-now.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';

/** Commands over measures. */
export interface MeasureCommands {
  /** Computes a measure, or the communities, of what is drawn, unless it is known. */
  readonly measure: (what: Measure | 'communities') => Promise<void>;
  /** The number of the community of each drawn entity, by its id. */
  readonly findCommunities: () => Promise<ReadonlyMap<string, number>>;
}

/** The commands over one store. */
export function createMeasureCommands(
  { store, compute }: CommandParts,
  local: LocalCommands,
): MeasureCommands {
  const attempt = createAttempt(store, local);

  const measure = async (what: Measure | 'communities'): Promise<ReadonlyMap<string, number>> => {
    const known = store.getState().measured[what];
    if (known) return known;
    const { nodes, edges } = visibleNow(store.getState());
    const { ids, graph } = toPlainGraph(
      nodes.map((shown) => shown.node.id),
      edges,
    );
    const { values } = await runTask(store, `Computing ${what}`, (signal) => compute(what, graph, signal));
    const found = new Map(ids.map((id, at) => [id, values[at] ?? 0]));
    store.setState((state) => ({ measured: { ...state.measured, [what]: found } satisfies Measured }));
    return found;
  };

  return {
    measure: (what) =>
      attempt(`measure ${what}`, async () => {
        await measure(what);
      }),
    findCommunities: () => measure('communities'),
  };
}
