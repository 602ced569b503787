/** Reading statements made up at random, of the parts of Cypher that both engines take: for finding where they answer differently. */
import fc from 'fast-check';

/** What may stand for a value of each kind, as written: the letters of literals, and variables and properties of a statement. */
interface Leaves {
  readonly integer: readonly string[];
  readonly float: readonly string[];
  readonly text: readonly string[];
  readonly boolean: readonly string[];
  readonly list: readonly string[];
}

type Kind = keyof Leaves;
type Text = fc.Arbitrary<string>;
/** What a template may have in braces. */
type Holes = Readonly<Partial<Record<Kind | 'any' | 'simple' | 'aggregate', Text>>>;

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
function expressionsOver(more: Partial<Leaves>): Record<Kind, Text> {
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
const AGGREGATES = [
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

const ANY: readonly Kind[] = ['integer', 'float', 'text', 'boolean', 'list'];
/** What lists must not be in: an order of lists that can hold null is refused. */
const SIMPLE: readonly Kind[] = ['integer', 'float', 'text'];

const OF_CLAIM: Partial<Leaves> = {
  integer: ['c.credibility'],
  text: ['c.status', 'c.dateFrom', 'c.datePrecision', 'c.topic', 'c.nothing'],
  boolean: ['c:Claim', 'c.speaker IS NULL'],
};
const OF_ENTITIES: Partial<Leaves> = {
  integer: ['r.claimCount', 'r.originCount', 'a.degree', 'size(keys(r))'],
  float: ['a.latitude', 'b.longitude'],
  text: ['a.name', 'b.name', 'type(r)', 'a.kind', 'b.nothing', 'r.firstFrom'],
  boolean: ['a:State', 'b:Person', 'r.isDisputed', 'a.name < b.name'],
  list: ["[x IN labels(a) WHERE x <> 'Entity']", 'a.aliases', '[a.name, b.name]'],
};

/** Statements of several shapes. Those whose rows have an order say it down to what tells them apart. */
export function readingStatements(): fc.Arbitrary<string> {
  const constant = statementsOver({}, [
    'RETURN {any} AS x, {any} AS y, {any} AS z',
    'WITH {any} AS v, {integer} AS w RETURN v AS x, w + {integer} AS y',
    'RETURN {any} AS x UNION RETURN {any} AS x',
    'RETURN {any} AS x UNION ALL RETURN {any} AS x',
    'UNWIND {list} AS x RETURN x, {integer} AS y',
  ]);
  const rows = statementsOver({ integer: ['i'], text: ['t'], float: ['f'] }, [
    'i AS i, t AS t, {any} AS x ORDER BY i',
    '{simple} AS x, count(*) AS n',
    'DISTINCT {any} AS x',
    '{simple} AS x, i ORDER BY x, i',
    '{simple} AS x, i ORDER BY x DESC, i SKIP 1 LIMIT 3',
    '{aggregate} AS x',
    '{simple} AS x, {aggregate} AS y, {aggregate} AS z',
  ]).map(
    (returned) =>
      `UNWIND [[1, 'a', 0.5], [2, 'B', null], [3, null, 2.0], [4, 'é', -1.5], [5, 'a', 0.5]] AS row ` +
      `WITH row[0] AS i, row[1] AS t, row[2] AS f RETURN ${returned}`,
  );
  const claims = statementsOver(OF_CLAIM, [
    'MATCH (c:Claim) WHERE {boolean} RETURN c.id AS id, {any} AS x ORDER BY id LIMIT 12',
    'MATCH (c:Claim) RETURN {simple} AS x, count(*) AS n ORDER BY n DESC, x LIMIT 8',
    'MATCH (c:Claim) WHERE {boolean} RETURN {aggregate} AS x, {aggregate} AS y',
    'MATCH (c:Claim) WITH c, {simple} AS v WHERE {boolean} RETURN v, {aggregate} AS y ORDER BY v LIMIT 10',
    'MATCH (c:Claim) WITH DISTINCT {simple} AS v RETURN v ORDER BY v DESC LIMIT 6',
    'MATCH (c:Claim) RETURN c.id AS id ORDER BY {simple}, id LIMIT 6',
  ]);
  const edges = statementsOver(OF_ENTITIES, [
    'MATCH (a:Entity)-[r]->(b:Entity) WHERE {boolean} RETURN r.id AS id, {any} AS x ORDER BY id LIMIT 12',
    'MATCH (a:State)-[r:SUPPLIES]->(b) RETURN r.id AS id, {any} AS x, {any} AS y ORDER BY id LIMIT 12',
    'MATCH (a:Person)-[r]-(b:State) WHERE {boolean} RETURN {simple} AS x, {aggregate} AS y ORDER BY x LIMIT 10',
    "MATCH (a:Entity {id: 'st-rus'}) OPTIONAL MATCH (a)-[r]->(b:Person) WHERE {boolean} RETURN r.id AS id, {any} AS x ORDER BY id",
    'MATCH (a:State) OPTIONAL MATCH (a)-[r:SUPPLIES]->(b:State) RETURN a.id AS id, {aggregate} AS n ORDER BY id LIMIT 12',
    'MATCH (a:State)-[r]->(b:Entity) WITH a, b, r WHERE {boolean} WITH b, count(*) AS n WHERE n > 1 RETURN b.id AS id, n ORDER BY n DESC, id LIMIT 10',
    'MATCH (a:Person)-[r]->(b:Entity) WHERE EXISTS { (b)-[:SUPPLIES]->() } RETURN r.id AS id, {any} AS x ORDER BY id LIMIT 10',
    'MATCH (a:State) RETURN a.id AS id, COUNT { (a)-[:SUPPLIES]->() } AS n, [(a)-[s:SUPPLIES]->(d) | d.id IN [a.id]] AS l ORDER BY id LIMIT 10',
  ]);
  return fc.oneof(constant, rows, claims, edges);
}

function statementsOver(leaves: Partial<Leaves>, templates: readonly string[]): Text {
  const expressions = expressionsOver(leaves);
  const oneOf = (kinds: readonly Kind[]): Text => fc.oneof(...kinds.map((kind) => expressions[kind]));
  const aggregate = fc.oneof(...AGGREGATES.map((each) => fill(each, expressions)));
  const holes = { ...expressions, any: oneOf(ANY), simple: oneOf(SIMPLE), aggregate };
  return fc.oneof(...templates.map((each) => fill(each, holes)));
}

const HOLE = /\{(integer|float|text|boolean|list|any|simple|aggregate)\}/;

/** A template with something of its kind at each place in braces. */
function fill(template: string, holes: Holes): Text {
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
