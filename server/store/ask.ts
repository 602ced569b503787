/** Asks a question of `cypher/` by its name, with the placeholders of the vocabulary filled. */
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Engine, Parameters, Row } from './engine.ts';
import type { Queries } from './queries.ts';
import { vocabularyPlaceholders } from './queries.ts';
import { readRows } from './read-rows.ts';
import type { AskOptions } from './store.ts';

/** Asks one question by name; `fill` gives placeholders that only this question has. */
export type Ask = (
  name: string,
  parameters: Parameters,
  fill?: Readonly<Record<string, string>>,
) => Promise<readonly Row[]>;

/** Makes what asks questions of an engine, in read transactions. */
export function createAsker(
  engine: Engine,
  queries: Queries,
  vocabulary: Vocabulary,
): (options: AskOptions) => Ask {
  const placeholders = vocabularyPlaceholders(vocabulary);
  return ({ signal }) =>
    (name, parameters, fill = {}) => {
      const text = queries.text(name, engine.name, { ...placeholders, ...fill });
      return readRows(engine, text, parameters, { mode: 'read', ...(signal && { signal }) });
    };
}
