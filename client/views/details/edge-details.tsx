/** The sentences behind an edge: what is said, who says it, where and when, how good it is, and who disagrees. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { GraphEdge } from '../../../server/model/graph.ts';
import { findRelation } from '../../../server/model/vocabulary.ts';
import { nameStatus } from '../../state/view/status-name.ts';
import { ClaimList } from './claim-list.tsx';
import { DenialList } from './denial-list.tsx';
import { DisputeList } from './dispute-list.tsx';
import { edgesAmong, EdgeList } from './edge-list.tsx';
import { EntityButton } from '../parts/entity-button.tsx';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { LineSample, lookOfStatus } from '../parts/line-sample.tsx';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { countOf, writeGrade, writeSpan, writeWhen } from '../parts/words.ts';

/** The details of one edge on the canvas. */
export function EdgeDetails({ id }: { id: string }): ReactNode {
  const { api } = useExplorer();
  const view = useExplorerState((state) => state.history.present);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const evidence = useQuery({ queryKey: ['edge-evidence', id], queryFn: () => api.edgeEvidence(id) });
  const edge = view.edges.get(id);
  if (!edge || !vocabulary) return null;
  const source = view.nodes.get(edge.source)?.node;
  const target = view.nodes.get(edge.target)?.node;
  const label = findRelation(vocabulary, edge.relation)?.label ?? edge.relation;

  return (
    <>
      <header className="edge-head">
        <h2 className="edge-title">
          {source && <EntityButton id={source.id} kind={source.kind} name={source.name} />}
          <span className="edge-relation">{label}</span>
          {target && <EntityButton id={target.id} kind={target.kind} name={target.name} />}
        </h2>
        <EdgeSummary edge={edge} />
      </header>
      {evidence.isPending && <Skeleton lines={6} />}
      {evidence.error && <Failure error={evidence.error} onRetry={() => void evidence.refetch()} />}
      {evidence.data && (
        <>
          <DisputeList evidence={evidence.data} />
          <DenialList edge={edge} evidence={evidence.data} />
          <section className="details-section" aria-label="Claims">
            <h3>
              {evidence.data.claims.length === 1 ? 'The sentence behind it' : 'The sentences behind it'}
            </h3>
            <ClaimList evidence={evidence.data} />
            {evidence.data.truncated && (
              <p className="quiet">
                {evidence.data.claims.length} of {countOf(evidence.data.total, 'claim')} shown, the latest
                first.
              </p>
            )}
          </section>
        </>
      )}
      <OtherEdges edge={edge} />
    </>
  );
}

function EdgeSummary({ edge }: { edge: GraphEdge }): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { claims, documents, origins, status, grade, affirmed, firstReported, lastReported } =
    edge.properties;
  const meaning = vocabulary?.statuses.find((each) => each.status === status)?.meaning;
  const isLasting = vocabulary && findRelation(vocabulary, edge.relation)?.duration === 'state';
  const when = writeWhen(edge.properties, isLasting === true);
  const mayGoOn = isLasting === true && edge.properties.until !== undefined;
  return (
    <div className="edge-summary">
      <p className="counts">
        <strong>{countOf(claims, 'claim')}</strong>, {countOf(documents, 'document')},{' '}
        {countOf(origins, 'independent origin')}
      </p>
      {!affirmed && <p className="warning">Every claim on it is denied or refused.</p>}
      <dl className="facts">
        <dt>Status</dt>
        <dd title={meaning}>
          <span className="status">
            <LineSample look={lookOfStatus(status, affirmed)} width={20} />
            {nameStatus(status, affirmed)}
          </span>
          {meaning !== undefined && <span className="quiet"> {meaning}</span>}
        </dd>
        {grade !== undefined && vocabulary && (
          <>
            <dt>Best grade</dt>
            <dd>
              <span className="grade" title={writeGrade(grade, vocabulary)}>
                {grade}
              </span>{' '}
              {writeGrade(grade, vocabulary)}
            </dd>
          </>
        )}
        {when !== undefined && (
          <>
            <dt>When</dt>
            <dd>
              {when}
              {mayGoOn && <span className="quiet"> It may have begun before and gone on after.</span>}
            </dd>
          </>
        )}
        {firstReported !== undefined && (
          <>
            <dt>Reported</dt>
            <dd>{writeSpan(firstReported, lastReported ?? firstReported)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** The other edges on the canvas between the same two. */
function OtherEdges({ edge }: { edge: GraphEdge }): ReactNode {
  const visible = useVisible();
  const others = edgesAmong(visible, [edge.source, edge.target]).filter((other) => other.id !== edge.id);
  return <EdgeList title="Also between them" edges={others} />;
}
