/** Reads what stands before a statement: EXPLAIN or PROFILE, and a version of Cypher. */
import type { Token } from './lexer.ts';
import type { Refusal } from './statement-refusal.ts';

/** What is to be done with a statement. */
export interface Prefix {
  readonly mode: 'run' | 'explain' | 'profile';
  /** Number of tokens before the statement's first clause. */
  readonly length: number;
}

/** Options of CYPHER that choose how a plan is made and run, and nothing else. */
const HARMLESS_OPTIONS: ReadonlySet<string> = new Set(['PLANNER', 'RUNTIME']);

/** The prefix, or why it is not taken. */
export function readPrefix(tokens: readonly Token[]): Prefix | Refusal {
  let mode: Prefix['mode'] = 'run';
  let at = 0;
  for (;;) {
    const keyword = tokens[at]?.keyword;
    if (keyword === 'EXPLAIN' || keyword === 'PROFILE') {
      if (mode !== 'run') {
        const sentence = 'EXPLAIN and PROFILE stand before a statement once: leave one of them out';
        return { reason: 'argument', sentence, offset: tokens[at]?.offset ?? 0 };
      }
      mode = keyword === 'EXPLAIN' ? 'explain' : 'profile';
      at += 1;
    } else if (keyword === 'CYPHER') {
      const end = readVersion(tokens, at + 1);
      if (typeof end !== 'number') return end;
      at = end;
    } else return { mode, length: at };
  }
}

/** Where the version and the options after CYPHER end. */
function readVersion(tokens: readonly Token[], start: number): number | Refusal {
  let at = tokens[start]?.kind === 'number' ? start + 1 : start;
  while (tokens[at]?.kind === 'word' && tokens[at + 1]?.text === '=') {
    const option = tokens[at];
    if (!HARMLESS_OPTIONS.has(option?.keyword ?? '')) {
      const sentence = `CYPHER ${option?.text ?? ''}= is no option of the console: leave it out`;
      return { reason: 'forbidden', sentence, offset: option?.offset ?? 0 };
    }
    at += 3;
  }
  return at;
}
