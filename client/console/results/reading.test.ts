/** What is made of a result: the order of its rows, the chart that suits it, its entities, and what its plan says. */
import { describe, expect, it } from 'vitest';
import {
  CypherNode,
  CypherRelationship,
  CypherTemporal,
  type CypherValue,
} from '../../../server/model/cypher-value.ts';
import { chooseChart } from './chart/choose-chart.ts';
import { chooseRows } from './choose-rows.ts';
import type { PlanStep } from '../run/answer.ts';
import { findEntities } from './graph/find-entities.ts';
import { readPlan } from './plan/read-plan.ts';

const entity = (id: string): CypherNode =>
  new CypherNode(id, ['Entity', 'State'], { id, name: id.toUpperCase() });

describe('rows', () => {
  const rows = [[10n], [9.5], [null], [2n]];

  it('are sorted by size whatever kind of number they hold, nothing last both ways', () => {
    const sorted = (descending: boolean): readonly number[] =>
      chooseRows(rows, { count: 4, text: '', sorting: { column: 0, descending } });
    expect(sorted(false)).toEqual([3, 1, 0, 2]);
    expect(sorted(true)).toEqual([0, 1, 3, 2]);
  });

  it('are filtered by what is read in any of their cells', () => {
    const named = [
      ['North', 1n],
      ['South', 2n],
    ];
    expect(chooseRows(named, { count: 2, text: 'nor', sorting: undefined })).toEqual([0]);
    expect(chooseRows(named, { count: 1, text: '2', sorting: undefined })).toEqual([]);
  });
});

describe('the chart', () => {
  it('is bars for a number by name, lines by day, dots for several a day or two numbers, and none without numbers', () => {
    expect(chooseChart(['name', 'n'], [['A', 1n]])).toMatchObject({ kind: 'bars', along: 0, values: [1] });
    const day = new CypherTemporal('Date', '2024-12-01');
    expect(chooseChart(['n', 'day'], [[1n, day]])).toMatchObject({ kind: 'lines', along: 1, values: [0] });
    const twice: CypherValue[][] = [
      [1n, day],
      [2n, day],
    ];
    expect(chooseChart(['n', 'day'], twice)).toMatchObject({ kind: 'dots', along: 1, values: [0] });
    expect(chooseChart(['x', 'y'], [[1n, 2.5]])).toMatchObject({ kind: 'dots', along: 0, values: [1] });
    expect(chooseChart(['name'], [['A']])).toBeUndefined();
  });
});

describe('entities', () => {
  it('are found in nodes, lists and maps, and as ends of edges, once each', () => {
    const edge = new CypherRelationship('r', { startElementId: '1', endElementId: '2' }, 'SUPPLIES', {
      id: 'st-a~SUPPLIES~st-b',
    });
    const found = findEntities([[edge], [[entity('st-a')], { deep: entity('st-c') }]]);
    expect(found).toEqual([
      { id: 'st-a', name: 'ST-A', kind: 'State' },
      { id: 'st-b' },
      { id: 'st-c', name: 'ST-C', kind: 'State' },
    ]);
  });
});

describe('a plan', () => {
  it('marks the costliest step, and says what would help', () => {
    const step = { identifiers: [], details: {}, children: [] };
    const { lines, totalHits, advice } = readPlan({
      ...step,
      operator: 'ProduceResults@neo4j',
      hits: 1,
      children: [
        {
          ...step,
          operator: 'CartesianProduct@neo4j',
          hits: 0,
          children: [
            { ...step, operator: 'AllNodesScan@neo4j', hits: 90 },
            { ...step, operator: 'NodeByLabelScan@neo4j', hits: 9 },
          ],
        },
      ],
    });
    expect(lines.map(({ operator, depth, isCostliest }) => [operator, depth, isCostliest])).toEqual([
      ['Produce results', 0, false],
      ['Cartesian product', 0, false],
      ['All nodes scan', 1, true],
      ['Node by label scan', 1, false],
    ]);
    expect(totalHits).toBe(100);
    expect(lines[2]?.time).toBeUndefined();
    expect(advice.map((each) => each.split(':')[0])).toEqual([
      'Cartesian product',
      'Every node of the store is looked at. Name a label',
    ]);
  });

  it('goes by time where no hits are counted', () => {
    const step = (
      operator: string,
      details: string,
      time: bigint,
      children: readonly PlanStep[],
    ): PlanStep => ({
      operator,
      identifiers: [],
      details: { Details: details, Time: time },
      children,
      rows: 7,
    });
    const { lines, totalHits, totalTime, advice } = readPlan(
      step('Project', 'n', 1_000_000n, [
        step('Filter', 'n.name Eq "Iran"', 2_500_000n, [step('Scan', 'n:State', 500_000n, [])]),
      ]),
    );
    expect(lines.map(({ time, rows, isCostliest }) => [time, rows, isCostliest])).toEqual([
      [1, 7, false],
      [2.5, 7, true],
      [0.5, 7, false],
    ]);
    expect([totalHits, totalTime]).toEqual([undefined, 4]);
    expect(advice[0]).toMatch(/^Missing index: all nodes of n:State/);
    expect(readPlan(step('NodeScan', 'n:*', 1n, [])).advice[0]).toMatch(/^Every node/);
  });
});
