/** A list of sources as the address says it is sorted and filtered, read from the server part by part. */
import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { readList, writeList, type ListState, type ListTerms } from './list-state.ts';

/** How many rows are asked for at once. */
const PART = 100;

/** Which rows of a list are asked for. */
export interface Part {
  readonly offset: number;
  readonly limit: number;
}

/** The state of a list in the address, and how it is set; the address of the same list takes its place. */
export function useListState(
  name: 'documents' | 'publishers',
  terms: ListTerms,
): readonly [ListState, (next: ListState) => void] {
  const { commands } = useExplorer();
  const query = useExplorerState(({ page }) => ('query' in page ? (page.query ?? '') : ''));
  const set = (next: ListState): void => {
    commands.show({ name, query: writeList(next, terms) }, true);
  };
  return [readList(query, terms), set];
}

/** What is there of a list. */
export interface List<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** Whether the rows are still those of the list before. */
  readonly isStale: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Asks for the next rows; undefined where all are there, or they are under way. */
  readonly more: (() => void) | undefined;
}

/** Reads a list; `key` tells it from all others. */
export function useList<Row>(
  key: readonly unknown[],
  ask: (
    part: Part,
    signal: AbortSignal,
  ) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>,
): List<Row> {
  const { data, error, isPending, isPlaceholderData, hasNextPage, isFetchingNextPage, ...query } =
    useInfiniteQuery({
      queryKey: key,
      queryFn: ({ pageParam, signal }) => ask({ offset: pageParam, limit: PART }, signal),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const read = all.reduce((sum, { rows }) => sum + rows.length, 0);
        return last.rows.length > 0 && read < last.total ? read : undefined;
      },
      placeholderData: keepPreviousData<InfiniteData<{ rows: readonly Row[]; total: number }, number>>,
    });
  return {
    rows: data?.pages.flatMap(({ rows }) => rows) ?? [],
    total: data?.pages.at(-1)?.total ?? 0,
    isStale: isPlaceholderData,
    isPending,
    error,
    retry: () => void (data ? query.fetchNextPage() : query.refetch()),
    more: hasNextPage && !isFetchingNextPage && !error ? () => void query.fetchNextPage() : undefined,
  };
}
