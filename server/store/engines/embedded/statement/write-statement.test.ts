/** Statements as they are written for the engine: what is made explicit, what is refused, and that nothing else is thrown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StatementError } from '../../../../model/statement-error.ts';
import { readCorpus } from '../../../../testing/corpus.ts';
import { packMap } from '../console-packing.ts';
import { CypherPoint, CypherTemporal } from '../../../../model/cypher-value.ts';
import type { CypherMap, CypherValue } from '../../../../model/cypher-value.ts';
import type { PropertyKinds, StoredNames } from './compilation.ts';
import { maybe } from './kinds.ts';
import type { Construct } from './refusal.ts';
import { REFUSED } from './refusal.ts';
import type { WrittenStatement } from './write-statement.ts';
import { writeStatement } from './write-statement.ts';

const properties: PropertyKinds = {
  nodes: new Map([
    ['id', maybe('string')],
    ['name', maybe('string')],
    ['claims', maybe('integer')],
    ['quantity', maybe('number')],
  ]),
  relationships: new Map([['claims', maybe('integer')]]),
};

const names: StoredNames = {
  labels: new Set(['State', 'Event']),
  relations: new Set(['SUPPLIES']),
  keys: new Set(['id', 'name', 'claims', 'quantity']),
};

function write(text: string, parameters: CypherMap = {}): WrittenStatement {
  return writeStatement(text, { parameters: packMap(parameters), properties, names });
}

/** A statement for each construct that is refused before it reaches the engine. */
const EXAMPLES: Partial<Record<Construct, string>> = {
  'other-clause': 'SHOW INDEXES',
  procedure: 'CALL db.labels()',
  function: 'RETURN isNaN(1.0) AS x',
  'collect-subquery': 'RETURN [x IN [1] | COLLECT { MATCH ' + '(n) WHERE n.claims = x RETURN n }] AS x',
  'returning-subquery':
    'RETURN [x IN [1] | COUNT { MATCH ' + '(n) WHERE n.claims = x RETURN DISTINCT n.name }] AS x',
  'subquery-in-list': "RETURN [x IN ['RUS'] | COUNT { (s:State) WHERE s.iso = x }] AS n",
  'quantified-path': 'MATCH ' + '(a) ((x)-->(y)-->(z))+ (b) RETURN a',
  'shortest-selector': 'MATCH ' + 'p = ANY (a)-->(b) RETURN p',
  'dynamic-name': 'MATCH ' + '(a:$($l)) RETURN a',
  'label-expression-here': 'MATCH ' + '(a)-[r:!X]->(b) RETURN a',
  'subquery-in-optional': 'OPTIONAL MATCH ' + '(a) WHERE (a)-->() RETURN a',
  'path-of-one-node': 'MATCH ' + 'p = (a) RETURN p',
  'empty-range': 'MATCH ' + '(a)-[*3..1]->(b) RETURN a',
  'length-parameter': 'MATCH ' + '(a)-[*$n]->(b) RETURN a',
  'filtered-shortest-path':
    'MATCH ' + "p = shortestPath((a {id: 'a'})-[*..3]-(b {id: 'b'})) WHERE length(p) > 1 RETURN p",
  'same-ends': 'OPTIONAL MATCH ' + 'p = shortestPath((a)-[*..3]-(b)) RETURN p',
  'where-beyond-with': 'MATCH ' + '(a) WITH a.name AS n WHERE a.claims > 1 RETURN n',
  'dropped-import': 'MATCH ' + '(a) CALL { WITH a WITH 1 AS x MATCH ' + '(a) RETURN x } RETURN x',
  'mixed-kinds': "RETURN '1' = 1 AS x",
  'list-comparison': 'RETURN [null] = [1] AS x',
  'boolean-order': 'RETURN true > false AS x',
  'constant-order': 'MATCH ' + '(a) RETURN DISTINCT 1 / 0 AS x ORDER BY x',
  'mixed-order': 'MATCH ' + '(a) RETURN a.claims AS f ORDER BY size([x IN [1] WHERE x > f]), a.name',
  'entity-order': 'MATCH ' + '(a) RETURN max(a) AS x',
  'negative-length': "RETURN left('a', -1) AS x",
  'regular-expression': "RETURN 'a' =~ '(a)\\\\1' AS x",
  'empty-text': "RETURN split('a', '') AS x",
  'zero-divisor': 'RETURN 1.0 / 0 AS x',
  'not-a-list': 'UNWIND ' + '5 AS x RETURN x',
  'text-element': "RETURN 'abc'[0] AS x",
  'unordered-union': 'RETURN 1 AS a, 2 AS b UNION RETURN 1 AS b, 2 AS a',
  'computed-limit': 'RETURN 1 AS x LIMIT toInteger(1)',
  'date-text': "RETURN date('2024-13-01') AS x",
  'date-and-time': 'RETURN datetime() AS x',
  'part-of-pattern': 'MATCH ' + '(a) RETURN a.id AS x ORDER BY [(a)-[r]->(b) | r.claims + b.claims]',
  'map-key': 'RETURN {_id: 1} AS x',
  depth: `RETURN ${'('.repeat(60)}1${')'.repeat(60)} AS x`,
  'odd-name': 'RETURN 1 AS `a``b`',
  'odd-escape': 'R\\u0045TURN 1',
};

describe('a statement', () => {
  it('is written with every order and every name made explicit', () => {
    expect(write('RETURN 1 + 2 * 3 ^ 2 AS x').text).toBe('RETURN (1 + (2 * (3 ^ 2))) AS `column_0`');
    expect(write('RETURN NOT 1 < 2 <= 3').text).toBe('RETURN (NOT ((1 < 2) AND (2 <= 3))) AS `column_0`');
    expect(write('MATCH ' + '(n:A|B) RETURN n.name').text).toBe(
      'MATCH ' + '(`n`) WHERE (`n`:`A` OR `n`:`B`) RETURN `n`.`name` AS `column_0`',
    );
    expect(write('MATCH ' + '(n:A|B) RETURN n.name').columns.map(({ name }) => name)).toEqual(['n.name']);
  });

  it('orders by what was there before its columns, where it orders by what is none as well', () => {
    const match = 'MATCH ' + '(`e`) RETURN (`e`.`claims` % 3) AS `column_0`';
    expect(write('MATCH ' + '(e) RETURN e.claims % 3 AS f ORDER BY f + 1, f').text).toBe(
      `${match} ORDER BY (\`column_0\` + 1), \`column_0\``,
    );
    expect(write('MATCH ' + '(e) RETURN e.claims % 3 AS f ORDER BY f + 1, e.name').text).toBe(
      `${match} ORDER BY ((\`e\`.\`claims\` % 3) + 1), \`e\`.\`name\``,
    );
  });

  it('is given a column that tells integers from floats where nothing else does', () => {
    expect(write('MATCH ' + '(n) RETURN n.claims AS c').columns[0]).not.toHaveProperty('teller');
    const { text, columns } = write('MATCH ' + '(n) RETURN n.quantity AS q');
    expect(columns).toMatchObject([{ name: 'q', teller: 0 }]);
    expect(text).toContain('AS `teller_0`');
  });

  it('keeps whole floats and days apart from what the engine takes them for', () => {
    const { text, passed } = write('RETURN $a AS a, $b AS b', { a: 1, b: 1n });
    expect([text, passed]).toEqual(['RETURN 1.0 AS `column_0`, $b AS `column_1`', ['b']]);
  });

  it('has its aggregates made before it computes with them', () => {
    expect(write('MATCH ' + '(n) RETURN n.name AS a, size(collect(n.name)) * 2 AS b ORDER BY b').text).toBe(
      'MATCH ' +
        '(`n`) WITH `n`.`name` AS `entente_1`, collect(`n`.`name`) AS `entente_2` ' +
        'RETURN `entente_1` AS `column_0`, (size(`entente_2`) * 2) AS `column_1` ORDER BY `column_1`',
    );
    expect(write('MATCH ' + '(n) RETURN n.name AS a, count(*) AS b').text).not.toContain('WITH');
  });

  it('asks a query within an expression before the clause, and keeps its nulls', () => {
    const list = 'COLLECT { MATCH ' + '(a)-->(b) RETURN b.name ORDER BY b.name LIMIT 2 }';
    const { text, columns } = write(`MATCH ` + `(a) RETURN a.id, ${list}, count(*) AS n`);
    expect(text).toBe(
      'MATCH ' +
        '(`a`) CALL (`a`) { MATCH (`a`)-[]->(`b`) WITH `b`.`name` AS `entente_2` ORDER BY `entente_2` LIMIT 2 ' +
        'RETURN collect([`entente_2`]) AS `entente_1` } RETURN `a`.`id` AS `column_0`, ' +
        '[`entente_3` IN `entente_1` | `entente_3`[0]] AS `column_1`, count(*) AS `column_2`',
    );
    expect(columns.map(({ name }) => name)).toEqual(['a.id', list, 'n']);
  });

  it('leaves conditions that ask nothing with the pattern, and the others to a WITH after it', () => {
    const { text } = write('MATCH ' + "(a) WHERE 'x' IN [(a)-->(b) | b.name] AND a.claims > 1 RETURN a.id");
    expect(text).toMatch(
      /^MATCH \(`a`\) WHERE \(`a`.`claims` > 1\) CALL \(`a`\) \{ .* \} WITH `a` AS `a`, .* WHERE /,
    );
  });

  it('finds the ends of a shortest path first, by all that is asked of them', () => {
    const path =
      "MATCH p = shortestPath((a:State)-[:SUPPLIES*..3]-({name: 'x'})) WHERE a.claims > 1 RETURN *";
    const { text, columns, loose } = write(path);
    expect(text).toMatch(
      /^MATCH \(`a`:`State`\), \(`entente_1` \{`name`: 'x'\}\) WHERE \(`a`.`claims` > 1\) WITH /,
    );
    expect(columns.map(({ name }) => name)).toEqual(['a', 'p']);
    expect(loose).toEqual([]);
  });

  it('names what it is in a parameter that the engine does not take', () => {
    const refused = (x: CypherValue): string => {
      try {
        return write('RETURN $x AS x', { x }).text;
      } catch (error) {
        return String(error);
      }
    };
    expect(refused(Infinity)).toMatch(/\(Infinity in a parameter\)/);
    expect(refused([1n, { a: NaN }])).toMatch(/\(NaN in a parameter\)/);
    expect(refused(new CypherPoint(4326, [1, 2]))).toMatch(/\(a point in a parameter\)/);
    expect(refused(new CypherTemporal('Duration', 'P1D'))).toMatch(/\(a duration in a parameter\)/);
    expect(refused({ list: [new CypherTemporal('LocalTime', '12:00')] })).toMatch(/a time, .*in a parameter/);
  });

  it('is refused for each construct of the table', () => {
    const inTheEngine: Construct[] = ['no-kind'];
    for (const [construct, { what }] of Object.entries(REFUSED)) {
      const example = EXAMPLES[construct as Construct];
      if (inTheEngine.includes(construct as Construct)) continue;
      expect(() => write(example ?? ''), construct).toThrow(`The built-in engine does not take ${what}`);
    }
  });

  it('fails by nothing but an error about it, whatever it is', async () => {
    const texts = (await readCorpus()).map(({ text }) => text);
    const mutated = fc
      .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.nat(200), fc.nat(200))
      .map(([one, other, from, to]) => one.slice(0, from) + other.slice(to));
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string()), (text) => {
        try {
          write(text, { x: 1n });
        } catch (error) {
          expect(error).toBeInstanceOf(StatementError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
