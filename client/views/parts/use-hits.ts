/** The entities whose names match what is typed, followed as it is typed. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SearchHit } from '../../../server/api/contract.ts';
import { EntenteError } from '../../../server/model/errors.ts';
import { useExplorer } from '../explorer-context.ts';

const MOST_HITS = 12;
const PAUSE = 120;

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
  const wanted = useSettled(typed, PAUSE);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['search', wanted],
    queryFn: ({ signal }) => api.search(wanted, MOST_HITS, signal),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const settled = wanted === typed && typed !== '';
  const fresh = settled && !isPlaceholderData && !error ? data?.hits : undefined;
  const stale = fresh || (settled && error) || wanted === '' ? [] : (data?.hits ?? []);
  const nothing =
    settled && error ? tellFailure(error) : fresh ? `Nothing is named “${typed}”.` : 'Searching …';
  const truncated = fresh !== undefined && fresh.length > 0 && data?.truncated === true;
  return { fresh, stale, truncated, nothing };
}

function tellFailure(error: Error): string {
  const refused = error instanceof EntenteError && error.code === 'invalid-request';
  return refused ? 'This text cannot be searched for. Type a name, or a part of one.' : error.message;
}

/** The value once it has been the same for a while, in milliseconds. */
function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [value, pause]);
  return settled;
}
