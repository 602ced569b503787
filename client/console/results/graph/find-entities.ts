/** The entities of a result, wherever they stand in its values: as nodes, in paths and lists, and as ends of edges. */
import {
  CypherNode,
  CypherPath,
  CypherRelationship,
  type CypherValue,
} from '../../../../server/model/cypher-value.ts';
import { parseEdgeId } from '../../../../server/model/edge-id.ts';
import { isList, isMap } from '../write-value.ts';
import { readThing } from '../read-thing.ts';

/** An entity; of one that is only the end of an edge the name is not known. */
export interface FoundEntity {
  readonly id: string;
  readonly name?: string;
  readonly kind?: string;
}

/** The entities, in the order in which they first come. */
export function findEntities(rows: readonly (readonly CypherValue[])[]): readonly FoundEntity[] {
  const found = new Map<string, FoundEntity>();
  const note = (entity: FoundEntity): void => {
    const before = found.get(entity.id);
    if (before?.name === undefined) found.set(entity.id, { ...before, ...entity });
  };
  const look = (value: CypherValue): void => {
    if (value instanceof CypherNode) {
      const thing = readThing(value);
      if (thing.type === 'entity') note({ id: thing.id, name: thing.name, kind: thing.kind });
      if (thing.type === 'edge') noteEnds(thing.edge);
    } else if (value instanceof CypherRelationship) {
      const { id } = value.properties;
      if (typeof id === 'string') noteEnds(id);
    } else if (value instanceof CypherPath) {
      value.nodes.forEach(look);
      value.relationships.forEach(look);
    } else if (isList(value)) value.forEach(look);
    else if (isMap(value)) Object.values(value).forEach(look);
  };
  const noteEnds = (edge: string): void => {
    const ends = parseEdgeId(edge);
    if (!ends) return;
    note({ id: ends.source });
    note({ id: ends.target });
  };
  for (const row of rows) row.forEach(look);
  return [...found.values()];
}
