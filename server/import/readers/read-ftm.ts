/** Reads FollowTheMoney: an entity of its model on each line; links between two become edges, and notes of ours claims. */
import { ENTITY_TEXTS } from '../../model/facts.ts';
import type { Draft, ReadingContext } from '../draft.ts';
import { readText } from './decode-text.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import type { Attributes, EvidenceList } from '../drafting/rough-graph.ts';
import { isObject, RoughGraph } from '../drafting/rough-graph.ts';
import { parseJson } from './parse-json.ts';
import { splitLines } from './split-lines.ts';
import { Terms } from '../drafting/terms.ts';

/** Schemata that join two entities: the properties that hold them, the one that acts first. */
const LINKS: ReadonlyMap<string, readonly [source: string, target: string]> = new Map(
  Object.entries({
    Associate: ['person', 'associate'],
    ContractAward: ['supplier', 'contract'],
    CourtCaseParty: ['party', 'case'],
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
  } satisfies Record<string, [string, string]>),
);

/** Links whose role is the title of a post. */
const POSTS = new Set(['Directorship', 'Employment', 'Membership', 'Occupancy']);

/** Schemata that carry evidence or hang on another entity: none is an entity of ours. */
const PASSED_OVER = new Set([
  ...['Article', 'Audio', 'Document', 'Documentation', 'Email', 'Folder', 'HyperText', 'Image', 'Message'],
  ...['Package', 'Page', 'Pages', 'PlainText', 'Table', 'Video', 'Workbook'],
  ...['Identification', 'Mention', 'Note', 'Passport', 'Sanction'],
]);

/** Entities within entities, as OpenSanctions nests them, at most so deep. */
const MAX_DEPTH = 100;

/** What a note of ours holds, by its keyword. */
const EVIDENCE: ReadonlyMap<string, EvidenceList> = new Map([
  ['claim', 'claims'],
  ['dispute', 'disputes'],
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
    for (const { text, number } of lines) {
      const place = `line ${number}`;
      reader.read(parseJson(text, place, 'the line, on which one entity should stand,'), place);
    }
  return toDraft(graph, file, context);
}

class FtmReader {
  readonly #graph: RoughGraph;
  readonly #terms: Terms;
  /** Ids of entities, and whether each was met within others alone. */
  readonly #seen = new Map<string, boolean>();

  constructor(graph: RoughGraph, terms: Terms) {
    this.#graph = graph;
    this.#terms = terms;
  }

  /** @param outer ids of the entities in which it stands, the innermost last */
  read(value: unknown, place: string, outer: readonly string[] = []): void {
    if (!isObject(value)) throw unreadable('the line is no object', place);
    const { id, schema, caption } = value;
    if (typeof id !== 'string' || typeof schema !== 'string')
      throw unreadable('an entity has no id or no schema', place);
    if (outer.length >= MAX_DEPTH)
      throw unreadable(`its entities are nested more than ${MAX_DEPTH} deep`, place);
    const properties = this.#readProperties(value['properties'], place, [...outer, id]);
    const ends = LINKS.get(schema);
    if (ends)
      this.#addLinks({ schema, ends, properties: withOuterEnd(properties, ends, outer.at(-1)), place });
    else if (PASSED_OVER.has(schema)) this.#addEvidence(schema, properties, place);
    else if (!this.#isRepeated(id, outer.length > 0))
      this.#addNode({ id, schema, caption, properties, place });
  }

  /** Values are lists of texts, or of entities, which are read and stand there by their ids; whatever else is there is passed over. */
  #readProperties(value: unknown, place: string, within: readonly string[]): Properties {
    if (!isObject(value)) return {};
    const toText = (each: unknown): readonly string[] => {
      if (typeof each === 'string') return [each];
      if (!isObject(each) || typeof each['id'] !== 'string') return [];
      this.read(each, place, within);
      return [each['id']];
    };
    return Object.fromEntries(
      Object.entries(value).map(([name, list]) => [
        name,
        (Array.isArray(list) ? (list as unknown[]) : [list]).flatMap(toText),
      ]),
    );
  }

  /** Files with nested entities say them wherever they are named: the first time counts. */
  #isRepeated(id: string, isNested: boolean): boolean {
    const known = this.#seen.get(id);
    this.#seen.set(id, isNested && known !== false);
    return known !== undefined && (known || isNested);
  }

  #addNode({
    id,
    schema,
    caption,
    properties,
    place,
  }: {
    id: string;
    schema: string;
    caption: unknown;
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
    const label = labelOf(properties, caption) ?? id;
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
    const [word = ''] = properties['keywords'] ?? [];
    const list = schema === 'Article' ? 'documents' : EVIDENCE.get(word);
    if (list && text.startsWith('{')) this.#graph.addEvidence(list, parseJson(text, place), place);
  }
}

type Properties = Readonly<Record<string, readonly string[]>>;

/** A link that stands in an entity leaves that end out. */
function withOuterEnd(
  properties: Properties,
  ends: readonly [string, string],
  outer: string | undefined,
): Properties {
  const [missing, ...others] = ends.filter((end) => (properties[end] ?? []).length === 0);
  if (outer === undefined || missing === undefined || others.length > 0) return properties;
  return { ...properties, [missing]: [outer] };
}

/** Of several names, which have no order, the one that the model's own programs show; an address has none but itself. */
function labelOf({ name = [], full = [] }: Properties, caption: unknown): string | undefined {
  return name.find((each) => each === caption) ?? name[0] ?? full[0];
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
    ...[...names.filter((_, at) => at !== names.indexOf(name)), ...alias].map((text) => ({
      text,
      form: 'alias',
    })),
    ...weakAlias.map((text) => ({ text, form: 'metonym' })),
  ];
}
