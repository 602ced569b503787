/** Asks a question of `cypher/` by its name, with its placeholders filled. */
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

/** Makes what asks an engine, in read transactions; `common` fills placeholders that any question may have. */
export function createAsk(
  engine: Engine,
  queries: Queries,
  common: Readonly<Record<string, string>> = {},
  { signal }: AskOptions = {},
): Ask {
  return (name, parameters, fill = {}) => {
    const text = queries.text(name, engine.name, { ...common, ...fill });
    return readRows(engine, text, parameters, { mode: 'read', ...(signal && { signal }) });
  };
}

/** Makes an `Ask` for any options, with `__KINDS__` and `__RELATIONS__` filled from the vocabulary. */
export function createAsker(
  engine: Engine,
  queries: Queries,
  vocabulary: Vocabulary,
): (options?: AskOptions) => Ask {
  const placeholders = vocabularyPlaceholders(vocabulary);
  return (options) => createAsk(engine, queries, placeholders, options);
}
