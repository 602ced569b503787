/** A value in a cell of the table: its kind is seen, entities, edges, claims and documents can be opened. */
import type { ReactNode } from 'react';
import { CypherNode, CypherRelationship, type CypherValue } from '../../../server/model/cypher-value.ts';
import { useExplorer } from '../../views/explorer-context.ts';
import { EntityButton } from '../../views/parts/entity-button.tsx';
import { KindMark } from '../../views/parts/kind-mark.tsx';
import { PageLink } from '../../views/parts/page-link.tsx';
import { readThing } from './read-thing.ts';
import { isList, isMap, kindOf, writeValue } from './write-value.ts';

/** Items of a list that are shown as chips, before the rest is only counted. */
const MOST_CHIPS = 3;

/** The value. */
export function ValueCell({ value }: { value: CypherValue }): ReactNode {
  if (value instanceof CypherNode || value instanceof CypherRelationship) return <Thing value={value} />;
  if (isList(value) && value.length > 0 && value.every((each) => each instanceof CypherNode))
    return (
      <>
        {value.slice(0, MOST_CHIPS).map((each, at) => (
          <Thing key={at} value={each} />
        ))}
        {value.length > MOST_CHIPS && (
          <span className="value-quiet">and {value.length - MOST_CHIPS} more</span>
        )}
      </>
    );
  if (value === '') return <span className="value-quiet">empty text</span>;
  const isFolded = (isList(value) && value.length > 0) || isMap(value);
  return (
    <span className="value" data-kind={kindOf(value)}>
      {isFolded && (
        <span className="value-count">{isList(value) ? value.length : Object.keys(value).length}</span>
      )}
      {writeValue(value)}
    </span>
  );
}

function Thing({ value }: { value: CypherNode | CypherRelationship }): ReactNode {
  const { commands } = useExplorer();
  const thing = readThing(value);
  switch (thing.type) {
    case 'entity':
      return <EntityButton id={thing.id} name={thing.name} kind={thing.kind} />;
    case 'edge':
      return (
        <button
          type="button"
          className="value-chip"
          title={thing.title}
          onClick={() => void commands.showEdge(thing.edge)}
        >
          {thing.words}
        </button>
      );
    case 'document':
      return <PageLink page={{ name: 'document', id: thing.id }}>{thing.words}</PageLink>;
    case 'publisher':
      return <PageLink page={{ name: 'publisher', id: thing.id }}>{thing.words}</PageLink>;
    case 'record':
      return (
        <span className="value-record" title={writeValue(value)}>
          <KindMark kind={thing.label} />
          {thing.words !== '' && <span>{thing.words}</span>}
          <small>{thing.label}</small>
        </span>
      );
    case 'other':
      return (
        <span className="value" data-kind={kindOf(value)}>
          {writeValue(value)}
        </span>
      );
  }
}
