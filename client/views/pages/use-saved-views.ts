/** The saved views as the server lists them, read anew whenever the list was changed here. */
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ViewsReply } from '../../../server/api/contract.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';

/** Up to 1,000 views that have a name, last saved first: those that were deleted, or those that were not. */
export function useSavedViews(deleted = false): UseQueryResult<ViewsReply> {
  const { api } = useExplorer();
  const changes = useExplorerState((state) => state.viewListChanges);
  return useQuery({
    queryKey: ['views', { deleted }, changes],
    queryFn: () => api.views(deleted),
    placeholderData: keepPreviousData,
    // Other tabs and other people save views too.
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}
