/** What the built-in engine is not asked because it would answer otherwise than Neo4j, and the errors for it. */
import { StatementError } from '../../../../model/statement-error.ts';

/** A construct that is refused: what it is called, and how the same is written so that it is answered. */
export interface RefusedConstruct {
  readonly what: string;
  readonly instead: string;
  /** Whether Neo4j can fail on it too. */
  readonly isDoubtful?: true;
}

/** Every construct that is refused; `docs/built-in-engine.md` lists the same, held by a test. */
export const REFUSED = {
  'other-clause': {
    what: 'a clause of another kind',
    instead: 'use MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL { }, UNION and RETURN',
  },
  procedure: {
    what: 'a procedure',
    instead:
      'ask what is in use, by labels(n) and keys(n) of the nodes and type(r) of the relationships that a MATCH finds, or see the schema beside the editor',
  },
  function: {
    what: 'a function or form that it lacks or answers otherwise',
    instead: 'ask it of Neo4j',
    isDoubtful: true,
  },
  'collect-subquery': {
    what: 'COLLECT { } about an element of a list, in ORDER BY or beside an aggregate',
    instead: 'name it in a WITH before',
  },
  'returning-subquery': {
    what: 'EXISTS { } and COUNT { } with more than MATCH and WHERE, in such a place',
    instead: 'name it in a WITH before, or leave it at MATCH and WHERE',
  },
  'subquery-in-list': {
    what: 'EXISTS { }, COUNT { } or a pattern about an element of a list, but for one plain step from a node',
    instead: 'UNWIND the list, ask of each row, and collect() again',
  },
  'quantified-path': {
    what: 'a quantified path of more than one relationship, or whose parts are named and used',
    instead: 'use a variable length, as -[:SUPPLIES*1..3]->',
  },
  'shortest-selector': {
    what: 'SHORTEST with a number above 1 or with groups, and ANY and ALL without SHORTEST',
    instead: 'use SHORTEST 1, ALL SHORTEST, shortestPath() or allShortestPaths()',
  },
  'dynamic-name': {
    what: 'a label or type taken from an expression',
    instead: 'use WHERE $label IN labels(n), or type(r) = $type',
  },
  'label-expression-here': {
    what: 'a label expression or a WHERE inside this pattern',
    instead: 'write it into the WHERE of a MATCH, as n:State OR n:Person',
  },
  'subquery-in-optional': {
    what: 'EXISTS, COUNT or a pattern in the WHERE of OPTIONAL MATCH',
    instead: 'ask for it in a MATCH before, or in CASE after it',
  },
  'path-of-one-node': { what: 'a path of one node', instead: 'return the node itself' },
  'empty-range': {
    what: 'a range of lengths like this one',
    instead: 'give bounds in order, the upper one above zero; a shortest path takes *..n or *1..n',
  },
  'length-parameter': {
    what: 'a parameter on a variable-length relationship',
    instead: 'write the condition into WHERE',
  },
  'filtered-shortest-path': {
    what: 'a WHERE on a shortest path or its parts',
    instead: 'filter after a WITH, or name the relation types in the path',
  },
  'same-ends': {
    what: 'a shortest path whose two ends can be the same node',
    instead: 'find both ends in a MATCH before it',
  },
  'where-beyond-with': {
    what: 'a WHERE on what WITH has dropped',
    instead: 'filter before the WITH, or carry the value along',
  },
  'dropped-import': {
    what: 'a name that CALL { WITH … } takes along, a further WITH drops, and something after it has again',
    instead: 'use another name, or CALL (name) { }',
  },
  'mixed-kinds': {
    what: 'an operation on kinds that differ or are not known',
    instead: 'convert with toInteger(), toFloat() or toString()',
    isDoubtful: true,
  },
  'list-comparison': {
    what: 'a comparison of lists or maps that can hold null',
    instead: 'compare their elements',
  },
  'boolean-order': { what: 'an order of booleans', instead: 'compare with = or <>' },
  'constant-order': {
    what: 'an ORDER BY of a constant that can fail',
    instead: 'leave it out: it orders nothing',
    isDoubtful: true,
  },
  'mixed-order': {
    what: 'an ORDER BY that computes with columns and what is none, in a list or a pattern of its own',
    instead: 'name what it orders by in a WITH before',
  },
  'entity-order': {
    what: 'an order or an extreme of nodes, relationships, paths or maps',
    instead: 'use a property of them, as n.id',
  },
  'regular-expression': {
    what: 'a regular expression that is not written out, or with a form that the engine reads otherwise',
    instead:
      'write it out, with no flags but (?i) and (?s), and without \\b, look-around and back-references',
  },
  'negative-length': {
    what: 'a length or start that is not a whole number of zero or more',
    instead: 'write the number, or a parameter',
    isDoubtful: true,
  },
  'empty-text': {
    what: 'a separator that could be empty',
    instead: 'write it out, or give it as a parameter',
  },
  'zero-divisor': {
    what: 'a float divided by a zero that is written out, or % of floats by what could be zero',
    instead: 'use integers, or write another divisor out',
  },
  'not-a-list': {
    what: 'UNWIND of what is not known to be a list',
    instead: 'put it into brackets: UNWIND [x] AS y',
  },
  'text-element': {
    what: 'a single letter of a text by its place',
    instead: 'use substring(text, place, 1)',
  },
  'unordered-union': {
    what: 'UNION of columns in another order',
    instead: 'name the columns in the same order',
  },
  'computed-limit': { what: 'SKIP or LIMIT with an expression', instead: 'write a number or a parameter' },
  'date-text': {
    what: 'a date that is not written as YYYY-MM-DD, YYYY-MM or YYYY',
    instead: "write it so, as date('2024-02-29')",
    isDoubtful: true,
  },
  'date-and-time': {
    what: 'a time, or a date with a time',
    instead: 'compare texts, which sort as the times do',
  },
  'part-of-pattern': {
    what: 'a pattern comprehension of several variables or of a path in ORDER BY or beside an aggregate',
    instead: 'name it in a WITH before',
  },
  'map-key': {
    what: 'a key that begins with an underscore, or the same key twice in a map',
    instead: 'choose another name',
  },
  'no-kind': {
    what: 'a column whose numbers cannot be told apart as integers and floats',
    instead: 'convert with toInteger() or toFloat()',
  },
  depth: { what: 'an expression nested more than 40 deep', instead: 'split it with WITH' },
  'odd-name': { what: 'a name with a backtick or a line break in it', instead: 'use another name' },
  'odd-escape': { what: 'a Unicode escape outside of a text', instead: 'write the letter itself' },
} as const satisfies Record<string, RefusedConstruct>;

/** A construct of the table. */
export type Construct = keyof typeof REFUSED;

/** Neo4j's codes that are used here. */
const SYNTAX_ERROR = 'Neo.ClientError.Statement.SyntaxError';

/** Where something stands in a statement: `offset` from 0, line and column from 1. */
export function locate(
  text: string,
  offset: number,
): { readonly offset: number; readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The same in Neo4j's words. */
export function describePlace(text: string, offset: number): string {
  const { line, column } = locate(text, offset);
  return `(line ${String(line)}, column ${String(column)} (offset: ${String(offset)}))`;
}

/** An error about a place in the statement. */
export function placedError(
  message: string,
  place: { readonly text: string; readonly offset: number },
): StatementError {
  return new StatementError(SYNTAX_ERROR, `${message} ${describePlace(place.text, place.offset)}`);
}

/** The error for a construct that is refused; `name` says what it is called in the statement. */
export function refusalOf(
  construct: Construct,
  place: { readonly text: string; readonly offset: number },
  name?: string,
): StatementError {
  const refused: RefusedConstruct = REFUSED[construct];
  const named = name === undefined ? refused.what : `${refused.what} (${name})`;
  const elsewhere = refused.isDoubtful === true ? '' : '; on Neo4j it works as it stands';
  return placedError(`The built-in engine does not take ${named}: ${refused.instead}${elsewhere}.`, place);
}
