/** How far and between how many entities ways are sought: what the server takes, and the client does not ask beyond. */
import type { PathMode } from './answers.ts';

/** How many edges paths of a mode have at most, unless that is asked for otherwise, and how many may be asked for. */
export const PATH_LENGTHS = {
  shortest: { usual: 6, greatest: 12 },
  all: { usual: 6, greatest: 12 },
  within: { usual: 3, greatest: 6 },
  sourced: { usual: 6, greatest: 12 },
  forward: { usual: 4, greatest: 6 },
} as const satisfies Record<PathMode, { readonly usual: number; readonly greatest: number }>;

/** Most days that can be asked for between two steps, a century: more are as good as any number. */
export const MOST_DAYS_BETWEEN = 36_525;

/** Most entities whose neighbours in common can be asked for. */
export const MOST_SHARING = 50;

/** Most entities whose connection can be asked for. */
export const MOST_CONNECTED = 12;
