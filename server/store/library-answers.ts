/** Runs questions of the library: their own text, read-only, with a limit of rows and of time. */
import type { Engine, Row } from './engine.ts';
import { toPlainTable } from './decoding/plain-values.ts';
import type { QuestionContext } from './questions/context.ts';
import { requireEntities } from './questions/context.ts';
import type { LibraryAnswers } from './store.ts';

/** Rows of an answer: more than anybody reads, and what a picture can take. */
const MAX_ROWS = 1_000;

/** Milliseconds: the longest that somebody waits for a table. */
const TIMEOUT_MS = 30_000;

/** Makes what answers. */
export function createLibraryAnswers({ asking }: QuestionContext, engine: Engine): LibraryAnswers {
  return {
    async answerLibrary({ text, fields, parameters, entities }, options = {}) {
      const begun = performance.now();
      if (entities.length > 0) await requireEntities(entities, asking(options));
      const found = engine.run(text, parameters, {
        mode: 'read',
        maxRows: MAX_ROWS,
        timeoutMs: TIMEOUT_MS,
        ...(options.signal && { signal: options.signal }),
      });
      // Row by row: what lies beyond the limit is then never fetched.
      const rows: Row[] = [];
      for await (const row of found) rows.push(row);
      return {
        data: toPlainTable(fields, rows),
        entente: {
          engine: engine.name,
          truncated: found.truncated,
          milliseconds: Math.round(performance.now() - begun),
        },
      };
    },
  };
}
