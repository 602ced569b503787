/** CX2: the rules of its specification, as far as no program checks them: aspects in order, whole numbers, declared attributes. */
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import { writerContract } from '../writer.contract.ts';
import { writeCx2 } from './write-cx2.ts';

type Values = Readonly<Record<string, unknown>>;
type Aspect = Readonly<Record<string, readonly Values[]>>;
type Declared = Readonly<Record<string, Readonly<Record<string, { d: string }>>>>;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  double: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  list_of_string: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
};

function aspectsOf(text: string): { names: string[]; of: (name: string) => readonly Values[] } {
  const [descriptor, ...aspects] = JSON.parse(text) as [Values, ...Aspect[]];
  expect(descriptor).toEqual({ CXVersion: '2.0', hasFragments: false });
  const names = aspects.map((aspect) => {
    expect(Object.keys(aspect)).toHaveLength(1);
    return Object.keys(aspect)[0] ?? '';
  });
  return { names, of: (name) => aspects[names.indexOf(name)]?.[name] ?? [] };
}

/** Throws where a rule is broken. */
function check(text: string): void {
  const { names, of } = aspectsOf(text);
  expect(names[0]).toBe('metaData');
  expect(names.at(-1)).toBe('status');
  expect(of('status')).toEqual([{ success: true }]);
  expect(of('metaData').map(({ name }) => name)).toEqual(names.slice(1, -1));
  expect(names.indexOf('attributeDeclarations')).toBe(1);
  expect(names.indexOf('nodes')).toBeLessThan(names.indexOf('edges'));
  const [declared = {}] = of('attributeDeclarations') as readonly Declared[];
  const isDeclared = (owner: string, values: object): void => {
    for (const [name, value] of Object.entries(values))
      expect(TYPES[declared[owner]?.[name]?.d ?? '']?.(value), `${owner} ${name}`).toBe(true);
  };
  for (const attributes of of('networkAttributes')) isDeclared('networkAttributes', attributes);
  const ids = of('nodes').map(({ id, v }) => {
    isDeclared('nodes', v as object);
    return id;
  });
  expect(ids).toEqual(ids.map((_, at) => at));
  for (const { id, s, t, v } of of('edges')) {
    isDeclared('edges', v as object);
    expect(Number.isInteger(id)).toBe(true);
    expect(ids).toContain(s);
    expect(ids).toContain(t);
  }
}

describe('CX2', () => {
  writerContract(writeCx2, { check, carries: { claims: true, documents: true, disputes: true } });

  it('holds every name, edge and claim as it was', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const context = exportContext(nasty.vocabulary, { positions: new Map([['st-n01', { x: -3, y: 4.5 }]]) });
    const { of } = aspectsOf(await writeWhole(writeCx2(readFacts(nasty), context)));
    const nodes = of('nodes') as readonly { x?: number; v: Readonly<Record<string, string>> }[];
    expect(nodes.map(({ v }) => [v['entity'], v['name']])).toEqual(
      nasty.entities.map(({ id, name }) => [id, name]),
    );
    expect(nodes[1]?.x).toBe(-3);
    const edges = of('edges') as readonly { s: number; t: number; v: Readonly<Record<string, string>> }[];
    const rolledUp = rollUpFacts(nasty);
    expect(edges.map(({ v }) => v['edge']).sort()).toEqual([...rolledUp.keys()].sort());
    for (const { s, t, v } of edges)
      expect([nodes[s]?.v['entity'], nodes[t]?.v['entity']]).toEqual([
        rolledUp.get(v['edge'] ?? '')?.source,
        rolledUp.get(v['edge'] ?? '')?.target,
      ]);
    const statements = edges.flatMap(({ v }) => JSON.parse(v['evidence'] ?? '') as { statement: string }[]);
    expect(statements.map(({ statement }) => statement).sort()).toEqual(
      nasty.claims.map((each) => each.statement).sort(),
    );
  });
});
