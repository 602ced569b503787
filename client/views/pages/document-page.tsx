/** The page of one document: what it is, where it has its information from, its claims in their order, and who disagrees. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DocumentDetails } from '../../../server/model/answers.ts';
import { DisputeList } from '../details/dispute-list.tsx';
import { useExplorer } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { PageLink } from '../parts/page-link.tsx';
import { countOf, writeNumber } from '../parts/words.ts';
import { DocumentClaims } from './document-claims.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentRelays } from './document-relays.tsx';
import { PageTitle } from './page-title.tsx';
import { RecordState } from './record-state.tsx';
import { writePublished } from './source-words.ts';

/** The page. */
export function DocumentPage({ id }: { id: string }): ReactNode {
  const { api } = useExplorer();
  const { data, error, refetch } = useQuery({ queryKey: ['document', id], queryFn: () => api.document(id) });
  if (!data)
    return (
      <RecordState error={error} retry={() => void refetch()} noun="document" list={{ name: 'documents' }} />
    );
  const evidence = { ...data, total: data.claims.length, truncated: false };
  return (
    <article className="source-page">
      <DocumentHead document={data} />
      <div className="source-columns">
        <div className="source-side">
          <DocumentFacts document={data} />
          <DocumentRelays document={data} />
        </div>
        <div className="source-main">
          <DisputeList evidence={evidence} />
          <DocumentClaims document={data} />
        </div>
      </div>
    </article>
  );
}

function DocumentHead({ document }: { document: DocumentDetails }): ReactNode {
  const { commands } = useExplorer();
  const { title, language, publisher, publisherId, url, claims } = document;
  const edges = [...new Set(claims.map((claim) => claim.edge))];
  return (
    <header className="source-head">
      <PageTitle lang={language}>{title}</PageTitle>
      <p className="source-line">
        <PageLink page={{ name: 'publisher', id: publisherId }}>{publisher}</PageLink>,{' '}
        {writePublished(document)}
      </p>
      <div className="action-row">
        {edges.length > 0 && (
          <Button
            className="button"
            data-primary
            onPress={() =>
              void commands.showEdges(`add ${countOf(edges.length, 'edge')} of a document`, edges)
            }
          >
            {edges.length === 1
              ? 'Show its edge on the canvas'
              : `Show its ${writeNumber(edges.length)} edges on the canvas`}
          </Button>
        )}
        {url !== undefined && (
          <a className="button" href={url} target="_blank" rel="noreferrer">
            Open the source
            <Icon name="external-link" size={14} />
            <span className="unseen"> (in a new tab)</span>
          </a>
        )}
      </div>
    </header>
  );
}
