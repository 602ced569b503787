/** The small facts of an entity: its other names, where it is, by which codes others know it. */
import type { ReactNode } from 'react';
import type { EntityReply } from '../../../server/api/contract.ts';
import type { GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import { useExplorerState } from '../explorer-context.ts';
import { EntityButton } from '../parts/entity-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { countOf, writeCoordinates, writeRelation } from '../parts/words.ts';
import { findWhere } from './weight.ts';

const MOST_PLACES = 3;

/** What the facts are drawn from; the edges are the best of those that there are. */
export interface AboutProps {
  readonly entity: EntityReply;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Other names, then the facts one below the other. */
export function AboutEntity({ entity, nodes, edges }: AboutProps): ReactNode {
  const { iso, wikidata, latitude, longitude, coordinatesPrecision, claims, documents } = entity.properties;
  return (
    <>
      <Names entity={entity} />
      <dl className="facts entity-facts">
        {/* More documents may name it besides, as a place or a speaker: those are listed below. */}
        {typeof claims === 'number' && typeof documents === 'number' && claims > 0 && (
          <>
            <dt>Edges rest on</dt>
            <dd>
              {countOf(claims, 'claim')} in {countOf(documents, 'document')}
            </dd>
          </>
        )}
        <Where id={entity.id} nodes={nodes} edges={edges} />
        {typeof latitude === 'number' && typeof longitude === 'number' && (
          <>
            <dt>Lies at</dt>
            <dd>
              {writeCoordinates(latitude, longitude)}
              {typeof coordinatesPrecision === 'string' && (
                <span className="quiet"> ({coordinatesPrecision.toLowerCase()})</span>
              )}
            </dd>
          </>
        )}
        {typeof iso === 'string' && (
          <>
            <dt>ISO 3166</dt>
            <dd>{iso}</dd>
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
    </>
  );
}

function Where({ id, nodes, edges }: { id: string } & Pick<AboutProps, 'nodes' | 'edges'>): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const found = vocabulary ? findWhere(id, edges, vocabulary).slice(0, MOST_PLACES) : [];
  if (found.length === 0) return null;
  return (
    <>
      <dt>Where</dt>
      <dd>
        {found.map((edge, at) => {
          const place = nodes.find((node) => node.id === edge.target);
          return (
            <span key={edge.id}>
              {at > 0 && '; '}
              {writeRelation(edge.relation, 'out', vocabulary)}{' '}
              <EntityButton id={edge.target} name={place?.name ?? edge.target} />
            </span>
          );
        })}
      </dd>
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
