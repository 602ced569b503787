/** The graph as tables, for formats of rows and columns: which tables there are, their heads, and their rows a page at a time. */
import type {
  GraphReading,
  ReadClaim,
  ReadDocument,
  ReadEdge,
  ReadEntity,
  Relayed,
} from '../../model/graph-reading.ts';
import type { Dispute } from '../../model/claim.ts';
import type { OriginFact } from '../../model/facts.ts';
import type { ExportContext } from '../graph-writer.ts';
import { spreadPages } from '../pages.ts';

/** What a cell holds; undefined is an empty one. */
export type Cell = string | number | boolean | undefined;

/** A table. Ids are in columns named `Id`, or for the record that they are of. */
export interface Table {
  /** One word in lower case. */
  readonly name: string;
  readonly head: readonly string[];
  /** Names of columns that hold days as `2024-06-19`, or months and years where no more is known; none unless given. */
  readonly days?: ReadonlySet<string>;
  /** As many cells as the head has. */
  readonly rows: () => AsyncIterable<readonly (readonly Cell[])[]>;
}

/**
 * The tables in the order in which people look at them; those of the evidence only where it is read. They are to be read in
 * that order: the names of entities, which the relations need, are held as they come, some hundred bytes each.
 */
export function tablesOf(reading: GraphReading, context: ExportContext): readonly Table[] {
  const entityColumns = [...ENTITY_COLUMNS, ...placeColumns(context)];
  const names = new Map<string, string>();
  return [
    table('entities', entityColumns, () => holdNames(reading.entities(), names)),
    table('relations', relationColumns(context, names), () => reading.edges({ evidence: false })),
    ...(reading.evidence
      ? [
          // The aliases are among the entities' own columns too: a second reading is for who wants all there is.
          table('names', NAME_COLUMNS, () => spreadPages(reading.entities(), namesOf)),
          table('claims', CLAIM_COLUMNS, () => spreadPages(reading.edges(), (edge) => edge.evidence)),
          table('documents', DOCUMENT_COLUMNS, () => reading.documents()),
          table('disputes', DISPUTE_COLUMNS, () => spreadPages(reading.disputes(), claimsOf)),
          table('origins', ORIGIN_COLUMNS, () => reading.origins()),
          table('mentioned', ENTITY_COLUMNS, () => reading.mentioned()),
        ]
      : []),
  ];
}

/** Columns of all tables that hold days. */
const DAYS: ReadonlySet<string> = new Set([
  ...['Since', 'Until', 'FirstReported', 'LastReported'],
  ...['Reported', 'Date', 'DateFrom', 'DateTo', 'Published', 'Retrieved'],
]);

type Column<T> = readonly [name: string, read: (record: T) => Cell];

const ENTITY_COLUMNS: readonly Column<ReadEntity>[] = [
  ['Id', (entity) => entity.id],
  ['Label', (entity) => entity.name],
  ['Kind', (entity) => entity.kind],
  ['Subtype', (entity) => entity.subtype],
  ['Description', (entity) => entity.description],
  ['Aliases', aliasesOf],
  ['ISO', (entity) => entity.iso],
  ['Wikidata', (entity) => entity.wikidata],
  ['WikidataSource', (entity) => entity.wikidataSource],
  ['Latitude', (entity) => entity.latitude],
  ['Longitude', (entity) => entity.longitude],
  ['CoordinatesPrecision', (entity) => entity.coordinatesPrecision],
  ['CoordinatesBasis', (entity) => entity.coordinatesBasis],
  ['Claims', (entity) => entity.claims],
  ['Documents', (entity) => entity.documents],
  ['Neighbours', (entity) => entity.neighbours],
];

/** Where entities are drawn, where that is known of any. */
function placeColumns({ positions }: ExportContext): readonly Column<ReadEntity>[] {
  if (positions.size === 0) return [];
  return [
    ['X', (entity) => positions.get(entity.id)?.x],
    ['Y', (entity) => positions.get(entity.id)?.y],
  ];
}

async function* holdNames(
  pages: AsyncIterable<readonly ReadEntity[]>,
  names: Map<string, string>,
): AsyncIterable<readonly ReadEntity[]> {
  for await (const page of pages) {
    for (const { id, name } of page) names.set(id, name);
    yield page;
  }
}

/** `Source`, `Target`, `Type`, `Id`, `Label` and `Weight` are what Gephi looks for; people read the names around the label. */
function relationColumns(
  { vocabulary }: ExportContext,
  names: ReadonlyMap<string, string>,
): readonly Column<ReadEdge>[] {
  const relations = new Map(vocabulary.relations.map((each) => [each.relation, each]));
  return [
    ['Source', (edge) => edge.source],
    ['Target', (edge) => edge.target],
    ['Type', (edge) => (relations.get(edge.relation)?.symmetric === true ? 'Undirected' : 'Directed')],
    ['Id', (edge) => edge.id],
    ['SourceName', (edge) => names.get(edge.source)],
    ['Label', (edge) => relations.get(edge.relation)?.label ?? edge.relation],
    ['TargetName', (edge) => names.get(edge.target)],
    ['Weight', (edge) => edge.properties.claims],
    ['Relation', (edge) => edge.relation],
    ['Claims', (edge) => edge.properties.claims],
    ['Documents', (edge) => edge.properties.documents],
    ['Origins', (edge) => edge.properties.origins],
    ['Status', (edge) => edge.properties.status],
    ['Affirmed', (edge) => edge.properties.affirmed],
    ['Grade', (edge) => edge.properties.grade],
    ['Contested', (edge) => edge.properties.contested],
    ['Since', (edge) => edge.properties.since],
    ['Until', (edge) => edge.properties.until],
    ['FirstReported', (edge) => edge.properties.firstReported],
    ['LastReported', (edge) => edge.properties.lastReported],
  ];
}

interface NameRow {
  readonly entity: string;
  readonly text: string;
  readonly form: string;
}

const NAME_COLUMNS: readonly Column<NameRow>[] = [
  ['Entity', (name) => name.entity],
  ['Name', (name) => name.text],
  ['Form', (name) => name.form],
];

const CLAIM_COLUMNS: readonly Column<ReadClaim>[] = [
  ['Id', (claim) => claim.id],
  ['Relation', (claim) => claim.relation],
  ['Subject', (claim) => claim.subject],
  ['Object', (claim) => claim.object],
  ['Edge', (claim) => claim.edge],
  ['Statement', (claim) => claim.statement],
  ['Status', (claim) => claim.status],
  ['Grade', (claim) => claim.grade],
  ['Credibility', (claim) => claim.credibility],
  ['Document', (claim) => claim.document],
  ['Reported', (claim) => claim.reported],
  ['Date', (claim) => claim.date],
  ['DateFrom', (claim) => claim.dateFrom],
  ['DateTo', (claim) => claim.dateTo],
  ['DatePrecision', (claim) => claim.datePrecision],
  ['Quantity', (claim) => claim.quantity],
  ['QuantityMin', (claim) => claim.quantityMin],
  ['QuantityMax', (claim) => claim.quantityMax],
  ['QuantityApproximate', (claim) => claim.quantityApproximate],
  ['Unit', (claim) => claim.unit],
  ['Role', (claim) => claim.role],
  ['Office', (claim) => claim.office],
  ['CharacterisedAs', (claim) => claim.characterisedAs],
  ['Speaker', (claim) => claim.named.speaker],
  ['Place', (claim) => claim.named.place],
  ['Instrument', (claim) => claim.named.instrument],
  ['Event', (claim) => claim.named.event],
  ['Locator', (claim) => claim.locator],
  ['Topic', (claim) => claim.topic],
  ['OriginBasis', (claim) => claim.originBasis],
  ...relayColumns<ReadClaim>(),
];

const DOCUMENT_COLUMNS: readonly Column<ReadDocument>[] = [
  ['Id', (document) => document.id],
  ['Title', (document) => document.title],
  ['TitleBasis', (document) => document.titleBasis],
  ['Publisher', (document) => document.publisher],
  ['PublisherId', (document) => document.publisherId],
  ['URL', (document) => document.url],
  ['Published', (document) => document.published],
  ['PublishedPrecision', (document) => document.publishedPrecision],
  ['PublishedBasis', (document) => document.publishedBasis],
  ['Retrieved', (document) => document.retrieved],
  ['RetrievedFrom', (document) => document.retrievedFrom],
  ['Language', (document) => document.language],
  ['Kind', (document) => document.kind],
  ['Reliability', (document) => document.reliability],
  ['ReliabilityReason', (document) => document.reliabilityReason],
  ['Topic', (document) => document.topic],
  ['TopicTitle', (document) => document.topicTitle],
  ['OriginBasis', (document) => document.originBasis],
  ...relayColumns<ReadDocument>(),
];

/** A claim on a side of a dispute. */
interface SideRow extends Omit<Dispute, 'sides'> {
  readonly side: number;
  readonly label: string;
  readonly claim: string;
}

const DISPUTE_COLUMNS: readonly Column<SideRow>[] = [
  ['Dispute', (row) => row.id],
  ['Kind', (row) => row.kind],
  ['About', (row) => row.about],
  ['Why', (row) => row.why],
  ['Rule', (row) => row.rule],
  ['Side', (row) => row.side],
  ['SideLabel', (row) => row.label],
  ['Claim', (row) => row.claim],
];

const ORIGIN_COLUMNS: readonly Column<OriginFact>[] = [
  ['Id', (origin) => origin.id],
  ['Name', (origin) => origin.name],
  ['Kind', (origin) => origin.kind],
];

/** Where a record has its information from: several are parted by `; ` in both columns, in the same order. */
function relayColumns<T extends { readonly relays: readonly Relayed[] }>(): readonly Column<T>[] {
  return [
    ['Relays', ({ relays }) => joined(relays.map(({ to }) => to.id))],
    ['RelaysBasis', ({ relays }) => joined(relays.map(({ basis }) => basis))],
  ];
}

function aliasesOf({ names }: ReadEntity): string | undefined {
  return joined(names.filter(({ form }) => form !== 'name').map(({ text }) => text));
}

function joined(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join('; ');
}

function namesOf({ id, names }: ReadEntity): readonly NameRow[] {
  return names.map((name) => ({ entity: id, ...name }));
}

/** Sides are counted from 1. */
function claimsOf({ sides, ...dispute }: Dispute): readonly SideRow[] {
  return sides.flatMap(({ label, claims }, at) =>
    claims.map((claim) => ({ ...dispute, side: at + 1, label, claim })),
  );
}

function table<T>(
  name: string,
  columns: readonly Column<T>[],
  pages: () => AsyncIterable<readonly T[]>,
): Table {
  return {
    name,
    head: columns.map(([title]) => title),
    days: DAYS,
    rows: async function* () {
      for await (const page of pages()) yield page.map((record) => columns.map(([, read]) => read(record)));
    },
  };
}
