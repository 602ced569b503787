/** Runs a statement through the console's gate and takes the entities from what it returns. */
import { parseEdgeId } from '../model/edge-id.ts';
import { EntenteError } from '../model/errors.ts';
import type { ParameterValue } from '../model/library.ts';
import { askServer } from './ask-server.ts';

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

interface Answer {
  readonly data?: { readonly values: readonly unknown[] };
  readonly errors?: readonly { readonly message: string }[];
  readonly entente?: { readonly truncated?: boolean };
}

/**
 * Ids of entities, in order: nodes that are returned, also in paths, lists and maps, the ends of edges, and the ends of what
 * claims say. Rejects where the statement is refused, where its answer was cut, and where there are none.
 */
export async function askForEntities(
  address: string,
  { text, parameters }: Statement,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const reply = await askServer(
    address,
    {
      path: '/db/neo4j/query/v2',
      body: { statement: text, parameters },
      accept: 'application/vnd.neo4j.query.v1.1',
    },
    signal,
  );
  const { data, errors, entente } = (await reply.json()) as Answer;
  const [error] = errors ?? [];
  if (error) throw new EntenteError('invalid-request', error.message);
  if (entente?.truncated === true)
    throw new EntenteError('invalid-request', 'The query has more rows than are given at once: narrow it.');
  const ids = new Set<string>();
  collect(data?.values ?? [], ids);
  if (ids.size === 0)
    throw new EntenteError(
      'invalid-request',
      'The query returns no entity and no edge: let it return nodes or paths, not only their properties.',
    );
  return [...ids].sort();
}

interface Typed {
  readonly $type?: string;
  readonly _value?: unknown;
}

interface TypedRecord {
  readonly _labels?: readonly string[];
  readonly _properties?: Readonly<Record<string, Typed>>;
}

/** Goes through a value of the Query API with its types. */
function collect(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, ids);
    return;
  }
  const { $type, _value } = value as Typed;
  if ($type === 'Node' || $type === 'Relationship') collectRecord(_value as TypedRecord, ids);
  else for (const each of Object.values($type === undefined ? value : { _value })) collect(each, ids);
}

function collectRecord({ _labels = [], _properties = {} }: TypedRecord, ids: Set<string>): void {
  const text = (key: string): string => {
    const value = _properties[key]?._value;
    return typeof value === 'string' ? value : '';
  };
  if (_labels.includes('Entity')) {
    ids.add(text('id'));
    return;
  }
  const ends = parseEdgeId(_labels.includes('Claim') ? text('edge') : text('id'));
  if (ends) ids.add(ends.source).add(ends.target);
}
