/** The table of the claims behind the edges on the canvas. */
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useExplorerState } from '../../explorer-context.ts';
import { countOf } from '../../parts/words.ts';
import { usePicture } from '../use-picture.ts';
import { claimColumns } from './claim-columns.tsx';
import { buildClaimRows, countUnread } from './claim-rows.ts';
import { DataTable } from './data-table.tsx';

/** The table. */
export function ClaimTable(): ReactNode {
  const picture = useDeferredValue(usePicture());
  const claims = useDeferredValue(useExplorerState((state) => state.claims));
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const columns = useMemo(() => claimColumns(vocabulary), [vocabulary]);
  const rows = useMemo(() => buildClaimRows({ picture, claims, vocabulary }), [picture, claims, vocabulary]);
  const unread = countUnread({ picture, claims, vocabulary });
  return (
    <DataTable
      name="claims"
      label="Claims behind the edges on the canvas, as a table"
      noun={['claim', 'claims']}
      columns={columns}
      rows={rows}
      edges={picture.allEdges}
      waiting={unread > 0 ? `Reading the claims behind ${countOf(unread, 'edge')} …` : undefined}
    />
  );
}
