/** The columns of the table of claims. */
import { isSpeech, type Vocabulary } from '../../../../server/model/vocabulary.ts';
import { nameStatus } from '../../../state/view/status-name.ts';
import { writeQuantity, writeTime } from '../../parts/words.ts';
import { EntityCell, GradeCell, StatusCell } from './cells.tsx';
import type { ClaimRow } from './claim-rows.ts';
import type { Column } from './column.ts';
import { rankGrade, rankStatus } from './ranks.ts';

/** The columns, in their first order. */
export function claimColumns(vocabulary: Vocabulary | undefined): readonly Column<ClaimRow>[] {
  const isAct = ({ relation }: ClaimRow['claim']): boolean => isSpeech(vocabulary, relation);
  return [
    {
      id: 'sentence',
      title: 'Sentence',
      type: 'text',
      width: 420,
      value: ({ claim }) => claim.statement,
      cell: ({ claim }) => (
        <span className="cell-name" title={claim.statement}>
          {claim.statement}
        </span>
      ),
    },
    {
      id: 'held',
      title: 'When it was',
      meaning: 'The day on which it held or happened',
      type: 'text',
      width: 150,
      value: ({ claim }) => writeIsoTime(claim),
      text: ({ claim }) => writeTime(claim) ?? '',
      order: ({ claim }) => claim.dateFrom ?? claim.date ?? claim.dateTo,
    },
    {
      id: 'reported',
      title: 'Reported',
      meaning: 'The day its document was published',
      type: 'day',
      width: 112,
      value: ({ claim }) => claim.reported,
    },
    {
      id: 'status',
      title: 'Status',
      type: 'text',
      width: 116,
      value: ({ claim }) => nameStatus(claim.status, isAct(claim)),
      order: ({ claim }) => rankStatus(claim.status, vocabulary),
      cell: ({ claim }) => <StatusCell status={claim.status} isAct={isAct(claim)} />,
    },
    {
      id: 'grade',
      title: 'Grade',
      meaning: 'Reliability of the document and credibility of the claim',
      type: 'text',
      width: 78,
      value: ({ claim }) => claim.grade,
      order: ({ claim }) => rankGrade(claim.grade),
      cell: ({ claim }) => <GradeCell grade={claim.grade} />,
    },
    {
      id: 'publisher',
      title: 'Publisher',
      type: 'text',
      width: 160,
      value: ({ document }) => document?.publisher,
    },
    {
      id: 'subject',
      title: 'Subject',
      type: 'text',
      width: 170,
      value: ({ subject }) => subject.name,
      cell: ({ subject }) => <EntityCell entity={subject} />,
    },
    { id: 'relation', title: 'Relation', type: 'text', width: 140, value: ({ relation }) => relation },
    {
      id: 'object',
      title: 'Object',
      type: 'text',
      width: 170,
      value: ({ object }) => object.name,
      cell: ({ object }) => <EntityCell entity={object} />,
    },
    {
      id: 'document',
      title: 'Document',
      type: 'text',
      width: 260,
      value: ({ document }) => document?.title,
      cell: ({ document }) => (
        <span className="cell-name" lang={document?.language} title={document?.title}>
          {document?.title}
        </span>
      ),
    },
    {
      id: 'attributed-to',
      title: 'Attributed to',
      meaning: 'Who asserts it, where that is not the document’s own voice',
      type: 'text',
      width: 160,
      value: ({ speaker }) => speaker,
    },
    {
      id: 'quantity',
      title: 'Quantity',
      type: 'text',
      width: 170,
      value: ({ claim }) => writeQuantity(claim),
      order: ({ claim }) => claim.quantity ?? claim.quantityMin ?? claim.quantityMax,
    },
  ];
}

/** A day, or both ends of a span with a slash between, as ISO 8601 has it; an end that is not known is two dots. */
function writeIsoTime({ date, dateFrom, dateTo }: ClaimRow['claim']): string | undefined {
  if (date !== undefined) return date;
  if (dateFrom === undefined && dateTo === undefined) return undefined;
  return `${dateFrom ?? '..'}/${dateTo ?? '..'}`;
}
