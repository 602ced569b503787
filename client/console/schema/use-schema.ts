/** What the graph is made of, read once in a while. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { SchemaReply } from '../../../server/api/contract.ts';
import { useExplorer } from '../../views/explorer-context.ts';

/** Milliseconds for which an answer is good: counting everything is work. */
const FRESH = 300_000;

/** The schema. */
export function useSchema(): UseQueryResult<SchemaReply> {
  const { api } = useExplorer();
  return useQuery({ queryKey: ['schema'], queryFn: () => api.schema(), staleTime: FRESH });
}
