/** Holds what the embedded engine answers and keeps, on the real engine in its own process. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rows } from '../../engine.ts';
import type { EmbeddedEngine } from './embedded-engine.ts';
import { collect } from '../../../testing/collect.ts';
import { cleanUp, failureOf, openProbe } from '../../../testing/embedded-probe.ts';

let engine: EmbeddedEngine;

beforeAll(async () => {
  engine = await openProbe();
});

afterAll(cleanUp);

const count = async (label: string): Promise<unknown> =>
  (await collect(engine, `MATCH (n:${label}) RETURN count(n) AS n`))[0]?.['n'];

async function countRows(rows: Rows): Promise<number> {
  let counted = 0;
  for await (const row of rows) counted += Object.keys(row).length === 1 ? 1 : 0;
  return counted;
}

describe('values', () => {
  it('come back as they were sent', async () => {
    const value = {
      text: 'Оружие 武器 "quoted"',
      whole: 7,
      negative: -3,
      fraction: 0.25,
      big: 9007199254740993n,
      yes: true,
      nothing: null,
      list: [1, 'two', [3], { four: 4 }],
      empty: {},
    };
    expect(await collect(engine, 'RETURN $value AS value', { value })).toEqual([{ value }]);
  });

  it('are integers where they are whole and floats where not', async () => {
    const rows = await collect(engine, 'RETURN $seven / 2 AS whole, $half / 2 AS part', {
      seven: 7,
      half: 0.5,
    });
    expect(rows).toEqual([{ whole: 3, part: 0.25 }]);
  });

  it('are ISO text where they are temporal', async () => {
    const [row] = await collect(
      engine,
      `RETURN date('2024-12-01') AS day, datetime('2024-02-03T10:11:12+02:00') AS instant,
         [localdatetime('2024-02-03T10:11:12.5')] AS here, duration('P1Y2M') AS span`,
    );
    expect(row).toEqual({
      day: '2024-12-01',
      instant: '2024-02-03T10:11:12+02:00',
      here: ['2024-02-03T10:11:12.500'],
      span: 'P1Y2M',
    });
  });

  it('have the shape that Neo4j’s engine gives to raw nodes, relationships and paths', async () => {
    await engine.transaction([
      { text: `CREATE (:Raw {name: 'a'})-[:JOINS {since: 1}]->(:Raw {name: 'b'})`, parameters: {} },
    ]);
    const [row] = await collect(engine, 'MATCH p = (a:Raw)-[r:JOINS]->(b) RETURN a, r, p, [a] AS l');
    const shape: unknown = JSON.parse(JSON.stringify(row).replaceAll(/"([ne]):\d+"/g, '"$1"'));
    const a = { elementId: 'n', labels: ['Raw'], properties: { name: 'a' } };
    const b = { ...a, properties: { name: 'b' } };
    const r = { elementId: 'e', type: 'JOINS', start: 'n', end: 'n', properties: { since: 1 } };
    expect(shape).toEqual({ a, r, p: { nodes: [a, b], relationships: [r] }, l: [a] });
  });

  it('can be hundreds of maps in one parameter', async () => {
    const rows = Array.from({ length: 600 }, (_, at) => ({
      id: `x${String(at)}`,
      tags: ['a', 'b'],
      more: { at },
    }));
    await engine.transaction([
      {
        text: 'UNWIND $rows AS row CREATE (:Many {id: row.id, tags: row.tags, at: row.more.at})',
        parameters: { rows },
      },
    ]);
    const found = await collect(
      engine,
      'MATCH (n:Many) RETURN n.id AS id, n.tags AS tags, n.at AS at ORDER BY at',
    );
    expect(found).toEqual(rows.map(({ id, tags, more }) => ({ id, tags, at: more.at })));
  });
});

describe('rows', () => {
  it('come in order and whole across messages', async () => {
    const rows = await collect(engine, 'UNWIND range(1, 2500) AS x RETURN x, x * 2 AS twice');
    expect(rows).toEqual(Array.from({ length: 2500 }, (_, at) => ({ x: at + 1, twice: 2 * (at + 1) })));
  });

  it('are cut at the cap, and only then say so', async () => {
    const text = 'UNWIND range(1, 1500) AS x RETURN x';
    const cut = engine.run(text, {}, { mode: 'read', maxRows: 1200 });
    const whole = engine.run(text, {}, { mode: 'read', maxRows: 1500 });
    expect(await countRows(cut)).toBe(1200);
    expect(await countRows(whole)).toBe(1500);
    expect([cut.truncated, whole.truncated]).toEqual([true, false]);
  });

  it('are at most 100,000 unless more are asked for', async () => {
    const rows = engine.run('UNWIND range(1, 100001) AS x RETURN x', {}, { mode: 'read' });
    expect(await countRows(rows)).toBe(100_000);
    expect(rows.truncated).toBe(true);
  });
});

describe('a read', () => {
  it.each([
    'CREATE (:Forbidden)',
    'MERGE (:Forbidden {id: 1})',
    'MATCH (n:Raw) SET n.name = 1',
    'MATCH (n:Raw) DETACH DELETE n RETURN 1',
    'MATCH (n:Raw) REMOVE n:Raw',
    'UNWIND [1] AS x CALL (x) { CREATE (:Forbidden) } RETURN x',
    'MATCH (n:Raw) FOREACH (x IN [1] | CREATE (:Forbidden))',
    'RETURN 1 AS x UNION ALL CREATE (:Forbidden) RETURN 1 AS x',
    'PROFILE CREATE (:Forbidden)',
    'CREATE INDEX forbidden IF NOT EXISTS FOR (n:Forbidden) ON (n.id)',
    'CALL grafeo.nothing()',
    `LOAD CSV FROM '/etc/hostname' AS line RETURN line`,
  ])('cannot be %s', async (text) => {
    const failure = await failureOf(collect(engine, text));
    expect(failure.code).toBe('statement-failed');
    expect([await count('Raw'), await count('Forbidden')]).toEqual([2, 0]);
    const indexes = await collect(engine, 'SHOW INDEXES', {}, { mode: 'write' });
    expect(JSON.stringify(indexes)).not.toContain('forbidden');
  });

  it.each([
    `MATCH (a:Raw) WHERE NOT EXISTS { (a)-[:JOINS]->() } RETURN a.name AS name`,
    `MATCH (a:Raw) OPTIONAL MATCH (a)-[r]->(b) WITH a, count(b) AS n ORDER BY n SKIP 0 LIMIT 5 RETURN DISTINCT n`,
    `MATCH p = shortestPath((a:Raw {name: 'a'})-[:JOINS*..3]->(b:Raw {name: 'b'})) RETURN length(p) AS n`,
    `CALL { MATCH (a:Raw) RETURN a.name AS n UNION MATCH (a:Many) RETURN a.id AS n } RETURN count(n) AS n`,
    `MATCH (a:Raw) RETURN COUNT { (a)--() } AS n, [(a)-[:JOINS]->(b) | b.name] AS l`,
    'CALL db.labels() YIELD label RETURN label ORDER BY label',
    '// A heading.\n// params: none\nRETURN 1 AS n LIMIT $limit',
  ])('can be %s', async (text) => {
    expect((await collect(engine, text, { limit: 5 })).length).toBeGreaterThan(0);
  });

  it('is not begun before its first row is asked for', async () => {
    engine.run('CREATE (:Unasked)', {}, { mode: 'write' });
    expect(await count('Unasked')).toBe(0);
  });

  it('says where a statement is wrong', async () => {
    const failure = await failureOf(collect(engine, 'RETRN 1'));
    expect(failure.message).toContain('Expected a Cypher clause (line 1, column 1)');
  });
});

describe('a write', () => {
  it('is a transaction of its own and gives its rows', async () => {
    expect(await collect(engine, 'CREATE (n:One {id: 5}) RETURN n.id AS id', {}, { mode: 'write' })).toEqual([
      { id: 5 },
    ]);
    expect(await count('One')).toBe(1);
  });

  it('can be a statement of the schema, again and again', async () => {
    const constraint = 'CREATE CONSTRAINT only IF NOT EXISTS FOR (n:Only) REQUIRE n.id IS UNIQUE';
    const index = 'CREATE INDEX by_name IF NOT EXISTS FOR (n:Only) ON (n.name)';
    for (const text of [constraint, index, constraint, index])
      await collect(engine, text, {}, { mode: 'write' });
    await collect(engine, 'CREATE (:Only {id: 1})', {}, { mode: 'write' });
    const failure = await failureOf(collect(engine, 'CREATE (:Only {id: 1})', {}, { mode: 'write' }));
    expect(failure.message).toContain('UNIQUE');
  });

  it('opens no file of the machine', async () => {
    const text = `LOAD CSV FROM '/etc/hostname' AS line CREATE (:Line {text: line[0]})`;
    expect((await failureOf(collect(engine, text, {}, { mode: 'write' }))).message).toContain('LOAD CSV');
    expect(await count('Line')).toBe(0);
  });
});

describe('a transaction', () => {
  it('gives the rows of each statement in order', async () => {
    const answers = await engine.transaction([
      { text: 'CREATE (:Order {at: 1})', parameters: {} },
      { text: 'MATCH (n:Order) SET n.at = 2 RETURN n.at AS at', parameters: {} },
      { text: 'UNWIND [1, 2] AS x RETURN x', parameters: {} },
    ]);
    expect(answers).toEqual([[], [{ at: 2 }], [{ x: 1 }, { x: 2 }]]);
  });

  it('keeps nothing if one of its statements fails', async () => {
    const failure = await failureOf(
      engine.transaction([
        { text: 'CREATE (:Half {id: 1})', parameters: {} },
        { text: 'RETURN 1 / 0 AS x', parameters: {} },
      ]),
    );
    expect(failure).toMatchObject({ code: 'statement-failed' });
    expect(failure.message).toContain('division by zero');
    expect(await count('Half')).toBe(0);
  });

  it('waits for the one before it, so that many at once all count', async () => {
    await engine.transaction([{ text: 'CREATE (:Counter {n: 0})', parameters: {} }]);
    const increment = { text: 'MATCH (c:Counter) SET c.n = c.n + 1', parameters: {} };
    await Promise.all(Array.from({ length: 30 }, () => engine.transaction([increment])));
    expect(await collect(engine, 'MATCH (c:Counter) RETURN c.n AS n')).toEqual([{ n: 30 }]);
  });
});

describe('the engine', () => {
  it('answers a ping and says which it is and what it lacks', async () => {
    await expect(engine.ping()).resolves.toBeUndefined();
    const description = await engine.describe();
    expect(description).toMatchObject({ name: 'embedded', version: 'Grafeo 0.6.0' });
    expect(description.database).toMatch(/^entente-embedded-/);
    expect(description.lacks.every((sentence) => /^[A-Z].*\.$/.test(sentence))).toBe(true);
  });
});
