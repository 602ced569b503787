/** The tables as sheets for people: headings in words, names where tables have ids, and the ids at the end. */
import type { GraphReading } from '../../model/graph-reading.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { writeBasis, writeRelation } from '../../model/words.ts';
import type { ExportContext } from '../graph-writer.ts';
import { tablesOf, type Cell, type Table } from './tables.ts';

/** A table as a sheet. */
export interface Sheet extends Table {
  /** Where its tab is among the others; sheets are written in the order in which they can be read. */
  readonly tab: number;
  /** Whether it is left out where it has no rows. */
  readonly isOptional: boolean;
}

/**
 * What is written for the ids of a cell: the name of one, those of several, the words of a relation, a claim's sentence; or in
 * words, what shows an origin.
 */
type Words = 'name' | 'names' | 'relation' | 'basis' | 'sentence';

/** A heading, and the column of the table below it. */
type SheetColumn = readonly [heading: string, column: string, words?: Words];

interface SheetPlan {
  readonly table: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
}

const ENTITY_COLUMNS: readonly SheetColumn[] = [
  ['Name', 'Label'],
  ['Kind', 'Kind'],
  ['Subtype', 'Subtype'],
  ['Description', 'Description'],
  ['Other names', 'Aliases'],
  ['Claims', 'Claims'],
  ['Documents', 'Documents'],
  ['Neighbours', 'Neighbours'],
  ['Latitude', 'Latitude'],
  ['Longitude', 'Longitude'],
  ['Coordinates precise to', 'CoordinatesPrecision'],
  ['Coordinates taken from', 'CoordinatesBasis'],
  ['ISO code', 'ISO'],
  ['Wikidata', 'Wikidata'],
  ['Wikidata taken from', 'WikidataSource'],
  ['X in the picture', 'X'],
  ['Y in the picture', 'Y'],
  ['Id', 'Id'],
];

const RELAY_COLUMNS: readonly SheetColumn[] = [
  ['Has it from', 'Relays', 'names'],
  ['As said by', 'RelaysBasis', 'basis'],
  ['Origin as said by', 'OriginBasis'],
];

/** In the order of their tabs. */
const PLANS: readonly SheetPlan[] = [
  { table: 'entities', title: 'Entities', columns: ENTITY_COLUMNS },
  {
    table: 'relations',
    title: 'Relations',
    columns: [
      ['From', 'SourceName'],
      ['Relation', 'Label'],
      ['To', 'TargetName'],
      ['Claims', 'Claims'],
      ['Documents', 'Documents'],
      ['Independent origins', 'Origins'],
      ['Status', 'Status'],
      ['Best grade', 'Grade'],
      ['Sources disagree', 'Contested'],
      ['Affirmed', 'Affirmed'],
      ['Since', 'Since'],
      ['Until', 'Until'],
      ['First reported', 'FirstReported'],
      ['Last reported', 'LastReported'],
      ['Direction', 'Type'],
      ['From (id)', 'Source'],
      ['Relation (id)', 'Relation'],
      ['To (id)', 'Target'],
      ['Id', 'Id'],
    ],
  },
  {
    table: 'claims',
    title: 'Claims',
    columns: [
      ['From', 'Subject', 'name'],
      ['Relation', 'Relation', 'relation'],
      ['To', 'Object', 'name'],
      ['Statement', 'Statement'],
      ['Status', 'Status'],
      ['Grade', 'Grade'],
      ['Document', 'Document', 'name'],
      ['Reported', 'Reported'],
      ['Day', 'Date'],
      ['From day', 'DateFrom'],
      ['To day', 'DateTo'],
      ['Day precise to', 'DatePrecision'],
      ['Quantity', 'Quantity'],
      ['At least', 'QuantityMin'],
      ['At most', 'QuantityMax'],
      ['Approximate', 'QuantityApproximate'],
      ['Unit', 'Unit'],
      ['Said by', 'Speaker', 'name'],
      ['By means of', 'Instrument', 'name'],
      ['Where', 'Place', 'name'],
      ['Within', 'Event', 'name'],
      ['Role', 'Role'],
      ['Office', 'Office'],
      ['Characterised as', 'CharacterisedAs'],
      ['Found at', 'Locator'],
      ...RELAY_COLUMNS,
      ['Credibility', 'Credibility'],
      ['Topic (id)', 'Topic'],
      ['From (id)', 'Subject'],
      ['Relation (id)', 'Relation'],
      ['To (id)', 'Object'],
      ['Document (id)', 'Document'],
      ['Said by (id)', 'Speaker'],
      ['By means of (id)', 'Instrument'],
      ['Where (id)', 'Place'],
      ['Within (id)', 'Event'],
      ['Has it from (ids)', 'Relays'],
      ['Edge (id)', 'Edge'],
      ['Id', 'Id'],
    ],
  },
  {
    table: 'documents',
    title: 'Documents',
    columns: [
      ['Title', 'Title'],
      ['Publisher', 'Publisher'],
      ['Published', 'Published'],
      ['Address', 'URL'],
      ['Kind', 'Kind'],
      ['Language', 'Language'],
      ['Reliability', 'Reliability'],
      ['Why so reliable', 'ReliabilityReason'],
      ['Topic', 'TopicTitle'],
      ['Retrieved', 'Retrieved'],
      ['Retrieved from', 'RetrievedFrom'],
      ['Title taken from', 'TitleBasis'],
      ['Day precise to', 'PublishedPrecision'],
      ['Day taken from', 'PublishedBasis'],
      ...RELAY_COLUMNS,
      ['Topic (id)', 'Topic'],
      ['Publisher (id)', 'PublisherId'],
      ['Has it from (ids)', 'Relays'],
      ['Id', 'Id'],
    ],
  },
  {
    table: 'disputes',
    title: 'Disputes',
    columns: [
      ['About', 'About'],
      ['Kind', 'Kind'],
      ['Why', 'Why'],
      ['Side', 'Side'],
      ['What this side says', 'SideLabel'],
      ['Sentence', 'Claim', 'sentence'],
      ['Found by', 'Rule'],
      ['Claim (id)', 'Claim'],
      ['Dispute (id)', 'Dispute'],
    ],
  },
  {
    table: 'names',
    title: 'Names',
    columns: [
      ['Entity', 'Entity', 'name'],
      ['Name', 'Name'],
      ['Form', 'Form'],
      ['Entity (id)', 'Entity'],
    ],
  },
  {
    table: 'origins',
    title: 'Origins',
    columns: [
      ['Name', 'Name'],
      ['Kind', 'Kind'],
      ['Id', 'Id'],
    ],
  },
  { table: 'mentioned', title: 'Mentioned only', columns: ENTITY_COLUMNS },
];

/** Tables with what others name, in which column: they are read before those. */
const NAMES = {
  entities: 'Label',
  mentioned: 'Label',
  origins: 'Name',
  documents: 'Title',
  claims: 'Statement',
} as const;
const READ_FIRST: readonly string[] = Object.keys(NAMES);
const ALWAYS = new Set(['entities', 'relations']);

/** The sheets in the order in which they are to be read; names are held as they come, and sentences that are in dispute. */
export function sheetsOf(reading: GraphReading, context: ExportContext): readonly Sheet[] {
  const names = new Map<string, string>();
  const disputed = (): Promise<ReadonlySet<string>> => readDisputed(reading);
  const rankOf = ({ name }: Table): number =>
    READ_FIRST.includes(name) ? READ_FIRST.indexOf(name) : READ_FIRST.length;
  return [...tablesOf(reading, context)]
    .sort((one, other) => rankOf(one) - rankOf(other))
    .flatMap((table) => {
      const tab = PLANS.findIndex((plan) => plan.table === table.name);
      const plan = PLANS[tab];
      return plan
        ? [{ ...toSheet(table, plan, { names, disputed, vocabulary: context.vocabulary }), tab }]
        : [];
    });
}

/** What sheets know of each other. */
interface Known {
  readonly names: Map<string, string>;
  /** Ids of the claims in disputes: of the others no sentence is held, since there may be any number. */
  readonly disputed: () => Promise<ReadonlySet<string>>;
  readonly vocabulary: Vocabulary;
}

async function readDisputed(reading: GraphReading): Promise<ReadonlySet<string>> {
  const claims = new Set<string>();
  for await (const page of reading.disputes())
    for (const { sides } of page) for (const side of sides) for (const id of side.claims) claims.add(id);
  return claims;
}

function toSheet(table: Table, plan: SheetPlan, known: Known): Omit<Sheet, 'tab'> {
  const columns = plan.columns.flatMap(([heading, column, words]) => {
    const at = table.head.indexOf(column);
    return at < 0 ? [] : [{ heading, column, at, words }];
  });
  const { names } = known;
  const named = Object.entries(NAMES).find(([name]) => name === table.name)?.[1];
  const [id, name] = [table.head.indexOf('Id'), named === undefined ? -1 : table.head.indexOf(named)];
  const hold = (row: readonly Cell[], disputed: ReadonlySet<string> | undefined): void => {
    if (name >= 0 && (!disputed || disputed.has(String(row[id]))))
      names.set(String(row[id]), String(row[name] ?? ''));
  };
  return {
    name: plan.title,
    head: columns.map(({ heading }) => heading),
    days: new Set(columns.flatMap(({ heading, column }) => (table.days?.has(column) ? [heading] : []))),
    isOptional: !ALWAYS.has(table.name),
    rows: async function* () {
      const disputed = table.name === 'claims' ? await known.disputed() : undefined;
      for await (const page of table.rows()) {
        for (const row of page) hold(row, disputed);
        yield page.map((row) => columns.map(({ at, words }) => toWords(row[at], words, known)));
      }
    },
  };
}

function toWords(
  cell: Cell,
  words: Words | undefined,
  { names, vocabulary }: Pick<Known, 'names' | 'vocabulary'>,
): Cell {
  if (words === undefined || typeof cell !== 'string') return cell;
  if (words === 'basis') return writeBasis(cell);
  if (words === 'relation') return writeRelation(cell, 'out', vocabulary);
  // A side may have claims that are on no edge of this part.
  if (words === 'sentence') return names.get(cell);
  const ids = words === 'names' ? cell.split('; ') : [cell];
  return ids.map((id) => names.get(id) ?? id).join('; ');
}
