/** Holds what every layout promises, and that the default one covers no name, uses the room, and moves what was there but little. */
import { array, assert, asyncProperty, boolean, constantFrom, integer, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../server/model/view-content.ts';
import {
  countCoveredDiscs,
  countOverlaps,
  listMoves,
  makePicture,
  makeTask,
  placeAt,
  withPlaces,
} from '../testing/sample-picture.ts';
import { PINNED, SETTLED, type ArrangeInput, type ArrangeTask } from './arrange-input.ts';
import { arrange } from './arrange.ts';

const LAYOUTS: readonly LayoutName[] = [
  'force',
  'layered',
  'radial',
  'circle',
  'grid',
  'timeline',
  'geographic',
];

/** The picture after a layout, with more nodes joined to the first one. */
function grow(input: ArrangeInput, places: Float32Array, more: number): ArrangeInput {
  const old = input.x.length;
  const grown = makePicture(old + more);
  const keep = <Values extends Float32Array>(values: Values, of: Values): Float32Array =>
    values.map((value, node) => of[node] ?? value);
  const links = [...input.links, ...Array.from({ length: more }, (_, at) => [0, old + at]).flat()];
  return {
    ...grown,
    x: grown.x.map((_, node) => (node < old ? placeAt(places, node).x : NaN)),
    y: grown.y.map((_, node) => (node < old ? placeAt(places, node).y : NaN)),
    radius: keep(grown.radius, input.radius),
    labelWidth: keep(grown.labelWidth, input.labelWidth),
    labelHeight: keep(grown.labelHeight, input.labelHeight),
    day: keep(grown.day, input.day),
    latitude: keep(grown.latitude, input.latitude),
    longitude: keep(grown.longitude, input.longitude),
    mobility: grown.mobility.map((_, node) => (node < old ? SETTLED : 0)),
    links: Uint32Array.from(links),
    directed: new Uint8Array(links.length / 2).fill(1),
  };
}

/** Any small picture: links, days and places may be missing, some nodes pinned, some hidden. */
const tasks = integer({ min: 0, max: 24 }).chain((count) =>
  record({
    links: array(
      tuple(
        integer({ min: 0, max: Math.max(0, count - 1) }),
        integer({ min: 0, max: Math.max(0, count - 1) }),
      ),
      {
        maxLength: count === 0 ? 0 : 40,
      },
    ),
    isBare: boolean(),
    hidden: array(boolean(), { minLength: count, maxLength: count }),
    direction: constantFrom('down' as const, 'right' as const),
  }).map(({ links, isBare, hidden, direction }) => {
    const nothing = new Float32Array(count).fill(NaN);
    const input = makePicture(count, {
      links: Uint32Array.from(links.flat()),
      hidden: Uint8Array.from(hidden, (is) => (is ? 1 : 0)),
      ...(isBare && { day: nothing, latitude: nothing, longitude: nothing }),
    });
    return makeTask(input, { direction });
  }),
);

async function placesFor(task: ArrangeTask): Promise<Float32Array> {
  return (await arrange(task)).places;
}

describe('every layout', () => {
  // Each layout on its own, so that all are tried and none takes the time of seven.
  it.each(LAYOUTS)('gives every node of any picture a place, the same every time: %s', async (layout) => {
    await assert(
      asyncProperty(tasks, async (any) => {
        const task = { ...any, layout };
        const answer = await arrange(task);
        expect(answer.places).toHaveLength(task.input.x.length * 2);
        expect(answer.places.every(Number.isFinite)).toBe(true);
        expect(await arrange(task)).toEqual(answer);
      }),
      { numRuns: 10 },
    );
  });

  it.each(LAYOUTS)('covers no disc with another: %s', async (layout) => {
    for (const count of [2, 12, 40, 120]) {
      const input = makePicture(count);
      expect(countCoveredDiscs(input, await placesFor(makeTask(input, { layout })))).toBe(0);
    }
  });

  it.each(['layered', 'radial', 'grid', 'timeline'] as const)('covers no name: %s', async (layout) => {
    for (const count of [2, 12, 40]) {
      const input = makePicture(count);
      expect(countOverlaps(input, await placesFor(makeTask(input, { layout })))).toBe(0);
    }
  });

  it.each(LAYOUTS)('leaves pinned nodes exactly where they are: %s', async (layout) => {
    const free = makePicture(20);
    const input = {
      ...free,
      x: free.x.map((_, node) => (node < 3 ? node * 150 - 40.25 : NaN)),
      y: free.y.map((_, node) => (node < 3 ? 60.5 : NaN)),
      mobility: free.mobility.map((_, node) => (node < 3 ? PINNED : 0)),
    };
    expect(Math.max(...listMoves(input, await placesFor(makeTask(input, { layout }))))).toBe(0);
  });

  it.each(LAYOUTS)('gives no room to what a filter hides: %s', async (layout) => {
    const all = makePicture(30);
    const hidden = all.hidden.map((_, node) => (node >= 20 ? 1 : 0));
    const seen = makePicture(30, { hidden });
    const first = await placesFor(makeTask(seen, { layout }));
    const few = { ...seen, ...onlyFirst(seen, 20) };
    expect([...first.slice(0, 40)]).toEqual([...(await placesFor(makeTask(few, { layout })))]);
  });
});

/** The first nodes of a picture and the links among them. */
function onlyFirst(input: ArrangeInput, count: number): Partial<ArrangeInput> {
  const cut = (values: Float32Array): Float32Array => values.slice(0, count);
  const kept = [...input.directed.keys()].filter(
    (at) => (input.links[at * 2] ?? 0) < count && (input.links[at * 2 + 1] ?? 0) < count,
  );
  return {
    x: cut(input.x),
    y: cut(input.y),
    radius: cut(input.radius),
    labelWidth: cut(input.labelWidth),
    labelHeight: cut(input.labelHeight),
    weight: cut(input.weight),
    day: cut(input.day),
    latitude: cut(input.latitude),
    longitude: cut(input.longitude),
    kind: input.kind.slice(0, count),
    mobility: input.mobility.slice(0, count),
    hidden: input.hidden.slice(0, count),
    links: Uint32Array.from(kept.flatMap((at) => [input.links[at * 2] ?? 0, input.links[at * 2 + 1] ?? 0])),
    directed: Uint8Array.from(kept, (at) => input.directed[at] ?? 0),
  };
}

describe('the default layout', () => {
  it.each([1, 2, 12, 40, 90])('covers no name and no disc with %i nodes', async (count) => {
    const input = makePicture(count);
    expect(countOverlaps(input, await placesFor(makeTask(input)))).toBe(0);
  });

  it('covers hardly a disc of a large picture, and keeps linked nodes together', async () => {
    const input = makePicture(500);
    const places = await placesFor(makeTask(input));
    expect(countCoveredDiscs(input, places)).toBeLessThanOrEqual(3);
    const apart = (a: number, b: number): number =>
      Math.hypot(placeAt(places, a).x - placeAt(places, b).x, placeAt(places, a).y - placeAt(places, b).y);
    const lengths = [...input.directed.keys()].map((at) =>
      apart(input.links[at * 2] ?? 0, input.links[at * 2 + 1] ?? 0),
    );
    const others = lengths.map((_, at) => apart(at % 500, (at * 37 + 11) % 500));
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(lengths)).toBeLessThan(mean(others) * 0.7);
  });

  it('leaves the hubs of a large picture among their neighbours', async () => {
    const picture = makePicture(700);
    const spokes = [0, 1, 2, 3].flatMap((hub) =>
      Array.from({ length: 60 }, (_, at) => [hub, 10 + hub * 150 + at * 2]),
    );
    const links = Uint32Array.from([...picture.links, ...spokes.flat()]);
    const places = await placesFor(makeTask(makePicture(700, { links })));
    const middleOf = (nodes: readonly number[]): { x: number; y: number } => ({
      x: nodes.reduce((sum, node) => sum + placeAt(places, node).x, 0) / nodes.length,
      y: nodes.reduce((sum, node) => sum + placeAt(places, node).y, 0) / nodes.length,
    });
    const away = (node: number, { x, y }: { x: number; y: number }): number =>
      Math.hypot(placeAt(places, node).x - x, placeAt(places, node).y - y);
    const all = [...picture.radius.keys()];
    const spread = all.reduce((sum, node) => sum + away(node, middleOf(all)), 0) / all.length;
    const offsets = [0, 1, 2, 3].map((hub) => {
      const around = spokes.flatMap(([from, to = 0]) => (from === hub ? [to] : []));
      return away(hub, middleOf(around)) / spread;
    });
    expect(Math.max(...offsets)).toBeLessThan(0.4);
  });

  it('fills a wide room widely', async () => {
    const places = await placesFor(makeTask(makePicture(35)));
    const xs = [...places].filter((_, at) => at % 2 === 0);
    const ys = [...places].filter((_, at) => at % 2 === 1);
    const width = Math.max(...xs) - Math.min(...xs);
    const height = Math.max(...ys) - Math.min(...ys);
    expect(width / height).toBeGreaterThan(1.05);
    expect(width).toBeGreaterThan(600);
  });
});

describe('new nodes in a picture', () => {
  it.each([
    [25, 20],
    [60, 60],
    [150, 90],
    [400, 100],
  ])('move the %i that were there but little when %i come, and cover nothing', async (old, more) => {
    const first = makePicture(old);
    const input = grow(first, await placesFor(makeTask(first)), more);
    const places = await placesFor(makeTask(input, { scope: 'new' }));
    const moves = listMoves(input, places);
    expect(moves.reduce((sum, move) => sum + move, 0) / moves.length).toBeLessThan(5);
    expect(Math.max(...moves)).toBeLessThan(60);
    expect(countCoveredDiscs(input, places)).toBe(0);
    if (old + more <= 150) expect(countOverlaps(input, places)).toBe(0);
  });

  it('come near their neighbours', async () => {
    const first = makePicture(40);
    const input = grow(first, await placesFor(makeTask(first)), 6);
    const places = await placesFor(makeTask(input, { scope: 'new' }));
    const hub = placeAt(places, 0);
    for (let node = 40; node < 46; node++) {
      const { x, y } = placeAt(places, node);
      expect(Math.hypot(x - hub.x, y - hub.y)).toBeLessThan(450);
    }
  });

  it.each(['timeline', 'geographic'] as const)(
    'take their places on the scale that is there: %s',
    async (layout) => {
      const first = makePicture(40);
      const { places: before, backdrop } = await arrange(makeTask(first, { layout }));
      const input = grow(first, before, 15);
      const { places, backdrop: after } = await arrange(makeTask(input, { layout, scope: 'new', backdrop }));
      const there = withPlaces(first, before, SETTLED);
      const dated = [...first.day.keys()].filter((node) => !Number.isNaN(first.day[node] ?? NaN));
      for (const node of dated) expect(placeAt(places, node)).toEqual({ x: there.x[node], y: there.y[node] });
      expect(after?.type).toBe(backdrop?.type);
      expect(countCoveredDiscs(input, places)).toBe(0);
    },
  );

  it('leave pinned nodes exactly where they are', async () => {
    const first = makePicture(15);
    const grown = grow(first, await placesFor(makeTask(first)), 10);
    const input = { ...grown, mobility: grown.mobility.map((each) => (each === SETTLED ? PINNED : each)) };
    expect(Math.max(...listMoves(input, await placesFor(makeTask(input, { scope: 'new' }))))).toBe(0);
  });
});
