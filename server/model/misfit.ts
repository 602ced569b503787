/** Says in our words how a value does not fit its schema; where a schema has its own words, those are said instead. */
import { writeNumber } from './words.ts';

/** What a schema finds wrong, as zod hands it to a parse that is given words; which of it there is depends on the code. */
export interface Misfit {
  readonly code?: unknown;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
  readonly values?: unknown;
  readonly format?: unknown;
  readonly keys?: unknown;
  /** The schema. */
  readonly inst?: unknown;
}

/** Characters of a value that are told. */
const TOLD = 40;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What is counted where a text or a list is too short or too long. */
const COUNTED: ReadonlyMap<unknown, { readonly one: string; readonly several: string }> = new Map([
  ['string', { one: 'character', several: 'characters' }],
  ['array', { one: 'entry', several: 'entries' }],
]);

const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'a time as 2026-11-26T10:00:00Z',
  date: 'a day as 2026-11-26',
  url: 'a web address',
};

/** What is wrong after the name of what it is of: `names.0: expected a text`; of a value as a whole without one. */
export function nameMisfit(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): string {
  if (!issue) return 'it has another shape';
  return issue.path.length === 0 ? issue.message : `${issue.path.map(String).join('.')}: ${issue.message}`;
}

/** The words, to stand after the name of what they are of; undefined leaves it to zod. */
export function describeMisfit(misfit: Misfit): string | undefined {
  switch (misfit.code) {
    case 'invalid_type':
      return `expected ${TYPES[String(misfit.expected)] ?? String(misfit.expected)}, but it is ${nameOf(misfit.input)}`;
    case 'too_small':
      return `expected ${writeBound(misfit, misfit.minimum, { strict: 'more than', least: 'at least', end: 'or more' })}`;
    case 'too_big':
      return `expected ${writeBound(misfit, misfit.maximum, { strict: 'less than', least: 'at most', end: 'or less' })}`;
    case 'invalid_value':
      return `expected ${listOf(misfit.values, 'or')}, but it is ${nameOf(misfit.input)}`;
    case 'invalid_format':
      return typeof misfit.format === 'string' && FORMATS[misfit.format] !== undefined
        ? `expected ${FORMATS[misfit.format] ?? ''}`
        : undefined;
    case 'unrecognized_keys':
      return writeUnknownKeys(misfit);
    default:
      return undefined;
  }
}

function writeBound(
  { origin, inclusive }: Misfit,
  bound: unknown,
  words: { readonly strict: string; readonly least: string; readonly end: string },
): string {
  const number = typeof bound === 'number' ? writeNumber(bound) : String(bound);
  const counted = COUNTED.get(origin);
  if (counted) return `${words.least} ${number} ${number === '1' ? counted.one : counted.several}`;
  return inclusive === false ? `${words.strict} ${number}` : `${number} ${words.end}`;
}

function writeUnknownKeys({ keys, inst }: Misfit): string {
  const known = knownKeys(inst);
  const rest = known.length === 0 ? 'nothing is taken here' : `there is ${listOf(known, 'and')}`;
  return `${listOf(keys, 'and', true)} is not known here; ${rest}`;
}

/** Names that an object schema has. */
function knownKeys(schema: unknown): readonly string[] {
  const shape: unknown = typeof schema === 'object' && schema !== null && 'shape' in schema && schema.shape;
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

function listOf(values: unknown, joiner: string, isQuoted = false): string {
  const words = Array.isArray(values)
    ? values.map((value: unknown) => (isQuoted ? nameOf(value) : String(value)))
    : [];
  const [last = ''] = words.slice(-1);
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${joiner} ${last}` : last;
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `"${value.length > TOLD ? `${value.slice(0, TOLD - 1)}…` : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return 'an object';
}
