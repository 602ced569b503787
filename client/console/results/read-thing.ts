/** What a node or a relationship of a result is to the program, and so what can be opened. */
import { CypherNode, type CypherRelationship } from '../../../server/model/cypher-value.ts';
import { parseEdgeId } from '../../../server/model/edge-id.ts';
import { writeValue } from './write-value.ts';

/** Something that can be opened, or `other`. */
export type Thing =
  | { readonly type: 'entity'; readonly id: string; readonly name: string; readonly kind: string }
  | { readonly type: 'edge'; readonly edge: string; readonly words: string; readonly title: string }
  | { readonly type: 'document' | 'publisher'; readonly id: string; readonly words: string }
  | { readonly type: 'other' };

const LONGEST = 60;

/** Reads it from labels and properties, which a statement cannot change, but may leave out. */
export function readThing(value: CypherNode | CypherRelationship): Thing {
  const text = (name: string): string | undefined => {
    const property = value.properties[name];
    return typeof property === 'string' ? property : undefined;
  };
  const id = text('id');
  if (!(value instanceof CypherNode)) {
    const words = writeValue(value);
    return id !== undefined && parseEdgeId(id)
      ? { type: 'edge', edge: id, words, title: 'Show this edge with its sentences' }
      : { type: 'other' };
  }
  const { labels } = value;
  const kind = labels.find((label) => label !== 'Entity');
  if (labels.includes('Entity') && id !== undefined && kind !== undefined)
    return { type: 'entity', id, name: text('name') ?? id, kind };
  const edge = text('edge');
  if (labels.includes('Claim') && edge !== undefined)
    return { type: 'edge', edge, words: cut(text('statement') ?? id ?? ''), title: text('statement') ?? '' };
  if (labels.includes('Document') && id !== undefined)
    return { type: 'document', id, words: cut(text('title') ?? id) };
  if (labels.includes('Publisher') && id !== undefined)
    return { type: 'publisher', id, words: text('name') ?? id };
  return { type: 'other' };
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
}
