/** Asks for what matches a typed text once the typing rests, and tells the answer to that very text from an older one. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSettled } from './use-settled.ts';

/** Milliseconds for which the typing has to rest. */
const PAUSE = 120;

/** Milliseconds for which the answer to the previous text stays, lest it flicker; any longer, and it would seem to answer the new one. */
const LINGERS = 600;

/** What has been answered so far. */
export interface TypedAnswer<Reply> {
  /** The answer to the very text that is typed; undefined until it is there. */
  readonly fresh: Reply | undefined;
  /** The answer to the text before, to be seen for a moment but not chosen. */
  readonly stale: Reply | undefined;
  /** Why there is no answer to the text. */
  readonly error: Error | undefined;
  /** Whether an answer to the very text is still to come. */
  readonly isPending: boolean;
}

/** Follows the typed text; nothing is asked for an empty one. Answers are kept by `name` and text: one name, one question. */
export function useAnswer<Reply>(
  typed: string,
  name: string,
  ask: (text: string, signal: AbortSignal) => Promise<Reply>,
): TypedAnswer<Reply> {
  const wanted = useSettled(typed, PAUSE);
  const hasLingered = useSettled(typed, LINGERS) === typed;
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: [name, wanted],
    queryFn: ({ signal }) => ask(wanted, signal),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  if (typed === '') return { fresh: undefined, stale: undefined, error: undefined, isPending: false };
  const isSettled = wanted === typed;
  const failure = isSettled && error ? error : undefined;
  const fresh = isSettled && !isPlaceholderData && !error ? data : undefined;
  const isPending = fresh === undefined && failure === undefined;
  const stale = isPending && wanted !== '' && !hasLingered ? data : undefined;
  return { fresh, stale, error: failure, isPending };
}
