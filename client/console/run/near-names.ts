/** Names that were meant where a statement names something that there is not, and the place at which they would stand. */
import { readFault, type KnownNames, type NameKind } from '../../../server/model/statement-fault.ts';
import { readTokens } from '../cypher/tokens.ts';
import { quoteName } from '../schema/quote-name.ts';

/** A name that there is not. */
export interface MissedName {
  readonly kind: NameKind;
  readonly name: string;
  /** What was meant, best first, as it stands in Cypher; empty where nothing is near. */
  readonly near: readonly string[];
  /** Where it stands in the statement, between two offsets; missing where it cannot be found. */
  readonly place?: { readonly from: number; readonly to: number };
}

/** Kinds whose names may need backticks; those of the others are written with dots or a dollar sign. */
const QUOTED: ReadonlySet<NameKind> = new Set(['label', 'relationship-type', 'property', 'variable']);

/** What a message says there is not; undefined where it is about something else. `offset` is where the database points, if it does. */
export function findMissedName(
  message: string,
  {
    text,
    offset,
    names,
  }: { readonly text: string; readonly offset?: number | undefined; readonly names: KnownNames },
): MissedName | undefined {
  const { unknown, suggestions, place } = readFault(message, text, names);
  if (!unknown) return undefined;
  const { kind, name } = unknown;
  const found = findName(text, name, offset ?? place?.offset);
  return {
    kind,
    name,
    near: QUOTED.has(kind) ? suggestions.map(quoteName) : suggestions,
    ...(found && { place: found }),
  };
}

/** The name nearest to where the database points, with its backticks. */
function findName(text: string, name: string, offset = 0): MissedName['place'] {
  const quoted = `\`${name.replaceAll('`', '``')}\``;
  for (const written of [name, quoted])
    if (text.startsWith(written, offset)) return { from: offset, to: offset + written.length };
  const [nearest] = readTokens(text)
    .filter(({ kind }) => kind !== 'comment' && kind !== 'text')
    .filter(({ from, to }) => [name, quoted, `$${name}`].includes(text.slice(from, to)))
    .sort((one, other) => Math.abs(one.from - offset) - Math.abs(other.from - offset));
  return nearest && { from: nearest.from, to: nearest.to };
}

const KINDS: Readonly<Record<NameKind, string>> = {
  label: 'label',
  'relationship-type': 'relation',
  property: 'property',
  function: 'function',
  procedure: 'procedure',
  variable: 'variable',
  parameter: 'parameter',
};

/** Says in one sentence that there is no such name. */
export function writeMissed({ kind, name }: Pick<MissedName, 'kind' | 'name'>): string {
  return `There is no ${KINDS[kind]} “${name}” in this graph.`;
}
