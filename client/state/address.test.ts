/** Holds that a link opens the picture that it was made from, whatever the ids are, and that no other text passes for one. */
import { assert, asyncProperty, boolean, integer, nat, record, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEdge, makeNode, makeView } from '../testing/sample-graph.ts';
import { readAddress, toAddress, writeAddress, type Address } from './address.ts';
import { expand, place } from './view/changes.ts';
import { packText } from './packing.ts';

const nodes = uniqueArray(
  record({
    id: string({ unit: 'binary' }),
    x: integer({ min: -99_999, max: 99_999 }),
    y: integer({ min: -99_999, max: 99_999 }),
    held: boolean(),
    pinned: boolean(),
  }),
  { selector: (node) => node.id, maxLength: 30 },
);
const texts = uniqueArray(string({ unit: 'binary' }), { maxLength: 5 });

describe('an address', () => {
  it('gives back what it was written from, nasty ids included', async () => {
    await assert(
      asyncProperty(nodes, texts, texts, nat(), async (list, kinds, edges, pick) => {
        const ids = list.map((node) => node.id);
        const centre = ids[pick % Math.max(1, ids.length)];
        const address: Address = {
          nodes: list,
          expansions: new Map(
            centre === undefined ? [] : [[centre, { holds: ids, shown: pick, total: pick + 1 }]],
          ),
          hiddenKinds: kinds,
          hiddenRelations: edges,
          hiddenEdges: kinds,
          selection: { nodes: ids.slice(0, 2), edges },
        };
        expect(await readAddress(await writeAddress(address))).toEqual(address);
      }),
      { numRuns: 60 },
    );
  });

  it('is written with nothing that an address would have to escape', async () => {
    const hash = await writeAddress(toAddress(makeView(['a#b', 'ü%', '"\\']), { nodes: ['ü%'], edges: [] }));
    expect(hash).toMatch(/^#v1\.[A-Za-z0-9_-]+$/);
  });

  it('rounds places to whole units', () => {
    const view = place(makeView(['a']), new Map([['a', { x: 1.4, y: -2.6 }]]));
    expect(toAddress(view, { nodes: [], edges: [] }).nodes[0]).toMatchObject({ x: 1, y: -3 });
  });

  it('carries what an expansion holds, so that collapsing still works', async () => {
    const reply = { nodes: [makeNode('b')], edges: [makeEdge('a', 'b')], total: 9, whole: true };
    const view = expand(makeView(['a']), 'a', reply);
    const placed = place(view, new Map([['b', { x: 3, y: 4 }]]));
    const read = await readAddress(await writeAddress(toAddress(placed, { nodes: [], edges: [] })));
    expect(read?.expansions.get('a')).toEqual({ holds: ['b'], shown: 1, total: 9 });
  });

  it('stays under 4,000 letters for 300 nodes', async () => {
    const ids = Array.from({ length: 300 }, (_, at) => `ev-some-event-of-${String(at * 7919)}`);
    const hash = await writeAddress(toAddress(makeView(ids), { nodes: [], edges: [] }));
    expect(hash.length).toBeLessThan(4000);
  });

  it('is not read from anything else', async () => {
    const cut = (await writeAddress(toAddress(makeView(['a', 'b']), { nodes: [], edges: [] }))).slice(0, -4);
    const others = ['', '#', '#v1.', '#v1.garbage', '#v2.AAAA', cut];
    const wrong = [1, null, {}, [[], [], [], [], [], []], [[['a', 'x', 1, 0]], [], [], [], [], [], []]];
    const packed = await Promise.all(
      wrong.map(async (value) => `#v1.${await packText(JSON.stringify(value))}`),
    );
    const ghosts = `#v1.${await packText('[[],[],[],[],[],[4],[]]')}`;
    for (const hash of [...others, ...packed, ghosts]) expect(await readAddress(hash)).toBeUndefined();
  });

  it('refuses a link that unpacks to far more than a view', async () => {
    expect(await readAddress(`#v1.${await packText(' '.repeat(5_000_000))}`)).toBeUndefined();
  });
});
