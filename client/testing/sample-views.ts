/** What saving is tested with: a server that keeps views in memory, by the rules of the real one, and a clock that is moved by hand. */
import type { ViewReply, ViewRequest } from '../../server/api/contract.ts';
import { EntenteError } from '../../server/model/errors.ts';
import type { Api } from '../api.ts';
import type { Clock } from '../state/clock.ts';

/** The calls over saved views. */
export type ViewCalls = Pick<
  Api,
  'views' | 'view' | 'addView' | 'saveView' | 'deleteView' | 'restoreView' | 'viewVersions' | 'viewVersion'
>;

/** A server for saved views. */
export interface ViewServer {
  readonly api: ViewCalls;
  /** Calls that reached it, as `save v-1 upon 3`. */
  readonly calls: string[];
  readonly setDown: (down: boolean) => void;
  /** The next answers are lost on their way back, though what was asked for is done. */
  readonly loseAnswers: (lost: boolean) => void;
  /** Keeps answers back until the returned function is called. */
  readonly holdBack: () => () => void;
  /** The view as it is kept, without asking for it. */
  readonly kept: (id: string) => ViewReply | undefined;
}

interface Kept {
  readonly versions: ViewReply[];
  deleted: boolean;
}

const AWAY = new EntenteError('store-unavailable', 'The server does not answer.');

/** A server without any views. */
export function makeViewServer(now: () => number = () => 0): ViewServer {
  const views = new Map<string, Kept>();
  const calls: string[] = [];
  let down = false;
  let lost = false;
  let gate: Promise<void> = Promise.resolve();

  const answer = async <Reply>(call: string, make: () => Reply): Promise<Reply> => {
    if (down) throw AWAY;
    calls.push(call);
    const reply = make();
    await gate;
    if (lost) throw AWAY;
    return reply;
  };
  const find = (id: string): Kept => {
    const kept = views.get(id);
    if (kept && !kept.deleted) return kept;
    const details = kept ? { details: { deleted: 'then', name: '' } } : {};
    throw new EntenteError('view-not-found', `There is no saved view "${id}".`, details);
  };
  const newest = ({ versions }: Kept): ViewReply => {
    const last = versions.at(-1);
    if (!last) throw new Error('A view without versions.');
    return last;
  };
  const add = (id: string, kept: Kept, request: ViewRequest): ViewReply => {
    const saved = new Date(now()).toISOString();
    const version = kept.versions.length + 1;
    const entities = request.content.nodes.length;
    // As the real one gives it back: written as text and read again.
    const content = JSON.parse(JSON.stringify(request.content)) as ViewReply['content'];
    kept.versions.push({ ...request, content, id, version, created: saved, saved, entities });
    return newest(kept);
  };

  const api: ViewCalls = {
    views: (deleted) =>
      answer('list', () => ({
        views: [...views.values()].filter((each) => each.deleted === deleted).map(newest),
        truncated: false,
      })),
    view: (id) => answer(`read ${id}`, () => newest(find(id))),
    addView: (request) =>
      answer('add', () => {
        const id = `v-${String(views.size + 1)}`;
        const kept: Kept = { versions: [], deleted: false };
        views.set(id, kept);
        return add(id, kept, request);
      }),
    saveView: (id, request, version) =>
      answer(`save ${id} upon ${String(version)}`, () => {
        const kept = find(id);
        const { version: there, saved, name } = newest(kept);
        if (there !== version)
          throw new EntenteError('view-changed', 'It is at another version.', {
            details: { version: there, saved, name },
          });
        return add(id, kept, request);
      }),
    deleteView: (id, forever) =>
      answer(`delete ${id}`, () => {
        const kept = views.get(id);
        if (!kept) throw new EntenteError('view-not-found', `There is no saved view "${id}".`);
        if (forever) views.delete(id);
        else kept.deleted = true;
      }),
    restoreView: (id) =>
      answer(`restore ${id}`, () => {
        const kept = views.get(id);
        if (!kept) throw new EntenteError('view-not-found', `There is no saved view "${id}".`);
        kept.deleted = false;
        return newest(kept);
      }),
    viewVersions: (id) => answer(`versions ${id}`, () => ({ versions: find(id).versions.toReversed() })),
    viewVersion: (id, version) =>
      answer(`read ${id} at ${String(version)}`, () => {
        const found = find(id).versions[version - 1];
        if (!found) throw new EntenteError('version-not-found', 'There is no such version.');
        return found;
      }),
  };
  return {
    api,
    calls,
    setDown: (next) => (down = next),
    loseAnswers: (next) => (lost = next),
    holdBack: () => {
      let release = (): void => undefined;
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        release();
      };
    },
    kept: (id) => {
      const kept = views.get(id);
      return kept && newest(kept);
    },
  };
}

/** A clock that stands still until it is moved. */
export interface HandClock extends Clock {
  /** Lets so many milliseconds pass, and waits for what that has set going. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/**
 * A clock at the given time, in milliseconds since 1970. Time passes only while nothing is under way that takes a time of its
 * own, as `isBusy` tells.
 */
export function makeClock({
  start = Date.UTC(2026, 2, 3, 12),
  isBusy = () => false,
}: { start?: number; isBusy?: () => boolean } = {}): HandClock {
  let time = start;
  let waiting: readonly { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => time,
    after: (milliseconds, run) => {
      const entry = { at: time + milliseconds, run };
      waiting = [...waiting, entry];
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    pass: async (milliseconds) => {
      const end = time + milliseconds;
      for (;;) {
        await settle(isBusy);
        const [next] = waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        waiting = waiting.filter((each) => each !== next);
        time = Math.max(time, next.at);
        next.run();
      }
      time = end;
      await settle(isBusy);
    },
  };
}

/** Lets everything happen that waits for nothing but its turn, or for what is under way. */
async function settle(isBusy: () => boolean): Promise<void> {
  for (let turns = 0; turns < 5; turns = isBusy() ? 0 : turns + 1)
    await new Promise((resolve) => setTimeout(resolve));
}
