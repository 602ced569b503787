/** Reads a bundle of STIX 2.1: objects become entities and relationships edges; notes and reports of ours become claims and documents. */
import type { ImportProblem } from '../../model/import.ts';
import { toCredibility } from '../../model/stix-confidence.ts';
import type { Draft, ReadingContext } from '../draft.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { readJson, toPlace } from './read-json.ts';
import type { Attributes } from '../drafting/rough-graph.ts';
import { isId, isObject, RoughGraph, type RoughEdge } from '../drafting/rough-graph.ts';

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

/** Technical traces, and which member says what each is: they are named by what was observed. */
const OBSERVABLES: ReadonlyMap<unknown, readonly string[]> = new Map(
  Object.entries({
    artifact: ['url'],
    'autonomous-system': ['name', 'number'],
    directory: ['path'],
    'domain-name': ['value'],
    'email-addr': ['value'],
    'email-message': ['subject'],
    file: ['name'],
    'ipv4-addr': ['value'],
    'ipv6-addr': ['value'],
    'mac-addr': ['value'],
    mutex: ['name'],
    'network-traffic': [],
    process: ['command_line'],
    software: ['name'],
    url: ['value'],
    'user-account': ['display_name', 'account_login', 'user_id'],
    'windows-registry-key': ['key'],
    'x509-certificate': ['subject', 'serial_number'],
  }),
);

/** A place may have no name of its own, only what it lies in. */
const NAMES = ['name', 'city', 'administrative_area', 'country', 'region'];

/** Why nothing is said where something ends at it: whoever said it took it back. */
const REVOKED = 'revoked';

const MARK = { format: 'bundle of STIX', keys: ['objects'] };

/** Reads the file. */
export async function readStix(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const graph = new RoughGraph(context.limit);
  const reader = new StixReader(graph);
  for await (const values of readJson(file.path, ['$.objects.*'], MARK))
    for (const { value, path } of values) reader.read(value, toPlace(path));
  return toDraft(graph, file, context, reader.finish());
}

class StixReader {
  readonly #graph: RoughGraph;
  /** Our own ids of objects, where they say them. */
  readonly #ids = new Map<string, string>();
  /** Relationships may stand before what they join. */
  readonly #edges: RoughEdge[] = [];
  /** What else relationships may end at, and why that is no entity. */
  readonly #leftOut = new Map<string, string>();

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
    if (type === 'relationship') this.#leftOut.set(id, 'another relationship');
    if (value['revoked'] === true) this.#leftOut.set(id, REVOKED);
    else if (type === 'relationship') this.#readRelationship(value, own, place);
    else if (type === 'note') this.#readNote(value, { own, id: known, place });
    else if (type === 'report') this.#readReport(value, { own, id: known, place });
    else if (!PASSED_OVER.has(type)) this.#readThing(value, { own, known, place });
    else this.#leftOut.set(id, `an object of type ${type}`);
  }

  /** Hands on the relationships; of what is left out no more is told than that something ends there. */
  finish(): readonly ImportProblem[] {
    const problems: ImportProblem[] = [];
    const idOf = (ref: string): string => this.#ids.get(ref) ?? ref;
    for (const edge of this.#edges) {
      const reasons = [edge.source, edge.target].flatMap((ref) => this.#leftOut.get(ref) ?? []);
      if (reasons.length === 0)
        this.#graph.addEdge({ ...edge, source: idOf(edge.source), target: idOf(edge.target) });
      else if (!reasons.includes(REVOKED))
        problems.push({
          place: edge.place,
          wrong: `the relationship ends at ${reasons[0] ?? ''}, which is no entity here`,
          remedy: 'Import without it.',
        });
    }
    return problems;
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
    if (value['created_by_ref'] === id) {
      this.#leftOut.set(id, 'whoever made the bundle');
      return;
    }
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
      kind: kindOf(value, own),
      ...own,
    };
    const observable = OBSERVABLES.get(value['type']);
    const name = (observable ?? NAMES).map((key) => value[key]).find((text) => isId(text) && text !== '');
    this.#graph.addNode({
      id: known ?? id,
      ...(isId(name) && { label: String(name) }),
      ...(observable && { isAside: true }),
      attributes,
      place,
    });
  }

  #readRelationship(value: Attributes, own: Attributes, place: string): void {
    const { source_ref: source, target_ref: target, relationship_type: type } = value;
    // Which object took the place of which is said of the objects, not of what they stand for.
    if (type === 'revoked-by') return;
    if (typeof source !== 'string' || typeof target !== 'string')
      throw unreadable('a relationship has no source_ref or no target_ref', place);
    const attributes = {
      relation: type,
      start: value['start_time'],
      end: value['stop_time'],
      // Of an edge of ours that nobody affirms, the 0 is no judgement of a claim.
      credibility: own['affirmed'] === false ? undefined : toCredibility(value['confidence']),
      ...own,
    };
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

/** What a place is must be seen from what it says, unless OpenCTI wrote that down. */
function kindOf(value: Attributes, own: Attributes): unknown {
  const { type } = value;
  if (type === 'identity') return value['identity_class'] ?? 'identity';
  if (type !== 'location') return type;
  const told = value['x_opencti_location_type'] ?? own['type'];
  if (typeof told === 'string') return told === 'Country' ? 'country' : type;
  const isWithin = ['latitude', 'city', 'administrative_area', 'street_address', 'postal_code'].some(
    (key) => value[key] !== undefined,
  );
  return value['country'] === undefined || isWithin ? type : 'country';
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
