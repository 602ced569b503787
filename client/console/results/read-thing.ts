/** What a node or a relationship of a result is to the program, and so what can be opened. */
import { CypherNode, type CypherRelationship } from '../../../server/model/cypher-value.ts';
import { parseEdgeId } from '../../../server/model/edge-id.ts';
import { writeValue } from './write-value.ts';

/** Something that can be opened, another node with a label, or `other`. */
export type Thing =
  | { readonly type: 'entity'; readonly id: string; readonly name: string; readonly kind: string }
  | { readonly type: 'edge'; readonly edge: string; readonly words: string; readonly title: string }
  | { readonly type: 'document' | 'publisher'; readonly id: string; readonly words: string }
  /** What is kept of it stands in its row. */
  | { readonly type: 'record'; readonly label: string; readonly words: string }
  | { readonly type: 'other' };

const LONGEST = 60;

/** Properties by which a node is named, the best first. */
const NAMING = ['name', 'title', 'text', 'about', 'id'];

/** Reads it from labels and properties, which a statement cannot change, but may leave out. */
export function readThing(value: CypherNode | CypherRelationship): Thing {
  const thing = value instanceof CypherNode ? readNode(value) : readEdge(value);
  return thing ?? { type: 'other' };
}

function readEdge(value: CypherRelationship): Thing | undefined {
  const id = textOf(value, 'id');
  if (id === undefined || !parseEdgeId(id)) return undefined;
  return { type: 'edge', edge: id, words: writeValue(value), title: 'Show this edge with its sentences' };
}

function readNode(node: CypherNode): Thing | undefined {
  return readEntity(node) ?? readClaim(node) ?? readSource(node) ?? readRecord(node);
}

function readEntity(node: CypherNode): Thing | undefined {
  const id = textOf(node, 'id');
  const kind = node.labels.find((label) => label !== 'Entity');
  if (!node.labels.includes('Entity') || id === undefined || kind === undefined) return undefined;
  return { type: 'entity', id, name: textOf(node, 'name') ?? id, kind };
}

/** A claim is read with the others of its edge. */
function readClaim(node: CypherNode): Thing | undefined {
  const edge = textOf(node, 'edge');
  if (!node.labels.includes('Claim') || edge === undefined) return undefined;
  const statement = textOf(node, 'statement');
  const words = cut(statement ?? textOf(node, 'id') ?? '');
  return { type: 'edge', edge, words, title: statement ?? '' };
}

function readSource(node: CypherNode): Thing | undefined {
  const id = textOf(node, 'id');
  if (id === undefined) return undefined;
  if (node.labels.includes('Document'))
    return { type: 'document', id, words: cut(textOf(node, 'title') ?? id) };
  if (!node.labels.includes('Publisher')) return undefined;
  return { type: 'publisher', id, words: textOf(node, 'name') ?? id };
}

function readRecord(node: CypherNode): Thing | undefined {
  const [label] = node.labels;
  if (label === undefined) return undefined;
  const words = NAMING.map((name) => textOf(node, name)).find((each) => each !== undefined);
  return { type: 'record', label, words: cut(words ?? '') };
}

function textOf({ properties }: CypherNode | CypherRelationship, name: string): string | undefined {
  const property = properties[name];
  return typeof property === 'string' ? property : undefined;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
}
