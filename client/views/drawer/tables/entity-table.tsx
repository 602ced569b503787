/** The table of the entities on the canvas. */
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useExplorerState } from '../../explorer-context.ts';
import { usePicture } from '../use-picture.ts';
import { DataTable } from './data-table.tsx';
import { ENTITY_COLUMNS } from './entity-columns.tsx';
import { buildEntityRows } from './entity-rows.ts';

/** The table. */
export function EntityTable(): ReactNode {
  const picture = useDeferredValue(usePicture());
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const rows = useMemo(() => buildEntityRows(picture, vocabulary), [picture, vocabulary]);
  return (
    <DataTable
      name="entities"
      label="Entities on the canvas, as a table"
      noun={['entity', 'entities']}
      columns={ENTITY_COLUMNS}
      rows={rows}
      edges={picture.allEdges}
    />
  );
}
