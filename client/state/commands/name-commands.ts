/** The commands over a pasted list of names: to write it, to look its names up, to decide, and to put them on the canvas. */
import type { SearchHit } from '../../../server/model/answers.ts';
import { entitiesOf, NO_NAMES, rowsOf, splitNames, type NameList } from '../name-list.ts';
import { messageOf } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { AddCommands } from './add-commands.ts';
import type { LocalCommands } from './local-commands.ts';
import { writeNumber } from '../../../server/model/words.ts';

/** Commands over the list. */
export interface NameCommands {
  readonly writeNames: (text: string) => void;
  /** Asks what is known of the names of the text as it is now. */
  readonly lookUpNames: () => Promise<void>;
  /** Takes an entity for a name that is ambiguous or unknown, or takes that back. */
  readonly takeForName: (name: string, hit: SearchHit | undefined) => void;
  readonly clearNames: () => void;
  /** Goes to the canvas and puts there, as one step, what the names come to; chooses it. */
  readonly addNames: () => Promise<void>;
  /** Goes to the canvas, puts there, as one step of this name, what is not there yet, and chooses all of it. */
  readonly showTogether: (name: string, ids: readonly string[]) => Promise<void>;
}

/** The commands over one store. */
export function createNameCommands(
  { api, store }: CommandParts,
  local: LocalCommands,
  { addEntities }: Pick<AddCommands, 'addEntities'>,
): NameCommands {
  /** The looking up that is under way. */
  let asking: AbortController | undefined;
  const setList = (change: Partial<NameList>): void => {
    store.setState((state) => ({ names: { ...state.names, ...change } }));
  };
  const showTogether = async (name: string, ids: readonly string[]): Promise<void> => {
    local.show({ name: 'canvas' });
    const { nodes } = store.getState().history.present;
    const fresh = ids.filter((id) => !nodes.has(id));
    if (fresh.length > 0) await addEntities(name, fresh);
    const there = ids.filter((id) => store.getState().history.present.nodes.has(id));
    local.select({ nodes: there, edges: [] });
    local.setPanel('details', true);
    local.aim({ move: 'reveal', ids: there });
  };
  return {
    writeNames: (text) => {
      setList({ text });
    },
    lookUpNames: async () => {
      const { text } = store.getState().names;
      const { names } = splitNames(text);
      if (names.length === 0) return;
      asking?.abort();
      const { signal } = (asking = new AbortController());
      // What was cleared or looked up anew meanwhile is not overwritten.
      const settle = (change: Partial<NameList>): void => {
        if (!signal.aborted) setList({ ...change, isBusy: false });
      };
      setList({ isBusy: true, failure: undefined });
      try {
        settle({ found: { text, names: (await api.names(names, signal)).names } });
      } catch (error) {
        settle({ failure: messageOf(error) });
      }
    },
    takeForName: (name, hit) => {
      const taken = new Map(store.getState().names.taken);
      if (hit) taken.set(name, hit);
      else taken.delete(name);
      setList({ taken });
    },
    clearNames: () => {
      asking?.abort();
      store.setState({ names: NO_NAMES });
    },
    addNames: async () => {
      const ids = entitiesOf(rowsOf(store.getState().names)).map(({ id }) => id);
      const { nodes } = store.getState().history.present;
      const count = ids.filter((id) => !nodes.has(id)).length;
      if (ids.length > 0) await showTogether(`add ${writeNumber(count)} from a list`, ids);
    },
    showTogether,
  };
}
