/** Walks through the history with the keys: back to what was run before, and forward again to what was being written. */
import { consoleStore } from '../console-context.ts';

let at = -1;
let written = '';
let last: string | undefined;

/** The walk. */
export const historyWalk = {
  /** The text one step further back (1) or forward (-1); undefined where there is none. Writing anything begins anew. */
  step(by: 1 | -1): string | undefined {
    const { history, text } = consoleStore.getState();
    if (text !== last) {
      at = -1;
      written = text;
    }
    const next = at + by;
    const found = next === -1 ? written : history[next]?.text;
    if (next < -1 || found === undefined) return undefined;
    at = next;
    last = found;
    return found;
  },
};
