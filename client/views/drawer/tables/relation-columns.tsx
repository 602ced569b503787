/** The columns of the table of relations. */
import type { Vocabulary } from '../../../../server/model/vocabulary.ts';
import { nameStatus } from '../../../state/view/status-name.ts';
import { EntityCell, GradeCell, StatusCell } from './cells.tsx';
import type { Column } from './column.ts';
import { rankGrade, rankStatus } from './ranks.ts';
import type { RelationRow } from './relation-rows.ts';

/** The columns, in their first order. */
export function relationColumns(vocabulary: Vocabulary | undefined): readonly Column<RelationRow>[] {
  return [
    {
      id: 'subject',
      title: 'Subject',
      type: 'text',
      width: 200,
      value: ({ subject }) => subject.name,
      cell: ({ subject }) => <EntityCell entity={subject} />,
    },
    { id: 'relation', title: 'Relation', type: 'text', width: 150, value: ({ relation }) => relation },
    {
      id: 'object',
      title: 'Object',
      type: 'text',
      width: 200,
      value: ({ object }) => object.name,
      cell: ({ object }) => <EntityCell entity={object} />,
    },
    {
      id: 'status',
      title: 'Status',
      meaning: 'The strongest of its claims',
      type: 'text',
      width: 120,
      value: ({ edge: { properties } }) => nameStatus(properties.status, properties.affirmed),
      order: ({ edge }) => rankStatus(edge.properties.status, vocabulary),
      cell: ({ edge: { properties } }) => (
        <StatusCell status={properties.status} isAct={properties.affirmed} />
      ),
    },
    {
      id: 'grade',
      title: 'Grade',
      meaning: 'Of the best claim that affirms it',
      type: 'text',
      width: 78,
      value: ({ edge }) => edge.properties.grade,
      order: ({ edge }) => rankGrade(edge.properties.grade),
      cell: ({ edge: { properties } }) =>
        properties.grade === undefined ? null : <GradeCell grade={properties.grade} />,
    },
    { id: 'claims', title: 'Claims', type: 'number', width: 82, value: (row) => row.edge.properties.claims },
    {
      id: 'documents',
      title: 'Documents',
      type: 'number',
      width: 106,
      value: (row) => row.edge.properties.documents,
    },
    {
      id: 'origins',
      title: 'Origins',
      meaning: 'Independent ones: who repeats an agency is no second one',
      type: 'number',
      width: 84,
      value: (row) => row.edge.properties.origins,
    },
    {
      id: 'since',
      title: 'Since',
      meaning: 'The earliest day that it is said to hold',
      type: 'day',
      width: 112,
      value: (row) => row.edge.properties.since,
    },
    {
      id: 'until',
      title: 'Until',
      meaning: 'The latest day on which it is said to hold, after which it may go on; empty while it lasts',
      type: 'day',
      width: 112,
      value: (row) => row.edge.properties.until,
    },
    {
      id: 'contested',
      title: 'Contested',
      meaning: 'Whether sources disagree',
      type: 'text',
      width: 102,
      value: (row) => (row.edge.properties.contested ? 'Contested' : undefined),
      cell: (row) =>
        row.edge.properties.contested ? <span className="cell-contested">Contested</span> : null,
    },
    {
      id: 'last-reported',
      title: 'Last reported',
      type: 'day',
      width: 122,
      value: (row) => row.edge.properties.lastReported,
    },
    {
      id: 'first-reported',
      title: 'First reported',
      type: 'day',
      width: 122,
      value: (row) => row.edge.properties.firstReported,
      isExtra: true,
    },
  ];
}
