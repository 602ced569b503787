/** Documents as a table: each row opens the document's page, each publisher its own. */
import type { ReactNode } from 'react';
import type { DocumentListing } from '../../../server/model/answers.ts';
import { useExplorerState } from '../explorer-context.ts';
import { PageLink } from '../parts/page-link.tsx';
import { countOf, writeNumber } from '../parts/words.ts';
import { followRow, walkRows } from './row-keys.ts';
import type { Column } from './sort-header.tsx';
import { writeDocumentKind, writeLanguage, writePublished } from './source-words.ts';

/** The columns, with what the server sorts by. */
export const DOCUMENT_COLUMNS: readonly Column[] = [
  { title: 'Title', order: 'title' },
  { title: 'Publisher', order: 'publisher' },
  { title: 'Published', order: 'published' },
  { title: 'Language' },
  { title: 'Kind' },
  { title: 'Reliability', order: 'reliability' },
  { title: 'Claims', order: 'claims', isNumber: true },
];

/** What a table is: its head, and whether it names the publishers. */
export interface DocumentTableProps {
  readonly documents: readonly DocumentListing[];
  readonly head: ReactNode;
  readonly withPublisher?: boolean;
  readonly isStale?: boolean;
}

/** The table. */
export function DocumentTable({
  documents,
  head,
  withPublisher = true,
  isStale = false,
}: DocumentTableProps): ReactNode {
  return (
    <table className="source-table" data-stale={isStale} aria-label="Documents">
      {head}
      <tbody onKeyDown={walkRows}>
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} withPublisher={withPublisher} />
        ))}
      </tbody>
    </table>
  );
}

interface DocumentRowProps {
  readonly document: DocumentListing;
  readonly withPublisher: boolean;
}

function DocumentRow({ document, withPublisher }: DocumentRowProps): ReactNode {
  const { id, title, language, kind, publisher, publisherId, reliability, claims } = document;
  const meaning = useExplorerState(({ vocabulary }) => vocabulary?.reliability[reliability]);
  const published = writePublished(document);
  return (
    <tr onClick={followRow}>
      <th scope="row">
        <PageLink page={{ name: 'document', id }} data-row={id} lang={language} dir="auto">
          {title}
        </PageLink>
        <span className="row-note">
          {[...(withPublisher ? [publisher] : []), published].join(', ')} · {reliability} ·{' '}
          {countOf(claims, 'claim')}
        </span>
      </th>
      {withPublisher && (
        <td>
          <PageLink page={{ name: 'publisher', id: publisherId }} className="plain-link">
            {publisher}
          </PageLink>
        </td>
      )}
      <td className="day">{published}</td>
      <td>{writeLanguage(language)}</td>
      <td>{writeDocumentKind(kind)}</td>
      <td>
        <span className="grade" title={meaning}>
          {reliability}
        </span>
      </td>
      <td className="number">{writeNumber(claims)}</td>
    </tr>
  );
}
