/** What is known of an entity: names, description, small facts, its edges by relation, the documents that speak of it. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { EntityReply } from '../../../server/api/contract.ts';
import { DocumentList } from './document-list.tsx';
import { EdgeGroups } from './edge-groups.tsx';
import { EntityActions } from './entity-actions.tsx';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { capitalise, countOf, writeCoordinates, writeKind } from '../parts/words.ts';

/** The details of one entity on the canvas. */
export function EntityDetails({ id }: { id: string }): ReactNode {
  const { api } = useExplorer();
  const node = useExplorerState((state) => state.history.present.nodes.get(id)?.node);
  const entity = useQuery({ queryKey: ['entity', id], queryFn: () => api.entity(id) });
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
      {entity.data && <Names entity={entity.data} />}
      {typeof description === 'string' && <p className="description">{description}</p>}
      <EntityActions id={id} />
      {entity.data && <Facts entity={entity.data} />}
      {entity.isPending && <Skeleton />}
      {entity.error && <Failure error={entity.error} onRetry={() => void entity.refetch()} />}
      {entity.data && <EdgeGroups id={id} degree={entity.data.degree} />}
      {!entity.error && <DocumentList id={id} />}
    </>
  );
}

function Names({ entity }: { entity: EntityReply }): ReactNode {
  const of = (form: string): readonly string[] =>
    entity.names.filter((name) => name.form === form && name.text !== entity.name).map((name) => name.text);
  const aliases = of('alias');
  const metonyms = of('metonym');
  if (aliases.length + metonyms.length === 0) return null;
  return (
    <p className="aliases">
      {aliases.length > 0 && <>Also {aliases.join(', ')}</>}
      {aliases.length > 0 && metonyms.length > 0 && '; '}
      {metonyms.length > 0 && (
        <>
          {aliases.length > 0 ? 'by' : 'By'} metonym {metonyms.join(', ')}
        </>
      )}
    </p>
  );
}

function Facts({ entity }: { entity: EntityReply }): ReactNode {
  const { iso, wikidata, latitude, longitude, coordinatesPrecision, claims, documents } = entity.properties;
  return (
    <dl className="facts entity-facts">
      {typeof claims === 'number' && typeof documents === 'number' && (
        <>
          <dt>An end of</dt>
          <dd>
            {countOf(claims, 'claim')} in {countOf(documents, 'document')}
          </dd>
        </>
      )}
      {typeof iso === 'string' && (
        <>
          <dt>ISO 3166</dt>
          <dd>{iso}</dd>
        </>
      )}
      {typeof latitude === 'number' && typeof longitude === 'number' && (
        <>
          <dt>Lies at</dt>
          <dd>
            {writeCoordinates(latitude, longitude)}
            {typeof coordinatesPrecision === 'string' && (
              <span className="quiet"> ({capitalise(coordinatesPrecision).toLowerCase()})</span>
            )}
          </dd>
        </>
      )}
      {typeof wikidata === 'string' && (
        <>
          <dt>Wikidata</dt>
          <dd>
            <a
              href={`https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)}`}
              target="_blank"
              rel="noreferrer"
            >
              {wikidata}
              <Icon name="external-link" size={14} />
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}
