/** Reads a bundle of STIX 2.1: objects become entities and relationships edges; notes and reports of ours become claims and documents. */
import type { Draft, ReadingContext } from '../draft.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { readJson, toPlace } from './read-json.ts';
import type { Attributes } from '../drafting/rough-graph.ts';
import { isObject, RoughGraph, type RoughEdge } from '../drafting/rough-graph.ts';

/** Objects that describe the bundle or what is said of others: none is an entity of ours. */
const PASSED_OVER = new Set([
  'bundle',
  'extension-definition',
  'grouping',
  'language-content',
  'marking-definition',
  'opinion',
  'observed-data',
  'sighting',
]);

const MARK = { format: 'bundle of STIX', keys: ['objects'] };

/** Reads the file. */
export async function readStix(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const graph = new RoughGraph(context.limit);
  const reader = new StixReader(graph);
  for await (const values of readJson(file.path, ['$.objects.*'], MARK))
    for (const { value, path } of values) reader.read(value, toPlace(path));
  reader.finish();
  return toDraft(graph, file, context);
}

class StixReader {
  readonly #graph: RoughGraph;
  /** Our own ids of objects, where they say them. */
  readonly #ids = new Map<string, string>();
  /** Relationships may stand before what they join. */
  readonly #edges: RoughEdge[] = [];

  constructor(graph: RoughGraph) {
    this.#graph = graph;
  }

  read(value: unknown, place: string): void {
    if (!isObject(value)) throw unreadable('an object of the bundle is none', place);
    const { type, id } = value;
    if (typeof type !== 'string' || typeof id !== 'string')
      throw unreadable('an object has no type or no id', place);
    const own = ownOf(value);
    const known = externalIdOf(value, 'entente');
    if (type === 'relationship') this.#readRelationship(value, own, place);
    else if (type === 'note') this.#readNote(value, { own, id: known, place });
    else if (type === 'report') this.#readReport(value, { own, id: known, place });
    else if (!PASSED_OVER.has(type)) this.#readThing(value, { own, known, place });
  }

  finish(): void {
    const idOf = (ref: string): string => this.#ids.get(ref) ?? ref;
    for (const edge of this.#edges)
      this.#graph.addEdge({ ...edge, source: idOf(edge.source), target: idOf(edge.target) });
  }

  #readThing(
    value: Attributes,
    {
      own,
      known,
      place,
    }: { readonly own: Attributes; readonly known: string | undefined; readonly place: string },
  ): void {
    const id = String(value['id']);
    // Whoever made the bundle stands in it as made by themselves, and is none of its facts.
    if (value['created_by_ref'] === id) return;
    // The publishers and origins of a file of ours are identities too, without a kind.
    if (known !== undefined && own['kind'] === undefined) {
      if (known.startsWith('og-'))
        this.#graph.addEvidence(
          'origins',
          { id: known, name: value['name'], kind: own['originKind'] ?? 'other' },
          place,
        );
      return;
    }
    if (known !== undefined) this.#ids.set(id, known);
    const aliases = Array.isArray(value['aliases']) ? (value['aliases'] as unknown[]) : undefined;
    const attributes: Attributes = {
      aliases,
      description: value['description'],
      latitude: value['latitude'],
      longitude: value['longitude'],
      wikidata: externalIdOf(value, 'wikidata'),
      kind: kindOf(value),
      ...own,
    };
    // A place may have no name of its own, only what it lies in.
    const name = ['name', 'city', 'administrative_area', 'country', 'region']
      .map((key) => value[key])
      .find((text) => typeof text === 'string' && text !== '');
    this.#graph.addNode({
      id: known ?? id,
      ...(typeof name === 'string' && { label: name }),
      attributes,
      place,
    });
  }

  #readRelationship(value: Attributes, own: Attributes, place: string): void {
    const { source_ref: source, target_ref: target, relationship_type: type } = value;
    if (typeof source !== 'string' || typeof target !== 'string')
      throw unreadable('a relationship has no source_ref or no target_ref', place);
    const attributes = { relation: type, start: value['start_time'], end: value['stop_time'], ...own };
    this.#edges.push({ source, target, attributes, place });
  }

  #readNote(value: Attributes, { own, id, place }: Owned): void {
    if (id === undefined) return;
    const { content, abstract } = value;
    const { dispute } = own;
    if (isObject(dispute))
      this.#graph.addEvidence('disputes', { id, about: abstract, why: content, ...dispute }, place);
    else if (own['subject'] !== undefined)
      this.#graph.addEvidence('claims', { id, statement: content, ...own }, place);
  }

  #readReport(value: Attributes, { own, id, place }: Owned): void {
    if (id === undefined) return;
    const { documentKind: kind, ...document } = own;
    if (kind !== undefined)
      this.#graph.addEvidence('documents', { id, title: value['name'], kind, ...document }, place);
  }
}

/** What the object says of itself as a record of ours. */
interface Owned {
  readonly own: Attributes;
  readonly id: string | undefined;
  readonly place: string;
}

function kindOf(value: Attributes): unknown {
  if (value['type'] === 'identity') return value['identity_class'] ?? 'identity';
  if (value['type'] === 'location' && value['country'] !== undefined && value['latitude'] === undefined)
    return 'country';
  return value['type'];
}

/** Members of a property extension: what a file of ours has no word of the standard for. */
function ownOf(value: Attributes): Attributes {
  const { extensions } = value;
  if (!isObject(extensions)) return {};
  const own = Object.values(extensions).find(
    (each) => isObject(each) && each['extension_type'] === 'property-extension',
  );
  if (!isObject(own)) return {};
  const { extension_type: _type, ...members } = own;
  return members;
}

function externalIdOf(value: Attributes, source: string): string | undefined {
  const references = value['external_references'];
  if (!Array.isArray(references)) return undefined;
  const found: unknown = references.find((each) => isObject(each) && each['source_name'] === source);
  const id = isObject(found) ? found['external_id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
