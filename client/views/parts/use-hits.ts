/** The entities whose names match what is typed, followed as it is typed. */
import type { SearchHit } from '../../../server/api/contract.ts';
import { EntenteError } from '../../../server/model/errors.ts';
import { useExplorer } from '../explorer-context.ts';
import { useAnswer } from './use-answer.ts';

const MOST_HITS = 12;

/** What is found for the typed text, and what to say and show until it is. */
export interface Found {
  /** The hits of the very text that is typed; undefined until they are there. */
  readonly fresh: readonly SearchHit[] | undefined;
  /** The hits of the text before, to be seen meanwhile but not chosen. */
  readonly stale: readonly SearchHit[];
  readonly truncated: boolean;
  /** What to say where no hit is shown. */
  readonly nothing: string;
}

/** Searches once the typing rests; nothing is asked for an empty text. */
export function useHits(typed: string): Found {
  const { api } = useExplorer();
  const { fresh, stale, error } = useAnswer(typed, 'names', (text, signal) =>
    api.search(text, MOST_HITS, signal),
  );
  const nothing = fresh ? `Nothing is named “${typed}”.` : 'Searching …';
  return {
    fresh: fresh?.hits,
    stale: stale?.hits ?? [],
    truncated: fresh !== undefined && fresh.hits.length > 0 && fresh.truncated,
    nothing: error ? tellFailure(error) : nothing,
  };
}

function tellFailure(error: Error): string {
  const refused = error instanceof EntenteError && error.code === 'invalid-request';
  return refused ? 'This text cannot be searched for. Type a name, or a part of one.' : error.message;
}
