/** The page of one publisher: which entity it is, its documents, and the edges that it alone reports. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { PublisherDetails } from '../../../server/model/answers.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { EntityButton } from '../parts/entity-button.tsx';
import { countOf } from '../parts/words.ts';
import { DOCUMENT_COLUMNS, DocumentTable } from './document-table.tsx';
import { PageTitle } from './page-title.tsx';
import { PublisherEdges } from './publisher-edges.tsx';
import { RecordState } from './record-state.tsx';

/** The page. */
export function PublisherPage({ id }: { id: string }): ReactNode {
  const { api } = useExplorer();
  const { data, error, refetch } = useQuery({
    queryKey: ['publisher', id],
    queryFn: () => api.publisher(id),
  });
  if (!data)
    return (
      <RecordState
        error={error}
        retry={() => void refetch()}
        noun="publisher"
        list={{ name: 'publishers' }}
      />
    );
  return (
    <article className="source-page">
      <PublisherHead publisher={data} />
      <section className="source-section" aria-label="Documents">
        <h3>{countOf(data.published.length, 'document')}, the latest first</h3>
        <DocumentTable documents={data.published} head={<PlainHead />} withPublisher={false} />
      </section>
      <PublisherEdges publisher={data} />
    </article>
  );
}

function PublisherHead({ publisher }: { publisher: PublisherDetails }): ReactNode {
  const { name, entity, documents, claims, alone, reliability } = publisher;
  const { commands } = useExplorer();
  const meaning = useExplorerState(({ vocabulary }) => vocabulary?.reliability[reliability]);
  const edges = publisher.reportedAlone.edges.map((edge) => edge.id);
  return (
    <header className="source-head">
      <PageTitle>{name}</PageTitle>
      <p className="source-line">
        {countOf(documents, 'document')}, {countOf(claims, 'claim')}; {countOf(alone, 'edge')} that no other
        publisher reports. Best reliability: <span className="grade">{reliability}</span> {meaning}.
      </p>
      {entity && (
        <p className="source-line">
          In the graph: <EntityButton id={entity.id} name={entity.name} />
        </p>
      )}
      {edges.length > 0 && (
        <div className="action-row">
          <Button
            className="button"
            data-primary
            onPress={() =>
              void commands.showEdges(`add ${countOf(edges.length, 'edge')} of a publisher`, edges)
            }
          >
            Show what it alone reports on the canvas
          </Button>
        </div>
      )}
    </header>
  );
}

function PlainHead(): ReactNode {
  return (
    <thead>
      <tr>
        {DOCUMENT_COLUMNS.filter(({ title }) => title !== 'Publisher').map(({ title, isNumber = false }) => (
          <th key={title} scope="col" data-number={isNumber}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
