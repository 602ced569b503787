/** The commands that compute how central entities are, and the groups that they form. */
import { toPlainGraph } from '../../../server/model/picture/plain-graph.ts';
import type { Measure } from '../../../server/model/view-content.ts';
import type { Measured } from '../measures.ts';
import { runTask } from '../run-task.ts';
import { group } from '../view/grouping.ts';
import { visibleNow } from '../visible-now.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';

/** Commands over measures and the groupings that must be found. */
export interface MeasureCommands {
  /** Computes a measure, or the communities, of what is drawn, unless it is known. */
  readonly measure: (what: Measure | 'communities') => Promise<void>;
  readonly groupByCommunity: () => Promise<void>;
  /** Groups entities by the state, or else the organisation, that they belong to. */
  readonly groupByBelonging: () => Promise<void>;
}

/** The commands over one store. */
export function createMeasureCommands(
  { api, store, compute }: CommandParts,
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
    groupByCommunity: () =>
      attempt('communities', async () => {
        const communities = await measure('communities');
        const members = new Map<number, string[]>();
        for (const [id, number] of communities) members.set(number, [...(members.get(number) ?? []), id]);
        const { nodes } = store.getState().history.present;
        const groups = [...members].map(([number, ids]) => ({
          key: String(number),
          name: `Around ${nameOfLargest(ids, nodes)}`,
          kind: null,
          members: ids,
        }));
        local.change('group by community', (view) => group(view, 'community', groups));
        local.aim({ move: 'refit', ids: [] });
      }),
    groupByBelonging: () =>
      attempt('belonging', async () => {
        const { nodes } = store.getState().history.present;
        const { belongs } = await runTask(store, 'Looking for what belongs together', (signal) =>
          api.belonging([...nodes.keys()], signal),
        );
        const groups = new Map<string, { name: string; kind: string; members: string[] }>();
        for (const { id, to } of belongs) {
          const known = groups.get(to.id) ?? { name: to.name, kind: to.kind, members: [] };
          groups.set(to.id, { ...known, members: [...known.members, id] });
        }
        // What others belong to lies in their midst, if it is on the canvas.
        for (const [id, each] of groups)
          if (nodes.has(id) && !each.members.includes(id)) each.members.push(id);
        local.change('group by what they belong to', (view) =>
          group(
            view,
            'belonging',
            [...groups].map(([key, each]) => ({ key, ...each })),
          ),
        );
        local.aim({ move: 'refit', ids: [] });
      }),
  };
}

/** The name of the entity that most documents speak of. */
function nameOfLargest(
  ids: readonly string[],
  nodes: ReadonlyMap<string, { readonly node: { readonly name: string; readonly properties: object } }>,
): string {
  const documents = (id: string): number =>
    Number(Reflect.get(nodes.get(id)?.node.properties ?? {}, 'documents') ?? 0);
  const [largest] = [...ids].sort((a, b) => documents(b) - documents(a) || (a < b ? -1 : 1));
  return nodes.get(largest ?? '')?.node.name ?? 'nobody';
}
