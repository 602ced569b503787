/** The columns of the table of entities. */
import { subtypeOf } from '../../../../server/model/view-style/node-style.ts';
import { KindMark } from '../../parts/kind-mark.tsx';
import { writeKind } from '../../parts/words.ts';
import type { Column } from './column.ts';
import type { EntityRow } from './entity-rows.ts';

const numberOf = ({ node }: EntityRow, property: string): number | undefined => {
  const value = node.properties[property];
  return typeof value === 'number' ? value : undefined;
};

/** The columns, in their first order. */
export const ENTITY_COLUMNS: readonly Column<EntityRow>[] = [
  {
    id: 'name',
    title: 'Name',
    type: 'text',
    width: 260,
    value: ({ node }) => node.name,
    cell: ({ node }) => (
      <>
        <KindMark kind={node.kind} size={18} />
        <span className="cell-name">{node.name}</span>
      </>
    ),
  },
  { id: 'kind', title: 'Kind', type: 'text', width: 124, value: ({ node }) => writeKind(node.kind) },
  {
    id: 'subtype',
    title: 'Subtype',
    type: 'text',
    width: 132,
    value: ({ node }) => subtypeOf(node) || undefined,
  },
  {
    id: 'documents',
    title: 'Documents',
    meaning: 'Documents behind its edges, in the whole store',
    type: 'number',
    width: 108,
    value: (row) => numberOf(row, 'documents'),
  },
  {
    id: 'claims',
    title: 'Claims',
    meaning: 'Claims behind its edges, in the whole store',
    type: 'number',
    width: 84,
    value: (row) => numberOf(row, 'claims'),
  },
  {
    id: 'edges',
    title: 'Edges shown',
    meaning: 'Edges drawn at it',
    type: 'number',
    width: 116,
    value: (row) => row.edges,
  },
  {
    id: 'hidden',
    title: 'More neighbours',
    meaning: 'Neighbours that are not on the canvas',
    type: 'number',
    width: 144,
    value: (row) => row.hidden,
  },
  {
    id: 'first-reported',
    title: 'First reported',
    meaning: 'Of the edges drawn at it',
    type: 'day',
    width: 128,
    value: (row) => row.first,
  },
  {
    id: 'last-reported',
    title: 'Last reported',
    meaning: 'Of the edges drawn at it',
    type: 'day',
    width: 128,
    value: (row) => row.last,
  },
  {
    id: 'place',
    title: 'Place',
    meaning: 'What it belongs to by the edges on the canvas, else where it lies',
    type: 'text',
    width: 180,
    value: (row) => row.place,
  },
];
