/** The commands that compute how central entities are, and which communities they form. */
import type { Measurement } from '../../../server/model/picture/measure-graph.ts';
import { toPlainGraph } from '../../../server/model/picture/plain-graph.ts';
import type { Measured } from '../measures.ts';
import { runTask } from '../run-task.ts';
import { hasSameParts } from '../view/visible.ts';
import { visibleNow } from '../visible-now.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';

/** Commands over measures. */
export interface MeasureCommands {
  /** Computes a measure, or the communities, of what is drawn, unless it is known. */
  readonly measure: (what: Measurement) => Promise<void>;
  /** The number of the community of each drawn entity, by its id. */
  readonly findCommunities: () => Promise<ReadonlyMap<string, number>>;
}

/** The commands over one store. */
export function createMeasureCommands(
  { store, compute }: CommandParts,
  local: LocalCommands,
): MeasureCommands {
  const attempt = createAttempt(store, local);

  /** What is being computed: who asks for it meanwhile waits for the same. */
  const underWay = new Map<Measurement, Promise<ReadonlyMap<string, number>>>();

  /** What was computed of a picture that is another by then says nothing of this one, so it is computed anew. */
  const measureDrawn = async (what: Measurement): Promise<ReadonlyMap<string, number>> => {
    for (;;) {
      const drawn = visibleNow(store.getState());
      const { ids, graph } = toPlainGraph(
        drawn.nodes.map((shown) => shown.node.id),
        drawn.edges,
      );
      const { values } = await runTask(store, `Computing ${what}`, (signal) => compute(what, graph, signal));
      if (!hasSameParts(drawn, visibleNow(store.getState()))) continue;
      const found = new Map(ids.map((id, at) => [id, values[at] ?? 0]));
      store.setState((state) => ({ measured: { ...state.measured, [what]: found } satisfies Measured }));
      return found;
    }
  };

  const measure = async (what: Measurement): Promise<ReadonlyMap<string, number>> => {
    const known = store.getState().measured[what];
    if (known) return known;
    const computed = underWay.get(what) ?? measureDrawn(what).finally(() => underWay.delete(what));
    underWay.set(what, computed);
    return computed;
  };

  return {
    measure: (what) =>
      attempt(`measure ${what}`, async () => {
        await measure(what);
      }),
    findCommunities: () => measure('communities'),
  };
}
