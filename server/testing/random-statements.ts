/** Reading statements made up at random, of the parts of Cypher that both engines take: for finding where they answer differently. */
import fc from 'fast-check';
import { AGGREGATES, expressionsOver, fill } from './random-expressions.ts';
import type { Kind, Leaves, Text } from './random-expressions.ts';

const ANY: readonly Kind[] = ['integer', 'float', 'text', 'boolean', 'list'];
/** What lists must not be in: an order of lists that can hold null is refused. */
const SIMPLE: readonly Kind[] = ['integer', 'float', 'text'];

const OF_CLAIM: Partial<Leaves> = {
  integer: ['c.credibility'],
  text: ['c.status', 'c.relation', 'c.date', 'c.dateFrom', 'c.datePrecision', 'c.firstDay', 'c.nothing'],
  boolean: ['c:Claim', 'c.speaker IS NULL'],
};
// No number is zero of an entity without edges: Neo4j can divide by it before it finds that no pattern begins there.
const OF_ENTITIES: Partial<Leaves> = {
  integer: ['r.claims', 'r.origins', 'size(a.name)', 'size(keys(r))'],
  float: ['a.latitude', 'b.longitude'],
  text: ['a.name', 'b.name', 'type(r)', 'a.subtype', 'b.nothing', 'r.since', 'r.grade'],
  boolean: ['a:State', 'b:Person', 'r.contested', 'r.affirmed', 'a.name < b.name'],
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
  return fc.oneof(constant, rows, claims, edges, orders());
}

/** Orders by what has been computed, by what it was computed from, and by both at once. */
function orders(): Text {
  const columns: Partial<Leaves> = { integer: ['n', 'size(t)'], text: ['t'], boolean: ['n > 1'] };
  return fc.oneof(
    statementsOver(
      withColumns(OF_CLAIM, columns),
      mixedOrders({ match: 'MATCH (c:Claim)', number: 'c.credibility', text: 'c.statement', id: 'c.id' }),
    ),
    statementsOver(
      withColumns(OF_ENTITIES, columns),
      mixedOrders({
        match: 'MATCH (a:State)-[r]->(b:Entity)',
        number: 'r.claims',
        text: 'b.name',
        id: 'r.id',
      }),
    ),
  );
}

function mixedOrders(of: {
  readonly match: string;
  readonly number: string;
  readonly text: string;
  readonly id: string;
}): readonly string[] {
  const made = `${of.number} AS n, ${of.text} AS t`;
  return [
    `${of.match} RETURN ${of.id} AS id, ${made} ORDER BY {simple}, {simple} DESC, id LIMIT 8`,
    `${of.match} RETURN ${of.id} AS id, ${made} ORDER BY {simple}, ${of.id} DESC SKIP 2 LIMIT 8`,
    `${of.match} RETURN ${of.id} AS id, ${of.number} + 1 AS n, left(${of.text}, 3) AS t ORDER BY {simple}, {boolean}, id LIMIT 8`,
    `${of.match} WITH *, ${made} ORDER BY {simple}, ${of.id} LIMIT 8 RETURN ${of.id} AS id, n + 1 AS m, t`,
    `${of.match} WITH ${of.number} AS n, ${of.text} AS t, count(*) AS many ORDER BY n + many, t, many LIMIT 8 RETURN n, t, many`,
  ];
}

function withColumns(leaves: Partial<Leaves>, columns: Partial<Leaves>): Partial<Leaves> {
  return Object.fromEntries(ANY.map((kind) => [kind, [...(leaves[kind] ?? []), ...(columns[kind] ?? [])]]));
}

function statementsOver(leaves: Partial<Leaves>, templates: readonly string[]): Text {
  const expressions = expressionsOver(leaves);
  const oneOf = (kinds: readonly Kind[]): Text => fc.oneof(...kinds.map((kind) => expressions[kind]));
  const aggregate = fc.oneof(...AGGREGATES.map((each) => fill(each, expressions)));
  const holes = { ...expressions, any: oneOf(ANY), simple: oneOf(SIMPLE), aggregate };
  return fc.oneof(...templates.map((each) => fill(each, holes)));
}
