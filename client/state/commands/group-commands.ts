/** The commands that draw several entities as one: by kind, by what they belong to, by community; opened, closed, and ended. */
import type { Group, Grouping } from '../../../server/model/view-content.ts';
import { runTask } from '../run-task.ts';
import { layOut } from '../view/changes.ts';
import { group, groupsByKind, setGroupOpen, ungroup } from '../view/grouping.ts';
import type { View } from '../view/view.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';
import type { MeasureCommands } from './measure-commands.ts';
import { writeNumber } from '../../../server/model/words.ts';

/** Commands over groups; each is one step. */
export interface GroupCommands {
  readonly groupByKind: () => Promise<void>;
  /** Groups entities by the state, or else the organisation, that they belong to. */
  readonly groupByBelonging: () => Promise<void>;
  readonly groupByCommunity: () => Promise<void>;
  readonly ungroup: () => Promise<void>;
  readonly setGroupOpen: (key: string, open: boolean) => Promise<void>;
}

/** The commands over one store. */
export function createGroupCommands(
  { api, store, arrange }: CommandParts,
  local: LocalCommands,
  { findCommunities }: Pick<MeasureCommands, 'findCommunities'>,
): GroupCommands {
  const attempt = createAttempt(store, local);
  const present = (): View => store.getState().history.present;
  const pluralOf = (kind: string): string =>
    store.getState().vocabulary?.kinds.find((each) => each.kind === kind)?.plural ?? kind;

  /** On a map, or along an axis, where something stands says where or when it is: so what is grouped otherwise is placed anew. */
  const regroup = async (name: string, update: (view: View) => View): Promise<void> => {
    const next = update(present());
    if (next.backdrop === null) {
      local.change(name, update);
      return;
    }
    if (next === present()) return;
    const { claims, vocabulary, measured } = store.getState();
    const request = { scope: 'all', arrangement: next.arrangement } as const;
    const arranged = await runTask(
      store,
      `Laying out ${writeNumber(next.nodes.size)} entities`,
      (signal) => arrange({ view: next, claims, vocabulary, measured }, request, signal),
      { isStep: true },
    );
    if (!arranged) return;
    local.change(name, (view) => layOut(update(view), arranged));
    local.aim({ move: 'fit', ids: [] });
  };
  /** What was seen whole is seen whole once there is more of it, or less. */
  const refit = (): void => {
    local.aim({ move: 'refit', ids: [] });
  };
  const groupBy = async (by: Grouping['by'], groups: readonly Omit<Group, 'open'>[]): Promise<void> => {
    await regroup(NAMES[by], (view) => group(view, by, groups));
    refit();
  };

  return {
    groupByKind: () => attempt('group', () => groupBy('kind', groupsByKind(present(), pluralOf))),
    groupByBelonging: () =>
      attempt('belonging', async () => {
        const { nodes } = present();
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
        await groupBy(
          'belonging',
          [...groups].map(([key, each]) => ({ key, ...each })),
        );
      }),
    groupByCommunity: () =>
      attempt('communities', async () => {
        const communities = await findCommunities();
        const members = new Map<number, string[]>();
        for (const [id, number] of communities) members.set(number, [...(members.get(number) ?? []), id]);
        const { nodes } = present();
        const groups = [...members].map(([number, ids]) => ({
          key: String(number),
          name: `Around ${nameOfLargest(ids, nodes)}`,
          kind: null,
          members: ids,
        }));
        await groupBy('community', groups);
      }),
    ungroup: () =>
      attempt('group', async () => {
        await regroup('ungroup', ungroup);
        refit();
      }),
    setGroupOpen: (key, open) => {
      const name = present().grouping?.groups.find((each) => each.key === key)?.name ?? key;
      return attempt('group', () =>
        regroup(`${open ? 'open' : 'close'} the group ${name}`, (view) => setGroupOpen(view, key, open)),
      );
    },
  };
}

/** What the steps are called. */
const NAMES: Readonly<Record<Grouping['by'], string>> = {
  kind: 'group by kind',
  belonging: 'group by what they belong to',
  community: 'group by community',
};

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
