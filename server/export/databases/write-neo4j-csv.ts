/** Writes the graph as the set of CSV files that `neo4j-admin database import` makes a database of, with the command to do so. */
import type { GraphReading } from '../../model/graph-reading.ts';
import { toAboutLines } from '../about.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writeZip, type ZippedFile } from '../zip.ts';
import {
  nodeGroups,
  relationshipGroups,
  type NodeGroup,
  type NodeLabel,
  type Property,
  type RelationshipGroup,
} from './graph-rows.ts';

/** Writes the zip: a file for the nodes of each label and one for the relationships between each two, and `import.txt`. */
export function writeNeo4jCsv(reading: GraphReading, context: ExportContext): FileParts {
  const nodes = nodeGroups(reading, context.vocabulary);
  const relationships = relationshipGroups(reading);
  return writeZip(
    [
      ...nodes.map(toNodeFile),
      ...relationships.map(toRelationshipFile),
      { name: 'import.txt', parts: () => writeCommand(context, nodes, relationships) },
    ],
    context.madeAt,
  );
}

/** Properties of the nodes of each label, in the order of the columns. */
const NODE_COLUMNS: Readonly<Record<NodeLabel, string>> = {
  Entity:
    'name description subtype iso wikidata wikidataSource latitude longitude coordinatesPrecision coordinatesBasis claims documents neighbours',
  Name: 'text key form',
  Origin: 'name kind',
  Publisher: 'name key',
  Document:
    'title titleBasis url published publishedPrecision publishedBasis retrieved retrievedFrom language kind reliability reliabilityReason topic topicTitle originBasis key reportedDay',
  Claim:
    'relation statement status credibility topic date dateFrom dateTo datePrecision quantity quantityMin quantityMax quantityApproximate unit role office characterisedAs locator originBasis key edge reported reportedDay firstDay lastDay',
  Dispute: 'kind about why rule',
};

/** Properties of relationships; of most there are none. */
const EDGE_COLUMNS =
  'id claims documents origins status affirmed grade contested since until firstReported lastReported';
const RELATIONSHIP_COLUMNS: Readonly<Record<string, string>> = {
  edges: EDGE_COLUMNS,
  concerns: 'side label',
};

/** What is no text. A column has one type: whole quantities and coordinates are floats too. */
const TYPES: Readonly<Record<string, string>> = {
  latitude: 'double',
  longitude: 'double',
  quantity: 'double',
  quantityMin: 'double',
  quantityMax: 'double',
  quantityApproximate: 'boolean',
  credibility: 'long',
  claims: 'long',
  documents: 'long',
  origins: 'long',
  neighbours: 'long',
  affirmed: 'boolean',
  contested: 'boolean',
  side: 'long',
};

function toNodeFile({ name, label, pages }: NodeGroup): ZippedFile {
  const columns = NODE_COLUMNS[label].split(' ');
  return {
    name: `${name}.csv`,
    parts: async function* () {
      yield `id:ID(${label}),:LABEL,${columns.map(toHeader).join(',')}\n`;
      for await (const page of pages()) {
        let text = '';
        for (const { properties, kind } of page) {
          const labels = kind === undefined ? label : `${label};${kind}`;
          text += `${toField(properties.id)},${toField(labels)}`;
          for (const column of columns) text += `,${toField(properties[column])}`;
          text += '\n';
        }
        yield text;
      }
    },
  };
}

function toRelationshipFile({ name, from, to, pages }: RelationshipGroup): ZippedFile {
  const columns = relationshipColumns(name);
  return {
    name: `${name}.csv`,
    parts: async function* () {
      yield `${[`:START_ID(${from})`, `:END_ID(${to})`, ':TYPE', ...columns.map(toHeader)].join(',')}\n`;
      for await (const page of pages()) {
        let text = '';
        for (const { type, from: start, to: end, properties } of page) {
          text += `${toField(start)},${toField(end)},${toField(type)}`;
          for (const column of columns) text += `,${toField(properties[column])}`;
          text += '\n';
        }
        yield text;
      }
    },
  };
}

function relationshipColumns(group: string): readonly string[] {
  if (group.includes('-relays-')) return ['basis'];
  return RELATIONSHIP_COLUMNS[group]?.split(' ') ?? [];
}

function toHeader(column: string): string {
  const type = TYPES[column];
  return type === undefined ? column : `${column}:${type}`;
}

/** What needs no quotes. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._~:;/()-]*$/u;

/**
 * A field as the tool reads it back: an empty text has quotes, what is not there has none. Formulas stay as they are, for
 * what is guarded would be stored so, and no spreadsheet is meant to open these files.
 */
function toField(value: Property | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  return PLAIN.test(value) ? value : `"${value.replaceAll('"', '""').replaceAll('\0', '\ufffd')}"`;
}

async function* writeCommand(
  context: ExportContext,
  nodes: readonly NodeGroup[],
  relationships: readonly RelationshipGroup[],
): FileParts {
  const command = [
    'neo4j-admin database import full neo4j',
    '--multiline-fields=true',
    '--skip-bad-relationships=true',
    ...nodes.map(({ name }) => `--nodes=${name}.csv`),
    ...relationships.map(({ name }) => `--relationships=${name}.csv`),
  ];
  yield await Promise.resolve(
    `${[...toAboutLines(context), '', ...HOW].join('\n')}\n\n${command.join(' \\\n  ')}\n`,
  );
}

const HOW = [
  'Unpack all files into one folder and run this there while Neo4j is stopped. It makes the database "neo4j", which must be empty or',
  'not there; --overwrite-destination replaces one. Relationships to what a part of the graph leaves out are skipped and listed in',
  'import.report. Afterwards CREATE CONSTRAINT … REQUIRE n.id IS UNIQUE for each label makes looking up quick.',
];
