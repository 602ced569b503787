/** The list of publishers, to be sorted and narrowed down. */
import type { ReactNode } from 'react';
import type { PublisherListing } from '../../../server/model/answers.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { EntityButton } from '../parts/entity-button.tsx';
import { PageLink } from '../parts/page-link.tsx';
import { countOf, writeNumber } from '../parts/words.ts';
import { ListFrame } from './list-frame.tsx';
import { PUBLISHER_TERMS } from './list-state.ts';
import { followRow, walkRows } from './row-keys.ts';
import { SortHeader, type Column } from './sort-header.tsx';
import { useList, useListState } from './use-list.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Name', order: 'name' },
  { title: 'Entity' },
  { title: 'Best reliability', order: 'reliability' },
  { title: 'Documents', order: 'documents', isNumber: true },
  { title: 'Claims', order: 'claims', isNumber: true },
  { title: 'Edges it alone reports', order: 'alone', isNumber: true },
];

/** The page below its title. */
export function PublishersPage(): ReactNode {
  const { api } = useExplorer();
  const [state, setState] = useListState('publishers', PUBLISHER_TERMS);
  const { text: q, order, descending } = state;
  const query = { q, order, descending };
  const list = useList(['publishers', 'list', query], async (part, signal) => {
    const { publishers, total } = await api.publishers({ ...query, ...part }, signal);
    return { rows: publishers, total };
  });
  const sort = { columns: COLUMNS, list: state, terms: PUBLISHER_TERMS, onChange: setState };
  return (
    <ListFrame
      name="publishers"
      list={list}
      state={state}
      terms={PUBLISHER_TERMS}
      columns={COLUMNS}
      onChange={setState}
      textLabel="Words of the name"
      count={countOf(list.total, 'publisher')}
    >
      <table className="source-table" data-stale={list.isStale} aria-label="Publishers">
        <SortHeader {...sort} />
        <tbody onKeyDown={walkRows}>
          {list.rows.map((publisher) => (
            <PublisherRow key={publisher.id} publisher={publisher} />
          ))}
        </tbody>
      </table>
    </ListFrame>
  );
}

function PublisherRow({ publisher }: { publisher: PublisherListing }): ReactNode {
  const { id, name, entity, reliability, documents, claims, alone } = publisher;
  const meaning = useExplorerState(({ vocabulary }) => vocabulary?.reliability[reliability]);
  return (
    <tr onClick={followRow}>
      <th scope="row">
        <PageLink page={{ name: 'publisher', id }} data-row={id}>
          {name}
        </PageLink>
        <span className="row-note">
          {reliability} · {countOf(documents, 'document')} · {countOf(claims, 'claim')}
          {alone > 0 && ` · alone on ${countOf(alone, 'edge')}`}
        </span>
      </th>
      <td>{entity && <EntityButton id={entity.id} kind={entity.kind} name={entity.name} />}</td>
      <td>
        <span className="grade" title={meaning}>
          {reliability}
        </span>
      </td>
      <td className="number">{writeNumber(documents)}</td>
      <td className="number">{writeNumber(claims)}</td>
      <td className="number">{writeNumber(alone)}</td>
    </tr>
  );
}
