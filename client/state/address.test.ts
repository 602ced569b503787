/** Holds that a link opens the picture that it was made from, whatever the ids are, and that no other text passes for one. */
import { assert, asyncProperty, boolean, integer, record, string, tuple, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Backdrop, ViewContent } from '../../server/model/view-content.ts';
import { makeEdge, makeNode, makeView } from '../testing/sample-graph.ts';
import { LONGEST_ADDRESS, readAddress, toDraftAddress, toSavedAddress, writeAddress } from './address.ts';
import { packText } from './packing.ts';
import { expand, place } from './view/changes.ts';
import { toContent } from './view/content.ts';
import { NO_SELECTION } from './view/selection.ts';

const texts = uniqueArray(string({ unit: 'binary' }), { maxLength: 5 });
const places = integer({ min: -99_999, max: 99_999 });
const nodes = uniqueArray(tuple(string({ unit: 'binary' }), places, places, integer({ min: 0, max: 3 })), {
  selector: ([id]) => id,
  maxLength: 30,
});
const parts = record({ nodes, kinds: texts, edges: texts, text: string({ unit: 'binary' }), on: boolean() });

const AXIS: Backdrop = {
  type: 'axis',
  knots: [
    [-12.5, 0],
    [19_000, 400.25],
    [19_300, 1200],
  ],
  undated: [-240, -56],
};

const MAP: Backdrop = { type: 'map', longitude: 127.3, scale: 812.5, x: -3, y: 600.75, end: 340 };

async function readBack(content: ViewContent): Promise<unknown> {
  const address = await readAddress(await writeAddress(content));
  return address?.type === 'content' ? address.read : undefined;
}

describe('an address', () => {
  it('gives back what it was written from, nasty ids included', async () => {
    const empty = toContent(makeView([]), NO_SELECTION, undefined);
    await assert(
      asyncProperty(parts, async ({ nodes: list, kinds, edges, text, on }) => {
        const content: ViewContent = {
          ...empty,
          nodes: list,
          expansions: list.length > 0 ? [[0, 1, 2, list.map((_, at) => at)]] : [],
          ...(on && { partial: true }),
          hiddenEdges: edges,
          filters: {
            ...empty.filters,
            hiddenKinds: kinds,
            text,
            contested: on,
            days: { from: null, to: '2024' },
          },
          style: {
            ...empty.style,
            icons: on,
            rules: [{ when: { field: 'kind', is: 'equal', value: text }, scale: 2 }],
          },
          notes: [{ id: 'n1', x: 1, y: 2, width: 200, text }],
          look: { x: 1, y: -2, zoom: 0.5, ...(on && { width: 1200, height: 700 }) },
          bundled: on,
          backdrop: on ? AXIS : MAP,
          selection: { nodes: kinds, edges },
        };
        expect(await readBack(content)).toEqual({ content, leftOut: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('is written with nothing that an address would have to escape', async () => {
    const view = makeView(['a#b', 'ü%', '"\\']);
    const hash = await writeAddress(toContent(view, { nodes: ['ü%'], edges: [] }, undefined));
    expect(hash).toMatch(/^#v2\.[A-Za-z0-9_-]+$/);
    expect(toSavedAddress('v-1/2')).toBe('#view.v-1%2F2');
    expect(await readAddress('#view.v-1%2F2')).toEqual({ type: 'saved', id: 'v-1/2' });
    expect(await readAddress(toDraftAddress('x'))).toEqual({ type: 'draft', key: 'x' });
  });

  it('rounds places to whole units', () => {
    const view = place(makeView(['a']), new Map([['a', { x: 1.4, y: -2.6 }]]));
    expect(toContent(view, NO_SELECTION, undefined).nodes[0]).toEqual(['a', 1, -3, 1]);
  });

  it('carries what an expansion holds, so that collapsing still works', () => {
    const reply = { nodes: [makeNode('b')], edges: [makeEdge('a', 'b')], total: 9, whole: true };
    const view = expand(makeView(['a']), 'a', reply);
    expect(toContent(view, NO_SELECTION, undefined).expansions).toEqual([[0, 1, 9, [1]]]);
  });

  it('stays short enough to be passed on for 300 nodes', async () => {
    const ids = Array.from({ length: 300 }, (_, at) => `ev-some-event-of-${String(at * 7919)}`);
    const hash = await writeAddress(toContent(makeView(ids), NO_SELECTION, undefined));
    expect(hash.length).toBeLessThan(LONGEST_ADDRESS);
  });

  it('of the first format still opens', async () => {
    const first = [
      [
        ['st-a', 10, 20, 1],
        ['st-b', 30, 40, 2],
      ],
      [[0, 1, 5, [1]]],
      ['Person'],
      ['SUPPLIES'],
      ['st-a~SUPPLIES~st-b'],
      [1],
      [],
    ];
    const address = await readAddress(`#v1.${await packText(JSON.stringify(first))}`);
    expect(address).toMatchObject({
      type: 'content',
      read: {
        leftOut: [],
        content: {
          nodes: [
            ['st-a', 10, 20, 1],
            ['st-b', 30, 40, 2],
          ],
          expansions: [[0, 1, 5, [1]]],
          filters: { hiddenKinds: ['Person'], hiddenRelations: ['SUPPLIES'] },
          selection: { nodes: ['st-b'], edges: [] },
        },
      },
    });
  });

  it('that is damaged opens what it can and says what it left out', async () => {
    const whole = toContent(makeView(['a', 'b']), NO_SELECTION, undefined);
    const damaged = {
      ...whole,
      nodes: [...whole.nodes, ['c', 'left', 2, 0]],
      style: { size: 'enormous' },
      notes: [{ id: 'n1' }],
      format: 99,
    };
    const address = await readAddress(`#v2.${await packText(JSON.stringify(damaged))}`);
    expect(address).toMatchObject({
      type: 'content',
      read: {
        content: { nodes: whole.nodes, style: whole.style, notes: [] },
        leftOut: ['what only a newer program knows', '1 of its nodes', 'its style', '1 of its notes'],
      },
    });
  });

  it('that was cut off opens what stands before the cut, wherever that is, and says so', async () => {
    const ids = Array.from({ length: 120 }, (_, at) => `ev-"[{,é\\${String(at * 7919)}`);
    const style = { ...makeView([]).style, icons: false };
    const whole = toContent({ ...makeView(ids), style }, NO_SELECTION, undefined);
    const hash = await writeAddress(whole);
    const counts: number[] = [];
    for (let length = Math.round(hash.length / 4); length < hash.length; length += 37) {
      const address = await readAddress(hash.slice(0, length));
      if (address?.type !== 'content') throw new Error(`Nothing was read of ${String(length)} letters.`);
      const { content, leftOut } = address.read;
      expect(content.nodes).toEqual(whole.nodes.slice(0, content.nodes.length));
      expect(leftOut).toEqual(['what stood behind the end of the link']);
      counts.push(content.nodes.length);
    }
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[0]).toBeLessThan(60);
    expect(counts.at(-1)).toBe(whole.nodes.length);
  });

  it('that has a backdrop which cannot be one opens without it', async () => {
    const whole = toContent(makeView(['a', 'b']), NO_SELECTION, undefined);
    const backwards = {
      ...AXIS,
      knots: [
        [10, 0],
        [5, 100],
      ],
    };
    const endless = { ...AXIS, knots: Array.from({ length: 5_000 }, (_, at) => [at, at]) };
    for (const backdrop of [backwards, endless, { ...MAP, scale: 0 }, { type: 'map' }, { type: 'sky' }, 7]) {
      const address = await readAddress(`#v2.${await packText(JSON.stringify({ ...whole, backdrop }))}`);
      expect(address).toMatchObject({ read: { content: { backdrop: null }, leftOut: ['its backdrop'] } });
    }
  });

  it('is not read from anything else', async () => {
    const view = toContent(makeView(['a', 'b']), NO_SELECTION, undefined);
    const cut = (await writeAddress(view)).slice(0, 12);
    const others = ['', '#', '#v1.', '#v1.garbage', '#v2.AAAA', '#v3.AAAA', '#v2.%%', cut];
    const wrong = [1, null, {}, [], { nodes: 1 }, [[], [], [], [], [], []]];
    const packed = await Promise.all(
      wrong.flatMap((value) =>
        ['#v1.', '#v2.'].map(async (prefix) => `${prefix}${await packText(JSON.stringify(value))}`),
      ),
    );
    for (const hash of [...others, ...packed]) expect(await readAddress(hash), hash).toBeUndefined();
  });

  it('refuses a link that unpacks to far more than a view', async () => {
    expect(await readAddress(`#v2.${await packText(' '.repeat(5_000_000))}`)).toBeUndefined();
  });
});
