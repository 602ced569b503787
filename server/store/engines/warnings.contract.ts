/** What both engines owe: the same warnings of a statement, of the same places. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../testing/console-probe.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { openSeeded } from '../../testing/seeded.ts';

/** Statements, with the last word of the code and the offset of each warning. */
const WARNED: readonly (readonly [string, readonly (readonly [string, number, string])[]])[] = [
  ['(a:State) RETURN a.name', []],
  [
    '(a:Stat) RETURN a.nam',
    [
      ['UnknownLabelWarning', 9, 'Stat'],
      ['UnknownPropertyKeyWarning', 24, 'nam'],
    ],
  ],
  [
    '(a:State {nam: 1}) WHERE a:Stat AND a.oops = 1 RETURN a',
    [
      ['UnknownPropertyKeyWarning', 16, 'nam'],
      ['UnknownLabelWarning', 33, 'Stat'],
      ['UnknownPropertyKeyWarning', 44, 'oops'],
    ],
  ],
  [
    '(a:State)-[r:SUPLIES|SUPPLIES {zip: 2}]->() RETURN r.zap, a {.nom, .name}',
    [
      ['UnknownRelationshipTypeWarning', 19, 'SUPLIES'],
      ['UnknownPropertyKeyWarning', 37, 'zip'],
      ['UnknownPropertyKeyWarning', 59, 'zap'],
      ['UnknownPropertyKeyWarning', 68, 'nom'],
    ],
  ],
  ['(a:State&!Sta) RETURN count(a) AS c', [['UnknownLabelWarning', 16, 'Sta']]],
  ["(a:State) RETURN a['dyn'] AS d", [['UnknownPropertyKeyWarning', 25, 'dyn']]],
  ['(a:State) WITH {own: a.name} AS m RETURN m.own AS x', []],
  ['(a:State) MATCH (a), (b:Event) RETURN count(*) AS c', [['CartesianProduct', 16, 'identifier is: (b)']]],
  ['(a:State), (b:Event), (a)-->(c)-->(b) RETURN count(*) AS c', []],
  [
    '(a:State) OPTIONAL MATCH (c:State)-->(e:Event), (d:State) RETURN count(*) AS c',
    [['CartesianProduct', 16, 'identifier is: (d)']],
  ],
  [
    '(a:State), (b:Place), (c:Dispute) RETURN count(*) AS c',
    [
      ['CartesianProduct', 0, 'identifier is: (b)'],
      ['CartesianProduct', 0, 'identifier is: (c)'],
    ],
  ],
];

/** The contract for one engine. */
export function describeWarnings(name: string, open: OpenTestEngine): void {
  describe(`warnings on ${name}`, () => {
    let opened: TestEngine;
    beforeAll(async () => {
      ({ opened } = await openSeeded(open));
    });
    afterAll(() => opened.close());

    it.each(WARNED)('of %s', async (pattern, warned) => {
      const { summary } = await rowsOf(opened.openConsole(), `MATCH ${pattern}`);
      const told = summary.notifications.map(({ code, position, description }) => [
        code.split('.').at(-1),
        position?.offset,
        /(?:is: |(?=identifiers? (?:is|are): ))([^:]*?(?:: \(.*\))?)\)$/.exec(description)?.[1],
      ]);
      expect(told).toEqual(warned);
    });

    it('and a plan only where one is asked for', async () => {
      const text = ['MATCH', '(a:State) RETURN count(a) AS c'].join(' ');
      const engine = opened.openConsole();
      expect((await rowsOf(engine, text)).summary).not.toHaveProperty('plan');
      expect((await rowsOf(engine, `EXPLAIN ${text}`)).summary.plan).toBeDefined();
      expect((await rowsOf(engine, `PROFILE ${text}`)).summary.profile).toBeDefined();
    });
  });
}
