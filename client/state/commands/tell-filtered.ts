/** Says so where filters hide what was asked to be seen, with the way to lift them. */
import { needsClaims } from '../../../server/model/picture-filter.ts';
import type { ExplorerState, ExplorerStore } from '../store.ts';
import { visibleNow } from '../visible-now.ts';
import type { LocalCommands } from './local-commands.ts';
import { writeNumber } from '../../../server/model/words.ts';

/** What was asked to be seen, by ids; what of it is not on the canvas is passed over. */
export interface Wanted {
  readonly nodes?: readonly string[];
  readonly edges?: readonly string[];
  /** Says so only where filters hide all of it. */
  readonly whole?: boolean;
}

/** Tells of what filters hide. */
export type TellFiltered = (wanted: Wanted) => void;

/** Makes what tells; where filters hang on claims that are still being read, it is told once they are. */
export function createTellFiltered(
  store: ExplorerStore,
  { notify, dismiss, showAll }: Pick<LocalCommands, 'notify' | 'dismiss' | 'showAll'>,
): TellFiltered {
  const lift = { label: 'Lift all filters', run: showAll };
  const tell = (state: ExplorerState, wanted: Wanted): void => {
    const words = describeHidden(state, wanted);
    if (words === undefined) return;
    notify({ key: 'filtered', tone: 'plain', text: `Filters hide ${words}.`, actions: [lift] });
    const { filters } = state.history.present;
    const stop = store.subscribe(({ history }) => {
      if (history.present.filters === filters) return;
      stop();
      dismiss('filtered');
    });
  };
  return (wanted) => {
    const state = store.getState();
    if (isRead(state)) {
      tell(state, wanted);
      return;
    }
    const stop = store.subscribe((now) => {
      if (!isRead(now)) return;
      stop();
      tell(now, wanted);
    });
  };
}

/** Whether all that the filters hang on is known. */
function isRead({ history: { present }, claims }: ExplorerState): boolean {
  return !needsClaims(present.filters) || [...present.edges.keys()].every((id) => claims.byEdge.has(id));
}

function describeHidden(
  state: ExplorerState,
  { nodes = [], edges = [], whole = false }: Wanted,
): string | undefined {
  const { present } = state.history;
  const seen = visibleNow(state);
  const drawn = new Set([...seen.nodes.map((shown) => shown.node.id), ...seen.edges.map((edge) => edge.id)]);
  const isEdge = nodes.length === 0;
  const there = isEdge
    ? edges.filter((id) => present.edges.has(id))
    : nodes.filter((id) => present.nodes.has(id));
  const hidden = there.filter((id) => !drawn.has(id));
  const [first] = hidden;
  if (first === undefined || (whole && hidden.length < there.length)) return undefined;
  if (there.length === 1) return isEdge ? 'this edge' : present.nodes.get(first)?.node.name;
  const things = `${writeNumber(there.length)} ${isEdge ? 'edges' : 'entities'}`;
  return hidden.length === there.length
    ? `all of these ${things}`
    : `${writeNumber(hidden.length)} of these ${things}`;
}
