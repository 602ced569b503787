/** Reads a request of the Query API: the fields that Neo4j knows, and ours under `entente`. */
import type { ConsoleRequest } from '../../console/console.ts';
import { refuseRequest, RequestFault } from './errors.ts';
import type { JsonValue } from './read-json.ts';
import { JsonFault, readJson } from './read-json.ts';
import { readParameters } from './read-parameters.ts';

/** A request that can be run. */
export interface QueryRequest extends ConsoleRequest {
  readonly includeCounters: boolean;
}

/** Keys that are taken; what Neo4j has besides is for writing, for signing in and for transactions over several requests. */
const KEYS = [
  'statement',
  'parameters',
  'accessMode',
  'bookmarks',
  'includeCounters',
  'maxExecutionTime',
  'txMetadata',
  'entente',
];

type JsonObject = Readonly<Record<string, JsonValue>>;

/** The request in a body. Throws a `RequestFault`, in Neo4j's words where it has any. */
export function readRequest(body: string, isTyped: boolean): QueryRequest {
  const fields = readObject(body);
  if (Object.keys(fields).some((key) => !KEYS.includes(key))) refuseRequest();
  const { statement = null, accessMode, bookmarks, includeCounters, maxExecutionTime, entente } = fields;
  if (accessMode !== undefined && accessMode !== null && !/^(read|write)$/i.test(toText(accessMode)))
    refuseRequest();
  const text = statement === null ? '' : toText(statement);
  if (text === '') refuse('statement cannot be null or empty');
  const seconds = readNumber(maxExecutionTime);
  const ours = readOurs(entente);
  return {
    text,
    parameters: readParameters(fields['parameters'] ?? null, isTyped),
    includeCounters: readFlag(includeCounters),
    ...(typeof accessMode === 'string' && /^read$/i.test(accessMode) && { access: 'read' as const }),
    ...(bookmarks !== undefined && bookmarks !== null && { bookmarks: readTexts(bookmarks) }),
    ...(seconds !== undefined && seconds > 0 && { timeoutMs: seconds * 1_000 }),
    ...ours,
  };
}

function readObject(body: string): JsonObject {
  try {
    const value = readJson(body);
    return isObject(value) ? value : refuseRequest();
  } catch (error) {
    if (error instanceof JsonFault) refuseRequest();
    throw error;
  }
}

/** What only we take: rows at most, and whether what is written is to be undone. */
function readOurs(entente: JsonValue | undefined): Pick<ConsoleRequest, 'maxRows' | 'dryRun'> {
  if (entente === undefined) return {};
  const fault =
    'entente takes maxRows, a whole number of rows from 1 on, and dryRun, true or false, and nothing else.';
  if (!isObject(entente) || Object.keys(entente).some((key) => key !== 'maxRows' && key !== 'dryRun'))
    return refuse(fault);
  const { maxRows, dryRun } = entente;
  const isCount = typeof maxRows === 'bigint' && maxRows >= 1n && maxRows <= Number.MAX_SAFE_INTEGER;
  if (maxRows !== undefined && !isCount) refuse(fault);
  if (dryRun !== undefined && typeof dryRun !== 'boolean') refuse(fault);
  return {
    ...(isCount && { maxRows: Number(maxRows) }),
    ...(typeof dryRun === 'boolean' && { dryRun }),
  };
}

function readNumber(value: JsonValue | undefined): number | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : refuseRequest();
}

function readFlag(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return false;
  return typeof value === 'boolean' ? value : refuseRequest();
}

function readTexts(value: JsonValue): readonly string[] {
  return Array.isArray(value) ? value.map(toText) : refuseRequest();
}

/** Neo4j takes a number or a flag for its text. */
function toText(value: JsonValue): string {
  return typeof value === 'object' ? refuseRequest() : String(value);
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(message: string): never {
  throw new RequestFault(400, message);
}
