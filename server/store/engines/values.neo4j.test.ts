/** Holds the values of rows and parameters to what they were before they went through a real Neo4j. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Value } from '../engine.ts';
import { collect } from '../../testing/collect.ts';
import { openProbe, SKIPPED, sweep } from '../../testing/neo4j-probe.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }).filter((n) => !Object.is(n, -0)),
);
const big = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const name = text.filter((key) => key !== '__proto__');
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(text, number, big, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

/** A bigint that a number can hold comes back as that number. */
function settle(sent: Value): Value {
  if (typeof sent === 'bigint') return Number.isSafeInteger(Number(sent)) ? Number(sent) : sent;
  if (sent === null || typeof sent !== 'object') return sent;
  if (Array.isArray(sent)) return sent.map((item: Value) => settle(item));
  return Object.fromEntries(Object.entries(sent).map(([key, item]) => [key, settle(item)]));
}

describe.skipIf(SKIPPED !== '')(`Values through Neo4j${SKIPPED}`, () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await openProbe();
  });
  afterAll(async () => {
    await sweep(engine);
    await engine.close();
  });

  async function ask(expression: string, parameters: Record<string, Value> = {}): Promise<Value | undefined> {
    const [row] = await collect(engine, `RETURN ${expression} AS answer`, parameters);
    return row?.['answer'];
  }

  it('come back as they were sent', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (sent) => {
        expect(await ask('$sent', { sent })).toEqual(settle(sent));
      }),
      { numRuns: 300 },
    );
  });

  it('come back as they were stored in properties', async () => {
    const list = fc.oneof(fc.array(text), fc.array(fc.maxSafeInteger()));
    await fc.assert(
      fc.asyncProperty(text, number, list, async (word, amount, items) => {
        const create =
          'CREATE (n:EngineProbe) SET n.word = $word, n.amount = $amount, n.items = $items RETURN n.word AS word, n.amount AS amount, n.items AS items';
        const stored = { word, amount, items };
        expect(await engine.transaction([{ text: create, parameters: stored }])).toEqual([[stored]]);
      }),
      { numRuns: 100 },
    );
  });

  it('are integers where they are whole, and floats where they are not', async () => {
    const kinds = '[x IN $list | valueType(x)]';
    const list = [1, -7, 0, 2 ** 53 - 1, 1.5, 1e300, 2n ** 60n];
    expect(await ask(kinds, { list })).toEqual(
      ['INTEGER', 'INTEGER', 'INTEGER', 'INTEGER', 'FLOAT', 'FLOAT', 'INTEGER'].map(
        (kind) => `${kind} NOT NULL`,
      ),
    );
  });

  it('are exact past 2^53', async () => {
    expect(await ask('9007199254740993')).toBe(9007199254740993n);
    expect(await ask('$n - 1', { n: -(2n ** 53n) })).toBe(-(2n ** 53n) - 1n);
    expect(await ask('9007199254740991')).toBe(9007199254740991);
  });

  it('are refused where 64 bits do not hold them', async () => {
    await expect(ask('$n', { n: 2n ** 63n })).rejects.toMatchObject({ code: 'statement-failed' });
    expect(await ask('$n', { n: 2n ** 63n - 1n })).toBe(2n ** 63n - 1n);
  });

  it('are ISO 8601 text where they are times', async () => {
    expect(await ask('date("2024-12-01")')).toBe('2024-12-01');
    expect(await ask('datetime("2024-12-01T10:30:00Z")')).toBe('2024-12-01T10:30:00Z');
    expect(await ask('datetime("2024-12-01T10:30:00.5+09:00")')).toBe('2024-12-01T10:30:00.500000000+09:00');
    expect(await ask('localdatetime("2024-12-01T10:30:00")')).toBe('2024-12-01T10:30:00');
    expect(await ask('localtime("10:30:01")')).toBe('10:30:01');
    expect(await ask('duration("P1Y2M3DT4H")')).toMatch(/^P/);
  });

  it('are maps where they are points', async () => {
    expect(await ask('point({ longitude: 39.5, latitude: 48.25 })')).toEqual({
      srid: 4326,
      x: 39.5,
      y: 48.25,
    });
    expect(await ask('point({ x: 1, y: 2, z: 3 })')).toEqual({ srid: 9157, x: 1, y: 2, z: 3 });
  });

  it('are maps where they are nodes, relationships and paths', async () => {
    const create =
      'CREATE p = (a:EngineProbe { n: 1 })-[r:PROBES { n: 2 }]->(b:EngineProbe { n: 3 }) RETURN a, r, b, p';
    const [[row] = []] = await engine.transaction([{ text: create, parameters: {} }]);
    const id = expect.any(String) as string;
    const a = { elementId: id, labels: ['EngineProbe'], properties: { n: 1 } };
    const b = { elementId: id, labels: ['EngineProbe'], properties: { n: 3 } };
    const r = { elementId: id, type: 'PROBES', start: id, end: id, properties: { n: 2 } };
    expect(row).toEqual({ a, r, b, p: { nodes: [a, b], relationships: [r] } });
  });

  it('keep a column of any name', async () => {
    const rows = await collect(engine, 'RETURN 1 AS `__proto__`, 2 AS `constructor`, 3 AS `a b`');
    expect(Object.entries(rows[0] ?? {})).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['a b', 3],
    ]);
  });
});
