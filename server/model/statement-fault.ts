/** Reads what Neo4j says is wrong with a statement: where, and which name it does not know. */
import { findNearNames } from './near-names.ts';

/** A place in a statement: lines and columns from 1, the offset from 0. */
export interface StatementPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** What kind of name it is that the database does not know. */
export type NameKind =
  'label' | 'relationship-type' | 'property' | 'function' | 'procedure' | 'variable' | 'parameter';

/** A name that the database does not know. */
export interface UnknownName {
  readonly kind: NameKind;
  readonly name: string;
}

/** What is known of a fault besides its message. */
export interface StatementFault {
  readonly place?: StatementPlace;
  readonly unknown?: UnknownName;
  /** What was meant, best first. */
  readonly suggestions: readonly string[];
}

/** Names that there are, by their kind; those of variables are found in the statement itself. */
export type KnownNames = Partial<Readonly<Record<NameKind, Iterable<string>>>>;

const PLACE = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/;

/** How errors and notifications of Neo4j name what they do not know, in 5.26 and 2026, and how its analysis in the editor does. */
const UNKNOWN: readonly (readonly [NameKind, RegExp])[] = [
  ['label', /the missing label name is: `?([^`)]+?)`?\)/],
  ['label', /^Label (.+) is not present in the database/],
  ['relationship-type', /^Relationship type (.+) is not present in the database/],
  ['function', /^Function (.+) is not present in the database/],
  ['procedure', /^Procedure (.+) is not present in the database/],
  ['relationship-type', /the missing relationship type is: `?([^`)]+?)`?\)/],
  ['property', /the missing property name is: `?([^`)]+?)`?\)/],
  ['function', /Unknown function '([^']+)'/],
  ['procedure', /no procedure with the name `([^`]+)`/],
  ['variable', /Variable `([^`]+)` not defined/],
  ['parameter', /Expected parameter\(s\): ([^,\n]+)/],
];

/** The sentence of a message, and the place that it names, if it names one: what follows repeats the line with a caret below it. */
export function readMessage(message: string): { readonly sentence: string; readonly place?: StatementPlace } {
  const match = PLACE.exec(message);
  if (!match) return { sentence: message.trim() };
  const [, line, column, offset] = match;
  const place = { line: Number(line), column: Number(column), offset: Number(offset) };
  return { sentence: message.slice(0, match.index).trim(), place };
}

/** The name that a message says is not known, if it says so. */
function readUnknownName(message: string): UnknownName | undefined {
  for (const [kind, expression] of UNKNOWN) {
    const name = expression.exec(message)?.[1];
    if (name !== undefined) return { kind, name };
  }
  return undefined;
}

/** What a message of an error or a notification tells of a statement, with what may have been meant. */
export function readFault(message: string, statement: string, known: KnownNames): StatementFault {
  const { place } = readMessage(message);
  const unknown = readUnknownName(message);
  const names = unknown?.kind === 'variable' ? findVariables(statement) : unknown && known[unknown.kind];
  const suggestions = unknown && names ? findNearNames(unknown.name, names) : [];
  return { ...(place && { place }), ...(unknown && { unknown }), suggestions };
}

/** Words that a statement binds to something: after a bracket, AS, or a comma, and before IN. */
function findVariables(statement: string): Set<string> {
  const bound = /(?:[([,]\s*|\bAS\s+)([\p{L}_][\p{L}\p{N}_]*)|([\p{L}_][\p{L}\p{N}_]*)\s+IN\b/giu;
  return new Set([...statement.matchAll(bound)].map(([, first, second]) => first ?? second ?? ''));
}
