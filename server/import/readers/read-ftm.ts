/** Reads FollowTheMoney: an entity of its model on each line; links between two become edges, and notes of ours claims. */
import { ENTITY_TEXTS } from '../../model/facts.ts';
import type { Draft, ReadingContext } from '../draft.ts';
import { readText } from './decode-text.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import type { Attributes } from '../drafting/rough-graph.ts';
import { isObject, RoughGraph } from '../drafting/rough-graph.ts';
import { splitLines } from './split-lines.ts';
import { Terms } from '../drafting/terms.ts';

/** Schemata that join two entities: the properties that hold them, the one that acts first. */
const LINKS: Readonly<Record<string, readonly [source: string, target: string]>> = {
  Associate: ['person', 'associate'],
  Debt: ['debtor', 'creditor'],
  Directorship: ['director', 'organization'],
  Employment: ['employee', 'employer'],
  EconomicActivity: ['holder', 'contract'],
  Family: ['person', 'relative'],
  Membership: ['member', 'organization'],
  Occupancy: ['holder', 'post'],
  Ownership: ['owner', 'asset'],
  Payment: ['payer', 'beneficiary'],
  ProjectParticipant: ['participant', 'project'],
  Representation: ['agent', 'client'],
  Similar: ['candidate', 'match'],
  Succession: ['successor', 'predecessor'],
  UnknownLink: ['subject', 'object'],
};

/** Links whose role is the title of a post. */
const POSTS = new Set(['Directorship', 'Employment', 'Membership', 'Occupancy']);

/** Schemata that carry evidence or hang on another entity: none is an entity of ours. */
const PASSED_OVER = new Set([
  'Article',
  'Document',
  'Folder',
  'Note',
  'Page',
  'Pages',
  'Mention',
  'Sanction',
]);

/** What a note of ours may say of an entity. */
const OWN = [...ENTITY_TEXTS, 'latitude', 'longitude'] as const;

/** The code of a state, which stands among the keywords. */
const ISO = /^[A-Z]{3}$/;

/** Reads the file. */
export async function readFtm(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const graph = new RoughGraph(context.limit);
  const reader = new FtmReader(graph, new Terms(context.vocabulary, context.mapping));
  for await (const lines of splitLines(readText(file.path)))
    for (const { text, number } of lines) reader.read(parse(text, number), `line ${number}`);
  return toDraft(graph, file, context);
}

class FtmReader {
  readonly #graph: RoughGraph;
  readonly #terms: Terms;

  constructor(graph: RoughGraph, terms: Terms) {
    this.#graph = graph;
    this.#terms = terms;
  }

  read(value: unknown, place: string): void {
    if (!isObject(value)) throw unreadable('the line is no object', place);
    const { id, schema } = value;
    if (typeof id !== 'string' || typeof schema !== 'string')
      throw unreadable('an entity has no id or no schema', place);
    const properties = toProperties(value['properties']);
    const ends = LINKS[schema];
    if (ends) this.#addLinks({ schema, ends, properties, place });
    else if (PASSED_OVER.has(schema)) this.#addEvidence(schema, properties, place);
    else this.#addNode({ id, schema, properties, place });
  }

  #addNode({
    id,
    schema,
    properties,
    place,
  }: {
    id: string;
    schema: string;
    properties: Properties;
    place: string;
  }): void {
    const keywords = properties['keywords'] ?? [];
    if (keywords[0] === 'origin') {
      this.#graph.addEvidence('origins', { id, name: properties['name']?.[0], kind: keywords[1] }, place);
      return;
    }
    // Files of ours keep the kind among the keywords, because the model has fewer.
    const kind = this.#terms.firstKnown('kind', keywords) ?? schema;
    const [label = id] = properties['name'] ?? [];
    const rest = keywords[0] === kind ? keywords.slice(1) : [];
    const attributes: Attributes = {
      kind,
      subtype: rest.find((word) => !ISO.test(word)),
      iso: rest.find((word) => ISO.test(word)),
      names: toNames(label, properties),
      description: properties['description']?.[0],
      wikidata: properties['wikidataId']?.[0],
      latitude: properties['latitude']?.[0],
      longitude: properties['longitude']?.[0],
      ...readOwn(properties),
    };
    this.#graph.addNode({ id, label, attributes, place });
  }

  #addLinks({
    schema,
    ends: [from, to],
    properties,
    place,
  }: {
    schema: string;
    ends: readonly [string, string];
    properties: Properties;
    place: string;
  }): void {
    const [record] = properties['recordId'] ?? [];
    const [, own] = record?.split('~') ?? [];
    const [role] = properties['role'] ?? [];
    // A role says more than a link of no particular sort; elsewhere it may be any title of a post.
    const word = this.#terms.firstKnown('relation', [own, role, schema]);
    const relation = word ?? (schema === 'UnknownLink' ? (role ?? schema) : schema);
    const attributes: Attributes = {
      relation,
      ...(role !== relation && { [POSTS.has(schema) ? 'office' : 'characterisedAs']: role }),
      status: properties['status']?.[0],
      since: properties['startDate']?.[0],
      until: properties['endDate']?.[0],
      date: properties['date']?.[0],
    };
    for (const source of properties[from] ?? [])
      for (const target of properties[to] ?? []) this.#graph.addEdge({ source, target, attributes, place });
  }

  /** Notes and articles of ours hold a claim, a dispute or a document as JSON. */
  #addEvidence(schema: string, properties: Properties, place: string): void {
    const [text = ''] = properties['notes'] ?? [];
    const [word] = properties['keywords'] ?? [];
    const list =
      schema === 'Article'
        ? 'documents'
        : word === 'claim'
          ? 'claims'
          : word === 'dispute'
            ? 'disputes'
            : undefined;
    if (list && text.startsWith('{')) this.#graph.addEvidence(list, parse(text, place), place);
  }
}

type Properties = Readonly<Record<string, readonly string[]>>;

/** Values are lists of texts; whatever else stands there is passed over. */
function toProperties(value: unknown): Properties {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, list]) => [
      name,
      (Array.isArray(list) ? (list as unknown[]) : [list]).filter((each) => typeof each === 'string'),
    ]),
  );
}

/** What a file of ours says of an entity in a note of JSON, because the model has no place for it; other notes say nothing to us. */
function readOwn({ notes = [] }: Properties): Attributes {
  const text = notes.find((each) => each.startsWith('{'));
  let own: unknown;
  try {
    own = JSON.parse(text ?? '');
  } catch {
    return {};
  }
  if (!isObject(own)) return {};
  return Object.fromEntries(OWN.map((key) => [key, own[key]]));
}

function toNames(
  name: string,
  { alias = [], weakAlias = [], name: names = [] }: Properties,
): readonly object[] {
  return [
    { text: name, form: 'name' },
    ...[...names.slice(1), ...alias].map((text) => ({ text, form: 'alias' })),
    ...weakAlias.map((text) => ({ text, form: 'metonym' })),
  ];
}

function parse(text: string, place: string | number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable('it is not valid JSON', typeof place === 'number' ? `line ${place}` : place, cause);
  }
}
