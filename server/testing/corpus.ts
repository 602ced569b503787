/** The corpus of statements with the real Neo4j's answers, and values in the form in which those are kept. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  CypherBytes,
  CypherNode,
  CypherOther,
  CypherPath,
  CypherPoint,
  CypherRelationship,
  CypherTemporal,
} from '../model/cypher-value.ts';
import type { CypherMap, CypherValue } from '../model/cypher-value.ts';
import { projectFolder } from './engines.ts';

/** A statement of the corpus, and what Neo4j answers. */
export interface CorpusEntry {
  readonly topic: string;
  readonly text: string;
  readonly parameters: CypherMap;
  /** Whether the built-in engine is expected to refuse it. */
  readonly isRefused: boolean;
  /** Typed JSON without ids; rows that come in no order are sorted by their text. */
  readonly fields?: readonly string[];
  readonly rows?: readonly unknown[];
  /** Neo4j's code, where it refuses it. */
  readonly error?: string;
}

const askedSchema = z.union([
  z.string().transform((text) => ({ text, parameters: {} })),
  z.strictObject({ text: z.string(), parameters: z.record(z.string(), z.unknown()) }),
]);
const topicSchema = z.strictObject({
  answered: z.array(askedSchema),
  refused: z.array(askedSchema).default([]),
});
const answersSchema = z.array(
  z.object({
    text: z.string(),
    parameters: z.unknown().optional(),
    fields: z.array(z.string()).optional(),
    rows: z.array(z.unknown()).optional(),
    error: z.string().optional(),
  }),
);

/** Reads the whole corpus; fails where an answer is missing. */
export async function readCorpus(): Promise<readonly CorpusEntry[]> {
  const folder = join(projectFolder, 'cypher', 'corpus');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const topics = await Promise.all(files.map((name) => readTopic(folder, basename(name, '.yaml'))));
  return topics.flat();
}

async function readTopic(folder: string, topic: string): Promise<readonly CorpusEntry[]> {
  const { answered, refused } = topicSchema.parse(
    parse(await readFile(join(folder, `${topic}.yaml`), 'utf8')),
  );
  const answers = answersSchema.parse(
    JSON.parse(await readFile(join(folder, 'answers', `${topic}.json`), 'utf8')),
  );
  return [...answered, ...refused].map(({ text, parameters }, at) => {
    const wanted = JSON.stringify(Object.keys(parameters).length === 0 ? undefined : parameters);
    const answer = answers.find((each) => each.text === text && JSON.stringify(each.parameters) === wanted);
    if (answer === undefined) throw new Error(`No answer was recorded for: ${text}`);
    const { fields, rows, error } = answer;
    const recorded = {
      ...(fields && { fields }),
      ...(rows && { rows }),
      ...(error !== undefined && { error }),
    };
    const isRefused = at >= answered.length;
    return { topic, text, parameters: toParameters(parameters), isRefused, ...recorded };
  });
}

function toParameters(map: Readonly<Record<string, unknown>>): CypherMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toValue(value)]));
}

function toValue(value: unknown): CypherValue {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toValue);
  const map = z.record(z.string(), z.unknown()).parse(value);
  const { $type: type, _value: text } = map;
  if (typeof type !== 'string' || typeof text !== 'string') return toParameters(map);
  if (type === 'Integer') return BigInt(text);
  return type === 'Float' ? Number(text) : new CypherTemporal('Date', text);
}

/** Rows as the corpus keeps them. */
export function toRecord(text: string, rows: readonly (readonly CypherValue[])[]): readonly unknown[] {
  const typed = rows.map((row) => row.map(toTyped));
  if (/ORDER BY[^)}]*$/i.test(text)) return typed;
  const byText = typed.map((row) => ({ row, text: JSON.stringify(row) }));
  return byText.sort((one, other) => (one.text < other.text ? -1 : 1)).map(({ row }) => row);
}

/** The same with floats of fewer digits: averages are summed up in another order, and the last may differ. */
export function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, each: unknown) => {
      const isFloat = typeof each === 'object' && each !== null && '$type' in each && each.$type === 'Float';
      return isFloat && '_value' in each ? { float: Number(each._value).toPrecision(14) } : each;
    }),
  );
}

function toTyped(value: CypherValue): unknown {
  if (value === null) return { $type: 'Null', _value: null };
  if (typeof value === 'boolean') return { $type: 'Boolean', _value: value };
  if (typeof value === 'string') return { $type: 'String', _value: value };
  if (typeof value === 'bigint') return { $type: 'Integer', _value: String(value) };
  if (typeof value === 'number') return { $type: 'Float', _value: String(value) };
  if (Array.isArray(value)) return { $type: 'List', _value: value.map((each: CypherValue) => toTyped(each)) };
  if (value instanceof CypherNode) {
    return {
      $type: 'Node',
      _value: { _labels: [...value.labels].sort(), _properties: toTypedMap(value.properties) },
    };
  }
  if (value instanceof CypherRelationship) {
    return {
      $type: 'Relationship',
      _value: { _type: value.type, _properties: toTypedMap(value.properties) },
    };
  }
  if (value instanceof CypherPath) {
    const steps = value.relationships.flatMap((each, at) => [each, value.nodes[at + 1] ?? null]);
    return { $type: 'Path', _value: [value.nodes[0] ?? null, ...steps].map(toTyped) };
  }
  if (value instanceof CypherTemporal) return { $type: value.type, _value: value.text };
  if (value instanceof CypherPoint || value instanceof CypherBytes || value instanceof CypherOther)
    throw new TypeError('The built-in engine gives no values of this kind.');
  return { $type: 'Map', _value: toTypedMap(value as CypherMap) };
}

function toTypedMap(map: CypherMap): Record<string, unknown> {
  const entries = Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, toTyped(value)]));
}
