/** Expressions made up at random, of the parts of Cypher that both engines take. */
import fc from 'fast-check';

/** What may stand for a value of each kind, as written: the letters of literals, and variables and properties of a statement. */
export interface Leaves {
  readonly integer: readonly string[];
  readonly float: readonly string[];
  readonly text: readonly string[];
  readonly boolean: readonly string[];
  readonly list: readonly string[];
}

/** Of which kind a value is. */
export type Kind = keyof Leaves;
/** A part of a statement, as written. */
export type Text = fc.Arbitrary<string>;
/** What a template may have in braces. */
type Holes = Readonly<Partial<Record<Kind | 'any' | 'simple' | 'aggregate', Text>>>;

/** Some of each kind that stand for themselves. */
const LITERALS: Leaves = {
  integer: ['0', '1', '-1', '2', '3', '7', '-7', '10', '9007199254740993', '9223372036854775807', 'null'],
  float: ['0.0', '0.5', '-1.5', '2.5', '1.0', '3.0', '1e3', '1e-7', '1e21', 'null'],
  text: ["''", "'a'", "'B'", "'ab c'", "' a '", "'é'", "'ß'", "'🚀x'", "'10'", "'1.5'", "'true'", 'null'],
  boolean: ['true', 'false', 'null'],
  list: [
    '[]',
    '[1, 2, 3]',
    '[3, 1, 2, 1]',
    '[1, null]',
    "['a', 'b']",
    "['b', 'a', null]",
    '[1.5, 2]',
    'null',
  ],
};

/** Expressions of each kind over the leaves, at most two deep. */
export function expressionsOver(more: Partial<Leaves>): Record<Kind, Text> {
  const leaf = (kind: Kind): Text => fc.constantFrom(...LITERALS[kind], ...repeat(more[kind] ?? [], 4));
  return fc.letrec<Record<Kind, string>>((tie) => {
    const holes = {
      integer: tie('integer'),
      float: tie('float'),
      text: tie('text'),
      boolean: tie('boolean'),
      list: tie('list'),
    };
    const kindOf = (kind: Kind, templates: readonly string[]): Text =>
      fc.oneof({ maxDepth: 2 }, leaf(kind), ...templates.map((each) => fill(each, holes)));
    return {
      integer: kindOf('integer', INTEGERS),
      float: kindOf('float', FLOATS),
      text: kindOf('text', TEXTS),
      boolean: kindOf('boolean', BOOLEANS),
      list: kindOf('list', LISTS),
    };
  });
}

const INTEGERS = [
  '({integer} + {integer})',
  '({integer} - {integer})',
  '({integer} * {integer})',
  '({integer} / {integer})',
  '({integer} % {integer})',
  '-({integer})',
  'abs({integer})',
  'sign({float})',
  'size({text})',
  'size({list})',
  'toInteger({text})',
  'toInteger({float})',
  'coalesce({integer}, {integer})',
  'CASE WHEN {boolean} THEN {integer} ELSE {integer} END',
  'CASE {integer} WHEN {integer} THEN {integer} END',
  'reduce(s = 0, x IN [1, 2, 3] | s + x * {integer})',
  'reduce(s = {integer}, x IN [1, 2] | coalesce(s, {integer}) + x)',
  'size([x IN {list} WHERE x IS NOT NULL])',
];
const FLOATS = [
  '({float} + {float})',
  '({float} - {integer})',
  '({integer} * {float})',
  '({float} / {float})',
  '({float} ^ 2)',
  'toFloat({text})',
  'toFloat({integer})',
  'round({float})',
  'ceil({float})',
  'floor({float})',
  'abs({float})',
  'sqrt({float})',
  'coalesce({float}, {float})',
];
const TEXTS = [
  '({text} + {text})',
  'toUpper({text})',
  'toLower({text})',
  'trim({text})',
  'reverse({text})',
  'substring({text}, 1)',
  'substring({text}, 0, 2)',
  'left({text}, 2)',
  'right({text}, 1)',
  "replace({text}, 'a', {text})",
  "split({text}, ' ')[0]",
  'toString({integer})',
  'toString({boolean})',
  'coalesce({text}, {text})',
  'CASE WHEN {boolean} THEN {text} END',
  "reduce(s = '', x IN ['a', 'b'] | s + x + {text})",
];
const BOOLEANS = [
  '({integer} = {integer})',
  '({integer} < {float})',
  '({float} >= {integer})',
  '({text} < {text})',
  '({text} = {text})',
  '({text} <> {text})',
  '({boolean} AND {boolean})',
  '({boolean} OR {boolean})',
  '({boolean} XOR {boolean})',
  'NOT ({boolean})',
  '{text} STARTS WITH {text}',
  '{text} CONTAINS {text}',
  '{text} ENDS WITH {text}',
  '{integer} IS NULL',
  '{text} IS NOT NULL',
  '{integer} IN {list}',
  '{text} IN {list}',
  '({list} = {list})',
  "{text} =~ '.*a.*'",
  'any(x IN {list} WHERE x IS NULL)',
  'all(x IN {list} WHERE x IN {list})',
  'none(x IN {list} WHERE x = 1)',
  'single(x IN {list} WHERE x IS NOT NULL)',
  'toBoolean({text})',
  'isEmpty({list})',
  'isEmpty({text})',
  '1 < {integer} <= 7',
];
const LISTS = [
  '({list} + {list})',
  'tail({list})',
  'reverse({list})',
  '{list}[1..]',
  '{list}[..-1]',
  '{list}[0..2]',
  'range(0, 3)',
  'range({integer} % 5, 4, 2)',
  '[x IN {list} | x]',
  '[x IN {list} WHERE x IS NOT NULL | x]',
  '[{integer}, {integer}]',
  '[{text}, {text}]',
  "split({text}, 'a')",
  'coalesce({list}, {list})',
];
/** What makes one value of many rows. */
export const AGGREGATES = [
  'count(*)',
  'count({integer})',
  'count(DISTINCT {text})',
  'count(DISTINCT {list})',
  'sum({integer})',
  'sum(toFloat({integer} % 100))',
  'min({integer})',
  'max({text})',
  'min({float})',
  'avg({integer} % 100)',
  'size(collect({text}))',
  'size(collect(DISTINCT {integer}))',
  'max(size({text})) + count(*)',
];

const HOLE = /\{(integer|float|text|boolean|list|any|simple|aggregate)\}/;

/** A template with something of its kind at each place in braces. */
export function fill(template: string, holes: Holes): Text {
  // Texts and the names of holes in turns: those lie at odd places.
  const parts = template.split(HOLE).map((part, at) => {
    if (at % 2 === 0) return fc.constant(part);
    const found = holes[part as keyof Holes];
    if (found === undefined) throw new Error(`Nothing fills {${part}}.`);
    return found;
  });
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

function repeat(list: readonly string[], times: number): readonly string[] {
  return Array.from({ length: times }, () => list).flat();
}
