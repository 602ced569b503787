/** The table of the edges on the canvas. */
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useExplorerState } from '../../explorer-context.ts';
import { usePicture } from '../use-picture.ts';
import { DataTable } from './data-table.tsx';
import { relationColumns } from './relation-columns.tsx';
import { buildRelationRows } from './relation-rows.ts';

/** The table. */
export function RelationTable(): ReactNode {
  const picture = useDeferredValue(usePicture());
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const columns = useMemo(() => relationColumns(vocabulary), [vocabulary]);
  const rows = useMemo(() => buildRelationRows(picture, vocabulary), [picture, vocabulary]);
  return (
    <DataTable
      name="relations"
      label="Relations on the canvas, as a table"
      noun={['relation', 'relations']}
      columns={columns}
      rows={rows}
      edges={picture.allEdges}
    />
  );
}
