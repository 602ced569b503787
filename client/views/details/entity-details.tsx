/** What is known of an entity: what it is, what is best known of it, its edges by relation, what changed lately, its documents. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { KindMark } from '../parts/kind-mark.tsx';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { countOf, writeKind } from '../parts/words.ts';
import { AboutEntity } from './about-entity.tsx';
import { DocumentList } from './document-list.tsx';
import { EdgeGroups } from './edge-groups.tsx';
import { EdgeList } from './edge-list.tsx';
import { EntityActions } from './entity-actions.tsx';
import { FactList } from './fact-list.tsx';
import { LatelyList } from './lately-list.tsx';

/** As many neighbours as the lines on what is best known are chosen from. */
const MOST_NEIGHBOURS = 60;

/** The details of one entity on the canvas. */
export function EntityDetails({ id }: { id: string }): ReactNode {
  const node = useExplorerState((state) => state.history.present.nodes.get(id)?.node);
  if (!node) return null;
  const { subtype, description } = node.properties;
  return (
    <>
      <header className="entity-head">
        <KindMark kind={node.kind} size={36} />
        <div>
          <h2>{node.name}</h2>
          <p className="quiet">
            {writeKind(node.kind)}
            {typeof subtype === 'string' && `, ${subtype}`}
          </p>
        </div>
      </header>
      {typeof description === 'string' && <p className="description">{description}</p>}
      <EntityActions id={id} />
      <Knowledge id={id} />
    </>
  );
}

/**
 * What the server knows. It is asked three things at once; what comes later is put below what is there, and what both the
 * facts and the edges above need is waited for, so that nothing that is being read moves.
 */
function Knowledge({ id }: { id: string }): ReactNode {
  const { api } = useExplorer();
  const entity = useQuery({ queryKey: ['entity', id], queryFn: () => api.entity(id) });
  const best = useQuery({
    queryKey: ['best known', id],
    queryFn: () => api.neighbours(id, { order: 'sourced', limit: MOST_NEIGHBOURS }),
  });
  const evidence = useQuery({ queryKey: ['entity-evidence', id], queryFn: () => api.entityEvidence(id) });
  const error = entity.error ?? best.error;
  if (error) {
    const retry = (): void => {
      for (const each of [entity, best, evidence]) if (each.error) void each.refetch();
    };
    return (
      <>
        <Failure error={error} onRetry={retry} />
        <EdgesOnCanvas id={id} />
      </>
    );
  }
  if (!entity.data || !best.data) return <Skeleton lines={12} />;
  const { nodes, edges } = best.data;
  return (
    <>
      <AboutEntity entity={entity.data} nodes={nodes} edges={edges} />
      <FactList id={id} nodes={nodes} edges={edges} />
      <EdgeGroups id={id} degree={entity.data.degree} />
      {evidence.error && <Failure error={evidence.error} onRetry={() => void evidence.refetch()} />}
      {evidence.isPending && <Skeleton lines={10} />}
      {evidence.data && (
        <>
          <LatelyList evidence={evidence.data} />
          <DocumentList evidence={evidence.data} />
        </>
      )}
    </>
  );
}

/** What is known without the server: the edges of the entity that are drawn, those with most claims first. */
function EdgesOnCanvas({ id }: { id: string }): ReactNode {
  const { edges } = useVisible();
  const own = edges
    .filter(({ source, target }) => source === id || target === id)
    .toSorted((a, b) => b.properties.claims - a.properties.claims);
  return <EdgeList title={`${countOf(own.length, 'edge')} on the canvas`} edges={own} />;
}
