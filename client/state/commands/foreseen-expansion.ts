/** Reads ahead what an expansion would bring, and finds places for it, while the user may be about to ask for it. */
import type { NeighboursReply } from '../../../server/api/contract.ts';
import type { Arranged, CommandParts } from './command-parts.ts';
import { expand } from '../view/changes.ts';
import type { View } from '../view/view.ts';

/** Milliseconds for which what was read is taken as what the server would answer. */
const FRESH = 5_000;

/** What an expansion brings. */
export interface Foreseen {
  /** With all edges among the neighbours and the nodes of the view. */
  readonly reply: NeighboursReply;
  /** The view that it was read for. */
  readonly view: View;
  /** Places for that view with the neighbours in it; undefined where none are to be had so soon. */
  readonly arranged: Promise<Arranged | undefined>;
}

/** Reads expansions, the one that is foreseen ahead of time. */
export interface ExpansionReader {
  /** Begins to read; what was foreseen before is given up. */
  readonly foresee: (id: string) => void;
  /** What the expansion of an entity brings: as it was read ahead, if that still holds, else as the server says now. */
  readonly read: (id: string, limit: number, signal: AbortSignal) => Promise<Foreseen>;
}

interface Begun {
  readonly id: string;
  readonly view: View;
  readonly time: number;
  readonly control: AbortController;
  readonly found: Promise<Foreseen>;
}

/** The reader over one store; it foresees expansions of that limit. */
export function createExpansionReader(
  { api, store, arrange }: Pick<CommandParts, 'api' | 'store' | 'arrange'>,
  usual: number,
): ExpansionReader {
  let begun: Begun | undefined;
  const ask = async (id: string, limit: number, signal: AbortSignal): Promise<Foreseen> => {
    const view = store.getState().history.present;
    const reply = await api.expansion(id, { ids: [...view.nodes.keys()], limit }, signal);
    return { reply, view, arranged: Promise.resolve(undefined) };
  };
  const seek = (
    { reply, view }: Foreseen,
    id: string,
    signal: AbortSignal,
  ): Promise<Arranged | undefined> => {
    const { claims, vocabulary, measured, history } = store.getState();
    if (history.present !== view || reply.nodes.every((node) => view.nodes.has(node.id)))
      return Promise.resolve(undefined);
    const next = expand(view, id, { ...reply, whole: true });
    const request = { scope: 'new', arrangement: next.arrangement, yields: true } as const;
    // What fails here is tried again, and told, when it is asked for.
    return arrange({ view: next, claims, vocabulary, measured }, request, signal).catch(() => undefined);
  };
  const isStillSo = ({ id, view, time }: Begun): boolean =>
    begun?.id === id && store.getState().history.present === view && performance.now() - time < FRESH;

  return {
    foresee: (id) => {
      const view = store.getState().history.present;
      if (begun?.id === id && isStillSo(begun)) return;
      begun?.control.abort();
      const control = new AbortController();
      const found = ask(id, usual, control.signal).then((foreseen) => ({
        ...foreseen,
        arranged: seek(foreseen, id, control.signal),
      }));
      const mine: Begun = { id, view, time: performance.now(), control, found };
      begun = mine;
      found.catch(() => {
        if (begun === mine) begun = undefined;
      });
    },
    read: async (id, limit, signal) => {
      const mine = begun;
      if (mine?.id !== id || limit !== usual || !isStillSo(mine)) return ask(id, limit, signal);
      begun = undefined;
      signal.addEventListener('abort', () => {
        mine.control.abort();
      });
      try {
        return await mine.found;
      } catch (error) {
        if (signal.aborted) throw error;
        return ask(id, limit, signal);
      }
    },
  };
}
