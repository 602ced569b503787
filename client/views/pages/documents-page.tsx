/** The list of documents, to be sorted and filtered. */
import type { ReactNode } from 'react';
import type { DocumentsQuery } from '../../api.ts';
import { useExplorer } from '../explorer-context.ts';
import { countOf } from '../parts/words.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import { DOCUMENT_COLUMNS, DocumentTable } from './document-table.tsx';
import { ListFrame } from './list-frame.tsx';
import { DOCUMENT_TERMS, keepValues } from './list-state.ts';
import { SortHeader } from './sort-header.tsx';
import { useDocumentTerms, type DocumentTerms } from './use-document-terms.ts';
import { useList, useListState } from './use-list.ts';

const MENUS: readonly (readonly [keyof DocumentTerms, string])[] = [
  ['publisher', 'Publisher'],
  ['language', 'Language'],
  ['kind', 'Kind'],
  ['reliability', 'Reliability'],
];

/** The page below its title. */
export function DocumentsPage(): ReactNode {
  const { api } = useExplorer();
  const [state, setState] = useListState('documents', DOCUMENT_TERMS);
  const values = useDocumentTerms();
  const { text: q, order, descending, chosen } = state;
  const query: DocumentsQuery = { q, order, descending, ...chosen };
  const list = useList(['documents', 'list', query], async (part, signal) => {
    const { documents, total } = await api.documents({ ...query, ...part }, signal);
    return { rows: documents, total };
  });
  const sort = { columns: DOCUMENT_COLUMNS, list: state, terms: DOCUMENT_TERMS, onChange: setState };
  return (
    <ListFrame
      name="documents"
      list={list}
      state={state}
      terms={DOCUMENT_TERMS}
      columns={DOCUMENT_COLUMNS}
      onChange={setState}
      textLabel="Words of the title or the publisher"
      count={countOf(list.total, 'document')}
      filters={MENUS.map(([name, label]) => (
        <ChoiceMenu
          key={name}
          label={label}
          values={values[name]}
          chosen={chosen[name] ?? []}
          onChange={(next) => {
            setState(keepValues(state, name, next));
          }}
        />
      ))}
    >
      <DocumentTable documents={list.rows} head={<SortHeader {...sort} />} isStale={list.isStale} />
    </ListFrame>
  );
}
